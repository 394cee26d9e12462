import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

type Rows = readonly (readonly number[])[];

/** One sweep for Mx = b: all entries from the old x (Jacobi), or each from the newest (Gauss–Seidel). */
function sweep(M: Rows, b: readonly number[], x: readonly number[], newest: boolean): number[] {
  const next = [...x];
  M.forEach((row, i) => {
    const from = newest ? next : x;
    const rest = row.reduce((sum, m, j) => (j === i ? sum : sum - m * (from[j] ?? 0)), b[i] ?? 0);
    next[i] = rest / (row[i] ?? NaN);
  });
  return next;
}

/** The matrix G of the sweep, column by column. */
function matrixOf(M: Rows, newest: boolean): number[][] {
  const zero = M.map(() => 0);
  const columns = M.map((_, j) =>
    sweep(
      M,
      zero,
      zero.map((__, i) => (i === j ? 1 : 0)),
      newest,
    ),
  );
  return M.map((_, i) => columns.map((column) => column[i] ?? NaN));
}

const maximum = (v: readonly number[]): number => Math.max(...v.map(Math.abs));
const rowSums = (G: Rows): number =>
  Math.max(...G.map((row) => row.reduce((sum, g) => sum + Math.abs(g), 0)));
const order = fc.integer({ min: 2, max: 6 });

/** A random system with unit diagonal, its other entries of the size given, and a solution. */
function system(n: number, size: number, seed: number) {
  const random = rng(seed);
  const M = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (i === j ? 1 : (size * random.normal()) / Math.sqrt(n))),
  );
  const solution = Array.from({ length: n }, () => random.normal());
  const b = M.map((row) => row.reduce((sum, m, j) => sum + m * (solution[j] ?? 0), 0));
  const start = Array.from({ length: n }, () => random.normal());
  return { M, b, solution, start };
}

claim('affine-iteration', (check) => {
  check.property(
    'it converges to the solution if ρ(G) < 1, and not if ρ(G) > 1',
    {
      zh: '个随机方程组（Jacobi与Gauss–Seidel，2至6阶）',
      en: 'random systems (Jacobi and Gauss–Seidel, orders 2 to 6)',
    },
    300,
    fc.property(order, between(0.1, 2), fc.boolean(), fc.integer(), (n, size, newest, seed) => {
      const { M, b, solution, start } = system(n, size, seed);
      const rho = spectralRadius(matrixOf(M, newest));
      fc.pre(Math.abs(rho - 1) > 0.02);
      const error = (x: readonly number[]): number => maximum(x.map((e, i) => e - (solution[i] ?? NaN)));
      let x: number[] = start;
      for (let k = 0; k < 2500 && error(x) < 1e100; k++) x = sweep(M, b, x, newest);
      if (rho < 1) expect(error(x)).toBeLessThan(1e-9 * (1 + maximum(solution)));
      else expect(error(x)).toBeGreaterThan(1e6);
    }),
  );
  check.property(
    'strict diagonal dominance makes both contract in the maximum norm, Gauss–Seidel no less than Jacobi',
    { zh: '个严格对角占优的随机矩阵', en: 'random matrices that are strictly diagonally dominant' },
    300,
    fc.property(order, between(0.05, 0.99), fc.integer(), (n, q, seed) => {
      const { M } = system(n, 1, seed);
      const scale = q / Math.max(...M.map((row) => row.reduce((sum, m) => sum + Math.abs(m), -1)));
      const dominant = M.map((row, i) => row.map((m, j) => (i === j ? m : scale * m)));
      const [jacobi, seidel] = [false, true].map((newest) => rowSums(matrixOf(dominant, newest)));
      expect(jacobi).toBeLessThanOrEqual(q * (1 + 1e-12));
      expect(seidel).toBeLessThanOrEqual((jacobi ?? NaN) * (1 + 1e-12));
    }),
  );
  check.property(
    'for two unknowns Gauss–Seidel squares the spectral radius of Jacobi',
    {
      zh: '个二阶随机矩阵（ρ取平方）',
      en: 'random matrices of order 2, where the spectral radius is squared',
    },
    300,
    fc.property(between(0.1, 2), fc.integer(), (size, seed) => {
      const { M } = system(2, size, seed);
      const [jacobi = NaN, seidel = NaN] = [false, true].map((newest) => spectralRadius(matrixOf(M, newest)));
      expect(Math.abs(seidel - jacobi ** 2)).toBeLessThan(1e-12 * (1 + seidel));
    }),
  );
  check.golden(
    'the system of the text: 1/√6 and 1/6',
    { zh: '个谱半径（闭式）', en: 'spectral radii in closed form' },
    2,
    () => {
      const M = [
        [4, 1],
        [2, 3],
      ];
      expect(spectralRadius(matrixOf(M, false))).toBeCloseTo(Math.sqrt(1 / 6), 14);
      expect(spectralRadius(matrixOf(M, true))).toBeCloseTo(1 / 6, 14);
    },
  );
});
