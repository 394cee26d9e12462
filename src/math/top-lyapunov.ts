import type { Run } from './forward.ts';
import { stepBackward, stepGradients } from './step-backward.ts';

/**
 * An estimate of the largest Lyapunov exponent of a run, per step, natural logarithm, from one adjoint instead of all
 * Jacobians: λ₁ ≈ (1/T) ln(‖J_1ᵀ…J_Tᵀ v‖/‖v‖) with v = (1, …, 1), for an LSTM of the joint state (h, c); −Infinity where
 * the adjoint becomes zero. It is what backpropagation through time multiplies by, and tends to λ₁ as T grows. O(T·g·d²).
 */
export function topLyapunov(run: Run): number {
  const { d } = run.network;
  const n = run.cell === 'lstm' ? 2 * d : d;
  const v = new Float64Array(n).fill(1 / Math.sqrt(n));
  const [vH, vC] = [v.subarray(0, d), v.subarray(d)];
  const step = stepGradients(run);
  let sum = 0;
  for (let t = run.T; t >= 1; t--) {
    stepBackward(run, t, vH, vC, step);
    // By the largest entry first, so that no square leaves the range of doubles.
    let top = 0;
    for (const x of v) top = Math.max(top, Math.abs(x));
    if (top === 0) return Number.NEGATIVE_INFINITY;
    let squares = 0;
    for (const x of v) squares += (x / top) ** 2;
    const norm = Math.sqrt(squares);
    for (let i = 0; i < n; i++) v[i] = v[i]! / top / norm;
    sum += Math.log(top) + Math.log(norm);
  }
  return sum / run.T;
}
