/** The small networks of this widget: how words enter, how a network starts and how it is trained. */
import type { Network } from '../../../src/math/network.ts';
import { rng, type Rng } from '../../../src/math/rng.ts';
import {
  createModel,
  createTrainer,
  PARAMETER_NAMES,
  type Initialization,
  type Model,
  type ModelShape,
  type Parameters,
} from '../../../src/math/train/index.ts';
import { grammars, type Distractors, type GrammarName } from './grammar.ts';
import type { CellName, Training } from './params.ts';

export const UNITS = 12;
export const FEATURES = 6;
/** Clauses of a long sentence in the training; short and long ones have from none up to so many. */
export const LONG = 5;
export const BATCH = 32;
export const STEPS = 400;
export const RATE = 0.003;
/** Standard deviation of the random part of a word's vector. */
export const SPREAD = 0.5;
/** Trained weights are kept to one part in so many. */
export const FINENESS = 64;
/** Training steps between two signs of life. */
const STRIDE = 5;

const kinds: Readonly<Record<CellName, readonly [ModelShape['cell'], Initialization]>> = {
  tanh: ['tanh', {}],
  orthogonal: ['tanh', { recurrent: 'orthogonal' }],
  lstm: ['lstm', { forgetBias: 1 }],
  gru: ['gru', {}],
};

const vectors = new Map<GrammarName, readonly Float64Array[]>();

/** The vector of each word: its class, then random numbers that tell it from the others; the same for every network. */
export function wordVectors(name: GrammarName): readonly Float64Array[] {
  const known = vectors.get(name);
  if (known) return known;
  const random = rng(2026).fork(name);
  const made = grammars[name].words.map((word) => {
    const own = random.fork(word.text);
    return Float64Array.from({ length: FEATURES }, (_, i) => (i === 0 ? word.class : SPREAD * own.normal()));
  });
  vectors.set(name, made);
  return made;
}

export function shapeOf(cell: CellName): ModelShape {
  return { cell: kinds[cell][0], inputs: FEATURES, hidden: UNITS, outputs: 2 };
}

/** A network as it starts. */
export function freshModel(cell: CellName, seed: number): Model {
  return createModel(shapeOf(cell), rng(seed).fork(cell), kinds[cell][1]);
}

/** Words of a sentence with so many clauses. */
export function lengthOf(name: GrammarName, clauses: number): number {
  return grammars[name].sentence({ first: 1, clauses, distractors: 'same' }, rng(0)).length;
}

export interface Batch {
  readonly x: Float64Array;
  readonly targets: Float64Array;
}

export interface Draw {
  readonly clauses: () => number;
  readonly distractors: Distractors;
  readonly random: Rng;
}

/** `count` sentences over T steps, all from step 1 on; the answer is asked for after the last word, what follows is zero. */
export function drawBatch(name: GrammarName, T: number, count: number, draw: Draw): Batch {
  const { random, distractors } = draw;
  const embedded = wordVectors(name);
  const x = new Float64Array(T * count * FEATURES);
  const targets = new Float64Array(T * count).fill(-1);
  for (let b = 0; b < count; b++) {
    const first = random.integer(2) === 0 ? 1 : -1;
    const sentence = grammars[name].sentence({ first, clauses: draw.clauses(), distractors }, random);
    sentence.forEach((word, t) => x.set(embedded[word] ?? [], (t * count + b) * FEATURES));
    targets[(sentence.length - 1) * count + b] = first === 1 ? 0 : 1;
  }
  return { x, targets };
}

/** Rounds the parameters in place to whole parts of `FINENESS`. */
function roundAll(parameters: Parameters): void {
  for (const name of PARAMETER_NAMES) {
    const values = parameters[name];
    values.forEach((w, i) => (values[i] = Math.round(w * FINENESS) / FINENESS));
  }
}

/** Trains a network from its start, yielding the share of the steps done. */
export function* train(
  name: GrammarName,
  cell: CellName,
  training: Exclude<Training, 'none'>,
  seed: number,
): Generator<number, Model, void> {
  const model = freshModel(cell, seed);
  const T = lengthOf(name, LONG);
  const trainer = createTrainer(model, {
    steps: T,
    batch: BATCH,
    loss: 'crossEntropy',
    readOut: 'all',
    optimizer: { kind: 'adam', rate: RATE },
    clipping: { kind: 'norm', limit: 1 },
  });
  const random = rng(seed).fork(training);
  const clauses = training === 'long' ? (): number => LONG : (): number => random.integer(LONG + 1);
  for (let step = 0; step < STEPS; step++) {
    if (step % STRIDE === 0) yield step / STEPS;
    const { x, targets } = drawBatch(name, T, BATCH, { clauses, distractors: 'mixed', random });
    trainer.step(x, targets);
  }
  roundAll(model.parameters);
  return model;
}

/** The recurrent layer of a model, for a single run that can be differentiated in logarithms. */
export function recurrentPart({ shape, parameters: p }: Model): Network {
  const rows = (data: Float64Array, cols: number) => ({ rows: data.length / cols, cols, data });
  return {
    cell: shape.cell,
    Wih: rows(p.Wih, shape.inputs),
    Whh: rows(p.Whh, shape.hidden),
    bih: p.bih,
    bhh: p.bhh,
  };
}
