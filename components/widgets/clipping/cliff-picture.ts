/** The loss of one recurrent unit over its weight and bias, coloured by the size of its gradient, with two descents. */
import { plainLabel, ticks } from '../../../src/lib/axis.ts';
import type { Chart } from '../../../src/lib/chart.ts';
import { sig, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, linePath, round, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { landscape, window, type Landscape } from './cliff.ts';
import { en } from './en.ts';
import type { ClippingParams, CliffResult, Descent } from './params.ts';
import { zh } from './zh.ts';

const LEVELS = [0.0005, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2];

export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
}

export const mapFrame = (width: number): MapFrame => ({
  left: 34,
  top: 24,
  w: width - 44,
  h: Math.round(Math.min(330, Math.max(230, 0.6 * width))),
});
export const mapHeight = (width: number): number => mapFrame(width).h + 86;

const [w0, w1] = window.w;
const [b0, b1] = window.b;

type XY = readonly [number, number];

/** Marching squares: the segments of the line on which a field has a value, in units of the grid. */
function contour(field: readonly Float64Array[], level: number): [XY, XY][] {
  const at = (i: number, j: number): number => (field[i]?.[j] ?? 0) - level;
  const segments: [XY, XY][] = [];
  for (let i = 0; i + 1 < field.length; i++) {
    for (let j = 0; j + 1 < (field[i]?.length ?? 0); j++) {
      const corners: XY[] = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ];
      const crossings = corners.flatMap(([x, y], k): XY[] => {
        const [x2, y2] = corners[(k + 1) % 4] ?? [x, y];
        const [f, f2] = [at(x, y), at(x2, y2)];
        if (f > 0 === f2 > 0) return [];
        const share = f / (f - f2);
        return [[x + share * (x2 - x), y + share * (y2 - y)]];
      });
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const [a, b] = [crossings[k], crossings[k + 1]];
        if (a && b) segments.push([a, b]);
      }
    }
  }
  return segments;
}

/** The strip of the grid in which a field is above a level: a slanted piece for each run of each column. */
function strip(
  field: readonly Float64Array[],
  level: number,
  place: (at: XY) => XY,
  { top, h }: MapFrame,
): string {
  const corner = (i: number, j: number): string => {
    const [x, y] = place([Math.min(field.length - 1, Math.max(0, i)), j]);
    return `${round(x)} ${round(Math.min(top + h, Math.max(top, y)))}`;
  };
  return field
    .flatMap((column, i) => {
      const edge = (j: number): number => {
        const [f, f2] = [(column[j] ?? 0) - level, (column[j + 1] ?? 0) - level];
        return j + f / (f - f2);
      };
      const pieces: string[] = [];
      let from: number | null = (column[0] ?? 0) > level ? 0 : null;
      for (let j = 0; j < column.length; j++) {
        const last = j + 1 === column.length;
        const [here, next] = [(column[j] ?? 0) > level, !last && (column[j + 1] ?? 0) > level];
        if (!here && next) from = edge(j);
        if (from === null || !here || next) continue;
        const to = last ? j : edge(j);
        const [a, b] = [corner(i - 0.5, from), corner(i + 0.5, from)];
        const [d, c] = [corner(i - 0.5, to), corner(i + 0.5, to)];
        pieces.push(`M${a}L${b}L${c}L${d}Z`);
        from = null;
      }
      return pieces;
    })
    .join('');
}

/** The part of a segment inside the frame (Liang and Barsky), or null. */
function clipped([ax, ay]: XY, [bx, by]: XY, { left, top, w, h }: MapFrame): [XY, XY] | null {
  let [from, to] = [0, 1];
  const [dx, dy] = [bx - ax, by - ay];
  for (const [p, q] of [
    [-dx, ax - left],
    [dx, left + w - ax],
    [-dy, ay - top],
    [dy, top + h - ay],
  ] as const) {
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from > to
    ? null
    : [
        [ax + from * dx, ay + from * dy],
        [ax + to * dx, ay + to * dy],
      ];
}

export function placeText(d: Descent): string {
  const show = (x: number | undefined): string => toText(sig(x ?? 0, 3));
  return `(${show(d.w.at(-1))}, ${show(d.b.at(-1))})`;
}

export const offMap = (d: Descent): boolean => {
  const [w, b] = [d.w.at(-1) ?? 0, d.b.at(-1) ?? 0];
  return w < w0 || w > w1 || b < b0 || b > b1;
};

/** 0 to 1 across the map, beyond it outside. */
export const toMap = (frame: MapFrame, w: number, b: number): XY => [
  frame.left + ((w - w0) / (w1 - w0)) * frame.w,
  frame.top + ((b1 - b) / (b1 - b0)) * frame.h,
];

function ground(p: ClippingParams, frame: MapFrame, map: Landscape, theme: FigureTheme): string {
  const ink = (name: ColourName): string => colour(name, theme);
  const column = (i: number): number => w0 + ((w1 - w0) * i) / (map.ws.length - 1);
  const row = (j: number): number => {
    const [low, high] = [map.beside[Math.floor(j)] ?? 0, map.beside[Math.ceil(j)] ?? 0];
    return low + (j - Math.floor(j)) * (high - low);
  };
  const place = ([i, j]: XY): XY => toMap(frame, column(i), row(j) - column(i) / 2);
  const steep = strip(map.steep, Math.log10(p.c), place, frame);
  return [
    ...(steep === ''
      ? []
      : [
          el('path', {
            d: steep,
            fill: ink('explode-wash'),
            stroke: ink('explode-wash'),
            'stroke-width': 1.5,
          }),
        ]),
    el('path', {
      d: LEVELS.flatMap((level) => contour(map.loss, level))
        .map(([a, b]) => clipped(place(a), place(b), frame))
        .map((segment) => (segment ? linePath(segment) : ''))
        .join(''),
      fill: 'none',
      stroke: ink('edge'),
      'stroke-width': 0.75,
    }),
  ].join('');
}

function track(d: Descent, frame: MapFrame, stroke: string, wide: number, dash: boolean): string {
  const points = d.w.map((w, i) => toMap(frame, w, d.b[i] ?? 0));
  const path = points
    .slice(1)
    .map((to, i) => clipped(points[i] ?? to, to, frame))
    .map((segment) => (segment ? linePath(segment) : ''))
    .join('');
  return el('path', {
    d: path === '' ? 'M0 0' : path,
    fill: 'none',
    stroke,
    'stroke-width': wide,
    'stroke-dasharray': dash ? '3 3' : undefined,
    'stroke-linejoin': 'round',
  });
}

export function cliffSvg(
  p: ClippingParams,
  r: CliffResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const words = { zh, en }[lang];
  const ink = (name: ColourName): string => colour(name, theme);
  const frame = mapFrame(width);
  const { left, top, w, h } = frame;
  const halo = {
    stroke: ink('raised'),
    'stroke-width': 3.5,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
    'font-weight': 600,
  };
  const parts = [ground(p, frame, landscape(), theme)];
  for (const at of ticks(w0, w1, Math.floor(w / 70)))
    parts.push(
      text(toMap(frame, at, b0)[0], top + h + 17, plainLabel(at, at % 1 === 0 ? 1 : 0.5), {
        'text-anchor': 'middle',
        fill: ink('muted'),
      }),
    );
  for (const at of ticks(b0, b1, 6))
    parts.push(
      text(left - 6, toMap(frame, w0, at)[1] + 4, plainLabel(at, at % 1 === 0 ? 1 : 0.5), {
        'text-anchor': 'end',
        fill: ink('muted'),
      }),
    );
  parts.push(el('rect', { x: left, y: top, width: w, height: h, fill: 'none', stroke: ink('rule') }));
  parts.push(
    text(left, 14, 'b', { fill: ink('muted') }),
    text(left + w, top + h + 34, 'w', { 'text-anchor': 'end', fill: ink('muted') }),
  );
  parts.push(track(r.free, frame, ink('explode'), 1.5, true), track(r.held, frame, ink('ink'), 2.25, false));
  const end = (d: Descent, fill: string): string => {
    const [x, y] = toMap(frame, d.w.at(-1) ?? 0, d.b.at(-1) ?? 0);
    return offMap(d) ? '' : el('circle', { cx: x, cy: y, r: 4.5, fill });
  };
  parts.push(end(r.free, ink('explode')), end(r.held, ink('ink')));
  const [sx, sy] = toMap(frame, p.w0, p.b0);
  parts.push(
    el('circle', { cx: sx, cy: sy, r: 6, fill: ink('raised'), stroke: ink('ink'), 'stroke-width': 2.5 }),
  );
  if (offMap(r.free))
    parts.push(
      text(left + w - 6, top + 16, words.thrownTo(placeText(r.free)), {
        'text-anchor': 'end',
        fill: ink('explode'),
        ...halo,
      }),
    );
  const y = top + h + 50;
  parts.push(
    el('rect', {
      x: left,
      y: y - 10,
      width: 12,
      height: 12,
      fill: ink('explode-wash'),
      stroke: ink('explode'),
    }),
    text(left + 18, y, words.steepBand(toText(sig(p.c, 2))), { fill: ink('ink') }),
  );
  return svgRoot(width, mapHeight(width), label, ...parts);
}

/** Losses of the two descents, step by step. */
export function lossChart(r: CliffResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const longest = Math.max(r.free.w.length, r.held.w.length);
  const y = (d: Descent): number[] =>
    Array.from({ length: longest }, (_, k) => (k < d.log10Loss.length ? fromPlain(d.log10Loss[k]) : NaN));
  return {
    label,
    x: Array.from({ length: longest }, (_, k) => k),
    xLabel: words.xLabel,
    yLabel: words.yLabel,
    log: true,
    series: [
      { label: words.held, y: y(r.held), tone: 'steady', wide: true, below: true },
      { label: words.free, y: y(r.free), tone: 'explode', dash: true },
    ],
    include: [-1, -3],
  };
}
