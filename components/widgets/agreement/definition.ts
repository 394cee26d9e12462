/** The far-away verb: how strongly each word of a sentence acts on the loss at the word to come, in small networks. */
import { defineWidget, runToEnd } from '../../../src/lib/widget.ts';
import { agreementCode } from './code.ts';
import { provideEngine } from './engine.ts';
import { en } from './en.ts';
import { defaultsByLanguage, id, params } from './params.ts';
import { agreementSvg } from './picture.ts';
import { isReady, readingRun } from './reading.ts';
import type { Reading } from './result.ts';
import { describe, tableOf } from './tell.ts';
import { zh } from './zh.ts';

provideEngine({ isReady, readingRun });

export const agreement = defineWidget<typeof params, Reading>({
  id,
  chapter: 'problem',
  subject: 'recurrent-networks',
  params,
  defaultsByLanguage,
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
  size: { width: 720, height: 1180 },
  compute: (p) => runToEnd(readingRun(p)),
  run: readingRun,
  describe,
  figure(p, r, options) {
    return agreementSvg(p, r, describe(p, r, options.lang), options);
  },
  table: (_, r, lang) => tableOf(r, lang),
  code: agreementCode,
});
