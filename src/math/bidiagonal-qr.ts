import { hypot2 } from './float-bits.ts';

/** 2⁻⁵³. */
const EPS = 1.1102230246251565e-16;
const TOLERANCE = 1e-14;
const UNDERFLOW = 2.2250738585072014e-308;
const MAX_SWEEPS = 6;

/** Rows to be rotated along with the bidiagonal matrix: the transposed left and right singular vectors. */
export interface Vectors {
  readonly ut: Float64Array;
  readonly m: number;
  readonly vt: Float64Array;
  readonly n: number;
}

function rotate(x: Float64Array, cols: number, i: number, c: number, s: number): void {
  const p = i * cols;
  const q = p + cols;
  for (let j = 0; j < cols; j++) {
    const a = x[p + j]!;
    const b = x[q + j]!;
    x[p + j] = c * a + s * b;
    x[q + j] = c * b - s * a;
  }
}

/** The smaller singular value of [[f, g], [0, h]], to full relative accuracy (LAPACK's dlas2). */
function smallerOfTwo(f: number, g: number, h: number): number {
  const fa = Math.abs(f);
  const ga = Math.abs(g);
  const ha = Math.abs(h);
  const small = Math.min(fa, ha);
  const large = Math.max(fa, ha);
  if (small === 0) return 0;
  const ratio = small / large;
  const difference = (large - small) / large;
  if (ga < large) {
    const q = (ga / large) ** 2;
    return small * (2 / (Math.sqrt((1 + ratio) ** 2 + q) + Math.sqrt(difference ** 2 + q)));
  }
  const u = large / ga;
  if (u === 0) return (small * large) / ga;
  const a = 1 + ratio;
  return 2 * (small * (1 / (Math.sqrt(1 + (a * u) ** 2) + Math.sqrt(1 + (difference * u) ** 2)))) * u;
}

/**
 * Singular values of the upper bidiagonal matrix with diagonal d and superdiagonal e (length n, last entry unused), in
 * place in d: unsorted, not negative. Implicit QR with zero shifts where those keep small values accurate to the last
 * digits (Demmel & Kahan 1990), chasing towards the smaller end; at most 6n² rotations' worth of sweeps.
 * @returns whether every singular value was found.
 */
export function bidiagonalQr(d: Float64Array, e: Float64Array, n: number, vectors: Vectors | null): boolean {
  const threshold = Math.max(TOLERANCE * lowerBound(d, e, n), MAX_SWEEPS * n * n * UNDERFLOW);
  let budget = MAX_SWEEPS * n * n + 60;
  let bottom = n - 1;
  let lastTop = -1;
  let lastBottom = -1;
  let down = true;
  while (bottom > 0) {
    let top = bottom;
    let largest = Math.abs(d[bottom]!);
    while (top > 0) {
      const link = Math.abs(e[top - 1]!);
      if (link <= threshold) {
        e[top - 1] = 0;
        break;
      }
      top -= 1;
      largest = Math.max(largest, Math.abs(d[top]!), link);
    }
    if (top === bottom) {
      bottom -= 1;
      continue;
    }
    if (top > lastBottom || bottom < lastTop) down = Math.abs(d[top]!) >= Math.abs(d[bottom]!);
    lastTop = top;
    lastBottom = bottom;

    const dir = down ? 1 : -1;
    const first = down ? top : bottom;
    const last = down ? bottom : top;
    const smallest = deflate(d, e, first, last, dir);
    if (smallest < 0) continue;
    if (budget-- === 0) return false;

    const end = down ? bottom - 1 : top;
    let shift = 0;
    if (n * TOLERANCE * (smallest / largest) > Math.max(EPS, 0.01 * TOLERANCE)) {
      const start = Math.abs(d[first]!);
      shift = smallerOfTwo(d[last - dir]!, e[end]!, d[last]!);
      if (start > 0 && (shift / start) ** 2 < EPS) shift = 0;
    }
    if (shift === 0) zeroShiftSweep(d, e, first, last, dir, vectors);
    else shiftedSweep(d, e, first, last, dir, shift, vectors);
    if (Math.abs(e[end]!) <= threshold) e[end] = 0;
  }
  for (let i = 0; i < n; i++) {
    if (d[i]! > 0) continue;
    d[i] = 0 - d[i]!;
    if (vectors === null) continue;
    const { vt, n: cols } = vectors;
    for (let j = i * cols; j < (i + 1) * cols; j++) vt[j] = -vt[j]!;
  }
  return true;
}

/** A lower bound of the smallest singular value, up to √n. */
function lowerBound(d: Float64Array, e: Float64Array, n: number): number {
  let mu = Math.abs(d[0]!);
  let min = mu;
  for (let i = 1; i < n && min > 0; i++) {
    mu = Math.abs(d[i]!) * (mu / (mu + Math.abs(e[i - 1]!)));
    min = Math.min(min, mu);
  }
  return min / Math.sqrt(n);
}

/**
 * Sets negligible superdiagonal entries to 0 and returns −1 if there were any, else the least pivot met, walking from
 * `first` to `last` by dir = ±1. The entry of e between i and i + dir has index i + offset.
 */
function deflate(d: Float64Array, e: Float64Array, first: number, last: number, dir: number): number {
  const offset = (dir - 1) / 2;
  const end = last - dir + offset;
  if (Math.abs(e[end]!) <= TOLERANCE * Math.abs(d[last]!)) {
    e[end] = 0;
    return -1;
  }
  let mu = Math.abs(d[first]!);
  let smallest = mu;
  for (let i = first; i !== last; i += dir) {
    const link = Math.abs(e[i + offset]!);
    if (link <= TOLERANCE * mu) {
      e[i + offset] = 0;
      return -1;
    }
    mu = Math.abs(d[i + dir]!) * (mu / (mu + link));
    smallest = Math.min(smallest, mu);
  }
  return smallest;
}

/** Rotates the vectors of one side: walking up, left and right change places and rotations turn the other way. */
function turn(vectors: Vectors, right: boolean, i: number, dir: number, c: number, s: number): void {
  const at = i + (dir - 1) / 2;
  if (right === dir > 0) rotate(vectors.vt, vectors.n, at, c, dir * s);
  else rotate(vectors.ut, vectors.m, at, c, dir * s);
}

function zeroShiftSweep(
  d: Float64Array,
  e: Float64Array,
  first: number,
  last: number,
  dir: number,
  vectors: Vectors | null,
): void {
  const offset = (dir - 1) / 2;
  let c = 1;
  let oldC = 1;
  let oldS = 0;
  for (let i = first; i !== last; i += dir) {
    const f = d[i]! * c;
    const g = e[i + offset]!;
    const r = hypot2(f, g);
    c = r === 0 ? 1 : f / r;
    const s = r === 0 ? 0 : g / r;
    if (i !== first) e[i - dir + offset] = oldS * r;
    const f2 = oldC * r;
    const g2 = d[i + dir]! * s;
    const r2 = hypot2(f2, g2);
    oldC = r2 === 0 ? 1 : f2 / r2;
    oldS = r2 === 0 ? 0 : g2 / r2;
    d[i] = r2;
    if (vectors === null) continue;
    turn(vectors, true, i, dir, c, s);
    turn(vectors, false, i, dir, oldC, oldS);
  }
  const h = d[last]! * c;
  d[last] = h * oldC;
  e[last - dir + offset] = h * oldS;
}

function shiftedSweep(
  d: Float64Array,
  e: Float64Array,
  first: number,
  last: number,
  dir: number,
  shift: number,
  vectors: Vectors | null,
): void {
  const offset = (dir - 1) / 2;
  const start = d[first]!;
  let f = (Math.abs(start) - shift) * ((start < 0 ? -1 : 1) + shift / start);
  let g = e[first + offset]!;
  for (let i = first; i !== last; i += dir) {
    let r = hypot2(f, g);
    const cr = r === 0 ? 1 : f / r;
    const sr = r === 0 ? 0 : g / r;
    if (i !== first) e[i - dir + offset] = r;
    const di = d[i]!;
    const ei = e[i + offset]!;
    const next = d[i + dir]!;
    f = cr * di + sr * ei;
    const link = cr * ei - sr * di;
    g = sr * next;
    const beyond = cr * next;
    r = hypot2(f, g);
    const cl = r === 0 ? 1 : f / r;
    const sl = r === 0 ? 0 : g / r;
    d[i] = r;
    f = cl * link + sl * beyond;
    d[i + dir] = cl * beyond - sl * link;
    if (i + dir !== last) {
      const ahead = i + dir + offset;
      g = sl * e[ahead]!;
      e[ahead] = cl * e[ahead]!;
    }
    if (vectors === null) continue;
    turn(vectors, true, i, dir, cr, sr);
    turn(vectors, false, i, dir, cl, sl);
  }
  e[last - dir + offset] = f;
}
