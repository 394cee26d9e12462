/** The deep stack: one random draw in five wirings, and what each leaves of the gradient before training starts. */
import { sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain } from '../../../src/lib/widget.ts';
import { stackCode } from './code.ts';
import { en } from './en.ts';
import { endOf, stackSvg, stackTone, zeroFrom } from './picture.ts';
import { params, stackOf, variants, type StackParams, type StackResult } from './stack.ts';
import { zh } from './zh.ts';

/** log10 of what theory says of the whole depth. */
export function theoryOf(p: StackParams, r: StackResult): number | null {
  return r.factor === null ? null : p.depth * Math.log10(r.factor);
}

function describe(p: StackParams, r: StackResult, lang: Lang): string {
  const words = { zh, en }[lang];
  const name = (variant: (typeof variants)[number]): string =>
    words.params['variant']?.values?.[variant] ?? variant;
  const size = (log10: number): string => (Number.isFinite(log10) ? toText(sigLog(log10, 2)) : words.zero);
  const end = endOf(r, p.variant);
  const theory = theoryOf(p, r);
  return words.describe({
    variant: name(p.variant),
    formula: words.formula(p),
    depth: p.depth,
    width: p.width,
    batch: p.batch,
    tone: stackTone(end),
    ratio: Number.isFinite(end) ? size(end) : null,
    zeroFrom: zeroFrom(r, p.variant),
    theory: theory === null ? null : size(theory),
    others: variants.filter((v) => v !== p.variant).map((v) => ({ name: name(v), ratio: size(endOf(r, v)) })),
  });
}

export const deepStack = defineWidget<typeof params, StackResult>({
  id: 'deep-stack',
  chapter: 'applications',
  subject: 'deep-networks',
  params,
  presets: [
    {
      id: 'fades',
      params: { variant: 'plain', gain: 0.577 },
      label: { zh: '普通堆叠，PyTorch默认的大小', en: 'plain, PyTorch’s default size' },
      telling: true,
    },
    {
      id: 'residual',
      params: { variant: 'residual' },
      label: { zh: '残差', en: 'residual' },
    },
    {
      id: 'scaled',
      params: { variant: 'residual-scaled' },
      label: { zh: '残差 / √L', en: 'residual / √L' },
      telling: true,
    },
    {
      id: 'both',
      params: { variant: 'residual-batchnorm' },
      label: { zh: '残差 + 批归一化', en: 'residual + BatchNorm' },
    },
    {
      id: 'biased',
      params: { variant: 'residual-scaled', end: 'activation', depth: 200 },
      label: { zh: '以ReLU结尾的支路', en: 'branches that end with ReLU' },
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 1100 },
  compute: stackOf,
  describe,
  figure: (p, r, options) => stackSvg(p, r, describe(p, r, options.lang), options),
  table(p, r, lang) {
    const words = { zh, en }[lang];
    const every = Math.max(1, Math.floor(p.depth / 25));
    const size = (y: number): string => (Number.isFinite(y) ? toText(sigLog(y, 3)) : words.zero);
    return {
      columns: words.columns(variants.map((v) => words.params['variant']?.values?.[v] ?? v)),
      rows: r.log10.plain.flatMap((_, k) =>
        k % every === 0 || k === p.depth ? [[k, ...variants.map((v) => size(fromPlain(r.log10[v][k])))]] : [],
      ),
    };
  },
  code: stackCode,
});
