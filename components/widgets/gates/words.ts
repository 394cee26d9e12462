import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { GatesParams } from './network.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface GatesFacts {
  readonly cell: GatesParams['cell'];
  readonly chrono: boolean;
  readonly bias: string;
  readonly T: number;
  readonly half: string;
  readonly direct: string;
  readonly full: string;
  /** How many orders of magnitude lie between them, in which direction. */
  readonly apart: string;
  readonly relation: 'above' | 'below' | 'equal';
  readonly tone: Tone;
}

export interface GatesWords extends WidgetWords {
  readonly lagAxis: string;
  readonly sizeAxis: string;
  readonly allPaths: string;
  readonly directPath: (product: string) => string;
  readonly biasAxis: (gate: string) => string;
  readonly halfAxis: string;
  readonly biasLabel: string;
  readonly columns: readonly string[];
  readonly about: Readonly<Record<GatesParams['cell'], string>>;
  readonly chronoAbout: (T: number, cell: GatesParams['cell']) => string;
  readonly readouts: {
    readonly held: string;
    readonly steps: string;
    readonly needed: (T: number) => string;
    readonly heldAt: (T: number) => string;
    readonly direct: (gate: string, T: number) => string;
    readonly full: (T: number) => string;
    readonly ratio: string;
    readonly gate: string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  readonly hint: (direct: Tone, full: Tone, equal: boolean) => string;
  readonly describe: (facts: GatesFacts) => string;
}
