import { integer, show } from './check.ts';

/** A real matrix, row-major: entry (i, j) is `data[i * cols + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** What functions of matrices accept: a `Matrix`, or its rows as arrays of numbers. */
export type MatrixLike = Matrix | ArrayLike<ArrayLike<number>>;

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** The largest order that the dense O(n³) algorithms accept. */
export const MAX_ORDER = 512;

function isRows(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function entry(name: string, i: number, j: number, value: unknown): number {
  if (typeof value !== 'number')
    throw new TypeError(`${name}[${i}][${j}] is ${show(value)}; a number is needed`);
  return value;
}

function fromRows(rows: ArrayLike<unknown>, name: string): Matrix {
  if (rows.length === 0) throw new RangeError(`${name} is empty; at least one row is needed`);
  const first = rows[0];
  const cols = isRows(first) ? first.length : 0;
  const data = new Float64Array(rows.length * cols);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!isRows(row)) throw new TypeError(`${name}[${i}] is ${show(row)}; a row of numbers is needed`);
    if (row.length !== cols) {
      throw new RangeError(`${name}[${i}] has length ${row.length}; ${cols} is needed, as in row 0`);
    }
    for (let j = 0; j < cols; j++) data[i * cols + j] = entry(name, i, j, row[j]);
  }
  return { rows: rows.length, cols, data };
}

/**
 * The matrix of the given rows (a copy).
 * @throws TypeError for what is no array of rows of numbers; RangeError for no rows or rows of unequal length.
 */
export function matrix(rows: MatrixLike): Matrix {
  return copy(toMatrix(rows));
}

/** `value` as a `Matrix`: itself if it is one (its data are shared), else built from its rows. */
export function toMatrix(value: MatrixLike, name = 'A'): Matrix {
  const given: unknown = value;
  if (isRows(given)) return fromRows(given, name);
  if (given !== null && typeof given === 'object') {
    const { rows, cols, data } = value as Matrix;
    if (data instanceof Float64Array && Number.isInteger(rows) && rows > 0 && data.length === rows * cols) {
      return { rows, cols, data };
    }
  }
  throw new TypeError(
    `${name} is ${show(given)}; an array of rows, or a Matrix of rows × cols numbers, is needed`,
  );
}

/** `value` as a matrix with at least one entry and only finite ones. */
export function finiteMatrix(value: MatrixLike, name = 'A'): Matrix {
  const a = toMatrix(value, name);
  if (a.cols === 0) throw new RangeError(`${name} is ${a.rows}×0; at least one column is needed`);
  requireFinite(a, name);
  return a;
}

/** @throws RangeError that names the first entry that is NaN or infinite. */
export function requireFinite(a: Matrix, name: string): void {
  const { data, cols } = a;
  for (let i = 0; i < data.length; i++) {
    const x = data[i]!;
    // x − x is 0 for every finite x and NaN for all else.
    if (x - x !== 0) {
      throw new RangeError(
        `${name}[${Math.floor(i / cols)}][${i % cols}] is ${x}; every entry must be a finite number`,
      );
    }
  }
}

/** `value` as a finite square matrix of order 1 to `MAX_ORDER`. */
export function squareMatrix(value: MatrixLike, name = 'A', maxOrder = MAX_ORDER): Matrix {
  const a = finiteMatrix(value, name);
  if (a.rows !== a.cols) throw new RangeError(`${name} is ${a.rows}×${a.cols}; a square matrix is needed`);
  if (a.rows > maxOrder)
    throw new RangeError(`${name} is ${a.rows}×${a.rows}; an order of at most ${maxOrder} is allowed`);
  return a;
}

/** A matrix of zeros. */
export function zeros(rows: number, cols: number): Matrix {
  integer('rows', rows, 1);
  integer('cols', cols, 0);
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/** The identity matrix of order n. */
export function identity(n: number): Matrix {
  const out = zeros(n, n);
  for (let i = 0; i < n; i++) out.data[i * n + i] = 1;
  return out;
}

/** A copy that shares nothing with `a`. */
export function copy(a: Matrix): Matrix {
  return { rows: a.rows, cols: a.cols, data: Float64Array.from(a.data) };
}

/** out (cols×rows) ← the transpose of a (rows×cols). */
export function transposeInto(a: Float64Array, rows: number, cols: number, out: Float64Array): Float64Array {
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) out[j * rows + i] = a[i * cols + j]!;
  return out;
}

/** Aᵀ. */
export function transpose(A: MatrixLike): Matrix {
  const { rows, cols, data } = toMatrix(A);
  if (cols === 0) throw new RangeError(`A is ${rows}×0; at least one column is needed`);
  return { rows: cols, cols: rows, data: transposeInto(data, rows, cols, new Float64Array(data.length)) };
}

/** The rows of A as plain arrays. */
export function toRows(A: MatrixLike): number[][] {
  const { rows, cols, data } = toMatrix(A);
  return Array.from({ length: rows }, (_, i) => Array.from(data.subarray(i * cols, (i + 1) * cols)));
}
