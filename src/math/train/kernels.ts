/** c ← aᵀ·b for row-major a (k×n), b (k×m), c (n×m), in register blocks of 4×4. */
export function multiplyTransposedInto(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  k: number,
  n: number,
  m: number,
): void {
  const n4 = n - (n % 4);
  const m4 = m - (m % 4);
  for (let i = 0; i < n4; i += 4) {
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
      for (let l = 0, p = i, q = j; l < k; l++, p += n, q += m) {
        const b0 = b[q]!,
          b1 = b[q + 1]!,
          b2 = b[q + 2]!,
          b3 = b[q + 3]!;
        const a0 = a[p]!,
          a1 = a[p + 1]!,
          a2 = a[p + 2]!,
          a3 = a[p + 3]!;
        c00 += a0 * b0;
        c01 += a0 * b1;
        c02 += a0 * b2;
        c03 += a0 * b3;
        c10 += a1 * b0;
        c11 += a1 * b1;
        c12 += a1 * b2;
        c13 += a1 * b3;
        c20 += a2 * b0;
        c21 += a2 * b1;
        c22 += a2 * b2;
        c23 += a2 * b3;
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
  }
  if (m4 < m) addColumns(a, b, c, k, n, m, 0, n4, m4);
  if (n4 < n) addColumns(a, b, c, k, n, m, n4, n, 0);
}

/** Rows from…to, columns first…m of aᵀ·b, walking along the rows of a and b as they lie in memory. */
function addColumns(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  k: number,
  n: number,
  m: number,
  from: number,
  to: number,
  first: number,
): void {
  for (let i = from; i < to; i++) for (let j = first; j < m; j++) c[i * m + j] = 0;
  for (let l = 0; l < k; l++) {
    for (let i = from; i < to; i++) {
      const x = a[l * n + i]!;
      for (let j = first; j < m; j++) c[i * m + j]! += x * b[l * m + j]!;
    }
  }
}

/** out ← the sums of the columns of a (rows×cols). */
export function columnSums(a: Float64Array, rows: number, cols: number, out: Float64Array): void {
  out.fill(0);
  for (let i = 0, p = 0; i < rows; i++) for (let j = 0; j < cols; j++, p++) out[j]! += a[p]!;
}
