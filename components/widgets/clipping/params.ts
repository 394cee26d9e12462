/** The parameters of the clipping widget, and what it computes. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';

export const params = {
  scene: { type: 'choice', default: 'arrow', values: ['arrow', 'cliff'] },
  method: { type: 'choice', default: 'norm', values: ['norm', 'value', 'layer', 'sample'] },
  c: { type: 'number', default: 5, min: 0.01, max: 1000, step: 0.01, log: true },
  gx: { type: 'number', default: 30, min: -1000, max: 1000, step: 0.1 },
  gy: { type: 'number', default: 4, min: -1000, max: 1000, step: 0.1 },
  rest1: { type: 'number', default: 0, min: -1000, max: 1000, step: 0.1 },
  rest2: { type: 'number', default: 0, min: -1000, max: 1000, step: 0.1 },
  others: { type: 'integer', default: 4, min: 0, max: 20 },
  sx: { type: 'number', default: 0, min: -1000, max: 1000, step: 0.1 },
  sy: { type: 'number', default: 1, min: -1000, max: 1000, step: 0.1 },
  w0: { type: 'number', default: 5, min: 3.5, max: 7, step: 0.01 },
  b0: { type: 'number', default: -2, min: -4, max: -1, step: 0.01 },
  eta: { type: 'number', default: 1, min: 0.01, max: 2, step: 0.01, log: true },
  steps: { type: 'integer', default: 100, min: 1, max: 200 },
} as const satisfies Schema;

export type ClippingParams = ParamsOf<typeof params>;
export type Method = ClippingParams['method'];

/** One gradient before and after. */
export type Clipped = { readonly before: readonly number[]; readonly after: readonly number[] };

/** A gradient, or the mean of a batch of them. */
export type ArrowResult = Clipped & {
  readonly scene: 'arrow';
  readonly normBefore: number;
  readonly normAfter: number;
  /** Degrees from the gradient to what clipping makes of it; null where one of them is zero. */
  readonly angle: number | null;
  /** Whether the threshold changed anything. */
  readonly changed: boolean;
  /** The two kinds of sample and how many there are of each; empty unless clipping is per sample. */
  readonly samples: readonly (Clipped & { readonly count: number })[];
};

/** A descent: where it was before each step and after the last, and how many steps were shortened. */
export type Descent = {
  readonly w: readonly number[];
  readonly b: readonly number[];
  readonly log10Loss: readonly (number | string)[];
  readonly log10Gradient: readonly (number | string)[];
  readonly clipped: number;
};

export type CliffResult = { readonly scene: 'cliff'; readonly free: Descent; readonly held: Descent };

export type ClippingResult = ArrowResult | CliffResult;
