/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';
import type { TrainParams } from './params.ts';

const base: TrainParams = {
  task: 'agreement',
  T: 20,
  cell: 'tanh',
  init: 'default',
  gate: 1,
  units: 16,
  optimizer: 'adam',
  rate: 0.003,
  clip: 'norm',
  limit: 1,
  steps: 300,
  race: 3,
  seed: 1,
  show: 'score',
};

const steep = { ...base, task: 'latch', T: 30, cell: 'relu', init: 'identity', optimizer: 'sgd', rate: 0.02 };

export const stepSets: readonly TryStep['set'][] = [
  { ...base, T: 5 },
  { ...base },
  { ...base, show: 'lag' },
  { ...base, show: 'lengths' },
  { ...base, init: 'orthogonal' },
  { ...base, cell: 'lstm', race: 5 },
  { ...base, cell: 'lstm', init: 'orthogonal', race: 5 },
  { ...steep, clip: 'none' },
  { ...steep, clip: 'norm' },
  { ...base, task: 'adding', cell: 'gru', rate: 0.01 },
];
