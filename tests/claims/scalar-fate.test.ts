import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

const sign = fc.constantFrom(1, -1);

/** ∂h_T/∂h_0 of h_t = w h_{t−1}: the recurrence run from two starts. It is affine, so the quotient is exact. */
function measured(w: number, T: number): number {
  let [h, moved] = [0, 1];
  for (let t = 0; t < T; t++) [h, moved] = [w * h, w * moved];
  return Math.abs(moved - h);
}

/** The first T at which the size has passed `level`. */
function firstPast(w: number, level: number): number {
  for (let T = 0; ; T++) if (level < 1 ? measured(w, T) <= level : measured(w, T) >= level) return T;
}

claim('scalar-fate', (check) => {
  check.property(
    '|w| < 1: halved when the half-life says so, again and again',
    { zh: '个随机权重（|w|<1）', en: 'random weights with |w| < 1' },
    300,
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), sign, (size, s) => {
      const life = Math.LN2 / -Math.log(size);
      for (const halvings of [1, 2, 5]) {
        const T = firstPast(s * size, 2 ** -halvings);
        expect(T).toBeGreaterThanOrEqual(halvings * life - 1e-9);
        expect(T).toBeLessThan(halvings * life + 1 + 1e-9);
      }
    }),
  );
  check.property(
    '|w| > 1: doubled when the doubling time says so',
    { zh: '个随机权重（|w|>1）', en: 'random weights with |w| > 1' },
    300,
    fc.property(fc.double({ min: 1.01, max: 5, noNaN: true }), sign, (size, s) => {
      const life = Math.LN2 / Math.log(size);
      for (const doublings of [1, 2, 20]) {
        const T = firstPast(s * size, 2 ** doublings);
        expect(T).toBeGreaterThanOrEqual(doublings * life - 1e-9);
        expect(T).toBeLessThan(doublings * life + 1 + 1e-9);
      }
    }),
  );
  check.golden(
    '|w| = 1: exactly 1',
    { zh: '个精确的数（|w|=1）', en: 'exact values at |w| = 1' },
    2000,
    () => {
      for (let T = 1; T <= 1000; T++) for (const w of [1, -1]) expect(measured(w, T)).toBe(1);
    },
  );
});
