import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { TrainingLoss } from '../../../src/math/train/read-out.ts';
import type { TrainParams } from './params.ts';
import type { Fate } from './runner.ts';

/** Numbers are formatted already. */
export interface TrainFacts {
  readonly task: TrainParams['task'];
  readonly cell: TrainParams['cell'];
  readonly init: TrainParams['init'];
  readonly T: number;
  readonly steps: number;
  readonly race: number;
  readonly solved: number;
  readonly diverged: number;
  /** Fewest and most updates to success; null where none succeeds. */
  readonly fewest: number | null;
  readonly most: number | null;
  readonly running: boolean;
  /** How much of the gradient reaches the farthest lag; null where that has no number. */
  readonly reach: string | null;
  readonly lambda: string | null;
  /** Longest length at which all succeed, and whether lengths were tried at all. */
  readonly longest: number | null;
  readonly lengths: boolean;
}

export interface TrainWords extends WidgetWords {
  readonly stepAxis: string;
  readonly scoreAxis: Readonly<Record<TrainingLoss, string>>;
  readonly lossAxis: string;
  readonly lagAxis: string;
  readonly gradientAxis: string;
  readonly lambdaAxis: string;
  readonly lengthAxis: string;
  readonly shareAxis: string;
  readonly lagNow: string;
  readonly lagStart: string;
  readonly columns: {
    readonly race: readonly string[];
    readonly lag: readonly string[];
    readonly lambda: readonly string[];
    readonly lengths: readonly string[];
  };
  readonly fate: Readonly<Record<Fate, string>>;
  readonly badge: Readonly<Record<Tone, string>>;
  readonly readouts: {
    readonly solved: string;
    readonly updates: string;
    readonly reach: string;
    readonly lambda: string;
    readonly largest: string;
    readonly made: (updates: number, outcome: string) => string;
    readonly ofRace: (solved: number, race: number) => string;
    readonly none: string;
  };
  /** What the task asks for, in a line. */
  readonly about: Readonly<Record<TrainParams['task'], string>>;
  /** Of the training under way. */
  readonly player: {
    readonly play: string;
    readonly again: string;
    readonly pause: string;
    readonly step: (count: number) => string;
    readonly restart: string;
    readonly progress: string;
    readonly fromPage: string;
    readonly running: (seconds: number | null) => string;
    readonly paused: string;
    readonly done: string;
    readonly failed: (reason: string) => string;
  };
  readonly describe: (facts: TrainFacts) => string;
}
