import fc from 'fast-check';
import { expect } from 'vitest';
import { frobeniusNorm, multiply, rng, spectralNorm, toRows, type Matrix } from '../../src/math/index.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { knownSpectrum } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const moduli = fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 1, maxLength: 4 });
const coupling = fc.double({ min: 0, max: 2, noNaN: true });

const norms: readonly ((A: Matrix) => number)[] = [
  spectralNorm,
  frobeniusNorm,
  (A) => Math.max(...toRows(A).map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0))),
  // The largest entry: a norm that is not submultiplicative.
  (A) => Math.max(...A.data.map(Math.abs)),
];

/** ‖A^k‖^(1/k) at k = 2^squarings, by squaring with the size carried apart. */
function root(A: Matrix, squarings: number, norm: (A: Matrix) => number): number {
  let B = A;
  let log = 0;
  for (let p = 0; p < squarings; p++) {
    B = multiply(B, B);
    const size = frobeniusNorm(B);
    B = { ...B, data: B.data.map((x) => x / size) };
    log = 2 * log + Math.log(size);
  }
  return Math.exp((log + Math.log(norm(B))) / 2 ** squarings);
}

claim('gelfand', (check) => {
  check.property(
    'the root at k = 2^30 is ρ, in four norms',
    {
      zh: '个谱半径已知的随机矩阵（1至8阶，四种范数）',
      en: 'random matrices of orders 1 to 8 with known ρ, in four norms',
    },
    300,
    fc.property(moduli, coupling, seed, (r, c, s) => {
      const { A } = knownSpectrum(r, c, rng(s));
      const rho = Math.max(...r);
      for (const norm of norms) expect(Math.abs(root(A, 30, norm) / rho - 1)).toBeLessThan(1e-5);
    }),
  );
  check.property(
    'the bound of the proof, η^(1−n) (ρ + η‖N‖_F)^k',
    {
      zh: '个随机上三角矩阵与随机的η（证明中的上界）',
      en: 'random triangular matrices and η, for the bound in the proof',
    },
    300,
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      seed,
      (n, eta, s) => {
        const random = rng(s);
        const rows = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_, j) => (j < i ? 0 : random.normal())),
        );
        const rho = Math.max(...rows.map((row, i) => Math.abs(row[i]!)));
        const N = Math.hypot(...rows.flatMap((row, i) => row.slice(i + 1)));
        powerNorms(rows, 60).forEach((log, k) =>
          expect(log).toBeLessThanOrEqual(
            (1 - n) * Math.log10(eta) + k * Math.log10(rho + eta * N) + 1e-9 * (1 + k),
          ),
        );
      },
    ),
  );
  check.property(
    'ρ = 0: the power is exactly zero from k = n on',
    { zh: '个幂零矩阵（谱半径为0）', en: 'nilpotent matrices, where ρ = 0' },
    100,
    fc.property(fc.integer({ min: 1, max: 8 }), seed, (n, s) => {
      const random = rng(s);
      const rows = Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) => (j <= i ? 0 : random.normal())),
      );
      expect(powerNorms(rows, n)[n]).toBe(-Infinity);
    }),
  );
});
