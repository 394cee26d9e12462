/** Squares below this may have lost digits to underflow, so the vector is rescaled first. */
const SAFE_SQUARE = 1e-280;

/** β of the last call of `reflect`. */
export const reflected = { head: 0 };

/**
 * A Householder reflection of the count numbers x[start], x[start + stride], …: (I − τvvᵀ)x = βe₁ with v₁ = 1. In place
 * x₂… becomes v₂…, x₁ stays as it is; β goes to `reflected.head`. Returns τ, 0 if the tail is zero already.
 */
export function reflect(x: Float64Array, start: number, stride: number, count: number): number {
  const end = start + count * stride;
  const alpha = x[start]!;
  reflected.head = alpha;
  let tail = 0;
  for (let p = start + stride; p < end; p += stride) tail += x[p]! * x[p]!;
  let scale = 1;
  let head = alpha;
  if (!(tail >= SAFE_SQUARE && tail < 1e280)) {
    scale = Math.abs(alpha);
    for (let p = start + stride; p < end; p += stride) scale = Math.max(scale, Math.abs(x[p]!));
    if (scale === 0) return 0;
    tail = 0;
    for (let p = start + stride; p < end; p += stride) tail += (x[p]! / scale) ** 2;
    head = alpha / scale;
  }
  if (tail === 0) return 0;
  const norm = Math.sqrt(head * head + tail);
  const beta = head > 0 ? -norm : norm;
  const pivot = head - beta;
  for (let p = start + stride; p < end; p += stride) x[p] = x[p]! / scale / pivot;
  reflected.head = beta * scale;
  return -pivot / beta;
}
