import { show } from './check.ts';
import { report, type Control } from './control.ts';
import { reflect, reflected } from './householder.ts';
import { squareMatrix, type MatrixLike } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { normalize } from './scaling.ts';

/**
 * Householder QR of b (n×n, in place): |R_ii| into r, and Q over b.
 */
function factor(b: Float64Array, q: Float64Array, n: number, r: Float64Array, taus: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const tau = reflect(b, k * n + k, n, n - k);
    taus[k] = tau;
    r[k] = Math.abs(reflected.head);
    if (tau === 0) continue;
    for (let j = k + 1; j < n; j++) {
      let sum = b[k * n + j]!;
      for (let i = k + 1; i < n; i++) sum += b[i * n + k]! * b[i * n + j]!;
      sum *= tau;
      b[k * n + j]! -= sum;
      for (let i = k + 1; i < n; i++) b[i * n + j]! -= sum * b[i * n + k]!;
    }
  }
  q.fill(0);
  for (let i = 0; i < n; i++) q[i * n + i] = 1;
  for (let k = n - 1; k >= 0; k--) {
    const tau = taus[k]!;
    if (tau === 0) continue;
    for (let j = k; j < n; j++) {
      let sum = q[k * n + j]!;
      for (let i = k + 1; i < n; i++) sum += b[i * n + k]! * q[i * n + j]!;
      sum *= tau;
      q[k * n + j]! -= sum;
      for (let i = k + 1; i < n; i++) q[i * n + j]! -= sum * b[i * n + k]!;
    }
  }
}

/**
 * The finite-time Lyapunov exponents of the product J_T…J_1, per step, natural logarithms: J_t Q_{t−1} = Q_t R_t from
 * Q_0 = I, and λ_i = (1/T) Σ_t ln |R_t[i,i]| in the order of R's diagonal, not sorted; −Infinity where one is zero
 * (Benettin et al. 1980). A rank lost only up to rounding shows as a term of about ln 2⁻⁵², as in every QR method.
 * @param jacobians square matrices of one order in the order of time, at least one.
 */
export function lyapunovExponents(jacobians: readonly MatrixLike[], control?: Control): Float64Array {
  const given: unknown = jacobians;
  if (!Array.isArray(given))
    throw new TypeError(`jacobians is ${show(given)}; an array of square matrices is needed`);
  if (jacobians.length === 0) throw new RangeError('jacobians is empty; at least one matrix is needed');
  const T = jacobians.length;
  const n = squareMatrix(jacobians[0]!, 'jacobians[0]').rows;
  const sums = new Float64Array(n);
  const q = new Float64Array(n * n);
  for (let i = 0; i < n; i++) q[i * n + i] = 1;
  const product = new Float64Array(n * n);
  const scaled = new Float64Array(n * n);
  const r = new Float64Array(n);
  const taus = new Float64Array(n);
  for (let t = 0; t < T; t++) {
    const jacobian = squareMatrix(jacobians[t]!, `jacobians[${t}]`);
    if (jacobian.rows !== n)
      throw new RangeError(`jacobians[${t}] is ${jacobian.rows}×${jacobian.rows}; ${n}×${n} is needed`);
    scaled.set(jacobian.data);
    const exponent = normalize(scaled);
    multiplyInto(scaled, q, product, n, n, n);
    factor(product, q, n, r, taus);
    for (let i = 0; i < n; i++) sums[i]! += Math.log(r[i]!) + exponent * Math.LN2;
    if (t % 64 === 63) report(control, (t + 1) / T);
  }
  report(control, 1);
  return sums.map((sum) => sum / T);
}
