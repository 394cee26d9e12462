import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { identity, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const order = fc.integer({ min: 1, max: 6 });
const scaled = (A: Matrix, factor: number): Matrix => ({ ...A, data: A.data.map((a) => factor * a) });

/** (I + F_L)⋯(I + F_1) */
function product(n: number, corrections: readonly Matrix[]): Matrix {
  return corrections.reduce((whole, F) => {
    const J = { ...F, data: F.data.map((f, i) => f + (i % (n + 1) === 0 ? 1 : 0)) };
    return multiply(J, whole);
  }, identity(n));
}

claim('residual-product', (check) => {
  check.property(
    'every singular value lies between (1 − ε)^L and (1 + ε)^L',
    { zh: '个随机乘积（1至6阶，至多30块）', en: 'random products (orders 1 to 6, up to 30 blocks)' },
    1000,
    fc.property(
      order,
      fc.integer({ min: 1, max: 30 }),
      between(0.001, 0.95),
      fc.integer(),
      (n, L, epsilon, seed) => {
        const random = rng(seed);
        const corrections = Array.from({ length: L }, () => {
          const F = ensembles.gaussian(n, 1, random);
          return scaled(F, epsilon / (singularValues(F)[0] ?? 1));
        });
        const s = Array.from(singularValues(product(n, corrections)), Math.log);
        // The smallest is found to 1e-14 of the largest.
        const rounding = 1e-13 * Math.exp(Math.max(...s) - L * Math.log(1 - epsilon)) + 1e-12;
        expect(Math.max(...s)).toBeLessThanOrEqual(L * Math.log(1 + epsilon) + rounding);
        expect(Math.min(...s)).toBeGreaterThanOrEqual(L * Math.log(1 - epsilon) - rounding);
      },
    ),
  );
  check.golden(
    'both ends are reached, by F′ = ±εI',
    { zh: '个端点（F′ = ±εI 取到）', en: 'ends, which F′ = ±εI reaches' },
    2,
    () => {
      for (const sign of [1, -1]) {
        const s = singularValues(product(3, Array<Matrix>(20).fill(scaled(identity(3), 0.1 * sign))));
        expect(s[0]).toBeCloseTo((1 + 0.1 * sign) ** 20, 12);
      }
    },
  );
  check.property(
    'random blocks with mean zero: the mean square over all signs is exactly (1 + α²)^L',
    {
      zh: '组随机的块 ξαQ（Q正交，对ξ = ±1的全部取法求平均，1至6阶，至多8块）',
      en: 'families of random blocks ξαQ, Q orthogonal, averaged over all signs ξ (orders 1 to 6, up to 8 blocks)',
    },
    200,
    fc.property(
      order,
      fc.integer({ min: 1, max: 8 }),
      between(0.05, 2),
      fc.integer(),
      (n, L, alpha, seed) => {
        const random = rng(seed);
        const Q = Array.from({ length: L }, () => ensembles.orthogonal(n, alpha, random));
        const v = { rows: n, cols: 1, data: Float64Array.from({ length: n }, () => random.normal()) };
        const size = v.data.reduce((sum, x) => sum + x * x, 0);
        let mean = 0;
        for (let signs = 0; signs < 2 ** L; signs++) {
          const blocks = Q.map((q, l) => scaled(q, ((signs >> l) & 1) === 1 ? 1 : -1));
          mean += multiply(product(n, blocks), v).data.reduce((sum, x) => sum + x * x, 0) / 2 ** L;
        }
        expect(Math.abs(mean / (size * (1 + alpha ** 2) ** L) - 1)).toBeLessThan(1e-11);
      },
    ),
  );
  check.counterexample(
    'without mean zero the second part fails',
    { zh: '均值不为零的 F′ = αI 给出(1+α)^2L', en: 'F′ = αI, whose mean is not zero, gives (1 + α)^2L' },
    () => {
      const [alpha, L] = [0.5, 10];
      const grown = singularValues(product(2, Array<Matrix>(L).fill(scaled(identity(2), alpha))))[0] ?? 0;
      expect(grown ** 2).toBeCloseTo((1 + alpha) ** (2 * L), 6);
      expect(grown ** 2).toBeGreaterThan(100 * (1 + alpha ** 2) ** L);
    },
  );
});
