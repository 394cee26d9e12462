import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { LagParams } from './network.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface LagFacts {
  readonly cell: LagParams['cell'];
  readonly gain: string;
  readonly T: number;
  readonly totalHh: string;
  readonly totalXh: string;
  /** Factors a lag; null where there is none. */
  readonly factorHh: string | null;
  readonly factorXh: string | null;
  readonly nearHh: string;
  readonly nearXh: string;
  readonly tone: Tone;
}

export interface LagWords extends WidgetWords {
  readonly lagAxis: string;
  readonly sizeAxis: string;
  readonly shareAxis: string;
  readonly columns: readonly string[];
  readonly readouts: {
    readonly total: (name: string) => string;
    readonly rate: (name: string) => string;
    readonly near: (name: string) => string;
    readonly none: string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  /** What the cell is, in a line. */
  readonly about: Readonly<Record<LagParams['cell'], string>>;
  readonly hint: (tone: Tone) => string;
  readonly describe: (facts: LagFacts) => string;
}
