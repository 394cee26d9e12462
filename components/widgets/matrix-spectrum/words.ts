import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { Source } from './matrix.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface SpectrumFacts {
  /** The matrix in a few words: the family with its order, or the four entries. */
  readonly matrix: string;
  readonly rho: string;
  readonly sigma: string;
  readonly peak: string;
  readonly peakAt: number;
  readonly belowOneFrom: number | null;
  readonly zeroFrom: number | null;
  readonly kmax: number;
  readonly last: string;
  readonly tone: Tone;
}

export interface SpectrumWords extends WidgetWords {
  readonly xLabel: string;
  readonly zeroBand: (k: number) => string;
  readonly plane: string;
  readonly bars: string;
  /** What a family is, in a line. */
  readonly about: Readonly<Record<Exclude<Source, 'own'>, string>>;
  readonly columns: readonly string[];
  readonly own: (entries: string) => string;
  readonly family: (name: string, n: number) => string;
  readonly handle: (column: number) => string;
  readonly handleHelp: string;
  readonly entry: (row: number, column: number) => string;
  readonly entries: string;
  readonly readouts: {
    readonly rho: string;
    readonly sigma: string;
    readonly last: (k: number) => string;
    readonly peak: (k: number) => string;
    readonly below: string;
    readonly from: (k: number) => string;
    readonly never: (k: number) => string;
    readonly henrici: string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  /** What σ adds to what ρ says. */
  readonly hint: (rho: Tone, sigma: Tone) => string;
  readonly describe: (facts: SpectrumFacts) => string;
}
