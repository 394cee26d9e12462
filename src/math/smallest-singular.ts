import { rng } from './rng.ts';
import type { Schur } from './schur.ts';
import { eigenvectorFromEnd, largestRoot } from './tridiagonal.ts';

const MAX_STEPS = 80;
const NOISE = 0.3;

/** The memory of σ_min(zI − T) for one Schur form T; `start` follows z, so that near points take fewer steps. */
export interface ResolventWork {
  readonly basisRe: Float64Array;
  readonly basisIm: Float64Array;
  readonly solveRe: Float64Array;
  readonly solveIm: Float64Array;
  readonly noise: Float64Array;
  readonly start: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly ritz: Float64Array;
}

/** Memory for `smallestSingular`. */
export function resolventWork(n: number): ResolventWork {
  const steps = Math.min(MAX_STEPS, n);
  const random = rng(1);
  return {
    basisRe: new Float64Array((steps + 1) * n),
    basisIm: new Float64Array((steps + 1) * n),
    solveRe: new Float64Array(n),
    solveIm: new Float64Array(n),
    noise: Float64Array.from({ length: 2 * n }, () => random.normal() / Math.sqrt(2 * n)),
    start: new Float64Array(2 * n),
    alpha: new Float64Array(steps),
    beta: new Float64Array(steps),
    ritz: new Float64Array(steps),
  };
}

/** x ← (zI − T)⁻* x, then x ← (zI − T)⁻¹ x, in place; rows of T are read in order both times. */
function solveBoth({ n, re, im }: Schur, zr: number, zi: number, xr: Float64Array, xi: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const dr = zr - re[row + i]!;
    const di = im[row + i]! - zi;
    const size = dr * dr + di * di;
    const r = (xr[i]! * dr + xi[i]! * di) / size;
    const m = (xi[i]! * dr - xr[i]! * di) / size;
    xr[i] = r;
    xi[i] = m;
    for (let j = i + 1; j < n; j++) {
      const tr = re[row + j]!;
      const ti = im[row + j]!;
      xr[j]! += tr * r + ti * m;
      xi[j]! += tr * m - ti * r;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n;
    let r = xr[i]!;
    let m = xi[i]!;
    for (let j = i + 1; j < n; j++) {
      const tr = re[row + j]!;
      const ti = im[row + j]!;
      r += tr * xr[j]! - ti * xi[j]!;
      m += tr * xi[j]! + ti * xr[j]!;
    }
    const dr = zr - re[row + i]!;
    const di = zi - im[row + i]!;
    const size = dr * dr + di * di;
    xr[i] = (r * dr + m * di) / size;
    xi[i] = (m * dr - r * di) / size;
  }
}

/**
 * σ_min(zI − T) by Lanczos steps on the inverse of (zI − T)*(zI − T), z in the scale of T: relative error about 1e-12
 * unless z is within rounding of an eigenvalue; 0 at one. Each step is two triangular solves, O(n²).
 */
export function smallestSingular(t: Schur, zr: number, zi: number, work: ResolventWork): number {
  const { n } = t;
  const { basisRe, basisIm, solveRe, solveIm, noise, start, alpha, beta, ritz } = work;
  for (let i = 0; i < n; i++) if (t.re[i * n + i] === zr && t.im[i * n + i] === zi) return 0;
  let square = 0;
  for (let i = 0; i < 2 * n; i++) square += (start[i]! + NOISE * noise[i]!) ** 2;
  for (let i = 0; i < n; i++) {
    basisRe[i] = (start[i]! + NOISE * noise[i]!) / Math.sqrt(square);
    basisIm[i] = (start[n + i]! + NOISE * noise[n + i]!) / Math.sqrt(square);
  }
  let theta = 0;
  let steps = 0;
  for (let m = 1; m <= alpha.length; m++) {
    const v = (m - 1) * n;
    for (let i = 0; i < n; i++) {
      solveRe[i] = basisRe[v + i]!;
      solveIm[i] = basisIm[v + i]!;
    }
    solveBoth(t, zr, zi, solveRe, solveIm);
    let a = 0;
    for (let i = 0; i < n; i++) a += solveRe[i]! * basisRe[v + i]! + solveIm[i]! * basisIm[v + i]!;
    // Beyond the range of doubles the inverse is infinite for every purpose.
    if (!(a < 1e300)) return 0;
    alpha[m - 1] = a;
    orthogonalize(work, n, m);
    let norm = 0;
    for (let i = 0; i < n; i++) norm += solveRe[i]! * solveRe[i]! + solveIm[i]! * solveIm[i]!;
    norm = Math.sqrt(norm);
    beta[m - 1] = norm;
    const before = theta;
    theta = largestRoot(alpha, beta, m);
    steps = m;
    eigenvectorFromEnd(alpha, beta, m, theta, ritz);
    const residual = norm * Math.abs(ritz[m - 1]!);
    if (residual <= 1e-13 * theta) break;
    if (m > 2 && theta - before <= 1e-14 * theta && residual <= 1e-6 * theta) break;
    if (m === alpha.length) break;
    for (let i = 0; i < n; i++) {
      basisRe[m * n + i] = solveRe[i]! / norm;
      basisIm[m * n + i] = solveIm[i]! / norm;
    }
  }
  for (let i = 0; i < n; i++) {
    let r = 0;
    let m = 0;
    for (let k = 0; k < steps; k++) {
      r += ritz[k]! * basisRe[k * n + i]!;
      m += ritz[k]! * basisIm[k * n + i]!;
    }
    start[i] = r;
    start[n + i] = m;
  }
  return 1 / Math.sqrt(theta);
}

/** Takes from the solved vector its components along the basis, twice. */
function orthogonalize({ basisRe, basisIm, solveRe, solveIm }: ResolventWork, n: number, m: number): void {
  for (let pass = 0; pass < 2; pass++) {
    for (let k = 0; k < m; k++) {
      const p = k * n;
      let r = 0;
      let s = 0;
      for (let i = 0; i < n; i++) {
        r += basisRe[p + i]! * solveRe[i]! + basisIm[p + i]! * solveIm[i]!;
        s += basisRe[p + i]! * solveIm[i]! - basisIm[p + i]! * solveRe[i]!;
      }
      for (let i = 0; i < n; i++) {
        const br = basisRe[p + i]!;
        const bi = basisIm[p + i]!;
        solveRe[i]! -= r * br - s * bi;
        solveIm[i]! -= r * bi + s * br;
      }
    }
  }
}
