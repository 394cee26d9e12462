import { lanczos, lanczosWork, type LanczosWork } from './lanczos.ts';
import { rng } from './rng.ts';
import type { Schur } from './schur.ts';

const MAX_STEPS = 80;
const NOISE = 0.3;

/** The memory of σ_min(zI − T) for one Schur form T; it follows z, so that near points take fewer steps. */
export interface ResolventWork {
  readonly krylov: LanczosWork;
  readonly noise: Float64Array;
}

/** Memory for `smallestSingular`. */
export function resolventWork(n: number): ResolventWork {
  const random = rng(1);
  return {
    krylov: lanczosWork(2 * n, Math.min(MAX_STEPS, n)),
    noise: Float64Array.from({ length: 2 * n }, () => (NOISE * random.normal()) / Math.sqrt(2 * n)),
  };
}

/**
 * x ← (zI − T)⁻¹(zI − T)⁻*x for the complex vector with real parts x[at…] and imaginary parts x[at + n…], in place; rows
 * of T are read in order both times.
 */
export function solveBoth({ n, re, im }: Schur, zr: number, zi: number, x: Float64Array, at: number): void {
  const up = at + n;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const dr = zr - re[row + i]!;
    const di = im[row + i]! - zi;
    const size = dr * dr + di * di;
    const r = (x[at + i]! * dr + x[up + i]! * di) / size;
    const m = (x[up + i]! * dr - x[at + i]! * di) / size;
    x[at + i] = r;
    x[up + i] = m;
    for (let j = i + 1; j < n; j++) {
      const tr = re[row + j]!;
      const ti = im[row + j]!;
      x[at + j]! += tr * r + ti * m;
      x[up + j]! += tr * m - ti * r;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n;
    let r = x[at + i]!;
    let m = x[up + i]!;
    for (let j = i + 1; j < n; j++) {
      const tr = re[row + j]!;
      const ti = im[row + j]!;
      r += tr * x[at + j]! - ti * x[up + j]!;
      m += tr * x[up + j]! + ti * x[at + j]!;
    }
    const dr = zr - re[row + i]!;
    const di = zi - im[row + i]!;
    const size = dr * dr + di * di;
    x[at + i] = (r * dr + m * di) / size;
    x[up + i] = (m * dr - r * di) / size;
  }
}

/**
 * σ_min(zI − T) by Lanczos steps on the inverse of (zI − T)(zI − T)*, z in the scale of T: relative error about 1e-12
 * unless z is within rounding of an eigenvalue; 0 at one. Each step is two triangular solves, O(n²). In real arithmetic
 * on real and imaginary parts the process is the same as over the complex numbers, its coefficients being real.
 */
export function smallestSingular(t: Schur, zr: number, zi: number, { krylov, noise }: ResolventWork): number {
  const { n } = t;
  for (let i = 0; i < n; i++) if (t.re[i * n + i] === zr && t.im[i * n + i] === zi) return 0;
  const { basis, start } = krylov;
  for (let i = 0; i < 2 * n; i++) start[i]! += noise[i]!;
  let before = 0;
  const theta = lanczos(
    krylov,
    (from, to) => {
      basis.copyWithin(to, from, from + 2 * n);
      solveBoth(t, zr, zi, basis, to);
    },
    Infinity,
    (found, residual, _, steps) => {
      const settled = steps > 2 && found - before <= 1e-14 * found && residual <= 1e-6 * found;
      before = found;
      return settled || residual <= 1e-13 * found;
    },
  );
  return 1 / Math.sqrt(theta);
}
