import { eigenvectorFromEnd, largestRoot } from './tridiagonal.ts';
import { singularValuesInto, singularWork, type SingularWork } from './svd.ts';

const MAX_STEPS = 20;
const TARGET = 1e-14;

/** The memory of `topSingularValue`; `start` is the vector it starts from and leaves its best estimate in. */
export interface TopWork {
  readonly n: number;
  readonly basis: Float64Array;
  readonly image: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly start: Float64Array;
  readonly exact: SingularWork;
  readonly values: Float64Array;
}

/** Memory for `topSingularValue` of matrices of order n. */
export function topWork(n: number): TopWork {
  const start = new Float64Array(n);
  for (let i = 0; i < n; i++) start[i] = 1 + 0.5 * Math.sqrt(i + 1) * (i % 2 === 0 ? 1 : -1);
  return {
    n,
    basis: new Float64Array((MAX_STEPS + 1) * n),
    image: new Float64Array(n),
    alpha: new Float64Array(MAX_STEPS),
    beta: new Float64Array(MAX_STEPS),
    start,
    exact: singularWork(n, n),
    values: new Float64Array(n),
  };
}

const ritz = /* @__PURE__ */ new Float64Array(MAX_STEPS);

/**
 * ‖B‖₂ of an n×n matrix with entries of size about 1 by Lanczos steps on BᵀB, never without proof: with θ the largest
 * Ritz value, r its residual and t = ‖B‖_F² − trace of the projection (what the Krylov space has not seen),
 * λ_max(BᵀB) ≤ θ + r²/(θ − t) once t < θ. Where that does not close within 1e-14, all singular values are computed.
 */
export function topSingularValue(b: Float64Array, work: TopWork): number {
  const { n, basis, image, alpha, beta, start } = work;
  if (n < 6) return exactly(b, work);
  let frobenius = 0;
  for (let i = 0; i < b.length; i++) frobenius += b[i]! * b[i]!;
  if (frobenius === 0) return 0;
  let square = 0;
  for (let i = 0; i < n; i++) square += start[i]! * start[i]!;
  const scale = 1 / Math.sqrt(square);
  for (let i = 0; i < n; i++) basis[i] = start[i]! * scale;
  let seen = 0;
  const limit = Math.min(MAX_STEPS, n - 1);
  for (let m = 1; m <= limit; m++) {
    const v = (m - 1) * n;
    const next = m * n;
    multiplyGram(b, n, basis, v, image, next);
    let a = 0;
    for (let i = 0; i < n; i++) a += basis[next + i]! * basis[v + i]!;
    alpha[m - 1] = a;
    seen += a;
    for (let pass = 0; pass < 2; pass++) orthogonalize(basis, n, m);
    let norm = 0;
    for (let i = 0; i < n; i++) norm += basis[next + i]! * basis[next + i]!;
    norm = Math.sqrt(norm);
    beta[m - 1] = norm;
    // Too much lies outside for the bound to close in the steps that are left.
    if (m > 2 && frobenius - seen > (limit - m + 1) * seen) break;
    if (frobenius - seen < a || frobenius - seen < seen) {
      const theta = largestRoot(alpha, beta, m);
      const unseen = Math.max(0, frobenius - seen);
      eigenvectorFromEnd(alpha, beta, m, theta, ritz);
      const residual = norm * Math.abs(ritz[m - 1]!);
      if (unseen < theta / 2 && residual * residual <= TARGET * theta * (theta - unseen)) {
        combine(basis, n, m, start);
        return Math.sqrt(theta);
      }
    }
    if (norm <= 1e-15 * seen) break;
    for (let i = 0; i < n; i++) basis[next + i]! /= norm;
  }
  return exactly(b, work);
}

function exactly(b: Float64Array, work: TopWork): number {
  singularValuesInto({ rows: work.n, cols: work.n, data: b }, work.exact, work.values);
  return work.values[0]!;
}

/** basis[next…] ← Bᵀ(B·basis[v…]). */
function multiplyGram(
  b: Float64Array,
  n: number,
  basis: Float64Array,
  v: number,
  image: Float64Array,
  next: number,
): void {
  for (let j = 0; j < n; j++) basis[next + j] = 0;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    let sum = 0;
    for (let j = 0; j < n; j++) sum += b[row + j]! * basis[v + j]!;
    image[i] = sum;
  }
  let i = 0;
  for (; i + 1 < n; i += 2) {
    const row = i * n;
    const second = row + n;
    const x = image[i]!;
    const y = image[i + 1]!;
    for (let j = 0; j < n; j++) basis[next + j]! += x * b[row + j]! + y * b[second + j]!;
  }
  if (i < n) for (let j = 0; j < n; j++) basis[next + j]! += image[i]! * b[i * n + j]!;
}

/** Takes from basis vector m its components along the vectors before it. */
function orthogonalize(basis: Float64Array, n: number, m: number): void {
  const next = m * n;
  for (let k = 0; k < m; k++) {
    let dot = 0;
    for (let i = 0; i < n; i++) dot += basis[k * n + i]! * basis[next + i]!;
    for (let i = 0; i < n; i++) basis[next + i]! -= dot * basis[k * n + i]!;
  }
}

function combine(basis: Float64Array, n: number, m: number, out: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += ritz[k]! * basis[k * n + i]!;
    out[i] = sum;
  }
}
