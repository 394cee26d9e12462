import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { MapName } from './maps.ts';

/** Numbers are formatted already. */
export interface FixedFacts {
  readonly map: string;
  readonly rho: string;
  readonly sigma: string;
  readonly tone: Tone;
  readonly peak: string | null;
  readonly peakAt: number;
  readonly belowFrom: number | null;
  readonly steps: number;
  readonly last: string | null;
  readonly arrives: boolean;
  readonly weight: string | null;
  readonly start: boolean;
}

export interface FixedWords extends WidgetWords {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly error: string;
  readonly worst: string;
  readonly ball: string;
  readonly fixed: string;
  readonly about: Readonly<Record<MapName, string>>;
  readonly entriesA: string;
  readonly entriesS: string;
  readonly entry: (row: number, column: number) => string;
  readonly columns: readonly string[];
  readonly rounded: string;
  readonly undefinedMap: string;
  readonly readouts: {
    readonly rho: string;
    readonly sigma: string;
    readonly largest: (k: number) => string;
    readonly below: string;
    readonly from: (k: number) => string;
    readonly never: (k: number) => string;
    readonly last: (k: number) => string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  readonly hint: (tone: Tone, contracts: boolean, arrives: boolean) => string;
  readonly describe: (facts: FixedFacts) => string;
}
