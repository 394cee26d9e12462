import { reflect, reflected } from './householder.ts';

/** Buffers of length n for `reduceToHessenberg`. */
export interface HessenbergWork {
  readonly v: Float64Array;
  readonly x: Float64Array;
  readonly w: Float64Array;
}

/**
 * Reduces rows and columns lo…hi of a (n×n, row-major, in place) to upper Hessenberg form by Householder similarities.
 * Left and right reflections are applied in one pass as a change of rank 2, since reading the matrix is what costs.
 * With `whole`, columns right of hi and rows above lo follow, as a Schur form needs.
 */
export function reduceToHessenberg(
  a: Float64Array,
  n: number,
  lo: number,
  hi: number,
  whole: boolean,
  { v, x, w }: HessenbergWork,
): void {
  const top = whole ? 0 : lo;
  const right = whole ? n - 1 : hi;
  for (let k = lo; k < hi - 1; k++) {
    for (let i = k + 1; i <= hi; i++) v[i] = a[i * n + k]!;
    const tau = reflect(v, k + 1, 1, hi - k);
    if (tau === 0) continue;
    a[(k + 1) * n + k] = reflected.head;
    v[k + 1] = 1;
    for (let i = k + 2; i <= hi; i++) a[i * n + k] = 0;

    for (let i = top; i <= k; i++) {
      const row = i * n;
      let sum = 0;
      for (let j = k + 1; j <= hi; j++) sum += a[row + j]! * v[j]!;
      sum *= tau;
      for (let j = k + 1; j <= hi; j++) a[row + j]! -= sum * v[j]!;
    }

    // w = vᵀA over columns k+1…right, x = A v over rows k+1…hi.
    for (let j = k + 1; j <= right; j++) w[j] = 0;
    let i = k + 1;
    for (; i < hi; i += 2) {
      const row = i * n;
      const next = row + n;
      const vi = v[i]!;
      const vn = v[i + 1]!;
      let sum = 0;
      let sumNext = 0;
      for (let j = k + 1; j <= hi; j++) {
        const p = a[row + j]!;
        const q = a[next + j]!;
        const vj = v[j]!;
        w[j]! += vi * p + vn * q;
        sum += p * vj;
        sumNext += q * vj;
      }
      for (let j = hi + 1; j <= right; j++) w[j]! += vi * a[row + j]! + vn * a[next + j]!;
      x[i] = sum;
      x[i + 1] = sumNext;
    }
    if (i === hi) {
      const row = i * n;
      const vi = v[i]!;
      let sum = 0;
      for (let j = k + 1; j <= hi; j++) {
        const p = a[row + j]!;
        w[j]! += vi * p;
        sum += p * v[j]!;
      }
      for (let j = hi + 1; j <= right; j++) w[j]! += vi * a[row + j]!;
      x[i] = sum;
    }

    // A ← A − v (τw − τ²(vᵀAv) v)ᵀ − (τx) vᵀ; right of hi only the left reflection acts.
    let middle = 0;
    for (let j = k + 1; j <= hi; j++) middle += v[j]! * x[j]!;
    const correction = tau * tau * middle;
    for (let j = k + 1; j <= hi; j++) w[j] = tau * w[j]! - correction * v[j]!;
    for (let j = hi + 1; j <= right; j++) w[j]! *= tau;
    for (let r = k + 1; r <= hi; r++) {
      const row = r * n;
      const vr = v[r]!;
      const xr = tau * x[r]!;
      for (let j = k + 1; j <= hi; j++) a[row + j]! -= vr * w[j]! + xr * v[j]!;
      for (let j = hi + 1; j <= right; j++) a[row + j]! -= vr * w[j]!;
    }
  }
}
