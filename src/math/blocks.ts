import { normalizeBatch, normalizeBatchBackward, type Activation, type StackVariant } from './deep.ts';
import { activation, activationSlope } from './forward.ts';
import { transposeInto, type Matrix } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { logNorm } from './norms.ts';
import { normalize } from './scaling.ts';

/** How a residual branch ends: with its activation, φ(U h), or with a second matrix after it, V φ(U h). */
export type BranchEnd = 'activation' | 'matrix';

/** L layers of one width n, without biases. */
export interface BlockStack {
  readonly variant: StackVariant;
  readonly activation: Activation;
  /** n×n, one a layer. */
  readonly U: readonly Matrix[];
  /** The second matrices of the residual branches, or null where they end with their activation; unused without skips. */
  readonly V: readonly Matrix[] | null;
}

interface Layer {
  readonly U: Matrix;
  /** null where the branch ends with its activation. */
  readonly V: Matrix | null;
  readonly argument: Matrix;
  readonly value: Matrix;
  readonly inverseDeviation: Float64Array | null;
}

/** h·Wᵀ for rows h. */
function forwardInto(h: Matrix, W: Matrix, work: Float64Array): Matrix {
  const out = { rows: h.rows, cols: W.rows, data: new Float64Array(h.rows * W.rows) };
  multiplyInto(h.data, transposeInto(W.data, W.rows, W.cols, work), out.data, h.rows, W.cols, W.rows);
  return out;
}

/** g·W: the adjoint of `forwardInto`. */
function backInto(g: Matrix, W: Matrix): Matrix {
  const out = { rows: g.rows, cols: W.cols, data: new Float64Array(g.rows * W.cols) };
  multiplyInto(g.data, W.data, out.data, g.rows, W.rows, W.cols);
  return out;
}

/**
 * log₁₀ ‖∂L/∂h_l‖_F for l = 0…L of a stack with input h0 and ∂L/∂h_L = top; rows are the examples of a batch. With
 * f = φ(U h), or φ(BN(U h)) in the variants with batch normalisation (training mode, ε = 1e-5), h ← f without a skip, and
 * h ← h + β f or h + β V f with one, β = 1/√L in the scaled variant and 1 otherwise. The adjoint carries a power of two
 * apart; −Infinity for an exact zero. O(L·batch·n²).
 * @throws RangeError for shapes that do not fit, and naming the layer whose activations leave the range of doubles.
 */
export function blockGradients(stack: BlockStack, h0: Matrix, top: Matrix): Float64Array {
  const { variant, activation: phi } = stack;
  const L = stack.U.length;
  const { rows: batch, cols: n } = h0;
  const residual = variant.startsWith('residual');
  const normalised = variant.endsWith('batchnorm');
  const ends = residual ? stack.V : null;
  const square = [...stack.U, ...(ends ?? [])].every((w) => w.rows === n && w.cols === n);
  if (L === 0 || !square || top.rows !== batch || top.cols !== n || (ends !== null && ends.length !== L))
    throw new RangeError(
      `stack of ${L} layers: U, V and top must be of the width ${n} and batch ${batch} of h0`,
    );
  const branch = variant === 'residual-scaled' ? 1 / Math.sqrt(L) : 1;
  const work = new Float64Array(n * n);
  const layers: Layer[] = [];
  let h = h0;
  for (let l = 0; l < L; l++) {
    const U = stack.U[l]!;
    const V = ends?.[l] ?? null;
    const argument = forwardInto(h, U, work);
    const inverseDeviation = normalised ? normalizeBatch(argument) : null;
    const value = { ...argument, data: argument.data.map((z) => activation(phi, z)) };
    layers.push({ U, V, argument, value, inverseDeviation });
    const f = V === null ? value : forwardInto(value, V, work);
    const before = h.data;
    h = residual ? { ...f, data: f.data.map((y, i) => before[i]! + branch * y) } : f;
    if (!h.data.every(Number.isFinite))
      throw new RangeError(
        `stack leads to an activation that is not finite in layer ${l + 1} of ${L}; activations must stay in the range of doubles`,
      );
  }

  const out = new Float64Array(L + 1);
  let g: Matrix = { ...top, data: Float64Array.from(top.data) };
  let exponent = normalize(g.data);
  out[L] = logNorm(g.data, exponent);
  for (let l = L - 1; l >= 0; l--) {
    const { U, V, argument, value, inverseDeviation } = layers[l]!;
    const through = V === null ? g.data : backInto(g, V).data;
    const dz = {
      ...g,
      data: through.map((e, i) => branch * e * activationSlope(phi, argument.data[i]!, value.data[i]!)),
    };
    if (inverseDeviation !== null) normalizeBatchBackward(dz, argument, inverseDeviation);
    const back = backInto(dz, U);
    if (residual) for (let i = 0; i < back.data.length; i++) back.data[i]! += g.data[i]!;
    exponent += normalize(back.data);
    g = back;
    out[l] = logNorm(g.data, exponent);
  }
  return out;
}

/**
 * By what factor theory has the norm of the gradient grow a layer, back towards the input of a wide ReLU stack with
 * N(0, gain²/n) weights: gain/√2 for plain layers and √(1 + β²·gain²/2) for blocks h + β V ReLU(U h), both in mean square
 * and exact at any width; √(π/(π−1)) with batch normalisation, for large batches. null where there is no such number.
 */
export function reluStackFactor(
  variant: StackVariant,
  end: BranchEnd,
  gain: number,
  depth: number,
): number | null {
  switch (variant) {
    case 'plain':
      return gain / Math.SQRT2;
    case 'batchnorm':
      return Math.sqrt(Math.PI / (Math.PI - 1));
    case 'residual':
      return end === 'matrix' ? Math.sqrt(1 + gain ** 2 / 2) : null;
    case 'residual-scaled':
      return end === 'matrix' ? Math.sqrt(1 + gain ** 2 / (2 * depth)) : null;
    case 'residual-batchnorm':
      return null;
  }
}
