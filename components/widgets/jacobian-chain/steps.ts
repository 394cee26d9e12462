/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const base = {
  phi: 'tanh',
  init: 'gaussian',
  gain: 0.75,
  inputs: 0.5,
  bias: 0,
  start: 0,
  n: 24,
  T: 100,
  order: 'later-left',
  seed: 1,
};
const orthogonal = { ...base, init: 'orthogonal', n: 16, start: 0.1, seed: 3 };
const identity = { ...base, init: 'identity', gain: 1, inputs: 0 };

export const stepSets: readonly TryStep['set'][] = [
  { ...base, n: 64 },
  { ...base, gain: 2 },
  { ...orthogonal, gain: 0.9 },
  { ...orthogonal, gain: 1.5, inputs: 0 },
  { ...orthogonal, gain: 1.5, inputs: 2 },
  { ...identity, bias: 0.5 },
  { ...identity, phi: 'relu', bias: 1 },
  { ...base, order: 'reversed' },
];
