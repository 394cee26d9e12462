import fc from 'fast-check';
import { expect } from 'vitest';
import { eigenvalues, spectralRadius } from '../../src/math/eigenvalues.ts';
import { closedLoop } from '../../src/math/feedback.ts';
import { toRows } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const cart = {
  A: [
    [1, 1],
    [0, 1],
  ],
  B: [0, 1],
};
const gain = between(-2, 6);

/** The larger modulus of the zeros of z² + a₁z + a₀. */
function radius(a1: number, a0: number): number {
  const discriminant = (a1 * a1) / 4 - a0;
  return discriminant < 0 ? Math.sqrt(a0) : Math.abs(a1) / 2 + Math.sqrt(discriminant);
}

claim('cart-triangle', (check) => {
  check.property(
    'ρ(A − BK) < 1 inside the triangle and nowhere else',
    { zh: '对随机增益', en: 'random pairs of gains' },
    1000,
    fc.property(gain, gain, (k1, k2) => {
      const slack = Math.min(k1, k2 - k1, 4 + k1 - 2 * k2);
      fc.pre(Math.abs(slack) > 1e-9);
      expect(spectralRadius(closedLoop(cart, [k1, k2], 0)) < 1).toBe(slack > 0);
    }),
  );
  check.property(
    'the three sides are where they are said to be',
    {
      zh: '对紧贴三角形边界的增益',
      en: 'pairs of gains close to the sides of the triangle, on either side of them',
    },
    500,
    fc.property(fc.integer({ min: 0, max: 2 }), between(0.01, 0.99), fc.boolean(), (side, t, inside) => {
      const corners = [
        [0, 0],
        [0, 2],
        [4, 4],
      ];
      // The centroid is (4/3, 2).
      const gains = [4 / 3, 2].map((centre, i) => {
        const [from = 0, to = 0] = [corners[side]?.[i], corners[(side + 1) % 3]?.[i]];
        return centre + (inside ? 0.999 : 1.001) * (from + t * (to - from) - centre);
      });
      expect(spectralRadius(closedLoop(cart, gains, 0)) < 1).toBe(inside);
    }),
  );
  check.property(
    'the criterion for quadratics that the proof uses',
    { zh: '个随机二次多项式（证明所用的判据）', en: 'random quadratics (the criterion of the proof)' },
    1000,
    fc.property(between(-3, 3), between(-2, 2), (a1, a0) => {
      const slack = Math.min(1 + a1 + a0, 1 - a1 + a0, 1 - Math.abs(a0));
      fc.pre(Math.abs(slack) > 1e-9);
      expect(radius(a1, a0) < 1).toBe(slack > 0);
    }),
  );
  check.golden(
    'the three carts of the text',
    { zh: '辆小车（停下、摆动、失控）', en: 'carts: one that settles, one that rings, one that runs away' },
    3,
    () => {
      const still = closedLoop(cart, [1, 2], 0);
      expect(
        toRows(multiply(still, still))
          .flat()
          .every((entry) => entry === 0),
      ).toBe(true);
      expect(spectralNorm(still)).toBeCloseTo(2, 14);

      const ringing = closedLoop(cart, [1, 1], 0);
      const cube = multiply(ringing, multiply(ringing, ringing));
      expect(toRows(multiply(cube, cube))).toEqual([
        [1, 0],
        [0, 1],
      ]);
      for (const { re, im } of eigenvalues(ringing)) {
        expect(re).toBeCloseTo(0.5, 14);
        expect(Math.abs(im)).toBeCloseTo(Math.sqrt(3) / 2, 14);
      }

      expect(spectralRadius(closedLoop(cart, [1, 0.9], 0))).toBeCloseTo(Math.sqrt(1.1), 14);
    },
  );
});
