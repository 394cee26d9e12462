import { hypot2 } from './float-bits.ts';

const EPS = 2 ** -53;
const TOLERANCE = 90 * EPS;
const UNDERFLOW = 2 ** -1022;
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

    const smallest = down ? deflateDown(d, e, top, bottom) : deflateUp(d, e, top, bottom);
    if (smallest < 0) continue;
    if (budget-- === 0) return false;

    let shift = 0;
    if (n * TOLERANCE * (smallest / largest) > Math.max(EPS, 0.01 * TOLERANCE)) {
      const start = Math.abs(d[down ? top : bottom]!);
      shift = down
        ? smallerOfTwo(d[bottom - 1]!, e[bottom - 1]!, d[bottom]!)
        : smallerOfTwo(d[top]!, e[top]!, d[top + 1]!);
      if (start > 0 && (shift / start) ** 2 < EPS) shift = 0;
    }
    if (shift === 0) {
      if (down) zeroShiftDown(d, e, top, bottom, vectors);
      else zeroShiftUp(d, e, top, bottom, vectors);
    } else if (down) shiftedDown(d, e, top, bottom, shift, vectors);
    else shiftedUp(d, e, top, bottom, shift, vectors);
    const end = down ? bottom - 1 : top;
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

/** Sets negligible superdiagonal entries to 0 and returns −1 if there were any, else the least pivot met. */
function deflateDown(d: Float64Array, e: Float64Array, top: number, bottom: number): number {
  if (Math.abs(e[bottom - 1]!) <= TOLERANCE * Math.abs(d[bottom]!)) {
    e[bottom - 1] = 0;
    return -1;
  }
  let mu = Math.abs(d[top]!);
  let smallest = mu;
  for (let i = top; i < bottom; i++) {
    const link = Math.abs(e[i]!);
    if (link <= TOLERANCE * mu) {
      e[i] = 0;
      return -1;
    }
    mu = Math.abs(d[i + 1]!) * (mu / (mu + link));
    smallest = Math.min(smallest, mu);
  }
  return smallest;
}

function deflateUp(d: Float64Array, e: Float64Array, top: number, bottom: number): number {
  if (Math.abs(e[top]!) <= TOLERANCE * Math.abs(d[top]!)) {
    e[top] = 0;
    return -1;
  }
  let mu = Math.abs(d[bottom]!);
  let smallest = mu;
  for (let i = bottom - 1; i >= top; i--) {
    const link = Math.abs(e[i]!);
    if (link <= TOLERANCE * mu) {
      e[i] = 0;
      return -1;
    }
    mu = Math.abs(d[i]!) * (mu / (mu + link));
    smallest = Math.min(smallest, mu);
  }
  return smallest;
}

function zeroShiftDown(
  d: Float64Array,
  e: Float64Array,
  top: number,
  bottom: number,
  vectors: Vectors | null,
): void {
  let c = 1;
  let oldC = 1;
  let oldS = 0;
  for (let i = top; i < bottom; i++) {
    const f = d[i]! * c;
    const g = e[i]!;
    const r = hypot2(f, g);
    c = r === 0 ? 1 : f / r;
    const s = r === 0 ? 0 : g / r;
    if (i > top) e[i - 1] = oldS * r;
    const f2 = oldC * r;
    const g2 = d[i + 1]! * s;
    const r2 = hypot2(f2, g2);
    oldC = r2 === 0 ? 1 : f2 / r2;
    oldS = r2 === 0 ? 0 : g2 / r2;
    d[i] = r2;
    if (vectors === null) continue;
    rotate(vectors.vt, vectors.n, i, c, s);
    rotate(vectors.ut, vectors.m, i, oldC, oldS);
  }
  const h = d[bottom]! * c;
  d[bottom] = h * oldC;
  e[bottom - 1] = h * oldS;
}

function zeroShiftUp(
  d: Float64Array,
  e: Float64Array,
  top: number,
  bottom: number,
  vectors: Vectors | null,
): void {
  let c = 1;
  let oldC = 1;
  let oldS = 0;
  for (let i = bottom; i > top; i--) {
    const f = d[i]! * c;
    const g = e[i - 1]!;
    const r = hypot2(f, g);
    c = r === 0 ? 1 : f / r;
    const s = r === 0 ? 0 : g / r;
    if (i < bottom) e[i] = oldS * r;
    const f2 = oldC * r;
    const g2 = d[i - 1]! * s;
    const r2 = hypot2(f2, g2);
    oldC = r2 === 0 ? 1 : f2 / r2;
    oldS = r2 === 0 ? 0 : g2 / r2;
    d[i] = r2;
    if (vectors === null) continue;
    rotate(vectors.ut, vectors.m, i - 1, c, -s);
    rotate(vectors.vt, vectors.n, i - 1, oldC, -oldS);
  }
  const h = d[top]! * c;
  d[top] = h * oldC;
  e[top] = h * oldS;
}

function shiftedDown(
  d: Float64Array,
  e: Float64Array,
  top: number,
  bottom: number,
  shift: number,
  vectors: Vectors | null,
): void {
  const first = d[top]!;
  let f = (Math.abs(first) - shift) * ((first < 0 ? -1 : 1) + shift / first);
  let g = e[top]!;
  for (let i = top; i < bottom; i++) {
    let r = hypot2(f, g);
    const cr = r === 0 ? 1 : f / r;
    const sr = r === 0 ? 0 : g / r;
    if (i > top) e[i - 1] = r;
    const di = d[i]!;
    const ei = e[i]!;
    const next = d[i + 1]!;
    f = cr * di + sr * ei;
    const link = cr * ei - sr * di;
    g = sr * next;
    const below = cr * next;
    r = hypot2(f, g);
    const cl = r === 0 ? 1 : f / r;
    const sl = r === 0 ? 0 : g / r;
    d[i] = r;
    f = cl * link + sl * below;
    d[i + 1] = cl * below - sl * link;
    if (i < bottom - 1) {
      g = sl * e[i + 1]!;
      e[i + 1] = cl * e[i + 1]!;
    }
    if (vectors === null) continue;
    rotate(vectors.vt, vectors.n, i, cr, sr);
    rotate(vectors.ut, vectors.m, i, cl, sl);
  }
  e[bottom - 1] = f;
}

function shiftedUp(
  d: Float64Array,
  e: Float64Array,
  top: number,
  bottom: number,
  shift: number,
  vectors: Vectors | null,
): void {
  const first = d[bottom]!;
  let f = (Math.abs(first) - shift) * ((first < 0 ? -1 : 1) + shift / first);
  let g = e[bottom - 1]!;
  for (let i = bottom; i > top; i--) {
    let r = hypot2(f, g);
    const cr = r === 0 ? 1 : f / r;
    const sr = r === 0 ? 0 : g / r;
    if (i < bottom) e[i] = r;
    const di = d[i]!;
    const ei = e[i - 1]!;
    const next = d[i - 1]!;
    f = cr * di + sr * ei;
    const link = cr * ei - sr * di;
    g = sr * next;
    const above = cr * next;
    r = hypot2(f, g);
    const cl = r === 0 ? 1 : f / r;
    const sl = r === 0 ? 0 : g / r;
    d[i] = r;
    f = cl * link + sl * above;
    d[i - 1] = cl * above - sl * link;
    if (i > top + 1) {
      g = sl * e[i - 2]!;
      e[i - 2] = cl * e[i - 2]!;
    }
    if (vectors === null) continue;
    rotate(vectors.ut, vectors.m, i - 1, cr, -sr);
    rotate(vectors.vt, vectors.n, i - 1, cl, -sl);
  }
  e[top] = f;
}
