import { oneOf } from './check.ts';
import { report, type Control } from './control.ts';
import { exponentOf, scaleByPow2 } from './float-bits.ts';
import type { Run } from './forward.ts';
import { gradientsByLag, type LagNorms } from './gradients-by-lag.ts';
import { requireFinite, toMatrix, zeros, type Matrix, type MatrixLike } from './matrix.ts';
import { logNorm } from './norms.ts';
import { maxAbs, scaleArray } from './scaling.ts';
import { addOuter, outerExponent, stepBackward, stepGradients } from './step-backward.ts';

/** Which steps have a loss L_t = ½‖h_t − y_t‖²: the last one, or all, summed. */
export type SequenceLoss = 'last' | 'sum';

/** Gradients of the loss of a run; each has the shape of its parameter. */
export interface Gradient {
  readonly loss: number;
  /** Row t: ∂L/∂h_t, t = 0…T, the loss at t included. */
  readonly dh: Matrix;
  /** LSTM only: ∂L/∂c_t with c_t as a state of its own, without the path through h_t. */
  readonly dc?: Matrix;
  /** log₁₀ ‖∂L/∂h_t‖₂, also where dh itself under- or overflows. */
  readonly log10dh: Float64Array;
  readonly dWih: Matrix;
  readonly dWhh: Matrix;
  readonly dbih: Float64Array;
  readonly dbhh: Float64Array;
  /** log₁₀ of the Frobenius norm of what lag l = 0…T−1 contributes: steps t = j − l of the losses L_j. */
  readonly byLag: LagNorms;
}

/** How far, in powers of two, an adjoint may drift before it is rescaled: weights of any size then keep it in range. */
const FAR = 99;

function requireTargets(targets: MatrixLike, T: number, d: number, loss: SequenceLoss): Matrix {
  const y = toMatrix(targets, 'targets');
  if (y.cols !== d)
    throw new RangeError(`targets has rows of length ${y.cols}; ${d} is needed, as many as there are units`);
  if (y.rows !== T && !(loss === 'last' && y.rows === 1)) {
    throw new RangeError(`targets has ${y.rows} rows; ${T} are needed${loss === 'last' ? ', or 1' : ''}`);
  }
  requireFinite(y, 'targets');
  return y;
}

/** ∂L_t/∂h_t = h_t − y_t for each t with a loss, as a (T+1)×d matrix; zero rows elsewhere. */
function lossGradients(run: Run, y: Matrix, loss: SequenceLoss): Matrix {
  const { T, h } = run;
  const { d } = run.network;
  const out = zeros(T + 1, d);
  for (let t = loss === 'last' ? T : 1; t <= T; t++) {
    const row = y.rows === 1 ? 0 : t - 1;
    for (let i = 0; i < d; i++) out.data[t * d + i] = h.data[t * d + i]! - y.data[row * d + i]!;
  }
  return out;
}

/** Vectors that share one power of two, so that they may leave the range of doubles together. */
class Scaled {
  exponent = 0;
  readonly arrays: readonly Float64Array[];

  constructor(arrays: readonly Float64Array[]) {
    this.arrays = arrays;
  }

  moveTo(exponent: number): void {
    for (const array of this.arrays) scaleArray(array, this.exponent - exponent);
    this.exponent = exponent;
  }

  /** Brings the arrays back to size about 1 once they are far from it. */
  settle(): void {
    const e = exponentOf(Math.max(...this.arrays.map(maxAbs)) || 1);
    if (Math.abs(e) > FAR) this.moveTo(this.exponent + e);
  }
}

/**
 * Backpropagation through time: δ_t = J_{t+1}ᵀδ_{t+1} + ∇L_t, all parameter gradients, and their decomposition by lag.
 * Adjoints carry a power of two apart, so exploding runs give ±Infinity only where the gradient is beyond doubles, and
 * norms are right in any case. O(T·d·(d + dx)); the lags of 'sum' take O(T²·d·(d + dx)).
 * @param targets T rows of d numbers, row t − 1 for step t; one row is enough for 'last'.
 */
export function backward(run: Run, targets: MatrixLike, loss: SequenceLoss, control?: Control): Gradient {
  oneOf('loss', loss, ['last', 'sum']);
  const { T, network } = run;
  const { d, gates, Wih, Whh } = network;
  const y = requireTargets(targets, T, d, loss);
  const local = lossGradients(run, y, loss);
  const dh = zeros(T + 1, d);
  const dc = run.cell === 'lstm' ? zeros(T + 1, d) : undefined;
  const log10dh = new Float64Array(T + 1);
  const dWih = zeros(Wih.rows, Wih.cols);
  const dWhh = zeros(Whh.rows, Whh.cols);
  const dbih = new Float64Array(gates * d);
  const dbhh = new Float64Array(gates * d);
  const lamH = new Float64Array(d);
  const lamC = new Float64Array(d);
  const step = stepGradients(run);
  const adjoint = new Scaled([lamH, lamC]);
  const sums = new Scaled([dWih.data, dWhh.data, dbih, dbhh]);
  const outer = outerExponent(run);
  let total = 0;
  for (let t = T; t >= 0; t--) {
    const g = local.data.subarray(t * d, (t + 1) * d);
    if (maxAbs(g) > 0) {
      if (adjoint.exponent < 0) adjoint.moveTo(0);
      for (let i = 0; i < d; i++) {
        lamH[i]! += scaleByPow2(g[i]!, -adjoint.exponent);
        total += (g[i]! * g[i]!) / 2;
      }
    }
    adjoint.settle();
    log10dh[t] = logNorm(lamH, adjoint.exponent);
    for (let i = 0; i < d; i++) {
      dh.data[t * d + i] = scaleByPow2(lamH[i]!, adjoint.exponent);
      if (dc !== undefined) dc.data[t * d + i] = scaleByPow2(lamC[i]!, adjoint.exponent);
    }
    if (t === 0) break;
    const exponent = adjoint.exponent;
    stepBackward(run, t, lamH, lamC, step);
    if (exponent + outer > sums.exponent) sums.moveTo(exponent + outer);
    const scale = scaleByPow2(1, exponent - sums.exponent);
    addOuter(run, t, step, scale, dWih.data, dWhh.data);
    for (let r = 0; r < gates * d; r++) {
      dbih[r]! += scale * step.dIh[r]!;
      dbhh[r]! += scale * step.dHh[r]!;
    }
  }
  sums.moveTo(0);
  const byLag = gradientsByLag(run, local, loss === 'last', control);
  report(control, 1);
  const gradient = { loss: total, dh, log10dh, dWih, dWhh, dbih, dbhh, byLag };
  return dc === undefined ? gradient : { ...gradient, dc };
}
