/** The run in the plane or as a cobweb, and its errors step by step. */
import { niceStep, plainLabel, ticks } from '../../../src/lib/axis.ts';
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, linePath, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import type { FixedResult } from './iteration.ts';
import { inOneDimension, mapOf, type FixedParams } from './maps.ts';
import { zh } from './zh.ts';

type Run = NonNullable<FixedResult>;

export const rhoTone = (r: Run): Tone => toneOf(r.rho - 1, 1e-9);

/** What this start does: a run that is led elsewhere burns, whatever ρ says. */
const runTone = (r: Run): Tone => (r.arrives ? 'vanish' : r.rho < 1 ? 'explode' : rhoTone(r));

const numeric = (r: Run): number[][] => r.orbit.map((x) => x.map(fromPlain));

interface Window {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

function axes(
  w: Window,
  side: number,
  theme: FigureTheme,
): { parts: string[]; px: (x: number) => number; py: (y: number) => number } {
  const [left, bottom, air] = [30, 22, 6];
  const px = (x: number): number => left + ((x - w.x0) / (w.x1 - w.x0)) * (side - left - air);
  const py = (y: number): number => side - bottom - ((y - w.y0) / (w.y1 - w.y0)) * (side - bottom - air);
  const ink = (name: ColourName): string => colour(name, theme);
  const step = niceStep(w.x1 - w.x0, 4);
  const stepY = niceStep(w.y1 - w.y0, 5);
  const label = (at: number, by: number): string => plainLabel(at, by);
  const parts = [
    el('rect', {
      x: px(w.x0),
      y: py(w.y1),
      width: px(w.x1) - px(w.x0),
      height: py(w.y0) - py(w.y1),
      fill: 'none',
      stroke: ink('rule'),
    }),
    ...ticks(w.x0, w.x1, 4).flatMap((at) =>
      Math.min(at - w.x0, w.x1 - at) < 0.04 * (w.x1 - w.x0)
        ? []
        : [text(px(at), side - 6, label(at, step), { 'text-anchor': 'middle', fill: ink('muted') })],
    ),
    ...ticks(w.y0, w.y1, 5).map((at) =>
      text(left - 5, py(at) + 4, label(at, stepY), { 'text-anchor': 'end', fill: ink('muted') }),
    ),
  ];
  return { parts, px, py };
}

function cobweb(p: FixedParams, r: Run, label: string, side: number, theme: FigureTheme, at: number): string {
  const xs = numeric(r).map(([x = 0]) => x);
  const limit = (x: number): number => Math.min(12, Math.max(-12, Number.isFinite(x) ? x : 0));
  const shown = xs.filter(Number.isFinite).map(limit);
  const [lo, hi] = [Math.min(-0.4, ...shown), Math.max(1.4, ...shown)];
  const air = 0.08 * (hi - lo);
  const [a, b] = [lo - air, hi + air];
  const { parts, px, py } = axes({ x0: a, x1: b, y0: a, y1: b }, side, theme);
  const ink = (name: ColourName): string => colour(name, theme);
  const map = mapOf(p);
  const curve = Array.from({ length: 301 }, (_, i) => a + ((b - a) * i) / 300).map((x): [number, number] => {
    const y = map?.step([x])[0] ?? NaN;
    return [px(x), y < a || y > b ? NaN : py(y)];
  });
  // Its pieces run along the axes, so holding each end inside the frame cuts them off where they leave it.
  const inside = (x: number): number => Math.min(b, Math.max(a, x));
  const web = xs.slice(0, Math.min(120, at)).flatMap((x, i): [number, number][] => {
    const y = xs[i + 1];
    if (!Number.isFinite(x) || y === undefined || Number.isNaN(y)) return [];
    return [
      [px(inside(x)), py(inside(x))],
      [px(inside(x)), py(inside(y))],
    ];
  });
  const star = r.fixed[0] ?? 0;
  parts.push(
    el('path', {
      d: `M${px(a).toFixed(1)} ${py(a).toFixed(1)}L${px(b).toFixed(1)} ${py(b).toFixed(1)}`,
      stroke: ink('edge'),
      'stroke-dasharray': '2 4',
      fill: 'none',
    }),
    el('path', { d: linePath(curve), stroke: ink('ink'), 'stroke-width': 1.75, fill: 'none' }),
    ...(web.length > 0
      ? [el('path', { d: linePath(web), stroke: ink(runTone(r)), 'stroke-width': 1.25, fill: 'none' })]
      : []),
    el('circle', { cx: px(star), cy: py(star), r: 4.5, fill: ink('ink') }),
    text(px(star) + 8, py(star) + 14, 'x*', { fill: ink('ink'), 'font-weight': 600 }),
    ...(at < xs.length - 1 && at > 0 && Number.isFinite(xs[at])
      ? [
          el('circle', {
            cx: px(inside(xs[at] ?? 0)),
            cy: py(inside(xs[at] ?? 0)),
            r: 4.5,
            fill: ink(runTone(r)),
          }),
        ]
      : []),
    el('circle', {
      cx: px(inside(xs[0] ?? 0)),
      cy: py(inside(xs[0] ?? 0)),
      r: 5,
      fill: ink('raised'),
      stroke: ink(runTone(r)),
      'stroke-width': 2,
    }),
  );
  return svgRoot(side, side, label, ...parts);
}

function orbitPlane(
  r: Run,
  p: FixedParams,
  lang: Lang,
  label: string,
  side: number,
  theme: FigureTheme,
  until: number,
): string {
  const points = numeric(r);
  const [fx = 0, fy = 0] = r.fixed;
  const [sx = 0, sy = 0] = points[0] ?? [];
  const start = Math.hypot(sx - fx, p.weight * (sy - fy));
  const limit = 15 * Math.max(Math.hypot(sx - fx, sy - fy), 0.1);
  const spans = points
    .map((x) => Math.max(Math.abs((x[0] ?? 0) - fx), Math.abs((x[1] ?? 0) - fy)))
    .filter((far) => far <= limit);
  const reach = 1.15 * Math.max(...spans, 1e-3);
  const { parts, px, py } = axes(
    { x0: fx - reach, x1: fx + reach, y0: fy - reach, y1: fy + reach },
    side,
    theme,
  );
  const ink = (name: ColourName): string => colour(name, theme);
  const inside = (x: number, middle: number): number =>
    Number.isFinite(x) && Math.abs(x - middle) <= reach ? x : NaN;
  const path = points
    .slice(0, until + 1)
    .map(([x = NaN, y = NaN]): [number, number] => [px(inside(x, fx)), py(inside(y, fy))]);
  const [hx, hy] = (path.length < points.length && until > 0 ? path.at(-1) : undefined) ?? [NaN, NaN];
  const ball = Array.from({ length: 121 }, (_, i): [number, number] => {
    const angle = (i * Math.PI) / 60;
    return [
      px(inside(fx + start * Math.cos(angle), fx)),
      py(inside(fy + (start / p.weight) * Math.sin(angle), fy)),
    ];
  });
  const tone = ink(runTone(r));
  const drawn = linePath(path);
  const rim = linePath(ball);
  parts.push(
    ...(rim === ''
      ? []
      : [el('path', { d: rim, stroke: ink('muted'), 'stroke-dasharray': '2 4', fill: 'none' })]),
    text(side - 10, 20, `┄ ${{ zh, en }[lang].ball}`, { 'text-anchor': 'end', fill: ink('muted') }),
    ...(drawn === ''
      ? []
      : [
          el('path', {
            d: drawn,
            stroke: tone,
            'stroke-width': 1.5,
            fill: 'none',
            'stroke-linejoin': 'round',
          }),
        ]),
    ...path
      .slice(1, 40)
      .flatMap(([x, y]) =>
        Number.isFinite(x + y) ? [el('circle', { cx: x, cy: y, r: 2.5, fill: tone })] : [],
      ),
    ...(Number.isFinite(hx + hy) ? [el('circle', { cx: hx, cy: hy, r: 5, fill: tone })] : []),
    el('circle', { cx: px(fx), cy: py(fy), r: 4, fill: ink('ink') }),
    text(px(fx) - 7, py(fy) + 16, 'x*', { 'text-anchor': 'end', fill: ink('ink'), 'font-weight': 600 }),
    el('circle', { cx: px(sx), cy: py(sy), r: 5, fill: ink('raised'), stroke: tone, 'stroke-width': 2 }),
  );
  return svgRoot(side, side, label, ...parts);
}

/** The run, up to its step `at`. */
export function orbitSvg(
  p: FixedParams,
  r: Run,
  label: string,
  lang: Lang,
  side: number,
  theme: FigureTheme,
  at = Infinity,
): string {
  return inOneDimension(p.map)
    ? cobweb(p, r, label, side, theme, at)
    : orbitPlane(r, p, lang, label, side, theme, at);
}

export function errorChart(r: Run, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const logs = r.log10Errors.map((y) => (y === null ? NaN : fromPlain(y)));
  const first = Number.isFinite(logs[0]) ? (logs[0] ?? 0) : 0;
  const own = logs.map((y) => y - first).map((y) => (y > 30 ? NaN : y));
  const finite = own.filter(Number.isFinite);
  const [lo, hi] = [Math.min(0, ...finite) - 3, Math.max(0, ...finite) + 3];
  const near = (y: number): number => (y < lo || y > hi ? NaN : y);
  const x = logs.map((_, k) => k);
  return {
    label,
    x,
    xLabel: words.xLabel,
    yLabel: words.yLabel,
    log: true,
    series: [
      { label: words.error, y: own, tone: runTone(r), wide: true, below: true },
      ...(r.log10Norms
        ? [{ label: words.worst, y: r.log10Norms.map(fromPlain).map(near), tone: 'steady' as const }]
        : []),
      ...(r.rho > 0
        ? [
            {
              label: 'ρᵏ',
              y: x.map((k) => near(k * Math.log10(r.rho))),
              tone: 'muted' as const,
              dash: true,
              below: true,
            },
          ]
        : []),
    ],
    marker: r.largest?.k ?? 0,
    include: [0, -1, 1],
  };
}

/** For a system without an iteration there is only a sentence. */
export function emptySvg(lang: Lang, width: number, theme: FigureTheme): string {
  const { undefinedMap } = { zh, en }[lang];
  const most = Math.max(8, Math.floor((width - 20) / (lang === 'zh' ? 12.5 : 6.6)));
  const lines =
    lang === 'zh'
      ? (undefinedMap.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
      : (undefinedMap.match(new RegExp(`.{1,${most}}(?:\\s|$)`, 'gu')) ?? []);
  return svgRoot(
    width,
    40 + 18 * lines.length,
    undefinedMap,
    ...lines.map((line, i) => text(10, 30 + 18 * i, line.trim(), { fill: colour('ink', theme) })),
  );
}

export function fixedSvg(
  p: FixedParams,
  r: FixedResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  if (!r) return emptySvg(lang, width, theme);
  const chart = errorChart(r, lang, label);
  if (width < 520) {
    const side = Math.min(width, 320);
    return svgRoot(
      width,
      side + 254,
      label,
      orbitSvg(p, r, label, lang, side, theme),
      el('g', { transform: `translate(0 ${side + 14})` }, chartSvg(chart, width, 240, theme)),
    );
  }
  const side = Math.round(Math.min(340, width * 0.46));
  return svgRoot(
    width,
    side,
    label,
    orbitSvg(p, r, label, lang, side, theme),
    el('g', { transform: `translate(${side + 12} 0)` }, chartSvg(chart, width - side - 12, side, theme)),
  );
}
