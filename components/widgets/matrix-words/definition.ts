/** Words of matrices: products of different factors, and the exponent that rules them. */
import { fixed, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain, type Plain } from '../../../src/lib/widget.ts';
import { wordsCode } from './code.ts';
import { en } from './en.ts';
import { params, type WordsParams } from './network.ts';
import { wordsSvg, wordsTone } from './picture.ts';
import { wordsOf } from './product.ts';
import type { WordsResult } from './result.ts';
import { zh } from './zh.ts';

/** A rate to three decimals, or −∞. */
export function rateText(x: Plain | undefined): string {
  const rate = fromPlain(x);
  return Number.isFinite(rate) ? toText(fixed(rate, 3)) : '−∞';
}

function describe(p: WordsParams, r: WordsResult, lang: Lang): string {
  const size = (log10: Plain | undefined): string => toText(sigLog(fromPlain(log10), 3));
  return { zh, en }[lang].describe({
    source: p.source,
    word: p.word,
    p: String(Number(p.p.toPrecision(4))),
    N: p.N,
    g: String(Number(p.g.toPrecision(4))),
    T: p.T,
    rhoA: toText(sig(r.pair?.rhoA ?? 0, 3)),
    rhoB: toText(sig(r.pair?.rhoB ?? 0, 3)),
    rho: size(r.pair?.log10Rho ?? 0),
    lambda: rateText(r.lambda),
    tone: wordsTone(r),
    last: size(r.log10Norms.at(-1)),
    zeroFrom: r.zeroFrom,
    meanSquare: r.meanSquare === null ? '' : rateText(r.meanSquare),
  });
}

export const matrixWords = defineWidget<typeof params, WordsResult>({
  id: 'matrix-words',
  chapter: 'principle',
  subject: 'linear-algebra',
  params,
  presets: [
    { id: 'forbidden', params: { word: 'ABBA' }, label: { zh: 'ABBA：恰为零', en: 'ABBA: exactly zero' } },
    {
      id: 'turns',
      params: { A: '2,0;0,0.1', B: '0.1,0;0,2' },
      label: { zh: 'ρ = 2 轮流：消失', en: 'ρ = 2 in turns: vanishes' },
      telling: true,
    },
    {
      id: 'drawn',
      params: { source: 'random', A: '2,0;0,0.1', B: '0.1,0;0,2' },
      label: {
        zh: '随机抽取：均方爆炸，仍然消失',
        en: 'at random: vanishes though the mean square explodes',
      },
      telling: true,
    },
    {
      id: 'gaussian',
      params: { source: 'gaussian', N: 64, g: 1.2 },
      label: { zh: '个个不同：爆炸', en: 'all different: explodes' },
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 1100 },
  compute: wordsOf,
  describe,
  figure(p, r, options) {
    return wordsSvg(r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(p.T / 20));
    const lambda = fromPlain(r.lambda) / Math.LN10;
    const rows = r.log10Norms.flatMap((y, t) =>
      t % every === 0 || t === p.T
        ? [
            [
              t,
              r.letters.charAt(t - 1) || '–',
              toText(sigLog(fromPlain(y), 4)),
              toText(sigLog(t === 0 ? 0 : t * lambda, 4)),
            ],
          ]
        : [],
    );
    return { columns: { zh, en }[lang].columns, rows };
  },
  code: wordsCode,
});
