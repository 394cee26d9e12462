import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { Verdict } from './check.ts';
import type { ChainParams } from './network.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface ChainFacts {
  readonly phi: string;
  readonly init: string;
  readonly n: number;
  readonly T: number;
  readonly factor: string;
  readonly bound: string;
  readonly truth: string;
  readonly tone: Tone;
  readonly zeroFrom: number | null;
  readonly reversed: boolean;
  readonly verdict: Verdict;
  readonly error: string | null;
  readonly steps: number;
}

export interface ChainWords extends WidgetWords {
  readonly lagAxis: string;
  readonly normAxis: string;
  readonly measured: string;
  readonly stepAxis: string;
  readonly stepsTitle: string;
  readonly stepsLabel: string;
  readonly zeroBand: (lag: number) => string;
  readonly columns: readonly string[];
  readonly readouts: {
    readonly factor: string;
    readonly scaled: string;
    readonly rho: string;
    readonly bound: (T: number) => string;
    readonly scaledBound: (T: number) => string;
    readonly truth: (T: number) => string;
    readonly lambda: string;
    readonly slope: string;
    readonly check: string;
    readonly none: string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  /** What the bounds say, against what happened. */
  readonly hint: (says: 'must' | 'scaled' | 'may' | 'edge', tone: Tone) => string;
  readonly formula: (layout: ChainParams['layout'], order: ChainParams['order']) => string;
  readonly verdict: (verdict: Verdict, reversed: boolean, steps: number) => string;
  readonly describe: (facts: ChainFacts) => string;
}
