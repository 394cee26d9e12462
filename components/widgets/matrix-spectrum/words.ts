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
  /** What the layers add, where they are on. */
  readonly layers: LayerFacts;
}

export interface LayerFacts {
  /** The contour that proves most: ε, how far it reaches, and (ρ_ε − 1)/ε; null where none proves anything. */
  readonly contour: { readonly eps: string; readonly reach: string; readonly bound: string } | null;
  readonly pseudospectra: boolean;
  /** The numerical radius, or null. */
  readonly radius: string | null;
  readonly kreiss: { readonly lower: string; readonly upper: string } | null;
  readonly at: { readonly z: string; readonly bound: string } | null;
  /** ‖A^k‖^(1/k) at the last k, where the chart shows it. */
  readonly root: string | null;
}

/** What the view shows; the rest of the widget's words stands on its own page alone, and no script carries it. */
export interface SpectrumWords extends Omit<WidgetWords, 'goal' | 'mathematics'> {
  readonly xLabel: string;
  readonly zeroBand: (k: number) => string;
  readonly plane: string;
  readonly bars: string;
  /** What a family is, in a line. */
  readonly about: Readonly<Record<Exclude<Source, 'own'>, string>>;
  readonly columns: readonly string[];
  readonly own: (entries: string) => string;
  /** Your own matrix of an order whose entries would fill a page. */
  readonly ownOf: (n: number) => string;
  /** The same after its coordinates have been scaled. */
  readonly stretched: (name: string, factor: string) => string;
  readonly family: (name: string, n: number) => string;
  readonly handle: (column: number) => string;
  readonly handleHelp: string;
  readonly entry: (row: number, column: number) => string;
  readonly entries: string;
  /** Above the switches of the layers. */
  readonly show: string;
  readonly pickHelp: string;
  /** Name of the cross in the plane. */
  readonly cross: string;
  readonly fromText: string;
  readonly large: (n: number) => string;
  readonly readouts: {
    readonly rho: string;
    readonly sigma: string;
    readonly last: (k: number) => string;
    readonly peak: (k: number) => string;
    readonly below: string;
    readonly from: (k: number) => string;
    readonly never: (k: number) => string;
    readonly henrici: string;
    readonly radius: string;
    readonly at: (z: string) => string;
    readonly inside: string;
    readonly none: string;
    readonly infinite: string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  /** What σ adds to what ρ says. */
  readonly hint: (rho: Tone, sigma: Tone) => string;
  readonly describe: (facts: SpectrumFacts) => string;
}
