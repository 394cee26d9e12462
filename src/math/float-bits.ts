const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** 2^e for −1074 ≤ e ≤ 1023, exactly (engines differ in the last digits of `Math.pow`). */
export function pow2(e: number): number {
  if (e < -1022) return pow2(e + 52) * 2 ** -52;
  view.setUint32(0, (e + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** The e for which 2^e ≤ |x| < 2^(e+1), x finite and not zero. */
export function exponentOf(x: number): number {
  view.setFloat64(0, x);
  const biased = (view.getUint32(0) >>> 20) & 0x7ff;
  return biased === 0 ? exponentOf(x * 2 ** 54) - 54 : biased - 1023;
}

/** x·2^e, with as little rounding as the range of doubles allows. */
export function scaleByPow2(x: number, e: number): number {
  if (x === 0 || e === 0) return x;
  if (Math.abs(e) > 3000) return e > 0 ? x * Infinity : x * 0;
  if (e > 1023) return scaleByPow2(x * pow2(1023), e - 1023);
  // Steps of 2^-969 keep at most one of the products below the normal range.
  return e < -1022 ? scaleByPow2(x * pow2(-969), e + 969) : x * pow2(e);
}

/** √(x² + y²) without over- or underflow of the squares. */
export function hypot2(x: number, y: number): number {
  const square = x * x + y * y;
  if (square > 1e-280 && square < 1e280) return Math.sqrt(square);
  const a = Math.abs(x);
  const b = Math.abs(y);
  const large = a > b ? a : b;
  const small = a > b ? b : a;
  if (small === 0) return large;
  const ratio = small / large;
  return large * Math.sqrt(1 + ratio * ratio);
}
