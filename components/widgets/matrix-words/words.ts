import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { WordsParams } from './network.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface WordsFacts {
  readonly source: WordsParams['source'];
  readonly word: string;
  readonly p: string;
  readonly N: number;
  readonly g: string;
  readonly T: number;
  readonly rhoA: string;
  readonly rhoB: string;
  /** ρ of one repetition. */
  readonly rho: string;
  readonly lambda: string;
  readonly tone: Tone;
  readonly last: string;
  readonly zeroFrom: number | null;
  /** Rate of the root mean square; empty for a given word. */
  readonly meanSquare: string;
}

export interface MatrixWords extends WidgetWords {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly norm: string;
  readonly rms: string;
  readonly zeroBand: (t: number) => string;
  readonly columns: readonly string[];
  readonly entries: (name: string) => string;
  readonly entry: (name: string, row: number, column: number) => string;
  readonly spell: {
    readonly add: (letter: string) => string;
    readonly erase: string;
    readonly written: string;
    readonly drawn: string;
  };
  readonly readouts: {
    readonly lambda: (estimated: boolean) => string;
    readonly rho: (word: string) => string;
    readonly rate: (word: string) => string;
    readonly product: (word: string) => string;
    readonly joint: string;
    readonly best: string;
    readonly meanSquare: string;
    readonly measured: (T: number) => string;
    readonly last: (T: number) => string;
    readonly between: (lower: string, upper: string) => string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  readonly hint: (source: WordsParams['source'], tone: Tone, mean: Tone | null, zero: boolean) => string;
  readonly describe: (facts: WordsFacts) => string;
}
