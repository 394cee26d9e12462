/** The gates: what a forget gate keeps on the direct path, against all that arrives. */
import { fixed, powerOfTen, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain } from '../../../src/lib/widget.ts';
import { gatesCode } from './code.ts';
import { en } from './en.ts';
import { memoryOf, type GatesResult } from './memory.ts';
import { params, type GatesParams } from './network.ts';
import { gatesSvg, gatesTone, lastOf } from './picture.ts';
import { zh } from './zh.ts';

/** log10 of all paths over the direct one after T steps; 0 where rounding is all that parts them. */
export function ratioOf(r: GatesResult): number {
  const ratio = lastOf(r.full) - lastOf(r.direct);
  return Math.abs(ratio) < 1e-9 ? 0 : ratio;
}

function describe(p: GatesParams, r: GatesResult, lang: Lang): string {
  const ratio = ratioOf(r);
  return { zh, en }[lang].describe({
    cell: p.cell,
    chrono: p.init === 'chrono',
    bias: toText(fixed(p.bias, 2)),
    T: p.T,
    half: toText(sig(r.heldHalf, 3)),
    direct: toText(sigLog(lastOf(r.direct), 2)),
    full: toText(sigLog(lastOf(r.full), 2)),
    apart: toText(sigLog(Math.abs(ratio), 2)),
    relation: ratio === 0 ? 'equal' : ratio > 0 ? 'above' : 'below',
    tone: gatesTone(lastOf(r.full)),
  });
}

const size = (log10: number): string =>
  toText(log10 > -3 && log10 < 6 ? sigLog(log10, 3) : powerOfTen(log10, 1));

export const gates = defineWidget<typeof params, GatesResult>({
  id: 'gates',
  chapter: 'remedies',
  subject: 'recurrent-networks',
  params,
  presets: [
    {
      id: 'exact',
      params: { bias: 4.97, weights: 0 },
      label: { zh: '百步留一半', en: 'half after a hundred steps' },
    },
    { id: 'open', params: { bias: 5 }, label: { zh: '门常开', en: 'gates open' }, telling: true },
    { id: 'silent', params: { bias: 5, inputs: 0 }, label: { zh: '没有输入', en: 'no input' } },
    { id: 'chrono', params: { init: 'chrono' }, label: { zh: 'chrono 初始化', en: 'chrono' }, telling: true },
    { id: 'gru', params: { cell: 'gru', bias: 5 }, label: { zh: 'GRU', en: 'GRU' } },
  ],
  words: { zh, en },
  size: { width: 720, height: 1140 },
  compute: memoryOf,
  describe,
  figure(p, r, options) {
    return gatesSvg(p, r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(p.T / 20));
    const rows = r.full.flatMap((_, lag) =>
      lag % every === 0 || lag === p.T
        ? [
            [
              lag,
              ...[r.full, r.direct, r.least].map((logs) => size(fromPlain(logs[lag]))),
              size(lag * r.held),
            ],
          ]
        : [],
    );
    return { columns: { zh, en }[lang].columns, rows };
  },
  code: gatesCode,
});
