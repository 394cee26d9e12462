import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { TASKS } from '../../../src/math/train/tasks.ts';

export const params = {
  task: { type: 'choice', default: 'agreement', values: TASKS },
  T: { type: 'integer', default: 20, min: 4, max: 50 },
  cell: { type: 'choice', default: 'tanh', values: ['tanh', 'relu', 'lstm', 'gru', 'diagonal'] },
  init: { type: 'choice', default: 'default', values: ['default', 'gaussian', 'orthogonal', 'identity'] },
  gate: { type: 'number', default: 1, min: 0, max: 5, step: 0.1 },
  units: { type: 'integer', default: 16, min: 2, max: 24 },
  optimizer: { type: 'choice', default: 'adam', values: ['sgd', 'momentum', 'adam'] },
  rate: { type: 'number', default: 0.003, min: 0.0001, max: 1, step: 0.0001, log: true },
  clip: { type: 'choice', default: 'norm', values: ['none', 'norm', 'value'] },
  limit: { type: 'number', default: 1, min: 0.01, max: 10, step: 0.01, log: true },
  steps: { type: 'integer', default: 300, min: 20, max: 400 },
  race: { type: 'integer', default: 3, min: 1, max: 5 },
  seed: { type: 'seed', default: 1 },
  show: { type: 'choice', default: 'score', values: ['score', 'loss', 'lag', 'lambda', 'lengths'] },
} as const satisfies Schema;

export type TrainParams = ParamsOf<typeof params>;

/** The lengths that are trained beside T itself, to see how far success reaches; none unless they are shown. */
export function shorterLengths({ T, show }: TrainParams): number[] {
  if (show !== 'lengths') return [];
  const all = [0.25, 0.5, 0.75].map((share) => Math.max(4, Math.round(T * share)));
  return [...new Set(all)].filter((length) => length < T);
}

/** Whether the result for `done` says all that `wanted` asks for: most of what is shown is computed anyway. */
export function covers(done: TrainParams, wanted: TrainParams): boolean {
  const same = JSON.stringify({ ...done, show: '' }) === JSON.stringify({ ...wanted, show: '' });
  return same && (wanted.show !== 'lengths' || done.show === 'lengths');
}
