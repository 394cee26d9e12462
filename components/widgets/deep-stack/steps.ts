/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const base = {
  variant: 'plain',
  end: 'matrix',
  phi: 'relu',
  gain: 1.414,
  depth: 50,
  width: 32,
  batch: 32,
  seed: 2,
};

export const stepSets: readonly TryStep['set'][] = [
  base,
  { ...base, gain: 0.577 },
  { ...base, variant: 'batchnorm' },
  { ...base, variant: 'batchnorm', gain: 0.577 },
  { ...base, variant: 'residual' },
  { ...base, variant: 'residual-scaled' },
  { ...base, variant: 'residual-batchnorm' },
  { ...base, variant: 'residual-scaled', end: 'activation', depth: 200 },
];
