import fc from 'fast-check';
import { expect } from 'vitest';
import { derivative } from '../../src/math/derivative.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

/** h_T of h_t = w h_{t−1} + u x_t with a factor u of its own at every step. */
function last(w: number, u: readonly number[]): number {
  return u.reduce((h, factor) => w * h + factor, 0);
}

claim('total-survives', (check) => {
  check.counterexample(
    'the far summands vanish and the total does not',
    {
      zh: 'w = ½、T = 100：第99个时间差的贡献是2的−99次方，总和却接近2',
      en: 'for w = ½ and T = 100 lag 99 contributes 2 to the power −99, the total is almost 2',
    },
    () => {
      const T = 100;
      const contributions = Array.from({ length: T }, (_, lag) => {
        const one = Array.from({ length: T }, (__, t) => (t === T - 1 - lag ? 1 : 0));
        return last(0.5, one);
      });
      contributions.forEach((size, lag) => expect(size).toBe(2 ** -lag));
      const total = contributions.reduce((a, b) => a + b, 0);
      expect(total).toBe(2 - 2 ** -99);
      expect(derivative((u) => last(0.5, Array<number>(T).fill(u)), 1)).toBeCloseTo(total, 11);
    },
  );
  check.property(
    'the sum over lags is (1 − w^T)/(1 − w)',
    { zh: '个随机权重与长度', en: 'random weights and lengths' },
    300,
    fc.property(between(-0.95, 0.95), fc.integer({ min: 1, max: 200 }), (w, T) => {
      const total = last(w, Array<number>(T).fill(1));
      expect(Math.abs(total - (1 - w ** T) / (1 - w))).toBeLessThan(1e-12 * (1 + Math.abs(total)));
    }),
  );
});
