/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const base = { g: 2, input: 0, bias: 0, N: 64, seed: 1 };

export const stepSets: readonly TryStep['set'][] = [
  { ...base, N: 1 },
  base,
  { ...base, g: 1.1, N: 256 },
  { ...base, g: 1.5, N: 256 },
  { ...base, g: 1.5, N: 256, input: 0.6 },
  { ...base, input: 1.6 },
  { ...base, bias: 2 },
  { ...base, g: 3, input: 3 },
];
