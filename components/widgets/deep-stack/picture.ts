/** The gradient layer by layer, and below it what is left of it at the input in each of the five wirings. */
import { chartSvg, type Chart, type Series } from '../../../src/lib/chart.ts';
import { sigLog, toneOf, toText, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { variants, type StackParams, type StackResult, type Variant } from './stack.ts';
import { zh } from './zh.ts';

/** log10 of the gradient at the input against that at the top. */
export function endOf(r: StackResult, variant: Variant): number {
  return fromPlain(r.log10[variant].at(-1));
}

/** Within a factor of 10 over the whole depth counts as kept, as in the chapter's table. */
export function stackTone(log10: number): Tone {
  return toneOf(log10, 1);
}

/** First k at which the gradient is exactly zero. */
export function zeroFrom(r: StackResult, variant: Variant): number | null {
  const k = r.log10[variant].indexOf('-Infinity');
  return k < 0 ? null : k;
}

export function stackChart(p: StackParams, r: StackResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const own = r.log10[p.variant].map(fromPlain);
  const theory = r.factor;
  const zero = zeroFrom(r, p.variant);
  const all = variants.flatMap((v) => r.log10[v].map(fromPlain)).filter(Number.isFinite);
  const [lo, hi] = [Math.min(-1, ...all), Math.max(1, ...all)];
  const floor = lo - 0.07 * (hi - lo);
  const above = theory !== null && (own.at(-1) ?? 0) >= Math.log10(theory) * p.depth;
  const series = (variant: Variant): Series => ({
    label: '',
    y: r.log10[variant].map(fromPlain),
    tone: 'muted',
  });
  return {
    label,
    x: own.map((_, k) => k),
    xLabel: words.xLabel,
    yLabel: words.yLabel,
    log: true,
    series: [
      {
        // Its name stands bold beside the bars; on the curve it would meet the others.
        label: '',
        y: own.map((y, k) => (k === zero ? floor : y)),
        tone: stackTone(endOf(r, p.variant)),
        wide: true,
      },
      ...(theory === null
        ? []
        : [
            {
              label: p.depth > 2 ? words.theory : '',
              y: own.map((_, k) => k * Math.log10(theory)),
              tone: 'muted' as const,
              dash: true,
              below: above,
            },
          ]),
      ...variants.filter((v) => v !== p.variant).map(series),
    ],
    bands: zero === null ? [] : [{ from: floor, side: 'below', label: words.zeroBand(zero) }],
    ...(zero === null ? { marker: own.length - 1 } : {}),
    include: [0, -1, 1, ...(zero === null ? [] : [lo - 0.17 * (hi - lo)])],
  };
}

/** On a phone a name stands above its bar, or there would be no room for the bars. */
const stacked = (width: number): boolean => width < 420;
const rowHeight = (width: number): number => (stacked(width) ? 38 : 25);

export const endsHeight = (width: number): number => 43 + variants.length * rowHeight(width);

/** Five bars from 1 outwards on a logarithmic scale, each with its number. */
export function endsSvg(
  p: StackParams,
  r: StackResult,
  lang: Lang,
  width: number,
  theme: FigureTheme,
): string {
  const words = { zh, en }[lang];
  const names = words.params['variant']?.values ?? {};
  const ink = (name: ColourName): string => colour(name, theme);
  const ends = variants.map((v) => endOf(r, v));
  const finite = ends.filter(Number.isFinite);
  const [lo, hi] = [Math.min(-1, ...finite), Math.max(1, ...finite)];
  const above = stacked(width) ? 15 : 0;
  const row = rowHeight(width);
  const left = above > 0 ? 0 : lang === 'zh' ? 104 : 138;
  // Room for the numbers on the side where they stand; powers of ten are long.
  const room = (furthest: number): number => (Math.abs(furthest) < 3 ? 46 : 82);
  const [from, to] = [left + room(lo), width - room(hi)];
  const halo = { stroke: ink('raised'), 'stroke-width': 3, 'paint-order': 'stroke' };
  const px = (y: number): number => from + ((y - lo) / (hi - lo)) * (to - from);
  const one = px(0);
  const rows = variants.flatMap((variant, i) => {
    const y = 32 + row * i + above;
    const end = ends[i] ?? 0;
    const tone = stackTone(end);
    const zero = end === Number.NEGATIVE_INFINITY;
    const tip = zero ? from : px(end);
    const value = zero ? words.zero : toText(sigLog(end, 2));
    const chosen = variant === p.variant;
    return [
      text(0, y + 13 - above, names[variant] ?? variant, {
        fill: ink(chosen ? 'ink' : 'muted'),
        'font-weight': chosen ? 600 : 400,
        ...(above > 0 ? halo : {}),
      }),
      el('rect', {
        x: Math.min(one, tip),
        y: y + 1,
        width: Math.max(1.5, Math.abs(tip - one)),
        height: 16,
        fill: ink(tone),
        'fill-opacity': chosen ? 1 : 0.55,
        rx: 2,
      }),
      text(end < 0 ? tip - 6 : tip + 6, y + 13, value, {
        'text-anchor': end < 0 ? 'end' : 'start',
        fill: ink(tone),
        'font-weight': 600,
      }),
    ];
  });
  return svgRoot(
    width,
    endsHeight(width),
    `${words.bars}: ${variants.map((v, i) => `${names[v] ?? v} ${Number.isFinite(ends[i]) ? toText(sigLog(ends[i] ?? 0, 2)) : words.zero}`).join(', ')}`,
    text(0, 14, words.bars, { fill: ink('muted') }),
    el('path', {
      d: `M${one.toFixed(1)} 28V${32 + row * variants.length}`,
      stroke: ink('ink'),
      'stroke-dasharray': '2 4',
      fill: 'none',
    }),
    ...rows,
  );
}

export function stackSvg(
  p: StackParams,
  r: StackResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const words = { zh, en }[lang];
  const height = Math.round(Math.max(230, Math.min(330, width * 0.58)));
  const at = (x: number, y: number, svg: string): string =>
    el('g', { transform: `translate(${x} ${y})` }, svg);
  return svgRoot(
    width,
    height + endsHeight(width) + 36,
    label,
    text(0, 15, words.formula(p), { fill: colour('ink', theme), 'font-weight': 600 }),
    at(0, 24, chartSvg(stackChart(p, r, lang, label), width, height, theme)),
    at(0, height + 34, endsSvg(p, r, lang, width, theme)),
  );
}
