import fc from 'fast-check';
import { expect } from 'vitest';
import { derivative } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

/** h_T of h_t = w_t h_{t−1}, each step with a weight of its own. */
const last = (weights: readonly number[], h0: number): number => weights.reduce((h, w) => w * h, h0);

claim('weight-gradient', (check) => {
  check.property(
    'the derivative by w, measured, is g′(h_T) T w^(T−1) h_0, and every step has the same share of it',
    {
      zh: '个随机权重、起点与长度（实测导数，并逐步拆开）',
      en: 'random weights, starts and lengths, measured as a whole and step by step',
    },
    500,
    fc.property(
      fc.double({ min: 0.3, max: 1.3, noNaN: true }),
      fc.constantFrom(1, -1),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 12 }),
      (size, sign, h0, T) => {
        const w = sign * size;
        const weights = new Array<number>(T).fill(w);
        const formula = Math.cos(last(weights, h0)) * T * w ** (T - 1) * h0;
        const measured = derivative(
          (by) =>
            Math.sin(
              last(
                weights.map((x) => x + by),
                h0,
              ),
            ),
          1e-3,
        );
        expect(Math.abs(measured - formula)).toBeLessThan(1e-7 * (1 + Math.abs(formula)) * T ** 2);
        // h_T is affine in the weight of a single step, so that moving it by 1 gives the derivative itself.
        for (let t = 0; t < T; t++) {
          const moved = weights.map((x, i) => (i === t ? x + 1 : x));
          const share = last(moved, h0) - last(weights, h0);
          expect(Math.abs(share - w ** (T - 1) * h0)).toBeLessThan(1e-12);
        }
      },
    ),
  );
  check.golden(
    'w = 1: the state keeps its gradient, the weight’s grows like T',
    { zh: '个精确的数（w=1）', en: 'exact values at w = 1' },
    100,
    () => {
      for (let T = 1; T <= 100; T++) {
        const ones = new Array<number>(T).fill(1);
        expect(last(ones, 1) - last(ones, 0)).toBe(1);
        const shares = ones.map(
          (_, t) =>
            last(
              ones.map((x, i) => (i === t ? x + 1 : x)),
              1,
            ) - 1,
        );
        expect(shares.reduce((sum, x) => sum + x, 0)).toBe(T);
      }
    },
  );
});
