import { finite, integer, oneOf } from '../check.ts';
import { ensembles } from '../ensembles.ts';
import type { Rng } from '../rng.ts';

const TRAINABLE = ['tanh', 'relu', 'diagonal', 'lstm', 'gru'] as const;
const INITS = ['uniform', 'gaussian', 'orthogonal', 'identity'] as const;
/** The cells that can be trained in batches. */
export type TrainableCell = (typeof TRAINABLE)[number];

/** Sizes of a recurrent layer with an affine read-out. */
export interface ModelShape {
  readonly cell: TrainableCell;
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

/**
 * The parameters as flat row-major arrays: Wih (g·d × dx), Whh (g·d × d; for 'diagonal' its d weights), bih and bhh (g·d),
 * Who (outputs × d), bo (outputs); g = 4 for 'lstm' (i, f, g, o), 3 for 'gru' (r, z, n), else 1.
 */
export interface Parameters {
  readonly Wih: Float64Array;
  readonly Whh: Float64Array;
  readonly bih: Float64Array;
  readonly bhh: Float64Array;
  readonly Who: Float64Array;
  readonly bo: Float64Array;
}

/** The names in `Parameters`, in the order in which they are drawn and updated. */
export const PARAMETER_NAMES = ['Wih', 'Whh', 'bih', 'bhh', 'Who', 'bo'] as const;

/** A model: its shape and its parameters, which training changes in place. */
export interface Model {
  readonly shape: ModelShape;
  readonly parameters: Parameters;
}

/** How the recurrent weights start; the rest is uniform on ±1/√d, as in PyTorch. */
export interface Initialization {
  /** 'uniform' unless given: ±gain/√d. 'gaussian' has variance gain²/d, 'orthogonal' and 'identity' are times gain. */
  readonly recurrent?: (typeof INITS)[number] | undefined;
  readonly gain?: number | undefined;
  /** Added to the forget gate's bias (lstm) or to the update gate's (gru). */
  readonly forgetBias?: number | undefined;
}

/** How many gates, i.e. blocks of d rows, a cell has. */
export function gatesOf(cell: TrainableCell): number {
  return cell === 'lstm' ? 4 : cell === 'gru' ? 3 : 1;
}

/** @throws TypeError or RangeError unless the cell is known and the sizes are whole numbers in range. */
export function checkShape(shape: ModelShape): ModelShape {
  oneOf('shape.cell', shape.cell, TRAINABLE);
  integer('shape.inputs', shape.inputs, 1, 4096);
  integer('shape.hidden', shape.hidden, 1, 512);
  integer('shape.outputs', shape.outputs, 1, 4096);
  return shape;
}

/** Parameters of a shape, all zero: also what gradients and optimiser states are kept in. */
export function zeroParameters(shape: ModelShape): Parameters {
  const { cell, inputs, hidden, outputs } = checkShape(shape);
  const rows = gatesOf(cell) * hidden;
  return {
    Wih: new Float64Array(rows * inputs),
    Whh: new Float64Array(cell === 'diagonal' ? hidden : rows * hidden),
    bih: new Float64Array(rows),
    bhh: new Float64Array(rows),
    Who: new Float64Array(outputs * hidden),
    bo: new Float64Array(outputs),
  };
}

function recurrentBlock(d: number, kind: (typeof INITS)[number], gain: number, rng: Rng): Float64Array {
  if (kind === 'identity') return ensembles.identity(d).data.map((x) => gain * x);
  return ensembles[kind](d, gain, rng).data;
}

/**
 * A model with random parameters. A 'diagonal' cell takes the diagonal of 'identity' (all gain), else weights uniform on
 * ±gain.
 */
export function createModel(shape: ModelShape, rng: Rng, init: Initialization = {}): Model {
  const parameters = zeroParameters(shape);
  const d = shape.hidden;
  const kind = oneOf('init.recurrent', init.recurrent ?? 'uniform', INITS);
  const gain = finite('init.gain', init.gain ?? 1);
  const bound = 1 / Math.sqrt(d);
  for (const name of PARAMETER_NAMES) {
    if (name === 'Whh') continue;
    const values = parameters[name];
    for (let i = 0; i < values.length; i++) values[i] = bound * (2 * rng.uniform() - 1);
  }
  if (shape.cell === 'diagonal') {
    for (let i = 0; i < d; i++)
      parameters.Whh[i] = kind === 'identity' ? gain : gain * (2 * rng.uniform() - 1);
  } else {
    for (let g = 0; g < gatesOf(shape.cell); g++)
      parameters.Whh.set(recurrentBlock(d, kind, gain, rng), g * d * d);
  }
  const forgetBias = finite('init.forgetBias', init.forgetBias ?? 0);
  if (shape.cell === 'lstm' || shape.cell === 'gru')
    for (let i = d; i < 2 * d; i++) parameters.bih[i]! += forgetBias;
  return { shape, parameters };
}
