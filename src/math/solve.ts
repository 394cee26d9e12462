/**
 * b ← a⁻¹b by Gaussian elimination with row pivoting; a is n×n and destroyed, b is n×m, both row-major.
 * @returns false if a pivot is exactly zero; b is then meaningless.
 */
export function solveInPlace(a: Float64Array, b: Float64Array, n: number, m: number): boolean {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    const head = a[pivot * n + k]!;
    if (head === 0) return false;
    if (pivot !== k) {
      swapRows(a, n, k, pivot);
      swapRows(b, m, k, pivot);
    }
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! / head;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) a[i * n + j]! -= factor * a[k * n + j]!;
      for (let j = 0; j < m; j++) b[i * m + j]! -= factor * b[k * m + j]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) {
      const factor = a[i * n + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < m; j++) b[i * m + j]! -= factor * b[k * m + j]!;
    }
    for (let j = 0; j < m; j++) b[i * m + j]! /= a[i * n + i]!;
  }
  return true;
}

function swapRows(x: Float64Array, cols: number, p: number, q: number): void {
  for (let j = 0; j < cols; j++) {
    const t = x[p * cols + j]!;
    x[p * cols + j] = x[q * cols + j]!;
    x[q * cols + j] = t;
  }
}
