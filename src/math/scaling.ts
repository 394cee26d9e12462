import { exponentOf, pow2, scaleByPow2 } from './float-bits.ts';

/** max |aᵢ|. */
export function maxAbs(a: Float64Array): number {
  let max = 0;
  for (let i = 0; i < a.length; i++) {
    const x = Math.abs(a[i]!);
    if (x > max) max = x;
  }
  return max;
}

/** Multiplies every entry by 2^e, in place. */
export function scaleArray(a: Float64Array, e: number): void {
  if (e === 0) return;
  if (e >= -1022 && e <= 1023) {
    const factor = pow2(e);
    for (let i = 0; i < a.length; i++) a[i]! *= factor;
  } else {
    for (let i = 0; i < a.length; i++) a[i] = scaleByPow2(a[i]!, e);
  }
}

/** Divides a by the power of two that brings its largest entry into [1, 2), in place; returns the exponent. */
export function normalize(a: Float64Array): number {
  const max = maxAbs(a);
  if (max === 0) return 0;
  const e = exponentOf(max);
  scaleArray(a, -e);
  return e;
}
