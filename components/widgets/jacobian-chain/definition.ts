/** The Jacobian chain: the product of a real run's Jacobians against all that bounds it. */
import { fixed, powerOfTen, sci, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain } from '../../../src/lib/widget.ts';
import { chainOf } from './chain.ts';
import { chainCode } from './code.ts';
import { en } from './en.ts';
import { params, type ChainParams } from './network.ts';
import { chainSvg, chainTone } from './picture.ts';
import type { ChainResult } from './result.ts';
import { zh } from './zh.ts';

/** log10 of the three straight lines at a lag. */
export function linesAt(r: ChainResult, lag: number): { bound: number; scaled: number; rho: number } {
  const line = (x: number): number => (lag === 0 ? 0 : lag * Math.log10(x));
  return {
    bound: line(r.gammaPhi * r.sigma),
    scaled: r.log10Kappa + line(r.gammaPhi * r.scaled),
    rho: line(r.rho),
  };
}

export function truthOf(r: ChainResult): number {
  return fromPlain(r.log10Norms.at(-1));
}

function describe(p: ChainParams, r: ChainResult, lang: Lang): string {
  const words = { zh, en }[lang];
  const name = (key: 'phi' | 'init'): string => words.params[key]?.values?.[p[key]] ?? p[key];
  return words.describe({
    phi: name('phi'),
    init: name('init'),
    n: p.n,
    T: p.T,
    factor: toText(sig(r.gammaPhi * r.sigma, 3)),
    bound: toText(sigLog(linesAt(r, p.T).bound, 2)),
    truth: toText(sigLog(truthOf(r), 2)),
    tone: chainTone(r),
    zeroFrom: r.zeroFrom,
    reversed: p.order === 'reversed',
    verdict: r.check.verdict,
    error:
      r.check.error === null
        ? null
        : toText(r.check.error < 0.01 ? sci(r.check.error, 1) : fixed(r.check.error, 2)),
    steps: r.check.steps,
  });
}

const size = (log10: number): string =>
  toText(log10 > -3 && log10 < 6 ? sigLog(log10, 3) : powerOfTen(log10, 1));

export const jacobianChain = defineWidget<typeof params, ChainResult>({
  id: 'jacobian-chain',
  chapter: 'principle',
  subject: 'recurrent-networks',
  params,
  presets: [
    {
      id: 'loud',
      params: { init: 'orthogonal', gain: 1.5, inputs: 2, start: 0.1, n: 16, seed: 3 },
      label: { zh: 'σ = 1.5，输入很强', en: 'σ = 1.5, loud input' },
      telling: true,
    },
    {
      id: 'quiet',
      params: { init: 'orthogonal', gain: 1.5, inputs: 0, start: 0.1, n: 16, seed: 3 },
      label: { zh: 'σ = 1.5，没有输入', en: 'σ = 1.5, no input' },
    },
    { id: 'explodes', params: { gain: 2 }, label: { zh: '爆炸', en: 'exploding' }, telling: true },
    {
      id: 'irnn',
      params: { phi: 'relu', init: 'identity', gain: 1, inputs: 0, bias: 1 },
      label: { zh: '单位阵配 ReLU', en: 'identity and ReLU' },
    },
    { id: 'reversed', params: { order: 'reversed' }, label: { zh: '反过来乘', en: 'reversed order' } },
  ],
  words: { zh, en },
  size: { width: 720, height: 1240 },
  compute: chainOf,
  describe,
  figure(p, r, options) {
    return chainSvg(r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(p.T / 20));
    const rows = r.log10Norms.flatMap((y, lag) => {
      if (lag % every !== 0 && lag !== p.T) return [];
      const lines = linesAt(r, lag);
      return [[lag, size(fromPlain(y)), size(lines.bound), size(lines.scaled), size(lines.rho)]];
    });
    return { columns: { zh, en }[lang].columns, rows };
  },
  code: chainCode,
});
