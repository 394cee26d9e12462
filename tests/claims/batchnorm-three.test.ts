import fc from 'fast-check';
import { expect } from 'vitest';
import { derivative } from '../../src/math/derivative.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

/** One layer with one unit over a batch: BN(w ReLU(z)), without ε. */
function layer(z: readonly number[], w: number): number[] {
  const y = z.map((x) => w * Math.max(0, x));
  const mean = y.reduce((a, b) => a + b, 0) / y.length;
  const deviation = Math.sqrt(y.reduce((a, b) => a + (b - mean) ** 2, 0) / y.length);
  return y.map((x) => (x - mean) / deviation);
}

const z0 = [1, 1, -2].map((x) => x / Math.SQRT2);

claim('batchnorm-three', (check) => {
  check.property(
    'the batch comes back after each layer, and each layer backwards triples (1, −1, 0)',
    { zh: '个随机权重（与差商比较）', en: 'random weights, against difference quotients' },
    200,
    fc.property(between(0.01, 100), (w) => {
      layer(z0, w).forEach((z, i) => expect(Math.abs(z - (z0[i] ?? NaN))).toBeLessThan(1e-13));
      const v = [1, -1, 0];
      for (let j = 0; j < 3; j++) {
        // (vᵀJ)_j; the step of the difference stays clear of the kink at 0.
        const at = (t: number): number =>
          layer(
            z0.map((z, i) => (i === j ? z + t / 100 : z)),
            w,
          ).reduce((sum, z, i) => sum + (v[i] ?? 0) * z, 0);
        expect(Math.abs(100 * derivative(at, 0) - 3 * (v[j] ?? NaN))).toBeLessThan(1e-7);
      }
    }),
  );
});
