import fc from 'fast-check';
import { expect } from 'vitest';
import { eigenvalues, spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const order = fc.integer({ min: 1, max: 6 });

/** A Gaussian matrix moved along the diagonal, and ρ((1 − ω)I + ωA). */
function relaxed(n: number, shift: number, seed: number) {
  const G = ensembles.gaussian(n, 2, rng(seed));
  const A = { ...G, data: G.data.map((g, i) => g + (i % (n + 1) === 0 ? shift : 0)) };
  const rho = (omega: number): number =>
    spectralRadius({ ...A, data: A.data.map((a, i) => omega * a + (i % (n + 1) === 0 ? 1 - omega : 0)) });
  return { values: eigenvalues(A), rho };
}

claim('relaxation', (check) => {
  check.property(
    'it converges locally for ω below the bound of every eigenvalue, and not above',
    { zh: '个随机雅可比矩阵与ω（1至6阶）', en: 'random Jacobians and ω (orders 1 to 6)' },
    600,
    fc.property(order, between(-6, 1), between(0.05, 1.9), fc.integer(), (n, shift, share, seed) => {
      const { values, rho } = relaxed(n, shift, seed);
      fc.pre(values.every(({ re }) => re < 0.99) && Math.abs(share - 1) > 1e-3);
      const bound = Math.min(...values.map(({ re, im }) => (2 * (1 - re)) / ((1 - re) ** 2 + im * im)));
      expect(rho(share * bound) < 1).toBe(share < 1);
    }),
  );
  check.property(
    'with an eigenvalue of real part 1 or more no ω > 0 helps',
    { zh: '个有实部大于1的特征值的随机矩阵', en: 'random matrices with an eigenvalue of real part above 1' },
    300,
    fc.property(order, between(0, 4), fc.integer(), (n, shift, seed) => {
      const { values, rho } = relaxed(n, shift, seed);
      fc.pre(values.some(({ re }) => re > 1.01));
      for (const omega of [1e-4, 0.01, 0.3, 1, 2]) expect(rho(omega)).toBeGreaterThan(1);
    }),
  );
});
