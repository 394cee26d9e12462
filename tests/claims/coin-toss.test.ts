import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix } from '../../src/math/matrix.ts';
import { rng } from '../../src/math/rng.ts';
import { meanSquareExponent, productNorms } from '../../src/math/word-products.ts';
import { claim } from '../fixtures/claim.ts';

const A = matrix([
  [2, 0],
  [0, 0.1],
]);
const B = matrix([
  [0.1, 0],
  [0, 2],
]);
const said = (p: number): number =>
  Math.max(p * Math.LN2 - (1 - p) * Math.LN10, (1 - p) * Math.LN2 - p * Math.LN10);

claim('coin-toss', (check) => {
  check.property(
    'simulated tosses grow at the rate of the formula',
    { zh: '串随机抛掷', en: 'simulated sequences, for coins of every bias' },
    100,
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (p, s) => {
        const T = 3000;
        const random = rng(s);
        const { norms } = productNorms(Array.from({ length: T }, () => (random.uniform() < p ? A : B)));
        // A share of heads has a deviation of at most ½/√T, and each counts ln 20.
        const slack = (5 * 0.5 * Math.log(20)) / Math.sqrt(T);
        expect(Math.abs(((norms[T] ?? NaN) * Math.LN10) / T - said(p))).toBeLessThan(slack);
      },
    ),
  );
  check.golden(
    'the sign changes where a side comes up ln 10/ln 20 of the time, and the mean square is another matter',
    {
      zh: '个逐词枚举的值',
      en: 'values: where the sign changes, and the mean square over all words',
    },
    9,
    () => {
      const edge = Math.LN10 / Math.log(20);
      expect(Math.abs(said(edge))).toBeLessThan(1e-12);
      expect(said(edge - 0.01)).toBeLessThan(0);
      expect(said(edge + 0.01)).toBeGreaterThan(0);
      expect(said(0.5)).toBeCloseTo(Math.log(0.2) / 2, 12);
      // E‖P‖_F² over all words of l letters, enumerated: twice the power of the mean square of an entry.
      for (let l = 1; l <= 4; l++) {
        let sum = 0;
        for (let w = 0; w < 1 << l; w++)
          for (const [even, odd] of [
            [2, 0.1],
            [0.1, 2],
          ] as const) {
            let entry = 1;
            for (let t = 0; t < l; t++) entry *= (w >> t) & 1 ? odd : even;
            sum += entry * entry;
          }
        expect(sum / (1 << l) / (2 * ((4 + 0.01) / 2) ** l)).toBeCloseTo(1, 12);
      }
      expect(meanSquareExponent([A, B], [0.5, 0.5])).toBeCloseTo(Math.log(2.005) / 2, 9);
    },
  );
});
