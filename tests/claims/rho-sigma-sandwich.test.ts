import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

/** Relative error of a norm of a power, in decades. */
const ROUNDING = 1e-9;
const order = fc.integer({ min: 1, max: 8 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

claim('rho-sigma-sandwich', (check) => {
  check.property(
    'ρ^k ≤ ‖A^k‖ ≤ σ^k',
    { zh: '个随机矩阵（1至8阶，k至40）', en: 'random matrices of orders 1 to 8, k up to 40' },
    1000,
    fc.property(order, seed, fc.double({ min: 0.1, max: 3, noNaN: true }), (n, s, gain) => {
      const A = ensembles.gaussian(n, gain, rng(s));
      const rho = Math.log10(spectralRadius(A));
      const sigma = Math.log10(singularValues(A)[0] ?? 0);
      powerNorms(A, 40).forEach((log, k) => {
        expect(log).toBeGreaterThanOrEqual(k * rho - ROUNDING);
        expect(log).toBeLessThanOrEqual(k * sigma + ROUNDING);
      });
    }),
  );
  check.property(
    'both are equalities for a normal matrix',
    { zh: '个随机对称矩阵（等号成立）', en: 'random symmetric matrices, with equality' },
    300,
    fc.property(order, seed, (n, s) => {
      const A = ensembles.symmetric(n, 1, rng(s));
      const rho = Math.log10(spectralRadius(A));
      powerNorms(A, 40).forEach((log, k) => expect(Math.abs(log - k * rho)).toBeLessThan(ROUNDING * (1 + k)));
    }),
  );
});
