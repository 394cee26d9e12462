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

/**
 * The transposed singular vectors of one side of the bidiagonalisation, count×length and row-major, from the reflectors in
 * a (n columns): left ones lie down its columns, right ones along its rows and start one later.
 */
export function vectorsOf(
  a: Float64Array,
  n: number,
  left: boolean,
  length: number,
  tau: Float64Array,
): Float64Array {
  const out = new Float64Array(n * length);
  const v = new Float64Array(length);
  const late = left ? 0 : 1;
  for (let i = 0; i < n; i++) out[i * length + i] = 1;
  for (let k = n - 1 - late; k >= 0; k--) {
    const from = k + late;
    v[from] = 1;
    for (let i = from + 1; i < length; i++) v[i] = a[left ? i * n + k : k * n + i]!;
    for (let i = from; i < n; i++) {
      const p = i * length;
      let sum = 0;
      for (let j = from; j < length; j++) sum += out[p + j]! * v[j]!;
      sum *= tau[k]!;
      for (let j = from; j < length; j++) out[p + j]! -= sum * v[j]!;
    }
  }
  return out;
}
