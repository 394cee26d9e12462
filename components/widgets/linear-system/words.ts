import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface LinearFacts {
  readonly matrix: string;
  readonly rho: string;
  readonly sigma: string;
  readonly tone: Tone;
  readonly peak: string;
  readonly peakAt: number;
  readonly belowOneFrom: number | null;
  readonly zeroFrom: number | null;
  readonly kmax: number;
  readonly start: string;
  readonly first: string;
  readonly last: string;
  readonly orbit: Tone;
}

export interface LinearWords extends WidgetWords {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly zeroBand: (k: number) => string;
  readonly statePlane: string;
  readonly eigenPlane: string;
  readonly columns: readonly string[];
  /** What the pointer drags: the columns of A, or its eigenvalues. */
  readonly grip: {
    readonly label: string;
    readonly values: Readonly<Record<'columns' | 'eigenvalues', string>>;
  };
  readonly handle: (column: number) => string;
  readonly eigenHandle: (index: number) => string;
  readonly startHandle: string;
  readonly gripHelp: Readonly<Record<'columns' | 'eigenvalues', string>>;
  readonly startHelp: string;
  readonly along: {
    readonly legend: string;
    readonly eigenvector: (index: number) => string;
    readonly stretched: string;
  };
  readonly entry: (row: number, column: number) => string;
  readonly entries: string;
  readonly readouts: {
    readonly rho: string;
    readonly sigma: string;
    readonly peak: (k: number) => string;
    readonly below: string;
    readonly from: (k: number) => string;
    readonly never: (k: number) => string;
    readonly first: string;
    readonly last: (k: number) => string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  readonly orbit: Readonly<Record<Tone, string>>;
  /** What σ and the start add to what ρ says. */
  readonly hint: (rho: Tone, sigma: Tone, orbit: Tone) => string;
  readonly describe: (facts: LinearFacts) => string;
}
