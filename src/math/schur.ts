import { isolate, type Block } from './balance.ts';
import { hypot2 } from './float-bits.ts';
import { francis } from './francis.ts';
import { reduceToHessenberg } from './hessenberg.ts';
import type { Matrix } from './matrix.ts';
import { normalize } from './scaling.ts';

/** A = 2^exponent · Q T Q*, T complex upper triangular (n×n, row-major, entries of size about 1); Q is not kept. */
export interface Schur {
  readonly n: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly exponent: number;
}

/** The complex Schur form of a finite square matrix, from the real one of Francis's iteration. O(n³). */
export function schur(a: Matrix): Schur {
  const n = a.rows;
  const re = Float64Array.from(a.data);
  const exponent = normalize(re);
  const block: Block = { lo: 0, hi: n - 1 };
  isolate(re, n, block);
  const { lo, hi } = block;
  const work = { v: new Float64Array(n), x: new Float64Array(n), w: new Float64Array(n) };
  reduceToHessenberg(re, n, lo, hi, true, work);
  if (!francis(re, n, lo, hi, true, work.v, work.x)) {
    throw new RangeError(`A is ${n}×${n}; its eigenvalues did not converge`);
  }
  const im = new Float64Array(n * n);
  for (let m = n - 1; m > 0; m--) splitPair(re, im, n, m);
  return { n, re, im, exponent };
}

/** Makes the 2×2 block with equal diagonal entries at m − 1, m triangular by a unitary rotation. */
function splitPair(re: Float64Array, im: Float64Array, n: number, m: number): void {
  const below = re[m * n + m - 1]!;
  if (below === 0) return;
  // λ − t_mm is imaginary, iω, since both diagonal entries are equal; G = [[−ic, s], [−s, ic]] for real c and s.
  const omega = Math.sqrt(Math.abs(below)) * Math.sqrt(Math.abs(re[(m - 1) * n + m]!));
  const r = hypot2(omega, below);
  const c = omega / r;
  const s = below / r;
  for (let j = m - 1; j < n; j++) {
    const p = (m - 1) * n + j;
    const q = p + n;
    const pr = re[p]!;
    const pi = im[p]!;
    const qr = re[q]!;
    const qi = im[q]!;
    re[p] = c * pi + s * qr;
    im[p] = -c * pr + s * qi;
    re[q] = -s * pr - c * qi;
    im[q] = -s * pi + c * qr;
  }
  for (let i = 0; i <= m; i++) {
    const p = i * n + m - 1;
    const q = p + 1;
    const pr = re[p]!;
    const pi = im[p]!;
    const qr = re[q]!;
    const qi = im[q]!;
    re[p] = -c * pi + s * qr;
    im[p] = c * pr + s * qi;
    re[q] = -s * pr + c * qi;
    im[q] = -s * pi - c * qr;
  }
  re[m * n + m - 1] = 0;
  im[m * n + m - 1] = 0;
}
