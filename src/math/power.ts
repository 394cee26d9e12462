import { finite, integer } from './check.ts';
import { exponentOf, pow2, scaleByPow2 } from './float-bits.ts';
import { log10Abs } from './log.ts';

/** w^T: the double nearest to it, its sign (0 only for an exact zero), and log₁₀ of its modulus. */
export interface Power {
  readonly value: number;
  readonly sign: -1 | 0 | 1;
  readonly log10Abs: number;
}

const SPLITTER = 134217729;

/** The rounding error of the product p = a·b (Dekker 1971), for factors far from the ends of the range. */
function productError(a: number, b: number, p: number): number {
  const ta = SPLITTER * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLITTER * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return ah * bh - p + ah * bl + al * bh + al * bl;
}

/** (high + low)·2^e, 1 ≤ high < 2, rounded once: also where the result is subnormal. */
function round(high: number, low: number, e: number): number {
  if (e > 1023) return Infinity;
  if (e >= -1022) return high * pow2(e);
  if (e < -1075) return 0;
  const units = high * pow2(e + 1074);
  const whole = Math.floor(units);
  const aboveHalf = units - whole - 0.5 + low * pow2(e + 1074);
  const up = aboveHalf > 0 || (aboveHalf === 0 && whole % 2 === 1);
  return (up ? whole + 1 : whole) * Number.MIN_VALUE;
}

/**
 * w^T by repeated squaring in double-double arithmetic with the exponent kept apart (w finite; T whole, 0 ≤ T ≤ 2⁴⁰).
 * `value` is within 1 ulp of the exact power of the double w, subnormals included, and ±Infinity or ±0 where doubles
 * end; `log10Abs` = T·log₁₀|w| has a relative error below 1e-14. 0⁰ = 1.
 */
export function power(w: number, T: number): Power {
  finite('w', w);
  integer('T', T, 0, 2 ** 40);
  if (T === 0) return { value: 1, sign: 1, log10Abs: 0 };
  if (w === 0) return { value: 0, sign: 0, log10Abs: -Infinity };
  let baseExponent = exponentOf(w);
  let baseHigh = scaleByPow2(Math.abs(w), -baseExponent);
  let baseLow = 0;
  let high = 1;
  let low = 0;
  let exponent = 0;
  for (let rest = T; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      const p = high * baseHigh;
      const error = productError(high, baseHigh, p) + (high * baseLow + low * baseHigh);
      high = p + error;
      low = error - (high - p);
      exponent += baseExponent;
      if (high >= 2) {
        high /= 2;
        low /= 2;
        exponent += 1;
      }
    }
    const p = baseHigh * baseHigh;
    const error = productError(baseHigh, baseHigh, p) + 2 * baseHigh * baseLow;
    baseHigh = p + error;
    baseLow = error - (baseHigh - p);
    baseExponent *= 2;
    if (baseHigh >= 2) {
      baseHigh /= 2;
      baseLow /= 2;
      baseExponent += 1;
    }
  }
  const sign = w < 0 && T % 2 === 1 ? -1 : 1;
  return { value: sign * round(high, low, exponent), sign, log10Abs: T * log10Abs(w) };
}
