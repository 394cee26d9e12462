import { exponentOf, scaleByPow2 } from './float-bits.ts';

const SQRT_HALF = 0.7071067811865476;

/**
 * ln m for √½ ≤ m ≤ √2 as 2 artanh((m−1)/(m+1)), the series cut where its terms fall below 2⁻⁵⁶ of the sum:
 * relative error below 4e-16, also at m → 1 since m − 1 is exact there. Only + − × ÷, so identical in every engine.
 */
export function lnNearOne(m: number): number {
  const z = (m - 1) / (m + 1);
  const y = z * z;
  let sum = 0;
  for (let i = 23; i > 0; i -= 2) sum = sum * y + 1 / i;
  return 2 * z * sum;
}

/** log₁₀|x|, relative error below 2e-15 for every finite x ≠ 0; −Infinity for 0. */
export function log10Abs(x: number): number {
  if (x === 0) return -Infinity;
  let e = exponentOf(x);
  let m = scaleByPow2(Math.abs(x), -e);
  if (m * SQRT_HALF > 1) {
    m /= 2;
    e += 1;
  }
  return e * 0.30102999566398119521 + lnNearOne(m) / Math.LN10;
}
