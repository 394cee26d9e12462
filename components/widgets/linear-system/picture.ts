/** The pictures of the linear system: states and eigenvalues in their planes, sizes over time, and the still one of all. */
import { niceStep, plainLabel, ticks } from '../../../src/lib/axis.ts';
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import type { Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, linePath, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { factorTone } from './matrix.ts';
import type { LinearResult } from './result.ts';
import { zh } from './zh.ts';

/** A square picture of a plane: its side in pixels, and half of it in units of the plane. */
export interface Square {
  readonly size: number;
  readonly reach: number;
  readonly theme: FigureTheme;
}

const MARGIN = 6;
const AROUND = 72;

export function scaleOf({ size, reach }: Pick<Square, 'size' | 'reach'>): number {
  return (size / 2 - MARGIN) / reach;
}

/** A reach that does not change with every pixel of a drag: 1, 1.5, 2, 3, 5, 7 times a power of ten. */
function tidyReach(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  return power * ([1, 1.5, 2, 3, 5, 7, 10].find((f) => f * power >= x) ?? 10);
}

/** The whole orbit, if it stays near enough that the unit circle can still be seen; else its beginning. */
export function stateReach(r: LinearResult): number {
  const sizes = r.log10Sizes.map(fromPlain).map((y) => 10 ** Math.min(y, 12));
  const base = Math.max(1, sizes[0] ?? 1);
  const largest = Math.max(...sizes);
  const orbit = largest <= 60 * base ? Math.max(base, largest) : 6 * base;
  return tidyReach(1.08 * Math.max(orbit, Math.min(r.sigma, 3 * orbit)));
}

export function eigenReach(r: LinearResult): number {
  return tidyReach(1.12 * Math.max(1, r.rho));
}

interface Pen {
  readonly ink: (name: ColourName) => string;
  readonly px: (x: number) => number;
  readonly py: (y: number) => number;
  readonly halo: Readonly<Record<string, string | number>>;
}

function penOf(square: Square): Pen {
  const scale = scaleOf(square);
  const ink = (name: ColourName): string => colour(name, square.theme);
  return {
    ink,
    px: (x) => square.size / 2 + scale * x,
    py: (y) => square.size / 2 - scale * y,
    halo: { stroke: ink('raised'), 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
  };
}

function axes({ size, reach }: Square, { ink, px, py, halo }: Pen): string[] {
  const most = Math.max(5, Math.floor(size / 45));
  const step = niceStep(2 * reach, most);
  const marks = ticks(-reach, reach, most).filter((at) => at !== 0 && Math.abs(at) < 0.9 * reach);
  return [
    el('path', {
      d: `M4 ${size / 2}H${size - 4}M${size / 2} 4V${size - 4}`,
      stroke: ink('rule'),
      fill: 'none',
    }),
    ...marks.flatMap((at) => [
      el('path', {
        d: `M${px(at)} ${size / 2 - 3}v6M${size / 2 - 3} ${py(at)}h6`,
        stroke: ink('muted'),
        fill: 'none',
      }),
      text(px(at), size / 2 + 16, plainLabel(at, step), {
        'text-anchor': 'middle',
        fill: ink('muted'),
        ...halo,
      }),
    ]),
  ];
}

/** The image of the unit circle. */
function ellipse(A: readonly (readonly number[])[], { px, py }: Pen): string {
  const at = (i: number, j: number): number => A[i]?.[j] ?? 0;
  return linePath(
    Array.from({ length: AROUND + 1 }, (_, i) => {
      const [c, s] = [Math.cos((2 * Math.PI * i) / AROUND), Math.sin((2 * Math.PI * i) / AROUND)];
      return [px(at(0, 0) * c + at(0, 1) * s), py(at(1, 0) * c + at(1, 1) * s)] as const;
    }),
  );
}

/** The orbit as far as it stays in the picture; the step that leaves it is drawn to just beyond the edge. */
function visibleOrbit(r: LinearResult, reach: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const [k, log] of r.log10Sizes.map(fromPlain).entries()) {
    const [x = 0, y = 0] = r.directions[k] ?? [];
    const size = 10 ** Math.min(log, Math.log10(reach) + 1);
    points.push([size * x, size * y]);
    if (size > 1.5 * reach) break;
  }
  return points;
}

/** The state plane without its root: unit circle and its image, eigenvectors, orbit up to its step `at`. */
export function stateParts(r: LinearResult, orbit: Tone, square: Square, at = Infinity): string {
  const pen = penOf(square);
  const { ink, px, py, halo } = pen;
  const { size, reach } = square;
  const points = visibleOrbit(r, reach)
    .slice(0, at + 1)
    .map(([x, y]) => [px(x), py(y)] as const);
  const middle = size / 2;
  const parts = [
    el('path', {
      d: `${ellipse(r.matrix, pen)}Z`,
      fill: ink('sunken'),
      'fill-opacity': 0.7,
      stroke: ink('edge'),
      'stroke-linejoin': 'round',
    }),
    el('circle', {
      cx: middle,
      cy: middle,
      r: scaleOf(square),
      fill: 'none',
      stroke: ink('edge'),
      'stroke-dasharray': '2 4',
    }),
    ...axes(square, pen),
  ];
  r.eigenvectors.forEach(([x = 0, y = 0], i) => {
    const tone = factorTone(Math.abs(r.eigenvalues[i]?.re ?? 0));
    const far = 1.5 * reach;
    // Where the line meets the frame, less room for its name.
    const name = (0.84 * reach) / Math.max(Math.abs(x), Math.abs(y));
    parts.push(
      el('path', {
        d: `M${px(-far * x).toFixed(1)} ${py(-far * y).toFixed(1)}L${px(far * x).toFixed(1)} ${py(far * y).toFixed(1)}`,
        stroke: ink(tone),
        'stroke-width': 1.25,
        'stroke-dasharray': tone === 'vanish' ? '5 4' : undefined,
      }),
      text(px(name * x) + (Math.abs(x) > 0.95 ? 0 : 7), py(name * y) - 7, i === 0 ? 'v₁' : 'v₂', {
        fill: ink(tone),
        style: `fill:${ink(tone)}`,
        'font-weight': 600,
        ...halo,
      }),
    );
  });
  parts.push(el('path', { d: linePath(points), fill: 'none', stroke: ink(orbit), 'stroke-opacity': 0.45 }));
  points.slice(1).forEach(([cx, cy], i) => {
    if (Math.abs(cx - middle) <= middle + 4 && Math.abs(cy - middle) <= middle + 4)
      parts.push(el('circle', { cx, cy, r: i + 1 === at ? 5 : i < 12 ? 3 : 2.2, fill: ink(orbit) }));
  });
  return parts.join('');
}

/** The eigenvalues in the complex plane, without its root. */
export function eigenParts(r: LinearResult, square: Square): string {
  const pen = penOf(square);
  const { ink, px, py, halo } = pen;
  const { size } = square;
  const [one, two] = r.eigenvalues;
  const double = one && two && one.re === two.re && one.im === two.im;
  return [
    el('circle', { cx: size / 2, cy: size / 2, r: scaleOf(square), fill: ink('vanish-wash') }),
    el('circle', {
      cx: size / 2,
      cy: size / 2,
      r: scaleOf(square),
      fill: 'none',
      stroke: ink('ink'),
      'stroke-width': 1.5,
    }),
    ...axes(square, pen),
    ...r.eigenvalues.map(({ re, im }) =>
      el('circle', {
        cx: px(re),
        cy: py(im),
        r: 5,
        fill: ink(factorTone(Math.hypot(re, im))),
        stroke: ink('raised'),
      }),
    ),
    ...(one && double
      ? [
          text(px(one.re) - 8, py(one.im) - 9, '×2', {
            'text-anchor': 'end',
            fill: ink('ink'),
            'font-weight': 600,
            ...halo,
          }),
        ]
      : []),
  ].join('');
}

/** ‖A^k‖ and |s_k|, with ρ^k and σ^k as far as they stay near. */
export function linearChart(r: LinearResult, orbit: Tone, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const norms = r.log10Norms.map(fromPlain);
  const sizes = r.log10Sizes.map(fromPlain);
  const finite = [...norms, ...sizes].filter(Number.isFinite);
  const [lo, hi] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const air = Math.max(0.5, 0.15 * (hi - lo));
  const rate = (factor: number): number[] =>
    norms
      .map((_, k) => (k === 0 ? 0 : k * Math.log10(factor)))
      .map((y) => (y < lo - air || y > hi + air ? NaN : y));
  const named = (name: string, y: readonly number[]): string =>
    y.filter(Number.isFinite).length > 2 ? name : '';
  const [rho, sigma] = [rate(r.rho), rate(r.sigma)];
  const floor = lo - 1.5;
  const end = sizes.indexOf(Number.NEGATIVE_INFINITY);
  // The step on which something becomes zero is drawn as a fall into the band below.
  const falling = (logs: readonly number[], from: number): number[] =>
    logs.map((y, k) => (k === from && k > 0 ? floor : y));
  return {
    label,
    x: norms.map((_, k) => k),
    xLabel: words.xLabel,
    yLabel: words.yLabel,
    log: true,
    series: [
      {
        label: named('‖Aᵏ‖', norms),
        y: falling(norms, r.zeroFrom ?? -1),
        tone: factorTone(r.rho),
        wide: true,
      },
      { label: named('|sₖ|', sizes), y: falling(sizes, end), tone: orbit, below: true },
      { label: named('σᵏ', sigma), y: sigma, tone: 'muted', dash: true },
      { label: named('ρᵏ', rho), y: rho, tone: 'muted', dash: true, below: true },
    ],
    bands: r.zeroFrom === null ? [] : [{ from: lo - 0.75, side: 'below', label: words.zeroBand(r.zeroFrom) }],
    ...(r.zeroFrom === null ? { marker: r.peak.k } : {}),
    include: [0, -1, 1],
  };
}

/** The start, s₀, as a ring with its name. */
function startMark(r: LinearResult, square: Square): string {
  const { ink, px, py, halo } = penOf(square);
  const size = 10 ** fromPlain(r.log10Sizes[0]);
  const [x = 0, y = 0] = r.directions[0] ?? [];
  const [cx, cy] = [px(size * x), py(size * y)];
  return [
    el('circle', { cx, cy, r: 5, fill: ink('raised'), stroke: ink('ink'), 'stroke-width': 2 }),
    text(cx + 9, Math.max(14, cy - 8), 's₀', { fill: ink('ink'), 'font-weight': 600, ...halo }),
  ].join('');
}

/** A part at its place, clipped to its square. */
const placed = (x: number, y: number, size: number, parts: string): string =>
  el('svg', { x, y, width: size, height: size, viewBox: `0 0 ${size} ${size}` }, parts);

export function linearSvg(
  r: LinearResult,
  orbit: Tone,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const words = { zh, en }[lang];
  const chart = linearChart(r, orbit, lang, label);
  const muted = { fill: colour('muted', theme) };
  const size = Math.round(Math.min(290, (width - 16) / 2));
  const states: Square = { size, reach: stateReach(r), theme };
  const values: Square = { size, reach: eigenReach(r), theme };
  const top = 22;
  const second = width - size;
  const chartTop = top + size + 16;
  const height = width < 520 ? 232 : 280;
  return svgRoot(
    width,
    chartTop + height,
    label,
    text(2, 14, words.statePlane, muted),
    text(second + 2, 14, words.eigenPlane, muted),
    placed(0, top, size, stateParts(r, orbit, states) + startMark(r, states)),
    placed(second, top, size, eigenParts(r, values)),
    el('g', { transform: `translate(0 ${chartTop})` }, chartSvg(chart, width, height, theme)),
  );
}
