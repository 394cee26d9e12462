import { integer, oneOf } from '../check.ts';
import type { Rng } from '../rng.ts';
import type { TrainingLoss } from './read-out.ts';

export const TASKS = ['agreement', 'latch', 'copy', 'adding'] as const;
export type TaskKind = (typeof TASKS)[number];

/** A task that can only be solved by what is remembered over T steps; batches are drawn anew for every update. */
export interface Task {
  readonly inputs: number;
  readonly outputs: number;
  /** Length of a sequence. */
  readonly steps: number;
  readonly loss: TrainingLoss;
  readonly readOut: 'last' | 'all';
  /** The least mean loss without memory, hence the mark that learning has to pass. */
  readonly chanceLoss: number;
  /** The score without memory: accuracy, or for 'squared' the share of the variance explained, which is 0. */
  readonly chanceScore: number;
  /** How many numbers the inputs and the targets of a batch take; see `Trainer`. */
  readonly sizes: (batch: number) => { readonly inputs: number; readonly targets: number };
  /** Writes a batch. */
  readonly draw: (random: Rng, batch: number, inputs: Float64Array, targets: Float64Array) => void;
}

/** Symbols to be copied, and from how many. */
const COPIED = 3;
const SYMBOLS = 4;
/** Standard deviation of what disturbs the latch. */
const NOISE = 0.2;

type Draw = Task['draw'];

/** A subject of one of two numbers, T nouns of random numbers in between, then the verb, which asks for the subject's. */
function agreement(T: number): Task {
  const draw: Draw = (random, batch, x, y) => {
    x.fill(0);
    for (let b = 0; b < batch; b++) {
      const subject = random.integer(2);
      y[b] = subject;
      x[b * 3 + subject] = 1;
      for (let t = 1; t <= T; t++) x[(t * batch + b) * 3 + random.integer(2)] = 1;
      x[((T + 1) * batch + b) * 3 + 2] = 1;
    }
  };
  return classes(3, 2, T + 2, draw);
}

/** One of two signs at the first step, noise for T steps after it; which sign was it (Bengio et al. 1994)? */
function latch(T: number): Task {
  const draw: Draw = (random, batch, x, y) => {
    for (let b = 0; b < batch; b++) {
      const sign = random.integer(2);
      y[b] = sign;
      x[b] = 2 * sign - 1;
      for (let t = 1; t <= T; t++) x[t * batch + b] = NOISE * random.normal();
    }
  };
  return classes(1, 2, T + 1, draw);
}

function classes(inputs: number, outputs: number, steps: number, draw: Draw): Task {
  return {
    inputs,
    outputs,
    steps,
    loss: 'crossEntropy',
    readOut: 'last',
    chanceLoss: Math.log(outputs),
    chanceScore: 1 / outputs,
    sizes: (batch) => ({ inputs: steps * batch * inputs, targets: batch }),
    draw,
  };
}

/** Three symbols out of four, blanks, and from a sign on the three again, each T steps after it was shown. */
function copy(T: number): Task {
  const steps = T + COPIED;
  const inputs = SYMBOLS + 2;
  const draw: Draw = (random, batch, x, y) => {
    x.fill(0);
    y.fill(-1);
    for (let b = 0; b < batch; b++) {
      for (let t = 0; t < steps; t++) {
        const at = (t * batch + b) * inputs;
        if (t < COPIED) {
          const symbol = random.integer(SYMBOLS);
          x[at + symbol] = 1;
          y[(t + T) * batch + b] = symbol;
        } else x[at + (t < T ? SYMBOLS : SYMBOLS + 1)] = 1;
      }
    }
  };
  return {
    ...classes(inputs, SYMBOLS, steps, draw),
    readOut: 'all',
    sizes: (batch) => ({ inputs: steps * batch * inputs, targets: steps * batch }),
  };
}

/**
 * T numbers uniform on 0…1, of which two are marked, one in the first tenth and one in the second half; their sum is
 * asked for at the end (Hochreiter & Schmidhuber 1997). Always answering 1 costs half of the variance 1/6.
 */
function adding(T: number): Task {
  const draw: Draw = (random, batch, x, y) => {
    for (let b = 0; b < batch; b++) {
      const early = random.integer(Math.max(1, Math.floor(T / 10)));
      const half = Math.ceil(T / 2);
      const late = half + random.integer(T - half);
      y[b] = 0;
      for (let t = 0; t < T; t++) {
        const at = (t * batch + b) * 2;
        const marked = t === early || t === late;
        const value = random.uniform();
        x[at] = value;
        x[at + 1] = marked ? 1 : 0;
        if (marked) y[b]! += value;
      }
    }
  };
  return { ...classes(2, 1, T, draw), loss: 'squared', chanceLoss: 1 / 12, chanceScore: 0 };
}

/**
 * A task of a length.
 * @param T whole, 4…1000.
 * @throws TypeError or RangeError for another kind or length.
 */
export function createTask(kind: TaskKind, T: number): Task {
  oneOf('task', kind, TASKS);
  integer('T', T, 4, 1000);
  return { agreement, latch, copy, adding }[kind](T);
}

/** The score of a loss or accuracy: the share of right classes, or 1 − loss/chance for 'squared'; never below 0. */
export function scoreOf(task: Task, value: { readonly loss: number; readonly accuracy: number }): number {
  return task.loss === 'squared' ? Math.max(0, 1 - value.loss / task.chanceLoss) : value.accuracy;
}
