import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { power } from '../../src/math/index.ts';
import { runs } from './arbitrary.ts';

/** A double as significand·2^exponent in whole numbers. */
function exact(w: number): { significand: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, w);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0
    ? { significand: fraction, exponent: -1074 }
    : { significand: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** significand·2^exponent rounded once to the nearest double, ties to even. */
function rounded(significand: bigint, exponent: number): number {
  const length = significand.toString(2).length;
  const drop = Math.max(length - 53, -1074 - exponent);
  if (drop <= 0) return Number(significand) * 2 ** exponent;
  const kept = significand >> BigInt(drop);
  const rest = significand - (kept << BigInt(drop));
  const half = 1n << BigInt(drop - 1);
  const up = rest > half || (rest === half && kept % 2n === 1n) ? 1n : 0n;
  const scale = exponent + drop;
  return scale > 1023
    ? Infinity
    : scale < -1022
      ? Number(kept + up) * 2 ** (scale + 200) * 2 ** -200
      : Number(kept + up) * 2 ** scale;
}

describe('power against exact integer arithmetic', () => {
  it('is the nearest double, over- and underflow included', () => {
    const bases = fc.oneof(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(bases, fc.integer({ min: 1, max: 1500 }), (w, T) => {
        fc.pre(w !== 0);
        const { significand, exponent } = exact(w);
        const expected = rounded(significand ** BigInt(T), exponent * T) * (w < 0 && T % 2 === 1 ? -1 : 1);
        const { value, sign } = power(w, T);
        expect(value).toBe(expected);
        expect(sign).toBe(w < 0 && T % 2 === 1 ? -1 : 1);
      }),
      runs(1500),
    );
  });

  it('has a logarithm that multiplies, also where the value is out of range', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (w, T) => {
        const { log10Abs } = power(w, T);
        const { significand, exponent } = exact(w);
        // log₁₀ of the 64th power from its leading digits, exact to about 1e-17 relative to T.
        const big = significand ** 64n;
        const shift = big.toString(2).length - 60;
        const reference =
          ((Math.log2(Number(big >> BigInt(shift))) + shift + exponent * 64) * Math.LOG10E * Math.LN2 * T) /
          64;
        expect(Math.abs(log10Abs - reference)).toBeLessThanOrEqual(1e-14 * Math.abs(reference) + 5e-15 * T);
      }),
      runs(500),
    );
  });

  it('near 1 the logarithm keeps all digits', () => {
    for (const k of [1, 2, 3, 7]) {
      const w = 1 + k * 2 ** -52;
      const x = k * 2 ** -52;
      expect(power(w, 1e6).log10Abs / ((1e6 * (x - (x * x) / 2)) / Math.LN10)).toBeCloseTo(1, 14);
    }
    expect(power(-1, 1e6 - 1)).toEqual({ value: -1, sign: -1, log10Abs: 0 });
  });
});
