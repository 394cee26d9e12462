import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface BombFacts {
  readonly a: string;
  readonly d: string;
  readonly factor: string;
  readonly tone: Tone;
  readonly T: number;
  /** ‖J^T‖ at the fixed point; null where it is exactly zero. */
  readonly atFixedPoint: string | null;
  readonly distance: string;
  readonly leftAt: number | null;
  readonly peak: string;
  readonly peakAt: number;
  /** ‖∂h_T/∂h_0‖ of the run; null where it is exactly zero. */
  readonly last: string | null;
}

export interface BombWords extends WidgetWords {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly run: string;
  readonly fixedPoint: string;
  readonly distance: string;
  readonly zeroBand: (k: number) => string;
  readonly map: { readonly label: string; readonly grows: string; readonly fades: string };
  readonly columns: readonly string[];
  readonly readouts: {
    readonly rho: string;
    readonly sigma: string;
    readonly factor: string;
    readonly fixedPoint: (k: number) => string;
    readonly left: string;
    readonly leftAt: (t: number) => string;
    readonly stays: (t: number) => string;
    readonly peak: (t: number) => string;
    readonly last: (t: number) => string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  readonly hint: Readonly<Record<Tone, string>> & { readonly unsaturated: string };
  readonly describe: (facts: BombFacts) => string;
}
