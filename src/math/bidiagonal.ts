import { reflect, reflected } from './householder.ts';

/** Upper bidiagonal form B = HᵀAG of an m×n matrix, m ≥ n: its diagonals, and the reflectors if they were kept. */
export interface Bidiagonal {
  /** Diagonal, length n. */
  readonly d: Float64Array;
  /** Superdiagonal, length n (the last entry is unused). */
  readonly e: Float64Array;
  readonly tauLeft: Float64Array;
  readonly tauRight: Float64Array;
}

/** Memory for `bidiagonalize`. */
export function bidiagonalWork(n: number): Bidiagonal & { readonly w: Float64Array } {
  return {
    d: new Float64Array(n),
    e: new Float64Array(n),
    tauLeft: new Float64Array(n),
    tauRight: new Float64Array(n),
    w: new Float64Array(n),
  };
}

/**
 * Householder bidiagonalisation of a (m×n row-major, m ≥ n, entries of size about 1, in place): Golub & Kahan 1965.
 * Below the diagonal a keeps the left reflectors, right of the superdiagonal the right ones. O(4mn² − 4n³/3).
 */
export function bidiagonalize(
  a: Float64Array,
  m: number,
  n: number,
  work: Bidiagonal & { w: Float64Array },
): void {
  const { d, e, tauLeft, tauRight, w } = work;
  for (let k = 0; k < n; k++) {
    const tau = reflect(a, k * n + k, n, m - k);
    d[k] = reflected.head;
    tauLeft[k] = tau;
    e[k] = 0;
    tauRight[k] = 0;
    if (k === n - 1) break;
    const rowK = k * n;

    if (tau !== 0) {
      for (let j = k + 1; j < n; j++) w[j] = a[rowK + j]!;
      let i = k + 1;
      for (; i + 1 < m; i += 2) {
        const p = i * n;
        const q = p + n;
        const vp = a[p + k]!;
        const vq = a[q + k]!;
        for (let j = k + 1; j < n; j++) w[j]! += vp * a[p + j]! + vq * a[q + j]!;
      }
      if (i < m) {
        const p = i * n;
        const vp = a[p + k]!;
        for (let j = k + 1; j < n; j++) w[j]! += vp * a[p + j]!;
      }
      for (let j = k + 1; j < n; j++) {
        w[j]! *= tau;
        a[rowK + j]! -= w[j]!;
      }
    }

    const rightTau = reflect(a, rowK + k + 1, 1, n - k - 1);
    e[k] = reflected.head;
    tauRight[k] = rightTau;
    if (tau === 0 && rightTau === 0) continue;
    a[rowK + k + 1] = 1;
    for (let i = k + 1; i < m; i++) {
      const p = i * n;
      const v = a[p + k]!;
      let sum = 0;
      if (tau !== 0) {
        for (let j = k + 1; j < n; j++) {
          const x = a[p + j]! - v * w[j]!;
          a[p + j] = x;
          sum += x * a[rowK + j]!;
        }
      } else {
        for (let j = k + 1; j < n; j++) sum += a[p + j]! * a[rowK + j]!;
      }
      sum *= rightTau;
      for (let j = k + 1; j < n; j++) a[p + j]! -= sum * a[rowK + j]!;
    }
  }
}

/** Hᵀ's first n rows (n×m, row-major), i.e. the transposed left vectors, from what `bidiagonalize` left in a. */
export function leftVectors(a: Float64Array, m: number, n: number, tau: Float64Array): Float64Array {
  const ut = new Float64Array(n * m);
  const v = new Float64Array(m);
  for (let i = 0; i < n; i++) ut[i * m + i] = 1;
  for (let k = n - 1; k >= 0; k--) {
    v[k] = 1;
    for (let i = k + 1; i < m; i++) v[i] = a[i * n + k]!;
    applyToRows(ut, k, n, m, v, k, tau[k]!);
  }
  return ut;
}

/** Gᵀ (n×n, row-major), i.e. the transposed right vectors, from what `bidiagonalize` left in a. */
export function rightVectors(a: Float64Array, n: number, tau: Float64Array): Float64Array {
  const vt = new Float64Array(n * n);
  const v = new Float64Array(n);
  for (let i = 0; i < n; i++) vt[i * n + i] = 1;
  for (let k = n - 2; k >= 0; k--) {
    v[k + 1] = 1;
    for (let j = k + 2; j < n; j++) v[j] = a[k * n + j]!;
    applyToRows(vt, k + 1, n, n, v, k + 1, tau[k]!);
  }
  return vt;
}

/** Each of the rows first…count−1 of x (of length cols) times I − τvvᵀ, where v starts at `from`. */
function applyToRows(
  x: Float64Array,
  first: number,
  count: number,
  cols: number,
  v: Float64Array,
  from: number,
  tau: number,
): void {
  if (tau === 0) return;
  for (let i = first; i < count; i++) {
    const p = i * cols;
    let sum = 0;
    for (let j = from; j < cols; j++) sum += x[p + j]! * v[j]!;
    sum *= tau;
    for (let j = from; j < cols; j++) x[p + j]! -= sum * v[j]!;
  }
}
