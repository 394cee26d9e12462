import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface RingFacts {
  readonly halfLife: string;
  readonly T: number;
  readonly kept: string;
  readonly state: string;
  readonly lambda: string;
  readonly tolerance: string;
  readonly normalised: boolean;
}

export interface RingWords extends WidgetWords {
  readonly plane: string;
  readonly handle: string;
  readonly handleValue: (modulus: string, theta: string, halfLife: string) => string;
  readonly handleHelp: string;
  readonly timeAxis: string;
  readonly growthAxis: string;
  readonly impulseAxis: string;
  readonly halfAxis: string;
  readonly sensitivityAxis: string;
  readonly curveLabel: string;
  readonly columns: readonly string[];
  readonly readouts: {
    readonly modulus: string;
    readonly halfLife: string;
    readonly steps: string;
    readonly kept: (T: number) => string;
    readonly state: string;
    readonly lambda: string;
    readonly tolerance: string;
    readonly nu: string;
    readonly theta: string;
    readonly simulated: string;
  };
  readonly memory: Readonly<Record<Tone, string>>;
  readonly sensitivity: Readonly<Record<Tone, string>>;
  readonly hint: (memory: Tone, sensitivity: Tone) => string;
  readonly describe: (facts: RingFacts) => string;
}
