import { integer, nonNegative, oneOf, show } from '../check.ts';
import { logNorm, vectorNorm } from '../norms.ts';
import { checkShape, PARAMETER_NAMES, zeroParameters, type Model, type Parameters } from './model.ts';
import { createOptimizer, type OptimizerOptions } from './optimizer.ts';
import { ReadOut, type LossValue, type TrainingLoss } from './read-out.ts';
import { Sequence } from './sequence.ts';

/** Clipping of the gradient before the update, as `clipByNorm` and `clipByValue` do it. */
export interface Clipping {
  readonly kind: 'norm' | 'value';
  readonly limit: number;
}

/** What a trainer needs besides its model. */
export interface TrainerOptions {
  readonly steps: number;
  readonly batch: number;
  readonly loss: TrainingLoss;
  /** Whether the read-out sees the last state or every state. */
  readonly readOut: 'last' | 'all';
  readonly optimizer: OptimizerOptions;
  readonly clipping?: Clipping | undefined;
}

/** One training step. */
export interface TrainingStep extends LossValue {
  /** The norm of the whole gradient before clipping. */
  readonly gradientNorm: number;
  /** Whether the parameters were changed: not if the loss or the gradient left the range of doubles. */
  readonly updated: boolean;
}

/** Runs, differentiates and trains a model on batches of one size. */
export interface Trainer {
  readonly model: Model;
  /** The gradient found last, overwritten by the next call. */
  readonly gradients: Parameters;
  /** The loss and gradient of a batch, without an update. */
  gradient(inputs: Float64Array, targets: Float64Array): LossValue;
  /** The loss of a batch alone; `outputs` then holds the softmax minus the target, or the errors, over the count. */
  evaluate(inputs: Float64Array, targets: Float64Array): LossValue;
  /** One update. */
  step(inputs: Float64Array, targets: Float64Array): TrainingStep;
  /** log₁₀ of the Frobenius norm of ∂L/∂h_t over the batch, t = 0…T, from the last gradient. */
  adjointNorms(): Float64Array;
}

function requireLength(name: string, x: Float64Array, length: number): void {
  if (!(x instanceof Float64Array)) throw new TypeError(`${name} is ${show(x)}; a Float64Array is needed`);
  if (x.length !== length) throw new RangeError(`${name} has length ${x.length}; ${length} is needed`);
}

function requireClasses(targets: Float64Array, outputs: number): void {
  for (let i = 0; i < targets.length; i++) integer(`targets[${i}]`, targets[i], -1, outputs - 1);
}

/** Joint norm of all gradients. */
function totalNorm(gradients: Parameters): number {
  return vectorNorm(Float64Array.from(PARAMETER_NAMES, (name) => vectorNorm(gradients[name])));
}

function clip(gradients: Parameters, { kind, limit }: Clipping, norm: number): void {
  if (kind === 'norm' && norm <= limit) return;
  const scale = limit / norm;
  for (const name of PARAMETER_NAMES) {
    const g = gradients[name];
    if (kind === 'norm') for (let i = 0; i < g.length; i++) g[i]! *= scale;
    else for (let i = 0; i < g.length; i++) g[i] = Math.max(-limit, Math.min(limit, g[i]!));
  }
}

/**
 * A trainer for batches of `batch` sequences of `steps` steps. Inputs are time-major: entry (t, b, i) at
 * (t·batch + b)·dx + i. Targets belong to the last state or to all: see `ReadOut.loss`. All memory is taken at the start.
 */
export function createTrainer(model: Model, options: TrainerOptions): Trainer {
  const shape = checkShape(model.shape);
  const T = integer('options.steps', options.steps, 1, 1e5);
  const B = integer('options.batch', options.batch, 1, 1e5);
  const kind = oneOf('options.loss', options.loss, ['squared', 'crossEntropy']);
  const last = oneOf('options.readOut', options.readOut, ['last', 'all']) === 'last';
  const { clipping } = options;
  if (clipping !== undefined) {
    oneOf('options.clipping.kind', clipping.kind, ['norm', 'value']);
    nonNegative('options.clipping.limit', clipping.limit);
  }
  const d = shape.hidden;
  const sequence = new Sequence(shape, T, B);
  const rows = last ? B : T * B;
  const readOut = new ReadOut(shape, rows);
  const from = last ? T * B * d : B * d;
  const h = sequence.h.subarray(from);
  const dh = sequence.dh.subarray(from);
  const gradients = zeroParameters(shape);
  const optimize = createOptimizer(model, options.optimizer);

  const evaluate = (inputs: Float64Array, targets: Float64Array): LossValue => {
    requireLength('inputs', inputs, sequence.x.length);
    requireLength('targets', targets, kind === 'squared' ? rows * shape.outputs : rows);
    if (kind === 'crossEntropy') requireClasses(targets, shape.outputs);
    sequence.x.set(inputs);
    sequence.forward(model.parameters);
    readOut.forward(model.parameters, h);
    return readOut.loss(kind, targets);
  };
  const gradient = (inputs: Float64Array, targets: Float64Array): LossValue => {
    const value = evaluate(inputs, targets);
    if (last) sequence.dh.fill(0, 0, from);
    readOut.backward(model.parameters, h, dh, gradients);
    sequence.backward(model.parameters, gradients);
    return value;
  };
  return {
    model,
    gradients,
    gradient,
    evaluate,
    step(inputs, targets) {
      const value = gradient(inputs, targets);
      const gradientNorm = totalNorm(gradients);
      const updated = Number.isFinite(value.loss) && Number.isFinite(gradientNorm);
      if (updated) {
        if (clipping !== undefined) clip(gradients, clipping, gradientNorm);
        optimize(gradients);
      }
      return { ...value, gradientNorm, updated };
    },
    adjointNorms() {
      return Float64Array.from({ length: T + 1 }, (_, t) =>
        logNorm(sequence.dh.subarray(t * B * d, (t + 1) * B * d)),
      );
    },
  };
}
