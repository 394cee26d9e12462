/** The far-away verb: how strongly each word of a sentence acts on the loss at the word to come, in small networks. */
import { integer, percent, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain, runToEnd } from '../../../src/lib/widget.ts';
import { sigmoid } from '../../../src/math/forward.ts';
import { agreementCode } from './code.ts';
import { en } from './en.ts';
import { cellNames, params, type AgreementParams } from './params.ts';
import { agreementSvg, firstShare, shares, shareTone } from './picture.ts';
import { EXAM, readingRun, type Reading } from './reading.ts';
import { zh } from './zh.ts';

function describe(p: AgreementParams, r: Reading, lang: Lang): string {
  const [own] = r.cells;
  const share = firstShare(r);
  return { zh, en }[lang].describe({
    cell: p.cell,
    training: p.training,
    first: r.words[r.first] ?? '',
    right: r.right,
    between: r.words.length - r.first - 1,
    share: toText(sigLog(share, 2)),
    probability: toText(percent(sigmoid(own?.margin ?? 0), 1)),
    accuracy: toText(percent(own?.accuracy ?? 0, 1)),
    exam: EXAM,
    tone: shareTone(share),
  });
}

export const agreement = defineWidget<typeof params, Reading>({
  id: 'agreement',
  chapter: 'problem',
  subject: 'recurrent-networks',
  params,
  defaultsByLanguage: { zh: { grammar: 'zh', draw: 3 } },
  presets: [
    { id: 'untrained', params: {}, label: { zh: '普通 RNN，未训练', en: 'plain RNN, untrained' } },
    {
      id: 'within-reach',
      params: { cell: 'lstm' },
      label: { zh: 'LSTM，未训练', en: 'LSTM, untrained' },
      telling: true,
    },
    {
      id: 'long-only',
      params: { training: 'long' },
      label: { zh: '普通 RNN，只用长句', en: 'plain RNN, long sentences only' },
    },
    {
      id: 'latched',
      params: { training: 'all' },
      label: { zh: '普通 RNN，长短句都练', en: 'plain RNN, short and long sentences' },
      telling: true,
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 860 },
  compute: (p) => runToEnd(readingRun(p)),
  run: readingRun,
  describe,
  figure(p, r, options) {
    return agreementSvg(p, r, describe(p, r, options.lang), options);
  },
  table(_, r, lang) {
    const words = { zh, en }[lang];
    const found = cellNames.map((name) => r.cells.find(({ cell }) => cell === name));
    const all = found.map((cell) => (cell ? shares(cell) : null));
    const [own] = r.cells;
    const rows = r.words.map((word, i) => [
      r.words.length - i,
      word,
      toText(sigLog(fromPlain(own?.log10[i]), 3)),
      ...all.map((one) => (one ? toText(sigLog(one[i] ?? 0, 2)) : '—')),
    ]);
    const right = found.map((cell) => (cell ? toText(integer(Math.round(cell.accuracy * EXAM))) : '—'));
    return {
      columns: [...words.columns, ...cellNames.map((cell) => words.shareOf(words.cells[cell]))],
      rows: [...rows, ['', words.rightOf(EXAM), '', ...right]],
    };
  },
  code: agreementCode,
});
