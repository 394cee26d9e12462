import { reflect, reflected } from './householder.ts';

/**
 * The largest eigenvalue of the m×m symmetric tridiagonal matrix with diagonal alpha and off-diagonal beta, bisected by
 * Sturm counts to the last digits of its norm.
 */
export function largestRoot(alpha: Float64Array, beta: Float64Array, m: number): number {
  let low = -Infinity;
  let high = -Infinity;
  let size = 0;
  for (let i = 0; i < m; i++) {
    const a = alpha[i]!;
    const radius = Math.abs(i > 0 ? beta[i - 1]! : 0) + Math.abs(i < m - 1 ? beta[i]! : 0);
    low = Math.max(low, a);
    high = Math.max(high, a + radius);
    size = Math.max(size, Math.abs(a) + radius);
  }
  for (let step = 0; step < 70 && high - low > 1e-17 * size; step++) {
    const x = low + (high - low) / 2;
    if (x === low || x === high) break;
    let pivot = x - alpha[0]!;
    let below = pivot > 0;
    for (let i = 1; below && i < m; i++) {
      pivot = x - alpha[i]! - (beta[i - 1]! * beta[i - 1]!) / pivot;
      below = pivot > 0;
    }
    if (below) high = x;
    else low = x;
  }
  return high;
}

/**
 * The eigenvector for theta of that matrix, with norm 1, into out; solved from its end, which is stable where its
 * components fall off towards the end, as they do in a Lanczos process that converges.
 */
export function eigenvectorFromEnd(
  alpha: Float64Array,
  beta: Float64Array,
  m: number,
  theta: number,
  out: Float64Array,
): void {
  out[m - 1] = 1;
  let square = 1;
  for (let i = m - 2; i >= 0; i--) {
    const next = i + 2 < m ? beta[i + 1]! * out[i + 2]! : 0;
    out[i] = ((theta - alpha[i + 1]!) * out[i + 1]! - next) / beta[i]!;
    square += out[i]! * out[i]!;
  }
  const norm = Math.sqrt(square);
  for (let i = 0; i < m; i++) out[i]! /= norm;
}

/**
 * The largest eigenvalue of a symmetric matrix (n×n, both halves given; destroyed): Householder reduction to tridiagonal
 * form, then bisection. Absolute error of a few n·2⁻⁵³ of its norm; entries of size about 1. O(4n³/3).
 */
export function largestSymmetric(a: Float64Array, n: number): number {
  const alpha = new Float64Array(n);
  const beta = new Float64Array(n);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    alpha[k] = a[k * n + k]!;
    for (let j = k + 1; j < n; j++) v[j] = a[k * n + j]!;
    const tau = reflect(v, k + 1, 1, n - k - 1);
    beta[k] = reflected.head;
    if (tau === 0) continue;
    v[k + 1] = 1;
    let dot = 0;
    for (let i = k + 1; i < n; i++) {
      const row = i * n;
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += a[row + j]! * v[j]!;
      w[i] = tau * sum;
      dot += w[i]! * v[i]!;
    }
    const half = (tau * dot) / 2;
    for (let i = k + 1; i < n; i++) w[i]! -= half * v[i]!;
    for (let i = k + 1; i < n; i++) {
      const row = i * n;
      const vi = v[i]!;
      const wi = w[i]!;
      for (let j = k + 1; j < n; j++) a[row + j]! -= vi * w[j]! + wi * v[j]!;
    }
  }
  alpha[n - 1] = a[n * n - 1]!;
  return largestRoot(alpha, beta, n);
}
