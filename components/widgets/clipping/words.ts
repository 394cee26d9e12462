import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { Method } from './params.ts';

/** Numbers are formatted already. */
export interface ArrowFacts {
  readonly method: Method;
  readonly c: string;
  readonly before: string;
  readonly after: string;
  readonly normBefore: string;
  readonly normAfter: string;
  readonly angle: string | null;
  readonly changed: boolean;
  readonly kept: boolean;
  readonly uphill: boolean;
}

export interface CliffFacts {
  readonly value: boolean;
  readonly c: string;
  readonly start: string;
  readonly steps: number;
  readonly clipped: number;
  readonly free: string;
  readonly freeLoss: string;
  readonly freeGradient: string;
  readonly held: string;
  readonly heldLoss: string;
  readonly thrown: boolean;
}

export interface ClippingWords extends WidgetWords {
  readonly plane: string;
  readonly dial: string;
  readonly before: string;
  readonly after: string;
  readonly meanBefore: string;
  readonly meanAfter: string;
  readonly notDescent: string;
  readonly free: string;
  readonly held: string;
  readonly steepBand: (c: string) => string;
  readonly thrownTo: (place: string) => string;
  readonly handleGradient: string;
  readonly handleStart: string;
  readonly handleHelp: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly arrowColumns: readonly string[];
  readonly entry: (i: number) => string;
  readonly sample: (first: boolean, count: number, coordinate: string) => string;
  readonly mean: (coordinate: string) => string;
  readonly cliffColumns: readonly string[];
  readonly readouts: {
    readonly angle: string;
    readonly normBefore: string;
    readonly normAfter: string;
    readonly after: string;
    readonly none: string;
    readonly freeLoss: string;
    readonly heldLoss: string;
    readonly freeGradient: string;
    readonly clipped: string;
  };
  readonly badge: {
    readonly untouched: string;
    readonly tiny: string;
    readonly kept: string;
    readonly turned: string;
    readonly uphill: string;
    readonly thrown: string;
    readonly same: string;
    readonly differs: string;
  };
  readonly about: Readonly<Record<Method, string>>;
  readonly aboutCliff: Readonly<Record<Method, string>>;
  readonly describeArrow: (facts: ArrowFacts) => string;
  readonly describeCliff: (facts: CliffFacts) => string;
}
