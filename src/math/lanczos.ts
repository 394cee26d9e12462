import { eigenvectorFromEnd, largestRoot } from './tridiagonal.ts';

/** The memory of `lanczos` for vectors of the given size; `start` is where it begins and where it leaves its estimate. */
export interface LanczosWork {
  readonly size: number;
  /** Vector k at k·size. */
  readonly basis: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly ritz: Float64Array;
  readonly start: Float64Array;
}

/** Memory for at most `steps` steps. */
export function lanczosWork(size: number, steps: number): LanczosWork {
  return {
    size,
    basis: new Float64Array((steps + 1) * size),
    alpha: new Float64Array(steps),
    beta: new Float64Array(steps),
    ritz: new Float64Array(steps),
    start: new Float64Array(size),
  };
}

/** Takes from basis vector m its components along the vectors before it, twice. */
function orthogonalize(basis: Float64Array, n: number, m: number): void {
  const next = m * n;
  for (let k = 0; k < 2 * m; k++) {
    const p = (k % m) * n;
    let dot = 0;
    for (let i = 0; i < n; i++) dot += basis[p + i]! * basis[next + i]!;
    for (let i = 0; i < n; i++) basis[next + i]! -= dot * basis[p + i]!;
  }
}

/**
 * The largest eigenvalue of a symmetric positive semidefinite operator by Lanczos steps, fully reorthogonalised.
 * @param apply writes the image of basis vector at index `from` to index `to`.
 * @param trace the operator's trace if known, else Infinity. With it the result is accepted only with proof, and NaN says
 * that there was none: with θ the largest Ritz value, r its residual and t the trace that the Krylov space has not seen,
 * λ_max ≤ θ + r²/(θ − t) once t < θ.
 * @param accept told θ, its residual, t and the number of steps.
 */
export function lanczos(
  work: LanczosWork,
  apply: (from: number, to: number) => void,
  trace: number,
  accept: (theta: number, residual: number, unseen: number, steps: number) => boolean,
): number {
  const { size: n, basis, alpha, beta, ritz, start } = work;
  const proof = trace < Infinity;
  let square = 0;
  for (let i = 0; i < n; i++) square += start[i]! * start[i]!;
  for (let i = 0; i < n; i++) basis[i] = start[i]! / Math.sqrt(square);
  let seen = 0;
  for (let m = 1; m <= alpha.length; m++) {
    const v = (m - 1) * n;
    const next = m * n;
    apply(v, next);
    let a = 0;
    for (let i = 0; i < n; i++) a += basis[next + i]! * basis[v + i]!;
    if (!(a < 1e300)) return Infinity;
    alpha[m - 1] = a;
    seen += a;
    orthogonalize(basis, n, m);
    let norm = 0;
    for (let i = 0; i < n; i++) norm += basis[next + i]! * basis[next + i]!;
    norm = Math.sqrt(norm);
    beta[m - 1] = norm;
    const unseen = Math.max(0, trace - seen);
    const last = m === alpha.length || norm <= 1e-15 * seen;
    // Too much may lie outside for a proof in the steps that are left.
    if (proof && m > 2 && unseen > (alpha.length - m + 1) * seen) return NaN;
    if (!proof || unseen < seen / 2) {
      const theta = largestRoot(alpha, beta, m);
      eigenvectorFromEnd(alpha, beta, m, theta, ritz);
      if (accept(theta, norm * Math.abs(ritz[m - 1]!), unseen, m) || (last && !proof)) {
        start.fill(0);
        for (let k = 0; k < m; k++) for (let i = 0; i < n; i++) start[i]! += ritz[k]! * basis[k * n + i]!;
        return theta;
      }
    }
    if (last) break;
    for (let i = 0; i < n; i++) basis[next + i]! /= norm;
  }
  return NaN;
}
