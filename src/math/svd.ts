import { bidiagonalize, bidiagonalWork, vectorsOf, type Bidiagonal } from './bidiagonal.ts';
import { bidiagonalQr } from './bidiagonal-qr.ts';
import { scaleByPow2 } from './float-bits.ts';
import { finiteMatrix, MAX_ORDER, transposeInto, type Matrix, type MatrixLike } from './matrix.ts';
import { normalize } from './scaling.ts';

/** A = U diag(s) Vᵀ with orthonormal columns in U (rows×k) and V (cols×k), k = min(rows, cols), s descending. */
export interface Svd {
  readonly U: Matrix;
  readonly s: Float64Array;
  readonly V: Matrix;
}

/** The memory of one computation of the singular values of an m×n matrix, m ≥ n, to be used again. */
export interface SingularWork {
  readonly a: Float64Array;
  readonly bidiagonal: Bidiagonal & { readonly w: Float64Array };
}

/** Memory for `singularValuesInto`. */
export function singularWork(m: number, n: number): SingularWork {
  return { a: new Float64Array(m * n), bidiagonal: bidiagonalWork(n) };
}

function notConverged(n: number): RangeError {
  return new RangeError(`A has ${n} singular values; they did not converge`);
}

function limitedMatrix(A: MatrixLike): Matrix {
  const a = finiteMatrix(A);
  if (Math.min(a.rows, a.cols) > MAX_ORDER) {
    throw new RangeError(`A is ${a.rows}×${a.cols}; at most ${MAX_ORDER} rows or columns are allowed`);
  }
  return a;
}

/** Copies a into out with rows ≥ columns, transposing if need be, and divides by a power of two: its exponent. */
function loadTall(a: Matrix, out: Float64Array): number {
  const { rows, cols, data } = a;
  if (rows >= cols) out.set(data);
  else transposeInto(data, rows, cols, out);
  return normalize(out);
}

/** Writes the singular values of the finite matrix a, descending, to out (length min(rows, cols)). */
export function singularValuesInto(a: Matrix, work: SingularWork, out: Float64Array): void {
  const m = Math.max(a.rows, a.cols);
  const n = Math.min(a.rows, a.cols);
  const exponent = loadTall(a, work.a);
  bidiagonalize(work.a, m, n, work.bidiagonal);
  const { d, e } = work.bidiagonal;
  if (!bidiagonalQr(d, e, n, null)) throw notConverged(n);
  d.sort();
  for (let i = 0; i < n; i++) out[i] = scaleByPow2(d[n - 1 - i]!, exponent);
}

/**
 * The singular values of A, descending, min(rows, cols) of them: absolute error of a few n·2⁻⁵³·σ_max, as LAPACK's.
 * Householder bidiagonalisation, then implicit zero-shift QR; scaled by a power of two, so 1e±300 entries are safe.
 * @throws TypeError or RangeError unless A is finite, not empty, and its smaller side is at most 512.
 */
export function singularValues(A: MatrixLike): Float64Array {
  const a = limitedMatrix(A);
  const n = Math.min(a.rows, a.cols);
  const out = new Float64Array(n);
  singularValuesInto(a, singularWork(Math.max(a.rows, a.cols), n), out);
  return out;
}

/**
 * The (thin) singular value decomposition of A; errors and limits as for `singularValues`. U and V are orthonormal to
 * rounding also where A is rank-deficient or zero.
 */
export function svd(A: MatrixLike): Svd {
  const a = limitedMatrix(A);
  const wide = a.rows < a.cols;
  const m = Math.max(a.rows, a.cols);
  const n = Math.min(a.rows, a.cols);
  const work = singularWork(m, n);
  const exponent = loadTall(a, work.a);
  bidiagonalize(work.a, m, n, work.bidiagonal);
  const { d, e, tauLeft, tauRight } = work.bidiagonal;
  const ut = vectorsOf(work.a, n, true, m, tauLeft);
  const vt = vectorsOf(work.a, n, false, n, tauRight);
  if (!bidiagonalQr(d, e, n, { ut, m, vt, n })) throw notConverged(n);
  const order = Array.from(d, (_, i) => i).sort((i, j) => d[j]! - d[i]!);
  const s = Float64Array.from(order, (i) => scaleByPow2(d[i]!, exponent));
  const tall = columns(ut, m, order);
  const square = columns(vt, n, order);
  return wide ? { U: square, s, V: tall } : { U: tall, s, V: square };
}

/** The matrix whose columns are the rows of x (each of the given length) in the given order. */
function columns(x: Float64Array, length: number, order: readonly number[]): Matrix {
  const cols = order.length;
  const data = new Float64Array(length * cols);
  order.forEach((row, j) => {
    for (let i = 0; i < length; i++) data[i * cols + j] = x[row * length + i]!;
  });
  return { rows: length, cols, data };
}
