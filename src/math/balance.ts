import { pow2, exponentOf } from './float-bits.ts';

/** The rows and columns lo…hi that still have to be reduced; outside them the matrix is triangular. */
export interface Block {
  lo: number;
  hi: number;
}

function swap(a: Float64Array, n: number, p: number, q: number): void {
  if (p === q) return;
  for (const [stride, step] of [
    [1, n],
    [n, 1],
  ] as const) {
    for (let i = 0; i < n; i++) {
      const t = a[i * step + p * stride]!;
      a[i * step + p * stride] = a[i * step + q * stride]!;
      a[i * step + q * stride] = t;
    }
  }
}

/** Whether row i (stride n) or column i (stride 1) is zero over lo…hi but for its diagonal entry. */
function isIsolated(a: Float64Array, i: number, { lo, hi }: Block, stride: number, step: number): boolean {
  for (let j = lo; j <= hi; j++) if (j !== i && a[i * stride + j * step] !== 0) return false;
  return true;
}

/**
 * Permutes a (n×n, in place) so that eigenvalues that can be read off stand outside block.lo…block.hi:
 * triangular matrices in any order of their indices then have no error at all.
 */
export function isolate(a: Float64Array, n: number, block: Block): void {
  block.lo = 0;
  block.hi = n - 1;
  for (let i = block.hi; i >= block.lo; i--) {
    if (!isIsolated(a, i, block, n, 1)) continue;
    swap(a, n, i, block.hi);
    i = block.hi--;
  }
  for (let j = block.lo; j <= block.hi; j++) {
    if (!isIsolated(a, j, block, 1, n)) continue;
    swap(a, n, j, block.lo);
    j = block.lo++;
  }
  block.lo = Math.min(block.lo, n - 1);
  block.hi = Math.max(block.hi, block.lo);
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
