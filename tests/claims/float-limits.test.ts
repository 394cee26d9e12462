import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

/** A format from its two parameters: bits of the significand and largest exponent (IEEE 754). */
interface Format {
  readonly digits: number;
  readonly emax: number;
  /** Rounding as the machine does it. */
  readonly round: (x: number) => number;
}

/** bf16 of a number that fp32 holds exactly: its upper half, to nearest, ties to even, in the bits. */
function toBf16(x: number): number {
  const bits = new Uint32Array(Float32Array.of(x).buffer);
  const low = bits[0]! & 0xffff;
  const odd = (bits[0]! >>> 16) & 1;
  bits[0] = (bits[0]! & 0xffff0000) + (low > 0x8000 || (low === 0x8000 && odd === 1) ? 0x10000 : 0);
  return new Float32Array(bits.buffer)[0]!;
}

const half = new Float16Array(1);
function toFp16(x: number): number {
  half[0] = x;
  return half[0];
}

const formats: Readonly<Record<'fp16' | 'bf16' | 'fp32' | 'fp64', Format>> = {
  fp16: { digits: 11, emax: 15, round: toFp16 },
  bf16: { digits: 8, emax: 127, round: toBf16 },
  fp32: { digits: 24, emax: 127, round: Math.fround },
  fp64: { digits: 53, emax: 1023, round: (x) => x },
};

/** Half the smallest positive number is 2^−this. */
const zeroExponent = ({ digits, emax }: Format): number => emax - 1 + digits;

/** Whether (3/2)^T ≥ (2 − 2^−digits)·2^emax, the largest number plus half a unit: in whole numbers. */
const overflows = ({ digits, emax }: Format, T: number): boolean =>
  3n ** BigInt(T) * 2n ** BigInt(digits) >= (2n ** BigInt(digits + 1) - 1n) * 2n ** BigInt(emax + T);

function firstWhere(test: (T: number) => boolean): number {
  let T = 1;
  while (!test(T)) T++;
  return T;
}

const names = ['fp16', 'bf16', 'fp32'] as const;

claim('float-limits', (check) => {
  check.property(
    'the machine rounds by the rule, at the two thresholds and next to them',
    { zh: '个紧靠两道界限的数（由机器舍入）', en: 'numbers at the two thresholds, rounded by the machine' },
    300,
    fc.property(fc.constantFrom(...names), fc.integer({ min: -1000, max: 1000 }), (name, ulps) => {
      const format = formats[name];
      // Neighbours that fp32 holds where bf16 is asked, and doubles hold for the others.
      const near = 1 + ulps * 2 ** (name === 'bf16' ? -15 : -52);
      const low = 2 ** -zeroExponent(format) * near;
      if (name !== 'bf16') expect(format.round(low) === 0).toBe(ulps <= 0);
      const edge = (2 - 2 ** -format.digits) * 2 ** format.emax * near;
      const exact = name === 'bf16' ? Math.fround(edge) : edge;
      const past = exact >= (2 - 2 ** -format.digits) * 2 ** format.emax;
      expect(format.round(exact) === Infinity).toBe(past);
    }),
  );
  check.golden(
    'the table, by the rule in whole numbers and by the rounding of the machine',
    { zh: '个表中的数', en: 'entries of the table' },
    9,
    () => {
      const zero = { fp16: 25, bf16: 134, fp32: 150, fp64: 1075 };
      const over = { fp16: 28, bf16: 219, fp32: 219, fp64: 1751 };
      for (const name of ['fp16', 'bf16', 'fp32', 'fp64'] as const) {
        const format = formats[name];
        expect(zeroExponent(format)).toBe(zero[name]);
        expect(firstWhere((T) => format.round(0.5 ** T) === 0)).toBe(zero[name]);
        expect(firstWhere((T) => overflows(format, T))).toBe(over[name]);
        // Three thousand bits below the point are more than enough for one rounding.
        const power = (T: number): number => (T < 1000 ? 1.5 ** T : Number((3n ** BigInt(T)) >> BigInt(T)));
        expect(firstWhere((T) => format.round(power(T)) === Infinity)).toBe(over[name]);
      }
      // Where subnormals are flushed, fp16 ends below 2^−14.
      expect(firstWhere((T) => 0.5 ** T < 2 ** (1 - formats.fp16.emax))).toBe(15);
    },
  );
  check.golden(
    'rounded at each multiplication, bf16 overflows one step later',
    { zh: '个数（bf16逐次舍入时的上溢）', en: 'value of bf16 rounded at each step' },
    1,
    () => {
      let h = 1;
      const T = firstWhere(() => (h = toBf16(1.5 * h)) === Infinity);
      expect(T).toBe(220);
    },
  );
});
