/** What each lag contributes, in absolute size or as a share. */
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { NEAR, type LagResult } from './lags.ts';
import type { LagParams } from './network.ts';
import { zh } from './zh.ts';

export const names = { Whh: 'Wₕₕ', Wxh: 'Wₓₕ', b: 'b' } as const;

/** What becomes of the terms from near to far; within a factor of two they count as kept. */
export function lagTone(r: LagResult): Tone {
  return toneOf((r.Wxh.slope ?? Number.NEGATIVE_INFINITY) * r.slopeTo, 0.3);
}

export function lagChart(p: LagParams, r: LagResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const share = p.scale === 'share';
  const y = (part: 'Whh' | 'Wxh' | 'b'): readonly number[] =>
    share ? r[part].within : r[part].log10.map(fromPlain);
  return {
    label,
    x: r.Whh.log10.map((_, l) => l),
    xLabel: words.lagAxis,
    yLabel: share ? words.shareAxis : words.sizeAxis,
    log: !share,
    series: [
      { label: names.Whh, y: y('Whh'), tone: lagTone(r), wide: true, below: !share },
      { label: names.Wxh, y: y('Wxh'), tone: 'steady', below: share },
      { label: names.b, y: y('b'), tone: 'muted', dash: true, below: true },
    ],
    ...(share ? { marker: NEAR } : {}),
    include: share ? [0, 1.12] : [0, -1, 1],
  };
}

export function lagSvg(p: LagParams, r: LagResult, label: string, options: FigureOptions): string {
  const { lang, theme, width } = options;
  const height = Math.round(Math.max(230, Math.min(330, width * 0.58)));
  return chartSvg(lagChart(p, r, lang, label), width, height, theme);
}
