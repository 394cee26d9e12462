import { oneOf, perhaps, vector } from './check.ts';
import { activation, activationSlope } from './forward.ts';
import { finiteMatrix, transposeInto, type Matrix, type MatrixLike } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { logNorm } from './norms.ts';
import { normalize } from './scaling.ts';

const ACTIVATIONS = ['tanh', 'relu', 'sigmoid', 'identity'] as const;
const VARIANTS = ['plain', 'residual', 'residual-scaled', 'batchnorm', 'residual-batchnorm'] as const;
/** φ, applied entry by entry. */
export type Activation = (typeof ACTIVATIONS)[number];
/** How a layer is wired: see `Stack`. */
export type StackVariant = (typeof VARIANTS)[number];

/**
 * L fully connected layers, z = W h + b: plain h ← φ(z), residual h ← h + φ(z), residual-scaled h ← h + φ(z)/√L,
 * batchnorm h ← φ(BN(z)), residual-batchnorm h ← h + φ(BN(z)); BN in training mode without learnt scale, ε = 1e-5.
 */
export interface Stack {
  readonly W: readonly MatrixLike[];
  readonly b: readonly ArrayLike<number>[];
  readonly activation: Activation;
  readonly variant: StackVariant;
}

/** log₁₀ Frobenius norms a layer: of h and ∂L/∂h with index 0 the input, of ∂L/∂W with index 0 the first layer. */
export interface DeepGradient {
  /** ½‖h_L − Y‖_F²/batch. */
  readonly loss: number;
  readonly h: Float64Array;
  readonly dh: Float64Array;
  readonly dW: Float64Array;
  /** h_L, a row per example. */
  readonly output: Matrix;
}

const BN_EPSILON = 1e-5;

/** What the forward pass of one layer keeps: h before it, φ's argument and value, and 1/√(variance + ε). */
interface Layer {
  readonly W: Matrix;
  readonly input: Matrix;
  readonly argument: Matrix;
  readonly value: Matrix;
  readonly inverseDeviation: Float64Array | null;
}

function requireLayers(stack: Stack, inputs: number): { W: Matrix[]; b: Float64Array[] } {
  oneOf('stack.activation', perhaps(stack)?.activation, ACTIVATIONS);
  const variant = oneOf('stack.variant', stack.variant, VARIANTS);
  const lengths = [perhaps(stack.W)?.length, perhaps(stack.b)?.length];
  if (!(lengths[0]! > 0 && lengths[0] === lengths[1])) {
    throw new RangeError(
      `stack.W and stack.b have lengths ${lengths.join(' and ')}; as many of each, at least 1, are needed`,
    );
  }
  let width = inputs;
  const W = Array.from(stack.W, (weights, l) => {
    const w = finiteMatrix(weights, `stack.W[${l}]`);
    const square = variant.startsWith('residual');
    if (w.cols !== width || (square && w.rows !== width)) {
      throw new RangeError(
        `stack.W[${l}] is ${w.rows}×${w.cols}; ${square ? width : 'any'}×${width} is needed for variant '${variant}'`,
      );
    }
    width = w.rows;
    return w;
  });
  return { W, b: Array.from(stack.b, (v, l) => vector(`stack.b[${l}]`, v, W[l]!.rows)) };
}

/** z (batch×n) normalised column by column in place; returns 1/√(variance + ε). */
export function normalizeBatch(z: Matrix): Float64Array {
  const { rows, cols, data } = z;
  const inverse = new Float64Array(cols);
  for (let j = 0; j < cols; j++) {
    let mean = 0;
    for (let i = 0; i < rows; i++) mean += data[i * cols + j]! / rows;
    let variance = 0;
    for (let i = 0; i < rows; i++) variance += (data[i * cols + j]! - mean) ** 2 / rows;
    inverse[j] = 1 / Math.sqrt(variance + BN_EPSILON);
    for (let i = 0; i < rows; i++) data[i * cols + j] = (data[i * cols + j]! - mean) * inverse[j]!;
  }
  return inverse;
}

/** The adjoint of `normalizeBatch`, in place: (g − mean g − ẑ·mean(g ẑ))/√(variance + ε). */
export function normalizeBatchBackward(g: Matrix, normalized: Matrix, inverse: Float64Array): void {
  const { rows, cols, data } = g;
  for (let j = 0; j < cols; j++) {
    let mean = 0;
    let along = 0;
    for (let p = j; p < data.length; p += cols) {
      mean += data[p]! / rows;
      along += (data[p]! * normalized.data[p]!) / rows;
    }
    for (let p = j; p < data.length; p += cols)
      data[p] = (data[p]! - mean - normalized.data[p]! * along) * inverse[j]!;
  }
}

const flipped = ({ rows, cols, data }: Matrix): Float64Array =>
  transposeInto(data, rows, cols, new Float64Array(data.length));

const empty = (rows: number, cols: number): Matrix => ({ rows, cols, data: new Float64Array(rows * cols) });

/**
 * Forward and backward through a deep stack, for L = ½‖h_L − Y‖_F²/batch; rows of X and Y are examples. The adjoint carries
 * a power of two apart, so norms of exploding or vanishing gradients are right beyond the range of doubles.
 * @throws RangeError naming the layer whose activations leave the range of doubles, besides shapes and numbers that do
 * not fit.
 */
export function deepBackward(stack: Stack, X: MatrixLike, Y: MatrixLike): DeepGradient {
  const x = finiteMatrix(X, 'X');
  const { W, b } = requireLayers(stack, x.cols);
  const { activation: phi, variant } = stack;
  const L = W.length;
  const y = finiteMatrix(Y, 'Y');
  const batch = x.rows;
  if (y.rows !== batch || y.cols !== W[L - 1]!.rows) {
    throw new RangeError(`Y is ${y.rows}×${y.cols}; ${batch}×${W[L - 1]!.rows} is needed`);
  }
  const residual = variant.startsWith('residual');
  const branch = variant === 'residual-scaled' ? 1 / Math.sqrt(L) : 1;
  const layers: Layer[] = [];
  const norms = new Float64Array(L + 1);
  norms[0] = logNorm(x.data);
  let h = x;
  for (let l = 0; l < L; l++) {
    const w = W[l]!;
    const argument = empty(batch, w.rows);
    multiplyInto(h.data, flipped(w), argument.data, batch, w.cols, w.rows);
    for (let i = 0; i < argument.data.length; i++) argument.data[i]! += b[l]![i % w.rows]!;
    const inverseDeviation = variant.endsWith('batchnorm') ? normalizeBatch(argument) : null;
    const value = empty(batch, w.rows);
    const next = empty(batch, w.rows);
    for (let i = 0; i < value.data.length; i++) {
      value.data[i] = activation(phi, argument.data[i]!);
      next.data[i] = branch * value.data[i]! + (residual ? h.data[i]! : 0);
      if (!Number.isFinite(next.data[i])) {
        throw new RangeError(
          `stack leads to an activation of ${next.data[i]} in layer ${l + 1} of ${L}; activations must stay in the range of doubles`,
        );
      }
    }
    layers.push({ W: w, input: h, argument, value, inverseDeviation });
    h = next;
    norms[l + 1] = logNorm(h.data);
  }

  const difference = h.data.map((value, i) => value - y.data[i]!);
  const loss = difference.reduce((sum, e) => sum + e * e, 0) / (2 * batch);
  const dh = new Float64Array(L + 1);
  const dW = new Float64Array(L);
  let g: Matrix = { rows: batch, cols: h.cols, data: difference.map((e) => e / batch) };
  let exponent = normalize(g.data);
  dh[L] = logNorm(g.data, exponent);
  for (let l = L - 1; l >= 0; l--) {
    const { W: w, input, argument, value, inverseDeviation } = layers[l]!;
    const dz: Matrix = {
      ...g,
      data: g.data.map((e, i) => branch * e * activationSlope(phi, argument.data[i]!, value.data[i]!)),
    };
    if (inverseDeviation !== null) normalizeBatchBackward(dz, argument, inverseDeviation);
    const scaledInput = Float64Array.from(input.data);
    const inputExponent = normalize(scaledInput);
    const weightGradient = new Float64Array(w.data.length);
    multiplyInto(flipped(dz), scaledInput, weightGradient, w.rows, batch, w.cols);
    dW[l] = logNorm(weightGradient, exponent + inputExponent);
    const back = empty(batch, w.cols);
    multiplyInto(dz.data, w.data, back.data, batch, w.rows, w.cols);
    if (residual) for (let i = 0; i < back.data.length; i++) back.data[i]! += g.data[i]!;
    exponent += normalize(back.data);
    g = back;
    dh[l] = logNorm(g.data, exponent);
  }
  return { loss, h: norms, dh, dW, output: h };
}
