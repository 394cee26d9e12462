/** One network learning: the same numbers whether it is run in one go, step by step, or beside others. */
import { rng } from '../../../src/math/rng.ts';
import { createModel } from '../../../src/math/train/model.ts';
import { modelLyapunov } from '../../../src/math/train/model-lyapunov.ts';
import { createTask, scoreOf } from '../../../src/math/train/tasks.ts';
import { createTrainer, type TrainingStep } from '../../../src/math/train/trainer.ts';
import type { TrainParams } from './params.ts';

/** Sequences in a batch. */
export const BATCH = 16;
/** Success: the mean score of this many steps … */
export const WINDOW = 10;
/** … is at least this; of the variance a little less is asked, for there is no rounding to a class. */
export const GOAL = { crossEntropy: 0.95, squared: 0.9 } as const;

export type Fate = 'running' | 'solved' | 'unsolved' | 'diverged';

export interface Runner {
  readonly seed: number;
  /** Updates made. */
  readonly made: number;
  readonly fate: Fate;
  /** Means over the steps of each point of the curves. */
  readonly loss: readonly number[];
  readonly score: readonly number[];
  /** λ₁ at the start and then at every point. */
  readonly lambda: readonly number[];
  /** log10 ‖∂L/∂h_{T−lag}‖ from lag 0 back to the state that has read the first input, at the first step and the last. */
  readonly lagStart: readonly number[];
  readonly lag: readonly number[];
  /** log10 of the largest gradient norm met, before clipping. */
  readonly largest: number;
  /** Mean score of the last steps. */
  readonly recent: number;
  step(): void;
}

/** A network of its own seed; `every` steps make a point. */
export function createRunner(p: TrainParams, T: number, seed: number, every: number): Runner {
  const random = rng(seed);
  const task = createTask(p.task, T);
  const shape = { cell: p.cell, inputs: task.inputs, hidden: p.units, outputs: task.outputs };
  const model = createModel(shape, random.fork('weights'), {
    recurrent: p.init === 'default' ? 'uniform' : p.init,
    forgetBias: p.gate,
  });
  const trainer = createTrainer(model, {
    steps: task.steps,
    batch: BATCH,
    loss: task.loss,
    readOut: task.readOut,
    optimizer: { kind: p.optimizer, rate: p.rate },
    clipping: p.clip === 'none' ? undefined : { kind: p.clip, limit: p.limit },
  });
  const sizes = task.sizes(BATCH);
  const inputs = new Float64Array(sizes.inputs);
  const targets = new Float64Array(sizes.targets);
  const batches = random.fork('batches');
  const window: number[] = [];
  let sums = { loss: 0, score: 0, count: 0 };
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const byLag = (): number[] => Array.from(trainer.adjointNorms().subarray(1)).reverse();

  const state = {
    seed,
    made: 0,
    fate: 'running' as Fate,
    loss: [] as number[],
    score: [] as number[],
    lambda: [] as number[],
    lagStart: [] as number[],
    lag: [] as number[],
    largest: Number.NEGATIVE_INFINITY,
    recent: task.chanceScore,
    step,
  };

  function closePoint(): void {
    state.loss.push(sums.loss / sums.count);
    state.score.push(sums.score / sums.count);
    state.lambda.push(modelLyapunov(model, inputs, BATCH));
    state.lag = byLag();
    sums = { loss: 0, score: 0, count: 0 };
  }

  function judge(found: TrainingStep): Fate {
    if (!found.updated) return 'diverged';
    const goal = GOAL[task.loss];
    if (window.length === WINDOW && state.recent >= goal) return 'solved';
    return state.made >= p.steps ? 'unsolved' : 'running';
  }

  function step(): void {
    if (state.fate !== 'running') return;
    task.draw(batches, BATCH, inputs, targets);
    if (state.made === 0) state.lambda.push(modelLyapunov(model, inputs, BATCH));
    const found = trainer.step(inputs, targets);
    state.made += 1;
    const score = scoreOf(task, found);
    window.push(score);
    if (window.length > WINDOW) window.shift();
    state.recent = mean(window);
    state.largest = Math.max(state.largest, Math.log10(found.gradientNorm));
    if (state.made === 1) state.lagStart = state.lag = byLag();
    sums = { loss: sums.loss + found.loss, score: sums.score + score, count: sums.count + 1 };
    state.fate = judge(found);
    if (sums.count === every || state.fate !== 'running') closePoint();
  }
  return state;
}
