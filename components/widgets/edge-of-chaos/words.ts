import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface EdgeFacts {
  readonly N: number;
  readonly g: string;
  readonly input: string;
  readonly bias: string;
  readonly chi: string;
  readonly exponent: string;
  readonly theory: Tone;
  readonly lambda: string;
  readonly measured: Tone;
  readonly steps: number;
  /** Null where no input is needed for order. */
  readonly critical: string | null;
}

export interface EdgeWords extends WidgetWords {
  readonly gainAxis: string;
  readonly exponentAxis: string;
  readonly map: {
    readonly label: string;
    readonly x: string;
    readonly y: string;
    readonly order: string;
    readonly chaos: string;
    readonly point: string;
    readonly told: (g: string, input: string, chi: string) => string;
  };
  readonly columns: readonly string[];
  readonly readouts: {
    readonly chi: string;
    readonly exponent: string;
    readonly depth: Readonly<Record<Tone, string>>;
    readonly lambda: (N: number) => string;
    readonly critical: string;
    readonly none: string;
    readonly steps: string;
    readonly q: string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  /** What mean field says, against what the network did. */
  readonly hint: (theory: Tone, measured: Tone, N: number) => string;
  readonly describe: (facts: EdgeFacts) => string;
}
