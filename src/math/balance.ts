import { pow2, exponentOf } from './float-bits.ts';

/** The rows and columns lo…hi that still have to be reduced; outside them the matrix is triangular. */
export interface Block {
  lo: number;
  hi: number;
}

function swap(a: Float64Array, n: number, p: number, q: number): void {
  if (p === q) return;
  for (let i = 0; i < n; i++) {
    const t = a[i * n + p]!;
    a[i * n + p] = a[i * n + q]!;
    a[i * n + q] = t;
  }
  for (let j = 0; j < n; j++) {
    const t = a[p * n + j]!;
    a[p * n + j] = a[q * n + j]!;
    a[q * n + j] = t;
  }
}

function rowIsIsolated(a: Float64Array, n: number, i: number, lo: number, hi: number): boolean {
  for (let j = lo; j <= hi; j++) if (j !== i && a[i * n + j] !== 0) return false;
  return true;
}

function columnIsIsolated(a: Float64Array, n: number, j: number, lo: number, hi: number): boolean {
  for (let i = lo; i <= hi; i++) if (i !== j && a[i * n + j] !== 0) return false;
  return true;
}

/**
 * Permutes a (n×n, in place) so that eigenvalues that can be read off stand outside block.lo…block.hi:
 * triangular matrices in any order of their indices then have no error at all.
 */
export function isolate(a: Float64Array, n: number, block: Block): void {
  let lo = 0;
  let hi = n - 1;
  for (let i = hi; i >= lo; i--) {
    if (!rowIsIsolated(a, n, i, lo, hi)) continue;
    swap(a, n, i, hi);
    hi -= 1;
    i = hi + 1;
  }
  for (let j = lo; j <= hi; j++) {
    if (!columnIsIsolated(a, n, j, lo, hi)) continue;
    swap(a, n, j, lo);
    lo += 1;
    j = lo - 1;
  }
  block.lo = Math.min(lo, n - 1);
  block.hi = Math.max(hi, block.lo);
}

const MAX_SWEEPS = 60;
const MIN_GAIN = 0.95;

/**
 * Balances rows against columns lo…hi by a diagonal similarity of powers of two (Parlett & Reinsch 1969), in place
 * and without rounding. A step is taken only where it shrinks the sum of both norms by 5 %.
 */
export function balance(a: Float64Array, n: number, { lo, hi }: Block): void {
  for (let sweep = 0, changed = true; changed && sweep < MAX_SWEEPS; sweep++) {
    changed = false;
    for (let i = lo; i <= hi; i++) {
      let column = 0;
      let row = 0;
      for (let j = lo, p = i * n + lo, q = lo * n + i; j <= hi; j++, p++, q += n) {
        row += Math.abs(a[p]!);
        column += Math.abs(a[q]!);
      }
      const self = Math.abs(a[i * n + i]!);
      row -= self;
      column -= self;
      if (!(row > 0 && column > 0)) continue;
      const f = (exponentOf(row) - exponentOf(column)) / 2;
      const e = Math.max(-500, Math.min(500, f < 0 ? Math.ceil(f) : Math.floor(f)));
      if (e === 0) continue;
      const up = pow2(e);
      const down = pow2(-e);
      if (column * up + row * down >= MIN_GAIN * (column + row)) continue;
      if (!scalesExactly(a, n, i, lo, hi, up, down)) continue;
      changed = true;
      for (let j = 0; j < n; j++) a[i * n + j]! *= down;
      for (let j = 0; j < n; j++) a[j * n + i]! *= up;
    }
  }
}

function scalesExactly(
  a: Float64Array,
  n: number,
  i: number,
  lo: number,
  hi: number,
  up: number,
  down: number,
): boolean {
  for (let j = lo; j <= hi; j++) {
    if (j === i) continue;
    const x = a[i * n + j]!;
    const y = a[j * n + i]!;
    if ((x * down) / down !== x || (y * up) / up !== y) return false;
  }
  return true;
}
