import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface ScalarFacts {
  readonly mode: 'linear' | 'tanh' | 'driven';
  readonly w: string;
  readonly T: string;
  readonly value: string;
  readonly tone: Tone;
  readonly halfLife: string | null;
  readonly multiplier: string | null;
  readonly format: string;
  readonly zeroAt: number | null;
  readonly infiniteAt: number | null;
}

export interface ScalarWords extends WidgetWords {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly yLabelTanh: string;
  readonly columns: readonly string[];
  readonly readouts: {
    readonly product: string;
    readonly parameter: string;
    readonly halfLife: string;
    readonly doubling: string;
    readonly multiplier: string;
    readonly steps: string;
    readonly zeroAt: string;
    readonly infiniteAt: string;
    readonly never: string;
  };
  readonly bandBelow: (format: string) => string;
  readonly bandAbove: (format: string) => string;
  readonly describe: (facts: ScalarFacts) => string;
}
