import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

/** The sum of r^ℓ for ℓ from `from` to `to` − 1, term by term. */
function sum(r: number, from: number, to: number): number {
  let total = 0;
  for (let lag = to - 1; lag >= from; lag--) total += r ** lag;
  return total;
}

claim('far-share', (check) => {
  check.property(
    'long sequences share r^K; ones that end share less',
    { zh: '个随机的比值r、时间差K与长度', en: 'random ratios r, lags K and lengths' },
    1000,
    fc.property(
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (r, K, more) => {
        // r^2000 is below the rounding of the sum.
        const share = sum(r, K, 2000) / sum(r, 0, 2000);
        expect(Math.abs(share / r ** K - 1)).toBeLessThan(1e-11);
        const ending = sum(r, K, K + more) / sum(r, 0, K + more);
        expect(ending).toBeLessThan(r ** K * (1 + 1e-12));
        expect(Math.abs(ending * (1 - r ** (K + more)) - (r ** K - r ** (K + more)))).toBeLessThan(1e-12);
      },
    ),
  );
});
