import { standardize } from './standard-block.ts';

/** 2⁻⁵². */
const ULP = 2.220446049250313e-16;
const TINY = 1e-292;
const MAX_ITERATIONS_PER_ROW = 30;

/**
 * The largest l ≤ i at which the active block starts: h[l][l−1] is negligible (Ahues & Tisseur 1997), or is at most slack
 * times what surrounds it, or l = lo.
 */
function blockStart(h: Float64Array, n: number, lo: number, hi: number, i: number, slack: number): number {
  for (let k = i; k > lo; k--) {
    const kk = k * n + k;
    const pp = kk - n - 1;
    const below = Math.abs(h[kk - 1]!);
    if (below <= TINY) return k;
    let neighbours = Math.abs(h[pp]!) + Math.abs(h[kk]!);
    let around = neighbours;
    if (k - 2 >= lo) around += Math.abs(h[pp - 1]!);
    if (k + 1 <= hi) around += Math.abs(h[kk + n]!);
    if (below <= slack * around) return k;
    if (neighbours === 0) neighbours = around;
    if (below > ULP * neighbours) continue;
    const above = Math.abs(h[kk - n]!);
    const diagonal = Math.abs(h[kk]!);
    const step = Math.abs(h[pp]! - h[kk]!);
    const aa = Math.max(diagonal, step);
    const bb = Math.min(diagonal, step);
    const ab = Math.max(below, above);
    const ba = Math.min(below, above);
    const s = aa + ab;
    if (ba * (ab / s) <= Math.max(TINY, ULP * (bb * (aa / s)))) return k;
  }
  return lo;
}

/**
 * Eigenvalues of an upper Hessenberg matrix by Francis's implicit double-shift QR, in place; entries should lie in
 * 1e-140…1e140. Those of rows lo…hi are written to re and im. With `wantSchur` h becomes its real Schur form.
 * Exceptional shifts after 10 and 20 fruitless steps; at most 30·max(10, size) steps in all.
 * @returns whether every eigenvalue was found.
 */
export function francis(
  h: Float64Array,
  n: number,
  lo: number,
  hi: number,
  wantSchur: boolean,
  re: Float64Array,
  im: Float64Array,
): boolean {
  let i = hi;
  let steps = MAX_ITERATIONS_PER_ROW * Math.max(10, hi - lo + 1);
  let sinceDeflation = 0;
  while (i >= lo) {
    // Entries near the end of the range can hide from the relative test, as they do in skew-symmetric matrices.
    const slack = sinceDeflation > 20 ? ULP : sinceDeflation > 8 ? ULP * ULP : 0;
    const l = blockStart(h, n, lo, hi, i, slack);
    if (l > lo) h[l * n + l - 1] = 0;
    if (l >= i - 1) {
      if (l === i) {
        re[i] = h[i * n + i]!;
        im[i] = 0;
      } else {
        deflatePair(h, n, i, wantSchur, re, im);
      }
      sinceDeflation = 0;
      i = l - 1;
      continue;
    }
    if (steps-- === 0) return false;
    sinceDeflation += 1;
    sweep(h, n, l, i, sinceDeflation, wantSchur ? 0 : l, wantSchur ? n - 1 : i);
  }
  return true;
}

function deflatePair(
  h: Float64Array,
  n: number,
  i: number,
  wantSchur: boolean,
  re: Float64Array,
  im: Float64Array,
): void {
  const top = (i - 1) * n;
  const bottom = i * n;
  const { a, b, c, d, cos, sin } = standardize(
    h[top + i - 1]!,
    h[top + i]!,
    h[bottom + i - 1]!,
    h[bottom + i]!,
  );
  h[top + i - 1] = a;
  h[top + i] = b;
  h[bottom + i - 1] = c;
  h[bottom + i] = d;
  re[i - 1] = a;
  re[i] = d;
  im[i - 1] = c === 0 ? 0 : Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
  im[i] = -im[i - 1]!;
  if (!wantSchur) return;
  for (let j = i + 1; j < n; j++) {
    const p = h[top + j]!;
    const q = h[bottom + j]!;
    h[top + j] = cos * p + sin * q;
    h[bottom + j] = cos * q - sin * p;
  }
  for (let k = 0; k < i - 1; k++) {
    const p = h[k * n + i - 1]!;
    const q = h[k * n + i]!;
    h[k * n + i - 1] = cos * p + sin * q;
    h[k * n + i] = cos * q - sin * p;
  }
}

/** One double-shift step on rows l…i; the reflections reach rows from `first` and columns up to `last`. */
function sweep(
  h: Float64Array,
  n: number,
  l: number,
  i: number,
  attempt: number,
  first: number,
  last: number,
): void {
  const ii = i * n + i;
  let h11 = h[ii - n - 1]!;
  let h21 = h[ii - 1]!;
  let h12 = h[ii - n]!;
  let h22 = h[ii]!;
  if (attempt % 20 === 0) {
    const s = Math.abs(h[ii - 1]!) + Math.abs(h[ii - n - 2]!);
    h11 = 0.75 * s + h22;
    h12 = -0.4375 * s;
    h21 = s;
    h22 = h11;
  } else if (attempt % 10 === 0) {
    const s = Math.abs(h[(l + 1) * n + l]!) + Math.abs(h[(l + 2) * n + l + 1]!);
    h11 = 0.75 * s + h[l * n + l]!;
    h12 = -0.4375 * s;
    h21 = s;
    h22 = h11;
  }
  let shift1Re = 0;
  let shift2Re = 0;
  let shiftIm = 0;
  const s = Math.abs(h11) + Math.abs(h12) + Math.abs(h21) + Math.abs(h22);
  if (s > 0) {
    h11 /= s;
    h21 /= s;
    h12 /= s;
    h22 /= s;
    const half = (h11 + h22) / 2;
    const determinant = (h11 - half) * (h22 - half) - h12 * h21;
    const root = Math.sqrt(Math.abs(determinant));
    if (determinant >= 0) {
      shift1Re = half * s;
      shift2Re = shift1Re;
      shiftIm = root * s;
    } else {
      const plus = half + root;
      const minus = half - root;
      shift1Re = (Math.abs(plus - h22) <= Math.abs(minus - h22) ? plus : minus) * s;
      shift2Re = shift1Re;
    }
  }

  // The bulge may start below l where two subdiagonal entries in a row are small.
  let v0 = 0;
  let v1 = 0;
  let v2 = 0;
  let m = i - 2;
  for (; m >= l; m--) {
    const mm = m * n + m;
    const diagonal = h[mm]!;
    const under = h[mm + n]!;
    const scale = Math.abs(diagonal - shift2Re) + Math.abs(shiftIm) + Math.abs(under);
    const ratio = under / scale;
    v0 =
      ratio * h[mm + 1]! +
      (diagonal - shift1Re) * ((diagonal - shift2Re) / scale) +
      shiftIm * (shiftIm / scale);
    v1 = ratio * (diagonal + h[mm + n + 1]! - shift1Re - shift2Re);
    v2 = ratio * h[mm + n + n + 1]!;
    const size = Math.abs(v0) + Math.abs(v1) + Math.abs(v2);
    v0 /= size;
    v1 /= size;
    v2 /= size;
    if (m === l) break;
    const left = Math.abs(h[mm - 1]!) * (Math.abs(v1) + Math.abs(v2));
    const around = Math.abs(h[mm - n - 1]!) + Math.abs(diagonal) + Math.abs(h[mm + n + 1]!);
    if (left <= ULP * Math.abs(v0) * around) break;
  }

  for (let k = m; k < i; k++) {
    const three = k < i - 1;
    const kk = k * n + k;
    if (k > m) {
      v0 = h[kk - 1]!;
      v1 = h[kk + n - 1]!;
      v2 = three ? h[kk + n + n - 1]! : 0;
    } else if (!three) {
      v2 = 0;
    }
    const size = Math.abs(v0) + Math.abs(v1) + Math.abs(v2);
    let tau = 0;
    let head = v0;
    if (size > 0) {
      const x0 = v0 / size;
      const x1 = v1 / size;
      const x2 = v2 / size;
      const tail = x1 * x1 + x2 * x2;
      if (tail > 0) {
        const norm = Math.sqrt(x0 * x0 + tail);
        const beta = x0 > 0 ? -norm : norm;
        tau = (beta - x0) / beta;
        v1 = x1 / (x0 - beta);
        v2 = x2 / (x0 - beta);
        head = beta * size;
      }
    }
    if (k > m) {
      h[kk - 1] = head;
      h[kk + n - 1] = 0;
      if (three) h[kk + n + n - 1] = 0;
    } else if (m > l) {
      h[kk - 1]! *= 1 - tau;
    }
    if (tau === 0) continue;
    const t1 = tau * v1;
    const t2 = tau * v2;
    const row0 = k * n;
    const row1 = row0 + n;
    if (three) {
      const row2 = row1 + n;
      for (let j = k; j <= last; j++) {
        const p = h[row0 + j]!;
        const q = h[row1 + j]!;
        const r = h[row2 + j]!;
        const sum = p + v1 * q + v2 * r;
        h[row0 + j] = p - sum * tau;
        h[row1 + j] = q - sum * t1;
        h[row2 + j] = r - sum * t2;
      }
      const bottom = k + 3 < i ? k + 3 : i;
      for (let p = first * n + k, end = bottom * n + k; p <= end; p += n) {
        const x = h[p]!;
        const y = h[p + 1]!;
        const z = h[p + 2]!;
        const sum = x + v1 * y + v2 * z;
        h[p] = x - sum * tau;
        h[p + 1] = y - sum * t1;
        h[p + 2] = z - sum * t2;
      }
    } else {
      for (let j = k; j <= last; j++) {
        const p = h[row0 + j]!;
        const q = h[row1 + j]!;
        const sum = p + v1 * q;
        h[row0 + j] = p - sum * tau;
        h[row1 + j] = q - sum * t1;
      }
      for (let p = first * n + k, end = i * n + k; p <= end; p += n) {
        const x = h[p]!;
        const y = h[p + 1]!;
        const sum = x + v1 * y;
        h[p] = x - sum * tau;
        h[p + 1] = y - sum * t1;
      }
    }
  }
}
