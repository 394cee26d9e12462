/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const base = { cell: 'rnn', gain: 1.2, n: 32, T: 60, loss: 'last', scale: 'absolute', seed: 1 };

export const stepSets: readonly TryStep['set'][] = [
  { ...base, gain: 0.7 },
  { ...base, gain: 0.7, scale: 'share' },
  { ...base, gain: 1.3, scale: 'share' },
  { ...base, gain: 2 },
  { ...base, cell: 'lstm', gate: 1, gain: 1 },
  { ...base, cell: 'lstm', gate: 5, gain: 1 },
  { ...base, cell: 'gru', gate: 5, gain: 1 },
  { ...base, cell: 'diagonal', gain: 1 },
];
