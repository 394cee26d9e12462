import { finiteMatrix, type Matrix, type MatrixLike } from './matrix.ts';

/**
 * c ← a·b for row-major a (n×k), b (k×m), c (n×m); c may not share memory with a or b.
 * Blocks of 4×4 are held in registers: 8 loads for 32 operations instead of 2 loads for each 2.
 */
export function multiplyInto(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  n: number,
  k: number,
  m: number,
): void {
  const n4 = n - (n % 4);
  const m4 = m - (m % 4);
  for (let i = 0; i < n4; i += 4) {
    const i0 = i * k;
    const i1 = i0 + k;
    const i2 = i1 + k;
    const i3 = i2 + k;
    for (let j = 0; j < m4; j += 4) {
      let c00 = 0,
        c01 = 0,
        c02 = 0,
        c03 = 0;
      let c10 = 0,
        c11 = 0,
        c12 = 0,
        c13 = 0;
      let c20 = 0,
        c21 = 0,
        c22 = 0,
        c23 = 0;
      let c30 = 0,
        c31 = 0,
        c32 = 0,
        c33 = 0;
      for (let l = 0, p = j; l < k; l++, p += m) {
        const b0 = b[p]!,
          b1 = b[p + 1]!,
          b2 = b[p + 2]!,
          b3 = b[p + 3]!;
        const a0 = a[i0 + l]!;
        c00 += a0 * b0;
        c01 += a0 * b1;
        c02 += a0 * b2;
        c03 += a0 * b3;
        const a1 = a[i1 + l]!;
        c10 += a1 * b0;
        c11 += a1 * b1;
        c12 += a1 * b2;
        c13 += a1 * b3;
        const a2 = a[i2 + l]!;
        c20 += a2 * b0;
        c21 += a2 * b1;
        c22 += a2 * b2;
        c23 += a2 * b3;
        const a3 = a[i3 + l]!;
        c30 += a3 * b0;
        c31 += a3 * b1;
        c32 += a3 * b2;
        c33 += a3 * b3;
      }
      const r0 = i * m + j;
      const r1 = r0 + m;
      const r2 = r1 + m;
      const r3 = r2 + m;
      c[r0] = c00;
      c[r0 + 1] = c01;
      c[r0 + 2] = c02;
      c[r0 + 3] = c03;
      c[r1] = c10;
      c[r1 + 1] = c11;
      c[r1 + 2] = c12;
      c[r1 + 3] = c13;
      c[r2] = c20;
      c[r2 + 1] = c21;
      c[r2 + 2] = c22;
      c[r2 + 3] = c23;
      c[r3] = c30;
      c[r3 + 1] = c31;
      c[r3 + 2] = c32;
      c[r3 + 3] = c33;
    }
    if (m4 < m) edge(a, b, c, k, m, i, i + 4, m4, m);
  }
  if (n4 < n) edge(a, b, c, k, m, n4, n, 0, m);
}

function edge(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  k: number,
  m: number,
  rowStart: number,
  rowEnd: number,
  colStart: number,
  colEnd: number,
): void {
  for (let i = rowStart; i < rowEnd; i++) {
    for (let j = colStart; j < colEnd; j++) {
      let sum = 0;
      for (let l = 0, p = j; l < k; l++, p += m) sum += a[i * k + l]! * b[p]!;
      c[i * m + j] = sum;
    }
  }
}

/**
 * The product A·B, for A (n×k) and B (k×m), in O(nkm). Entries may overflow to ±Infinity where the product's do.
 * @param out where to write the result: a matrix of n rows and m columns that is neither A nor B.
 */
export function multiply(A: MatrixLike, B: MatrixLike, out?: Matrix): Matrix {
  const a = finiteMatrix(A, 'A');
  const b = finiteMatrix(B, 'B');
  if (a.cols !== b.rows) {
    throw new RangeError(`B has ${b.rows} rows; ${a.cols} are needed, as many as A has columns`);
  }
  const c = out ?? { rows: a.rows, cols: b.cols, data: new Float64Array(a.rows * b.cols) };
  const shared = [a.data.buffer, b.data.buffer].includes(c.data.buffer);
  if (c.rows !== a.rows || c.cols !== b.cols || shared) {
    throw new RangeError(
      `out is ${c.rows}×${c.cols}${shared ? ' in the memory of A or B' : ''}; ${a.rows}×${b.cols} of its own is needed`,
    );
  }
  multiplyInto(a.data, b.data, c.data, a.rows, a.cols, b.cols);
  return c;
}
