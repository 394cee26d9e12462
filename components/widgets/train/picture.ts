/** The pictures of a race: score, loss or λ₁ by step, gradient by lag, success by length. */
import { chartSvg, type Chart, type Series } from '../../../src/lib/chart.ts';
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { createTask } from '../../../src/math/train/tasks.ts';
import { en } from './en.ts';
import { shorterLengths, type TrainParams } from './params.ts';
import type { LengthResult, TrainResult } from './training.ts';
import { zh } from './zh.ts';

/** log10 of each adjoint over that of the last state. */
export function relative(lag: readonly (number | string)[]): number[] {
  const first = fromPlain(lag[0] ?? '-Infinity');
  return lag.map((y) => fromPlain(y) - first);
}

/** log10 of what reaches the farthest lag, over lag 0; null where there is none, or nothing to compare with. */
export function reach(lag: readonly (number | string)[]): number | null {
  const last = relative(lag).at(-1);
  return last === undefined || Number.isNaN(last) ? null : last;
}

/** What becomes of the gradient on its way back; within a hundredfold it counts as kept. */
export function trainTone(r: TrainResult): Tone {
  return toneOf(reach(r.lag) ?? 0, 2);
}

function curves(p: TrainParams, r: TrainResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const loss = p.show === 'loss';
  const { chanceLoss, chanceScore, loss: kind } = createTask(p.task, p.T);
  // A race under way keeps its axis; one that is over shows no empty steps.
  const over = r.runners.every(({ fate }) => fate !== 'running');
  const made = over ? Math.max(...r.runners.map((runner) => runner.loss.length)) : p.steps / r.every;
  const x = Array.from({ length: Math.max(2, Math.ceil(made)) }, (_, i) => (i + 1) * r.every);
  const chance = loss ? Math.log10(chanceLoss) : chanceScore;
  const lines = r.runners.map((runner, i): Series => {
    const values = loss ? runner.loss.map((y) => Math.log10(fromPlain(y))) : runner.score;
    return {
      label: '',
      y: x.map((_, k) => values[k] ?? NaN),
      tone: runner.fate === 'diverged' ? 'explode' : i === 0 ? 'steady' : 'muted',
      wide: i === 0,
    };
  });
  return {
    label,
    x,
    xLabel: words.stepAxis,
    yLabel: loss ? words.lossAxis : words.scoreAxis[kind],
    log: loss,
    series: [...lines, { label: '', y: x.map(() => chance), tone: 'muted', dash: true }],
    include: loss ? [chance - 1, chance + 0.3] : [0, 1],
  };
}

function byLag(r: TrainResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const now = relative(r.lag);
  const start = relative(r.lagStart);
  const x = Array.from({ length: Math.max(2, now.length) }, (_, lag) => lag);
  // The names stand on the outer sides of the two lines.
  const above = now.filter((y, i) => y > (start[i] ?? 0)).length;
  const higher = above >= now.length / 2;
  return {
    label,
    x,
    xLabel: words.lagAxis,
    yLabel: words.gradientAxis,
    log: true,
    series: [
      {
        label: words.lagNow,
        y: x.map((i) => now[i] ?? NaN),
        tone: trainTone(r),
        wide: true,
        below: !higher,
      },
      { label: words.lagStart, y: x.map((i) => start[i] ?? NaN), tone: 'muted', dash: true, below: higher },
    ],
    include: [0, -2, 1],
  };
}

/** The updates at which λ₁ is known: none yet, then every point of the curves, the last where the training ended. */
export function lambdaTimes(r: TrainResult): number[] {
  const made = r.runners[0]?.made ?? 0;
  return r.lambda.map((_, i) => Math.min(i * r.every, made));
}

/** λ₁ within this of zero is the edge: over so few steps it is not known better. */
const EDGE = 0.05;

function byUpdate(p: TrainParams, r: TrainResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const y = r.lambda.map((exponent) => (exponent === null ? NaN : fromPlain(exponent)));
  const known = y.filter(Number.isFinite);
  const x = r.lambda.length > 1 ? lambdaTimes(r) : [0, p.steps];
  return {
    label,
    x,
    xLabel: words.stepAxis,
    yLabel: words.lambdaAxis,
    log: false,
    series: [
      {
        label: '',
        y: x.map((_, i) => (Number.isFinite(y[i]) ? (y[i] ?? NaN) : NaN)),
        tone: toneOf(known.at(-1) ?? 0, EDGE),
        wide: true,
      },
      { label: '', y: x.map(() => 0), tone: 'muted', dash: true },
    ],
    include: [0.1, -0.1],
  };
}

function byLength(p: TrainParams, r: TrainResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const { chanceScore } = createTask(p.task, p.T);
  const shorter = shorterLengths({ ...p, show: 'lengths' });
  const x = [...(shorter.length > 0 ? shorter : [0]), p.T];
  const at = (value: (found: LengthResult) => number): number[] =>
    x.map((T) => {
      const found = r.lengths.find((length) => length.T === T);
      return found ? value(found) : NaN;
    });
  return {
    label,
    x,
    xLabel: words.lengthAxis,
    yLabel: words.shareAxis,
    log: false,
    series: [
      { label: '', y: at(({ solved }) => solved), tone: 'steady', wide: true },
      { label: '', y: at(({ score }) => score), tone: 'muted' },
      { label: '', y: x.map(() => chanceScore), tone: 'muted', dash: true },
    ],
    marker: x.length - 1,
    include: [0, 1],
  };
}

export function trainChart(p: TrainParams, r: TrainResult, lang: Lang, label: string): Chart {
  if (p.show === 'lag') return byLag(r, lang, label);
  if (p.show === 'lambda') return byUpdate(p, r, lang, label);
  return p.show === 'lengths' ? byLength(p, r, lang, label) : curves(p, r, lang, label);
}

export function trainSvg(p: TrainParams, r: TrainResult, label: string, options: FigureOptions): string {
  const { lang, theme, width } = options;
  const height = Math.round(Math.max(230, Math.min(330, width * 0.58)));
  return chartSvg(trainChart(p, r, lang, label), width, height, theme);
}
