import { vector } from './check.ts';
import { exponentOf } from './float-bits.ts';
import type { Run } from './forward.ts';
import { logNorm } from './norms.ts';
import { maxAbs, scaleArray } from './scaling.ts';
import { stepBackward, stepGradients } from './step-backward.ts';

/**
 * log₁₀ ‖∂L/∂x_t‖₂ for t = 1…T (index t − 1), where L depends on the last state h_T only: ∂L/∂x_t = W_ihᵀ ∂L/∂a_t with
 * a_t the pre-activations of step t that the input enters. The adjoint carries a power of two apart, so nothing under-
 * or overflows; −Infinity for an exact zero. O(T·d·(d + dx)).
 * @param last ∂L/∂h_T, d finite numbers.
 */
export function inputGradientNorms(run: Run, last: ArrayLike<number>): Float64Array {
  const { T, network } = run;
  const { d, dx, gates, Wih } = network;
  const lamH = Float64Array.from(vector('last', last, d));
  const lamC = new Float64Array(d);
  const step = stepGradients(run);
  const out = new Float64Array(T);
  const dIn = new Float64Array(dx);
  let exponent = 0;
  for (let t = T; t >= 1; t--) {
    const shift = exponentOf(Math.max(maxAbs(lamH), maxAbs(lamC)) || 1);
    scaleArray(lamH, -shift);
    scaleArray(lamC, -shift);
    exponent += shift;
    stepBackward(run, t, lamH, lamC, step);
    dIn.fill(0);
    for (let r = 0; r < gates * d; r++)
      for (let j = 0; j < dx; j++) dIn[j]! += Wih.data[r * dx + j]! * step.dIh[r]!;
    out[t - 1] = logNorm(dIn, exponent);
  }
  return out;
}
