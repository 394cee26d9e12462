import { expect } from 'vitest';
import { matrix, multiply, spectralNorm } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

claim('relu-converse', (check) => {
  check.counterexample(
    'fifty steps in binary fractions, without rounding',
    {
      zh: '五十步里状态步步减半，雅可比矩阵步步加倍，毫无舍入误差',
      en: 'fifty steps in which the state halves and the Jacobian doubles, without any rounding',
    },
    () => {
      const W = matrix([
        [1.25, -0.75],
        [-0.75, 1.25],
      ]);
      let h = [1, 1];
      let product = matrix([
        [1, 0],
        [0, 1],
      ]);
      for (let k = 1; k <= 50; k++) {
        const a = apply(W, h);
        // Both units are open, so J_k = W.
        expect(Math.min(...a)).toBeGreaterThan(0);
        h = a;
        product = multiply(W, product);
        expect(h).toEqual([2 ** -k, 2 ** -k]);
        expect(apply(product, [1, -1])).toEqual([2 ** k, -(2 ** k)]);
        expect(Math.abs(spectralNorm(product) / 2 ** k - 1)).toBeLessThan(1e-12);
      }
    },
  );
});
