import fc from 'fast-check';
import { expect } from 'vitest';
import { eigenvalues } from '../../src/math/index.ts';
import { claim } from '../fixtures/claim.ts';

/** ‖A^k‖ for A = [[0.9, c], [0, 0.9]], k = 0…kMax: multiplied out, the norm from σ₁ ± σ₂ = √(‖·‖_F² ± 2 det). */
function norms(c: number, kMax: number): number[] {
  let [p, q] = [1, 0];
  return Array.from({ length: kMax + 1 }, (_, k) => {
    if (k > 0) [p, q] = [0.9 * p, 0.9 * q + c * p];
    return (Math.hypot(q, 2 * p) + Math.abs(q)) / 2;
  });
}

claim('transient-hump', (check) => {
  check.counterexample(
    'ρ = 0.9, and yet',
    {
      zh: '谱半径0.9的矩阵，第9步升到38.75，第63步起才小于1',
      en: 'ρ = 0.9, a peak of 38.75 at step 9, below 1 from step 63 on',
    },
    () => {
      const found = eigenvalues([
        [0.9, 10],
        [0, 0.9],
      ]);
      expect(found.map(({ re, im }) => Math.hypot(re, im))).toEqual([0.9, 0.9]);
      const all = norms(10, 5000);
      expect(Math.max(...all)).toBeCloseTo(38.75, 2);
      expect(all.indexOf(Math.max(...all))).toBe(9);
      expect(all.slice(1, 63).every((x) => x > 1)).toBe(true);
      expect(all.slice(63).every((x) => x < 1)).toBe(true);
    },
  );
  check.property(
    '‖A^k‖ ≥ c k 0.9^(k−1)',
    { zh: '个随机的c（k至300）', en: 'random c, with k up to 300' },
    300,
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (c) => {
      const all = norms(c, 300);
      all.forEach((x, k) => {
        if (k > 0) expect(x * (1 + 1e-12)).toBeGreaterThanOrEqual(c * k * 0.9 ** (k - 1));
      });
      expect(Math.max(...all)).toBeGreaterThan(3.8 * c);
    }),
  );
});
