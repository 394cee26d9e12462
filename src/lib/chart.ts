/** A line chart as data, and its still picture. The live chart of the kit draws the same data. */
import { paddedRange, plainLabel, powerLabel, ticks, niceStep } from './axis.ts';
import type { Tone } from './format.ts';
import { bandAtRight, labelSpots } from './label-spots.ts';
import { el, fine, linePath, round, svgRoot, text } from './svg.ts';
import { colour, type ColourName, type FigureTheme } from './tokens.ts';

export interface Series {
  readonly label: string;
  /** On a logarithmic axis these are base-10 logarithms; a value that is not finite leaves a gap. */
  readonly y: readonly number[];
  readonly tone: Tone | 'muted';
  readonly dash?: boolean;
  readonly wide?: boolean;
  /** Its name stands below the line rather than above it. */
  readonly below?: boolean;
}

/** A strip at the edge of the chart where a number format has nothing left to say. */
export interface Band {
  readonly from: number;
  readonly side: 'below' | 'above';
  readonly label: string;
}

export interface Chart {
  readonly label: string;
  readonly x: readonly number[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly log: boolean;
  readonly series: readonly Series[];
  readonly bands?: readonly Band[];
  /** A point to stress: index into x, of the first series. */
  readonly marker?: number;
  /** Heights that must be in view. */
  readonly include?: readonly number[];
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const chartFrame: Frame = { left: 58, right: 14, top: 26, bottom: 40 };

/** The vertical range that shows all series and what must be in view. */
export function chartRange(chart: Chart): [number, number] {
  return paddedRange(
    chart.series.flatMap((s) => s.y),
    chart.include ?? (chart.log ? [0] : []),
  );
}

/** Vertical tick marks with their labels. */
export function yTicks(
  chart: Chart,
  range: readonly [number, number],
  height: number,
): { at: number; label: string }[] {
  const [lo, hi] = range;
  const most = Math.max(2, Math.floor(height / 44));
  const step = niceStep(hi - lo, most);
  return ticks(lo, hi, most, chart.log).map((at) => ({
    at,
    label: chart.log ? powerLabel(at) : plainLabel(at, step),
  }));
}

/** Horizontal tick marks with their labels. */
export function xTicks(chart: Chart, width: number): { at: number; label: string }[] {
  const [x0 = 0] = chart.x;
  const x1 = chart.x.at(-1) ?? 1;
  // A range such as 0.2 … 3 may hold a single multiple of its step: one number is no scale.
  let most = Math.max(2, Math.floor(width / 80));
  while (ticks(x0, x1, most).length < 2 && most < 5) most++;
  const step = niceStep(x1 - x0, most);
  return ticks(x0, x1, most).map((at) => ({ at, label: plainLabel(at, step) }));
}

function inks(tone: Series['tone']): ColourName {
  return tone === 'muted' ? 'muted' : tone;
}

/** Curves are drawn this wide and then stretched, so that the pictures for two widths share their paths. */
const UNIT = 600;

/** The still picture of a chart, drawn for a width: letters keep their size whatever the width. */
export function chartSvg(chart: Chart, width: number, height: number, theme: FigureTheme): string {
  const { left, right, top, bottom } = chartFrame;
  const inner = { w: width - left - right, h: height - top - bottom };
  const [x0 = 0] = chart.x;
  const x1 = chart.x.at(-1) ?? 1;
  const range = chartRange(chart);
  const [lo, hi] = range;
  const px = (x: number): number => left + ((x - x0) / (x1 - x0 || 1)) * inner.w;
  const py = (y: number): number => top + ((hi - y) / (hi - lo)) * inner.h;
  const ink = (name: ColourName): string => colour(name, theme);
  const parts: string[] = [];
  for (const band of chart.bands ?? []) {
    const edge = Math.min(Math.max(py(band.from), top), top + inner.h);
    const [y, h] = band.side === 'below' ? [edge, top + inner.h - edge] : [top, edge - top];
    if (h < 1) continue;
    const name = band.side === 'below' ? 'vanish' : 'explode';
    parts.push(el('rect', { x: left, y, width: inner.w, height: h, fill: ink(`${name}-wash`) }));
    if (h <= 16) continue;
    const baseline = band.side === 'below' ? y + 15 : y + h - 6;
    if (bandAtRight(chart, px, py, band.label, baseline))
      parts.push(text(left + inner.w - 8, baseline, band.label, { 'text-anchor': 'end', fill: ink(name) }));
    else parts.push(text(left + 8, baseline, band.label, { fill: ink(name) }));
  }
  for (const { at, label } of yTicks(chart, range, inner.h)) {
    const y = py(at);
    parts.push(
      el('path', {
        d: `M${left} ${y.toFixed(2)}h${inner.w}`,
        stroke: ink(chart.log && at === 0 ? 'muted' : 'rule'),
      }),
    );
    parts.push(text(left - 8, y + 4, label, { 'text-anchor': 'end', fill: ink('muted') }));
  }
  for (const { at, label } of xTicks(chart, inner.w)) {
    parts.push(text(px(at), top + inner.h + 18, label, { 'text-anchor': 'middle', fill: ink('muted') }));
  }
  parts.push(
    text(left + inner.w, top + inner.h + 35, chart.xLabel, { 'text-anchor': 'end', fill: ink('muted') }),
  );
  parts.push(text(left, 14, chart.yLabel, { 'text-anchor': 'start', fill: ink('muted') }));
  for (const s of [...chart.series].reverse()) {
    const points = chart.x.map((x, i) => [((px(x) - left) / inner.w) * UNIT, py(s.y[i] ?? NaN)] as const);
    parts.push(
      el('path', {
        d: linePath(points),
        transform: `translate(${round(left)})scale(${fine(inner.w / UNIT)} 1)`,
        'vector-effect': 'non-scaling-stroke',
        fill: 'none',
        stroke: ink(inks(s.tone)),
        'stroke-width': s.wide ? 2.25 : 1.5,
        'stroke-dasharray': s.dash ? '2 4' : undefined,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
    );
  }
  labelSpots(chart, px, py).forEach((spot, i) => {
    const s = chart.series[i];
    if (!spot || !s) return;
    parts.push(
      text(spot.x, Math.min(Math.max(spot.y, top + 10), top + inner.h - 4), s.label, {
        'text-anchor': spot.anchor,
        fill: ink(inks(s.tone)),
        'font-weight': 600,
      }),
    );
  });
  const first = chart.series[0];
  if (chart.marker !== undefined && first) {
    const y = first.y[chart.marker];
    if (y !== undefined && Number.isFinite(y))
      parts.push(
        el('circle', { cx: px(chart.x[chart.marker] ?? x0), cy: py(y), r: 4.5, fill: ink(inks(first.tone)) }),
      );
  }
  return svgRoot(width, height, chart.label, ...parts);
}
