/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const base = { nu: -4.97, theta: 20, scale: 'one', T: 400, show: 'growth', runs: 200, seed: 1 };

export const stepSets: readonly TryStep['set'][] = [
  { ...base, nu: -0.37 },
  { ...base, nu: -2.67 },
  base,
  { ...base, nu: -7.27, T: 2000 },
  { ...base, nu: -7.27, T: 2000, scale: 'gamma' },
  { ...base, theta: 120 },
  { ...base, T: 200, show: 'impulse' },
];
