import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { Fate, PlantName } from './loop.ts';

/** Numbers are formatted already. */
export interface LoopFacts {
  readonly plant: string;
  readonly K: string;
  readonly delay: number;
  readonly fate: Fate;
  readonly rho: string;
  readonly turn: string | null;
  /** null for a loop that does not settle, empty for one that stays on its side of the target. */
  readonly overshoot: string | null;
  readonly withinFrom: number | null;
  readonly zeroFrom: number | null;
  readonly steps: number;
  readonly stable: string;
  /** Whether the run keeps its error although the loop runs away. */
  readonly missed: boolean;
}

export interface LoopWords extends WidgetWords {
  readonly plane: string;
  readonly timeAxis: string;
  readonly responseAxis: string;
  readonly errorAxis: string;
  readonly errorLabel: string;
  readonly zeroBand: (t: number) => string;
  /** What the plant is, in a line. */
  readonly about: Readonly<Record<PlantName, string>>;
  readonly columns: readonly string[];
  readonly none: (most: number) => string;
  readonly readouts: {
    readonly rho: string;
    readonly margin: string;
    readonly outermost: string;
    readonly turn: string;
    readonly turns: (t: string) => string;
    readonly overshoot: string;
    readonly within: string;
    readonly from: (t: number) => string;
    readonly never: (t: number) => string;
    readonly stable: string;
  };
  readonly badge: Readonly<Record<Fate, string>>;
  readonly hint: Readonly<Record<Fate, string>>;
  /** Added where a loop runs away, but not from the start that is drawn. */
  readonly missed: string;
  readonly describe: (facts: LoopFacts) => string;
}
