/** A race of networks that differ by their seed alone, and how far in T its success reaches. */
import { fromPlain, plainNumber, type Tell } from '../../../src/lib/widget.ts';
import { shorterLengths, type TrainParams } from './params.ts';
import { createRunner, type Fate, type Runner } from './runner.ts';

/** Points of a curve, at most. */
const POINTS = 50;

export type RunnerResult = {
  readonly seed: number;
  readonly made: number;
  readonly fate: Fate;
  readonly loss: readonly (number | string)[];
  readonly score: readonly number[];
  readonly recent: number;
};

export type LengthResult = { readonly T: number; readonly solved: number; readonly score: number };

export type TrainResult = {
  /** Steps a point of the curves. */
  readonly every: number;
  readonly runners: readonly RunnerResult[];
  /** Of the first network: λ₁ at the start and at every point; null where it is beyond numbers. */
  readonly lambda: readonly (number | string | null)[];
  /** Of the first network: log10 ‖∂L/∂h_{T−lag}‖ at the first step and at the last. */
  readonly lagStart: readonly (number | string)[];
  readonly lag: readonly (number | string)[];
  /** log10 of the largest gradient norm that any met, before clipping. */
  readonly largest: number | string;
  /** Share of the race that succeeds at each length trained so far, up to T. */
  readonly lengths: readonly LengthResult[];
};

/** Four digits: more than the eye sees, and a third of the bytes. NaN, where infinities met, counts as infinite. */
function short(x: number): number | string {
  return plainNumber(Number.isFinite(x) ? Number(x.toPrecision(4)) : Number.isNaN(x) ? Infinity : x);
}
const shortScore = (x: number): number => fromPlain(short(x));

function lengthResult(T: number, runners: readonly Runner[]): LengthResult {
  const solved = runners.filter((runner) => runner.fate === 'solved').length;
  const score = runners.reduce((sum, runner) => sum + runner.recent, 0) / runners.length;
  return { T, solved: shortScore(solved / runners.length), score: shortScore(score) };
}

function snapshot(every: number, runners: readonly Runner[], lengths: readonly LengthResult[]): TrainResult {
  const [first] = runners;
  return {
    every,
    runners: runners.map(({ seed, made, fate, loss, score, recent }) => ({
      seed,
      made,
      fate,
      loss: loss.map(short),
      score: score.map(shortScore),
      recent: shortScore(recent),
    })),
    lambda: (first?.lambda ?? []).map((x) => (Number.isNaN(x) ? null : short(x))),
    lagStart: (first?.lagStart ?? []).map(short),
    lag: (first?.lag ?? []).map(short),
    largest: short(Math.max(...runners.map((runner) => runner.largest))),
    lengths: [...lengths],
  };
}

/** What there is to see before the first step. */
export function nothingYet(p: TrainParams): TrainResult {
  const fresh = { made: 0, fate: 'running', loss: [], score: [], recent: 0 } as const;
  return {
    every: pointSize(p),
    runners: seedsOf(p).map((seed) => ({ seed, ...fresh })),
    lambda: [],
    lagStart: [],
    lag: [],
    largest: '-Infinity',
    lengths: [],
  };
}

/** Steps a point of the curves. */
function pointSize({ steps }: TrainParams): number {
  return Math.max(1, Math.ceil(steps / POINTS));
}

/** The seeds of a race: from the given one on. */
function seedsOf({ seed, race }: TrainParams): number[] {
  return Array.from({ length: race }, (_, i) => (seed + i) % 2 ** 32);
}

/**
 * The experiment, one update of every network a yield; all networks take their steps in turn, so that a race can be
 * watched. The length T comes first, then the shorter ones, from long to short. Tells the result so far at every point of the curves.
 */
export function* train(p: TrainParams, tell?: Tell): Generator<number, TrainResult, void> {
  const every = pointSize(p);
  const shorter = shorterLengths(p).reverse();
  const total = [p.T, ...shorter].reduce((sum, T) => sum + T * p.steps, 0);
  const say = (result: TrainResult): void => tell?.(result);
  let main: Runner[] = [];
  const lengths: LengthResult[] = [];
  let before = 0;
  for (const T of [p.T, ...shorter]) {
    const runners = seedsOf(p).map((seed) => createRunner(p, T, seed, every));
    if (T === p.T) main = runners;
    for (let k = 1; k <= p.steps && runners.some((runner) => runner.fate === 'running'); k++) {
      for (const runner of runners) runner.step();
      if (T === p.T && k % every === 0) say(snapshot(every, main, lengths));
      yield (before + T * k) / total;
    }
    before += T * p.steps;
    lengths.push(lengthResult(T, runners));
    if (shorter.length > 0) say(snapshot(every, main, lengths));
    yield before / total;
  }
  return snapshot(
    every,
    main,
    lengths.sort((a, b) => a.T - b.T),
  );
}
