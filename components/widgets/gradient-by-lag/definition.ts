/** The gradient by lag: what each distance in time adds to the gradients of the recurrent cell. */
import { fixed, percent, powerOfTen, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain } from '../../../src/lib/widget.ts';
import { lagCode } from './code.ts';
import { en } from './en.ts';
import { lagsOf, type LagResult } from './lags.ts';
import { params, type LagParams } from './network.ts';
import { lagSvg, lagTone } from './picture.ts';
import { zh } from './zh.ts';

function describe(p: LagParams, r: LagResult, lang: Lang): string {
  const factor = (slope: number | null): string | null => (slope === null ? null : toText(sigLog(slope, 3)));
  return { zh, en }[lang].describe({
    cell: p.cell,
    gain: toText(fixed(p.gain, 2)),
    T: p.T,
    totalHh: toText(sigLog(fromPlain(r.Whh.total), 3)),
    totalXh: toText(sigLog(fromPlain(r.Wxh.total), 3)),
    factorHh: factor(r.Whh.slope),
    factorXh: factor(r.Wxh.slope),
    nearHh: toText(percent(r.Whh.near, 1)),
    nearXh: toText(percent(r.Wxh.near, 1)),
    tone: lagTone(r),
  });
}

const size = (log10: number): string =>
  toText(log10 > -3 && log10 < 6 ? sigLog(log10, 3) : powerOfTen(log10, 1));

export const gradientByLag = defineWidget<typeof params, LagResult>({
  id: 'gradient-by-lag',
  chapter: 'principle',
  subject: 'recurrent-networks',
  params,
  presets: [
    { id: 'fades', params: { gain: 0.7 }, label: { zh: '消失', en: 'vanishing' } },
    {
      id: 'share',
      params: { gain: 0.7, scale: 'share' },
      label: { zh: '近期项的份额', en: 'the share of the near' },
      telling: true,
    },
    { id: 'explodes', params: { gain: 2 }, label: { zh: '爆炸', en: 'exploding' } },
    {
      id: 'lstm',
      params: { cell: 'lstm', gain: 1, gate: 5 },
      label: { zh: 'LSTM，门常开', en: 'LSTM, gates open' },
      telling: true,
    },
    {
      id: 'diagonal',
      params: { cell: 'diagonal', gain: 1 },
      label: { zh: '对角线性', en: 'diagonal linear' },
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 860 },
  compute: lagsOf,
  describe,
  figure(p, r, options) {
    return lagSvg(p, r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(p.T / 20));
    const rows = r.Whh.log10.flatMap((_, lag) =>
      lag % every === 0 || lag === p.T - 1
        ? [
            [
              lag,
              ...[r.Whh, r.Wxh, r.b].map((part) => size(fromPlain(part.log10[lag]))),
              ...[r.Whh, r.Wxh].map((part) => toText(percent(part.within[lag] ?? 1, 2))),
            ],
          ]
        : [],
    );
    return { columns: { zh, en }[lang].columns, rows };
  },
  code: lagCode,
});
