/** The parameters of the edge of chaos, how long a network of each size is watched, and the tones of its fates. */
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';

export const params = {
  g: { type: 'number', default: 2, min: 0.2, max: 3, step: 0.01 },
  input: { type: 'number', default: 0, min: 0, max: 4.5, step: 0.01 },
  bias: { type: 'number', default: 0, min: 0, max: 2, step: 0.01 },
  N: { type: 'integer', default: 64, min: 1, max: 256, log: true },
  seed: { type: 'seed', default: 1 },
} as const satisfies Schema;

export type EdgeParams = ParamsOf<typeof params>;

/** Steps before the measurement begins, for the state to find its attractor. */
export const SETTLE = 100;

/** Steps that are measured, and the distance of the gains on the chart: large networks fluctuate less and cost more. */
export function effort(N: number): { readonly steps: number; readonly spacing: number } {
  if (N <= 16) return { steps: 1000, spacing: 0.05 };
  if (N <= 48) return { steps: 500, spacing: 0.1 };
  return N <= 128 ? { steps: 300, spacing: 0.28 } : { steps: 250, spacing: 0.35 };
}

/** Of an exponent of mean field, which is exact up to rounding. */
export function theoryTone(exponent: number): Tone {
  return toneOf(exponent, 1e-3);
}

/** Of a measured exponent: what lies within 0.005 of zero is the edge itself, or a motion that repeats itself. */
export function measuredTone(lambda: number): Tone {
  return toneOf(lambda, 5e-3);
}
