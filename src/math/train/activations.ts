const STEPS_PER_UNIT = 64;
const TABLE_END = 20;
const ZERO = TABLE_END * STEPS_PER_UNIT;
/** tanh a and 1 − tanh² a for a = −20…20 in steps of 1/64, side by side. */
let table: Float64Array | null = null;

/** tanh a, a ≥ 0, to less than 1 ulp, where engines' own are off by up to 2: Lambert's continued fraction near 0. */
function accurateTanh(a: number): number {
  if (a >= 0.5) return 1 - 2 / (Math.exp(2 * a) + 1);
  let rest = 0;
  for (let odd = 21; odd > 1; odd -= 2) rest = (a * a) / (odd + rest);
  return a / (1 + rest);
}

function makeTable(): Float64Array {
  const out = new Float64Array(2 * (2 * ZERO + 1));
  for (let k = 0; k <= ZERO; k++) {
    const cosh = Math.cosh(k / STEPS_PER_UNIT);
    const t = accurateTanh(k / STEPS_PER_UNIT);
    out[2 * (ZERO + k)] = t;
    out[2 * (ZERO - k)] = -t;
    out[2 * (ZERO + k) + 1] = 1 / (cosh * cosh);
    out[2 * (ZERO - k) + 1] = 1 / (cosh * cosh);
  }
  return out;
}

/**
 * out[i] ← tanh(x[i]) for i = 0…count−1; out may be x. With a the multiple of 1/64 next to x on the side of 0 and
 * b = x − a, tanh x = t + (1 − t²)·s/(1 + t·s), t = tanh a from a table, s = tanh b by its series: within 2.5 ulp (engines are off by 2), odd,
 * ±1 from ±20 on, NaN to NaN; several times as fast as `Math.tanh`.
 */
export function tanhInto(x: Float64Array, out: Float64Array, count: number): void {
  table ??= makeTable();
  const values = table;
  for (let i = 0; i < count; i++) {
    const v = x[i]!;
    if (v < TABLE_END && v > -TABLE_END) {
      const k = (v * STEPS_PER_UNIT) | 0;
      const b = v - k * (1 / STEPS_PER_UNIT);
      const q = b * b;
      const s =
        b -
        b *
          q *
          (0.3333333333333333 -
            q * (0.13333333333333333 - q * (0.05396825396825397 - q * 0.0218694885361552)));
      const at = 2 * (k + ZERO);
      const t = values[at]!;
      out[i] = t + (values[at + 1]! * s) / (1 + t * s);
    } else {
      out[i] = v > 0 ? 1 : v < 0 ? -1 : v;
    }
  }
}

/** out[i] ← 1/(1 + e^(−x[i])) = ½ + ½ tanh(x[i]/2), absolute error below 2e-16; out may be x. */
export function sigmoidInto(x: Float64Array, out: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[i] = x[i]! / 2;
  tanhInto(out, out, count);
  for (let i = 0; i < count; i++) out[i] = 0.5 + 0.5 * out[i]!;
}
