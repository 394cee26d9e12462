/** The training laboratory: small networks that learn to remember, and how far back they can. */
import { fixed, percent, powerOfTen, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain, runToEnd, type Table } from '../../../src/lib/widget.ts';
import { trainCode } from './code.ts';
import { en } from './en.ts';
import { params, type TrainParams } from './params.ts';
import { lambdaTimes, reach, relative, trainSvg } from './picture.ts';
import { train, type TrainResult } from './training.ts';
import { zh } from './zh.ts';

/** A ratio of sizes: plain near 1, as a power of ten far from it. */
export function size(log10: number): string {
  if (!Number.isFinite(log10)) return log10 > 0 ? '∞' : '0';
  return toText(log10 > -3 && log10 < 4 ? sigLog(log10, 2) : powerOfTen(log10, 1));
}

/** λ₁ of the first network at a point, or null where it has no number. */
export function exponent(x: TrainResult['lambda'][number] | undefined): string | null {
  const value = x === undefined || x === null ? NaN : fromPlain(x);
  return Number.isFinite(value) ? toText(fixed(value, 2)) : null;
}

/** The greatest length up to which, from the shortest on, all succeed. */
export function longestOf({ lengths }: TrainResult): number | null {
  const sorted = [...lengths].sort((a, b) => a.T - b.T);
  const failed = sorted.findIndex(({ solved }) => solved < 1);
  return sorted.slice(0, failed < 0 ? undefined : failed).at(-1)?.T ?? null;
}

export function describeTraining(p: TrainParams, r: TrainResult, lang: Lang): string {
  const solved = r.runners.filter(({ fate }) => fate === 'solved');
  const made = solved.map((runner) => runner.made);
  const far = reach(r.lag);
  return { zh, en }[lang].describe({
    task: p.task,
    cell: p.cell,
    init: p.init,
    T: p.T,
    steps: p.steps,
    race: r.runners.length,
    solved: solved.length,
    diverged: r.runners.filter(({ fate }) => fate === 'diverged').length,
    fewest: made.length > 0 ? Math.min(...made) : null,
    most: made.length > 0 ? Math.max(...made) : null,
    running: r.runners.some(({ fate }) => fate === 'running'),
    reach: far === null || far === Infinity ? null : size(far),
    lambda: exponent(r.lambda.at(-1)),
    longest: longestOf(r),
    lengths: p.show === 'lengths' && r.lengths.length > 1,
  });
}

const share = (x: number): string => toText(percent(x, 0));

function tableOf(p: TrainParams, r: TrainResult, lang: Lang): Table {
  const words = { zh, en }[lang];
  if (p.show === 'lag' && r.lag.length > 0) {
    const [start, now] = [relative(r.lagStart), relative(r.lag)];
    const cell = (x: number | undefined): string => (x === undefined || Number.isNaN(x) ? '—' : size(x));
    return { columns: words.columns.lag, rows: now.map((_, lag) => [lag, cell(start[lag]), cell(now[lag])]) };
  }
  if (p.show === 'lambda' && r.lambda.length > 0) {
    const times = lambdaTimes(r);
    return {
      columns: words.columns.lambda,
      rows: r.lambda.map((x, i) => [times[i] ?? 0, exponent(x) ?? '—']),
    };
  }
  if (p.show === 'lengths' && r.lengths.length > 0) {
    const rows = [...r.lengths]
      .sort((a, b) => a.T - b.T)
      .map(({ T, solved, score }) => [T, share(solved), share(score)]);
    return { columns: words.columns.lengths, rows };
  }
  return {
    columns: words.columns.race,
    rows: r.runners.map(({ seed, fate, made, recent, loss }) => {
      const last = loss.at(-1);
      return [
        seed,
        words.fate[fate],
        made,
        made > 0 ? share(recent) : '—',
        last === undefined ? '—' : size(Math.log10(fromPlain(last))),
      ];
    }),
  };
}

export const training = defineWidget<typeof params, TrainResult>({
  id: 'train',
  chapter: 'laboratory',
  subject: 'optimisation',
  // `hidden` is an attribute of HTML, and would hide the element of a host.
  aliases: { hidden: 'units' },
  params,
  presets: [
    { id: 'near', params: { T: 5 }, label: { zh: '隔 5 步', en: 'over 5 steps' } },
    {
      id: 'lengths',
      params: { show: 'lengths' },
      label: { zh: '能学到多远', en: 'how far success reaches' },
      telling: true,
    },
    {
      id: 'orthogonal',
      params: { init: 'orthogonal' },
      label: { zh: '正交初始化', en: 'orthogonal start' },
      telling: true,
    },
    {
      id: 'lstm',
      params: { cell: 'lstm', init: 'orthogonal' },
      label: { zh: 'LSTM，正交初始化', en: 'LSTM, orthogonal start' },
    },
  ],
  words: { zh, en },
  size: { width: 760, height: 1015 },
  run: train,
  compute: (p) => runToEnd(train(p)),
  describe: describeTraining,
  figure: (p, r, options) => trainSvg(p, r, describeTraining(p, r, options.lang), options),
  table: tableOf,
  code: trainCode,
});
