import { oneOf } from './check.ts';
import { exponentOf, pow2 } from './float-bits.ts';

/** A binary floating-point format; `digits` counts the bits of the significand, the leading one included. */
export interface FloatFormat {
  readonly minSubnormal: number;
  readonly minNormal: number;
  readonly max: number;
  readonly digits: number;
}

/** The formats of `FLOAT_FORMATS`. */
export type FloatFormatName = 'fp16' | 'bf16' | 'fp32' | 'fp64' | 'fp8e4m3' | 'fp8e5m2';

/**
 * The number formats met in training. IEEE 754-2019 for fp16, fp32, fp64; bf16 is fp32 with 8 significant bits;
 * the fp8 formats follow the OCP 8-bit specification (e4m3 has no infinity, its largest number is 448).
 */
export const FLOAT_FORMATS: Readonly<Record<FloatFormatName, FloatFormat>> = {
  fp16: { minSubnormal: 5.960464477539063e-8, minNormal: 6.103515625e-5, max: 65504, digits: 11 },
  bf16: {
    minSubnormal: 9.183549615799121e-41,
    minNormal: 1.1754943508222875e-38,
    max: 3.3895313892515355e38,
    digits: 8,
  },
  fp32: {
    minSubnormal: 1.401298464324817e-45,
    minNormal: 1.1754943508222875e-38,
    max: 3.4028234663852886e38,
    digits: 24,
  },
  fp64: { minSubnormal: 5e-324, minNormal: 2.2250738585072014e-308, max: 1.7976931348623157e308, digits: 53 },
  fp8e4m3: { minSubnormal: 0.001953125, minNormal: 0.015625, max: 448, digits: 4 },
  fp8e5m2: { minSubnormal: 1.52587890625e-5, minNormal: 6.103515625e-5, max: 57344, digits: 3 },
};

/**
 * x rounded to the nearest number of the format, ties to even, subnormals included; ±Infinity beyond its range
 * (also for e4m3, which has none, so that overflow stays visible). NaN and infinities pass.
 */
export function roundToFormat(x: number, format: FloatFormatName): number {
  const { minNormal, max, digits } =
    FLOAT_FORMATS[oneOf('format', format, Object.keys(FLOAT_FORMATS) as FloatFormatName[])];
  if (format === 'fp64' || x === 0 || !Number.isFinite(x)) return x;
  const exponent = Math.max(exponentOf(x), exponentOf(minNormal));
  const unit = pow2(Math.max(exponent - digits + 1, -1074));
  const units = x / unit;
  const floor = Math.floor(units);
  const up = units - floor > 0.5 || (units - floor === 0.5 && floor % 2 !== 0);
  const rounded = (up ? floor + 1 : floor) * unit;
  if (Math.abs(rounded) > max) return rounded > 0 ? Infinity : -Infinity;
  return rounded === 0 ? x * 0 : rounded;
}
