import { report, type Control } from './control.ts';
import type { Run } from './forward.ts';
import { log10Abs } from './log.ts';
import { zeros, type Matrix } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { normalize } from './scaling.ts';
import { stepBackward, stepGradients, type StepGradients } from './step-backward.ts';
import { topSingularValue, topWork } from './top-singular-value.ts';

const LOG10_2 = 0.30102999566398119521;

/** Row i of a Jacobian is what the adjoint of its step makes of the unit vector eᵢ: O(g·d) each. */
function jacobianRows(run: Run, t: number, step: StepGradients): Matrix {
  const { d } = run.network;
  const n = run.cell === 'lstm' ? 2 * d : d;
  const out = zeros(n, n);
  for (let i = 0; i < n; i++) {
    const row = out.data.subarray(i * n, (i + 1) * n);
    row[i] = 1;
    stepBackward(run, t, row.subarray(0, d), row.subarray(d), step);
  }
  return out;
}

/**
 * J_t = ∂h_t/∂h_{t−1} for t = 1…T (index t − 1), entry (i, j) = ∂h_t[i]/∂h_{t−1}[j]. For an LSTM the Jacobian of the
 * joint state (h, c), 2d×2d.
 */
export function stepJacobians(run: Run): Matrix[] {
  const step = stepGradients(run);
  return Array.from({ length: run.T }, (_, i) => jacobianRows(run, i + 1, step));
}

/** log₁₀ of spectral norms of Jacobian products; −Infinity for an exact zero. */
export interface JacobianNorms {
  /** ‖∂s_j/∂s_0‖₂, j = 0…T. */
  readonly fromStart: Float64Array;
  /** ‖∂s_T/∂s_i‖₂, i = 0…T. */
  readonly toEnd: Float64Array;
  /** LSTM only: ‖∂h_T/∂h_i‖₂, h_i and c_i independent. */
  readonly toEndH?: Float64Array;
  /** LSTM only: ‖∂c_T/∂c_i‖₂. */
  readonly toEndC?: Float64Array;
}

/**
 * Norms of the products J_j…J_1 and J_T…J_{i+1} (later steps on the left) of the state s = h, for an LSTM s = (h, c).
 * Powers of two are carried apart, so nothing over- or underflows. O(T·d³).
 */
export function jacobianNorms(run: Run, control?: Control): JacobianNorms {
  const { T, network } = run;
  const { d } = network;
  const n = run.cell === 'lstm' ? 2 * d : d;
  const fromStart = new Float64Array(T + 1);
  const toEnd = new Float64Array(T + 1);
  const blocks = run.cell === 'lstm' ? { h: new Float64Array(T + 1), c: new Float64Array(T + 1) } : undefined;
  const jacobians = stepJacobians(run);
  const work = topWork(n);
  const block = new Float64Array(d * d);
  const blockWork = topWork(d);
  const blockNorm = (product: Float64Array, offset: number): number => {
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) block[i * d + j] = product[(offset + i) * n + offset + j]!;
    }
    const exponent = normalize(block);
    return log10Abs(topSingularValue(block, blockWork)) + exponent * LOG10_2;
  };
  for (const direction of [0, 1]) {
    const norms = direction === 0 ? fromStart : toEnd;
    let product = new Float64Array(n * n);
    for (let i = 0; i < n; i++) product[i * n + i] = 1;
    let next = new Float64Array(n * n);
    let exponent = 0;
    for (let step = 1; step <= T; step++) {
      const t = direction === 0 ? step : T + 1 - step;
      const jacobian = jacobians[t - 1]!.data;
      if (direction === 0) multiplyInto(jacobian, product, next, n, n, n);
      else multiplyInto(product, jacobian, next, n, n, n);
      [product, next] = [next, product];
      exponent += normalize(product);
      const at = direction === 0 ? step : T - step;
      norms[at] = log10Abs(topSingularValue(product, work)) + exponent * LOG10_2;
      if (direction === 1 && blocks !== undefined) {
        blocks.h[at] = blockNorm(product, 0) + exponent * LOG10_2;
        blocks.c[at] = blockNorm(product, d) + exponent * LOG10_2;
      }
      if (step % 16 === 0) report(control, (direction + step / T) / 2);
    }
  }
  report(control, 1);
  return blocks === undefined
    ? { fromStart, toEnd }
    : { fromStart, toEnd, toEndH: blocks.h, toEndC: blocks.c };
}
