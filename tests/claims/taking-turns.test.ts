import fc from 'fast-check';
import { expect } from 'vitest';
import { multiply } from '../../src/math/multiply.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';
import { diagonal } from '../fixtures/recurrent.ts';

claim('taking-turns', (check) => {
  check.property(
    'n units saturated in turn: every factor has norm 1, the product norm ε',
    {
      zh: '组轮流饱和的单元',
      en: 'sets of 2 to 8 units saturated in turn, every factor of norm 1',
    },
    200,
    fc.property(fc.integer({ min: 2, max: 8 }), fc.double({ min: 1e-9, max: 0.99, noNaN: true }), (n, e) => {
      const factors = Array.from({ length: n }, (_, k) =>
        diagonal(Array.from({ length: n }, (_, i) => (i === k ? e : 1))),
      );
      for (const D of factors) expect(singularValues(D)[0]).toBe(1);
      const P = factors.reduce((product, D) => multiply(D, product));
      expect(singularValues(P)[0]).toBeCloseTo(e, 12);
    }),
  );
});
