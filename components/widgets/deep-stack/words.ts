import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { StackParams, Variant } from './stack.ts';

/** Numbers are formatted already. */
export interface StackFacts {
  readonly variant: string;
  readonly formula: string;
  readonly depth: number;
  readonly width: number;
  readonly batch: number;
  readonly tone: Tone;
  /** The gradient at the input against that at the top, or null where it is exactly zero. */
  readonly ratio: string | null;
  readonly zeroFrom: number | null;
  readonly theory: string | null;
  /** The other wirings over the same draw, each with its ratio. */
  readonly others: readonly { readonly name: string; readonly ratio: string }[];
}

export interface StackWords extends WidgetWords {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly theory: string;
  readonly zero: string;
  readonly zeroBand: (k: number) => string;
  readonly bars: string;
  readonly formula: (p: StackParams) => string;
  readonly columns: (names: readonly string[]) => readonly string[];
  readonly readouts: {
    readonly ratio: string;
    readonly each: string;
    readonly theory: string;
    readonly theoryTotal: (depth: number) => string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  readonly hint: Readonly<Record<Variant, string>>;
  /** Added to the hint where the branches end with their activation. */
  readonly biased: string;
  readonly describe: (facts: StackFacts) => string;
}
