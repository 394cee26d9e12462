/** The settings of the steps to try, the same in every language; each says all that it needs, but for the grammar. */
import type { TryStep } from '../../../src/lib/widget.ts';
import { KEPT_SEED } from './params.ts';

const base = {
  clauses: 5,
  first: 'one',
  distractors: 'mixed',
  cell: 'tanh',
  training: 'none',
  seed: KEPT_SEED,
  own: '',
};

export const stepSets: readonly TryStep['set'][] = [
  { ...base, clauses: 1 },
  base,
  { ...base, cell: 'lstm' },
  { ...base, training: 'long' },
  { ...base, training: 'long', cell: 'lstm' },
  { ...base, training: 'long', cell: 'orthogonal' },
  { ...base, training: 'long', cell: 'orthogonal', clauses: 8 },
  { ...base, training: 'all' },
];
