/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const base = {
  cell: 'lstm',
  init: 'constant',
  bias: 1,
  T: 100,
  weights: 1,
  inputs: 0.5,
  n: 16,
  seed: 1,
};

export const stepSets: readonly TryStep['set'][] = [
  { ...base, weights: 0 },
  { ...base, bias: 4.97, weights: 0 },
  { ...base, bias: 7.27, T: 1000, weights: 0 },
  base,
  { ...base, bias: 5 },
  { ...base, bias: 5, inputs: 0 },
  { ...base, init: 'chrono' },
  { ...base, cell: 'gru', bias: 5 },
];
