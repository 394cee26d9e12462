import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

/** x ↦ Ax + (a quadratic) near its fixed point 0, with a Gaussian A of the spectral radius asked for. */
function system(n: number, rho: number, seed: number) {
  const random = rng(seed);
  const G = ensembles.gaussian(n, 1, random);
  const factor = rho / spectralRadius(G);
  const A = { ...G, data: G.data.map((g) => factor * g) };
  const bend = Array.from({ length: n }, () => random.normal());
  const F = (x: readonly number[]): number[] => {
    const square = x.reduce((sum, e) => sum + e * e, 0);
    return bend.map((b, i) => x.reduce((sum, e, j) => sum + (A.data[i * n + j] ?? 0) * e, b * square));
  };
  return { A, F, random };
}

const order = fc.integer({ min: 1, max: 5 });

claim('indirect-method', (check) => {
  check.property(
    'ρ < 1: errors near the fixed point stay below C q^t',
    {
      zh: '个随机系统（1至5阶，ρ < 1：指数稳定）',
      en: 'random systems with ρ < 1 (orders 1 to 5), exponentially stable',
    },
    300,
    fc.property(order, between(0.2, 0.9), fc.integer(), (n, rho, seed) => {
      const { A, F, random } = system(n, rho, seed);
      const q = (1 + rho) / 2;
      const C = 2 * 10 ** Math.max(...powerNorms(A, 200).map((log, k) => log - k * Math.log10(q)));
      let x: number[] = Array.from({ length: n }, () => random.normal());
      const start = (1e-3 * (1 - q)) / (C * C) / Math.hypot(...x);
      x = x.map((e) => start * e);
      const size = Math.hypot(...x);
      for (let t = 1; t <= 200; t++) {
        x = F(x);
        expect(Math.hypot(...x)).toBeLessThanOrEqual(C * q ** t * size);
      }
    }),
  );
  check.property(
    'an eigenvalue outside: starts however near leave a fixed ball',
    {
      zh: '个随机系统（有特征值在圆外：从任意近处出发都会离开）',
      en: 'random systems with an eigenvalue outside, which starts however near leave',
    },
    300,
    fc.property(order, between(1.05, 3), fc.integer(), (n, rho, seed) => {
      const { F, random } = system(n, rho, seed);
      const direction = Array.from({ length: n }, () => random.normal());
      for (const distance of [1e-4, 1e-8, 1e-12]) {
        let x: number[] = direction.map((e) => (distance * e) / Math.hypot(...direction));
        let [t, farthest] = [0, 0];
        for (; t < 4000 && farthest < 1e-2; t++) {
          x = F(x);
          farthest = Math.max(farthest, Math.hypot(...x));
        }
        expect(farthest).toBeGreaterThanOrEqual(1e-2);
      }
    }),
  );
  check.counterexample(
    'ρ = 1 decides nothing',
    {
      zh: '导数同为1：x − x³ 吸引，x + x³ 排斥',
      en: 'x − x³ attracts and x + x³ repels, both with derivative 1',
    },
    () => {
      for (const start of [1e-2, -1e-2]) {
        let [near, far] = [start, start];
        for (let t = 0; t < 20_000; t++) {
          expect(Math.abs(near - near ** 3)).toBeLessThan(Math.abs(near));
          near -= near ** 3;
          if (Math.abs(far) < 1) far += far ** 3;
        }
        expect(Math.abs(near)).toBeLessThan(0.51 * Math.abs(start));
        expect(Math.abs(far)).toBeGreaterThanOrEqual(1);
      }
    },
  );
});
