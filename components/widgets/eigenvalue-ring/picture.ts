/** λ in its disk; how h moves with λ, against the memory; and both as time goes on. */
import { chartSvg, type Chart, type Series } from '../../../src/lib/chart.ts';
import { superscript, toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { memoryVariance } from '../../../src/math/linear-memory.ts';
import { en } from './en.ts';
import { params, type RingParams } from './params.ts';
import type { RingResult } from './ring.ts';
import { zh } from './zh.ts';

/** A twentieth or more of the gradient left after T steps counts as kept. */
export const memoryTone = (r: RingResult): Tone => toneOf(r.kept, Math.log10(20));
/** A change of λ by a hundredth that moves h by its own size counts as an explosion. */
export const sensitivityTone = (r: RingResult): Tone => (r.tolerance < 0.01 ? 'explode' : 'steady');

/** Half-lives with a circle of their own. */
const CIRCLES = [1, 3, 10, 100];

/** Units of the disk's picture a unit of the plane: the circle, and room for the handle outside it. */
export const diskScale = (size: number): number => size / 2 - 16;

/** The disk without its root and without λ. */
export function diskParts(size: number, theme: FigureTheme): string {
  const ink = (name: ColourName): string => colour(name, theme);
  const halo = { stroke: ink('vanish-wash'), 'stroke-width': 3, 'paint-order': 'stroke' };
  const [c, scale] = [size / 2, diskScale(size)];
  const around = (r: number, rest: Readonly<Record<string, string | number>>): string =>
    el('circle', { cx: c, cy: c, r, ...rest });
  const radius = (half: number): number => scale * 2 ** (-1 / half);
  return [
    around(scale, { fill: ink('vanish-wash'), stroke: ink('ink'), 'stroke-width': 1.5 }),
    el('path', { d: `M4 ${c}H${size - 4}M${c} 4V${size - 4}`, stroke: ink('rule'), fill: 'none' }),
    ...CIRCLES.map((half) =>
      around(radius(half), { fill: 'none', stroke: ink('edge'), 'stroke-dasharray': '2 4' }),
    ),
    ...CIRCLES.slice(0, 3).map((half, i) => {
      // Within each circle, one further round than the other, so that they do not crowd.
      const angle = ((205 + 22 * i) * Math.PI) / 180;
      const r = radius(half) - 8;
      return text(c + r * Math.cos(angle), c - r * Math.sin(angle) + 4, String(half), {
        'text-anchor': 'middle',
        fill: ink('muted'),
        style: `fill:${ink('muted')}`,
        ...halo,
      });
    }),
  ].join('');
}

/** The disk in a still picture, with λ and the ray to it. */
function diskSvg(r: RingResult, size: number, theme: FigureTheme): string {
  const ink = (name: ColourName): string => colour(name, theme);
  const [c, scale] = [size / 2, diskScale(size)];
  const [x, y] = [c + scale * r.re, c - scale * r.im];
  const right = r.re < 0.5;
  return [
    diskParts(size, theme),
    el('path', { d: `M${c} ${c}L${x.toFixed(1)} ${y.toFixed(1)}`, stroke: ink(memoryTone(r)), fill: 'none' }),
    el('circle', { cx: x, cy: y, r: 6, fill: ink(sensitivityTone(r)), stroke: ink('raised') }),
    text(x + (right ? 11 : -11), Math.max(14, y - 9), 'λ', {
      'text-anchor': right ? 'start' : 'end',
      fill: ink('ink'),
      'font-weight': 600,
      'font-size': 13,
    }),
  ].join('');
}

/** E|h|², the sensitivities and what is left of the gradient after T steps, over the half-life. */
export function curveChart(p: RingParams, r: RingResult, lang: Lang): Chart {
  const words = { zh, en }[lang];
  const { min, max } = params.nu;
  const nus = Array.from({ length: 73 }, (_, i) => max + ((min - max) * i) / 72);
  const at = [...new Set([...nus, p.nu])].sort((a, b) => b - a);
  const values = at.map((nu) => memoryVariance(Math.exp(nu), p.scale === 'gamma'));
  const line = (key: 'state' | 'lambda' | 'nu', rest: Omit<Series, 'y'>): Series => ({
    y: values.map((v) => Math.log10(v[key])),
    ...rest,
  });
  // There the mark on the first line would stand on the name of the second.
  const crowded = r.halfLife > 4 && r.halfLife < 30;
  return {
    label: words.curveLabel,
    x: at.map((nu) => Math.log10(Math.LN2) - nu / Math.LN10),
    xLabel: words.halfAxis,
    yLabel: words.sensitivityAxis,
    log: true,
    series: [
      line('lambda', { label: 'E|∂h/∂λ|²', tone: sensitivityTone(r), wide: true }),
      line('state', { label: crowded ? '' : 'E|h|²', tone: 'steady' }),
      {
        label: `|λ|${superscript(String(p.T))}`,
        y: at.map((nu) => -(p.T * Math.exp(nu)) / Math.LN10).map((y) => (y < -3 ? NaN : y)),
        tone: memoryTone(r),
        below: true,
      },
      line('nu', {
        label: crowded ? 'E|h|², E|∂h/∂ν|²' : 'E|∂h/∂ν|²',
        tone: 'muted',
        dash: true,
        below: true,
      }),
    ],
    marker: at.indexOf(p.nu),
    include: [0, 10.5],
  };
}

function impulseChart(p: RingParams, r: RingResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  // Beyond this many steps a swing would be finer than a pixel.
  const x = Array.from({ length: Math.min(p.T, 400) + 1 }, (_, t) => t);
  const size = x.map((t) => r.gamma * Math.exp(-r.decay * t));
  return {
    label,
    x,
    xLabel: words.timeAxis,
    yLabel: words.impulseAxis,
    log: false,
    series: [
      {
        label: '',
        y: x.map((t) => (size[t] ?? 0) * Math.cos((t * p.theta * Math.PI) / 180)),
        tone: 'steady',
      },
      { label: p.scale === 'gamma' ? 'γ|λ|ᵗ' : '|λ|ᵗ', y: size, tone: memoryTone(r), wide: true },
      { label: '', y: size.map((y) => -y), tone: 'muted', dash: true },
    ],
    include: [-1.1 * r.gamma, 1.2 * r.gamma],
  };
}

/** Both variances as they build up from h_0 = 0, with the simulation, and the gradient back in time; or the impulse response. */
export function timeChart(p: RingParams, r: RingResult, lang: Lang, label: string): Chart {
  if (p.show === 'impulse') return impulseChart(p, r, lang, label);
  const words = { zh, en }[lang];
  const x = r.times;
  const simulated = (logs: readonly (number | string)[], label: string): Series => ({
    label,
    y: logs.map(fromPlain),
    tone: 'muted',
  });
  // A memory that is short would have its gradient take the whole picture.
  const top = Math.max(...[r.growth.lambda, r.simulated.lambda].flat().map(fromPlain));
  // Where the two run close together, one name above the upper one says which is which.
  const close = top < 1.5;
  const floor = -Math.max(1.5, top);
  const back = x.map((t) => (t * r.kept) / p.T).map((y) => (y < floor ? NaN : y + 0));
  const short = back.findIndex((y) => !Number.isFinite(y));
  return {
    label,
    x,
    xLabel: words.timeAxis,
    yLabel: words.growthAxis,
    log: true,
    series: [
      {
        label: close ? '' : 'E|∂hₜ/∂λ|²',
        y: r.growth.lambda.map(fromPlain),
        tone: sensitivityTone(r),
        wide: true,
      },
      {
        label: close ? '' : 'E|hₜ|²',
        y: r.growth.state.map(fromPlain),
        tone: 'steady',
        wide: true,
      },
      {
        // At the left edge the name would stand on those of the axis.
        label: short >= 0 && short < 0.4 * x.length ? '' : '|∂hₜ/∂h₀|',
        y: back,
        tone: memoryTone(r),
        dash: true,
        below: true,
      },
      simulated(r.simulated.lambda, close ? 'E|∂hₜ/∂λ|² > E|hₜ|²' : ''),
      simulated(r.simulated.state, ''),
    ],
    include: [0, -1, 1, 1.12 * top + 0.5],
  };
}

const at = (x: number, y: number, svg: string): string => el('g', { transform: `translate(${x} ${y})` }, svg);

export const timeHeight = (width: number): number => Math.round(Math.max(230, Math.min(330, width * 0.58)));
export const curveHeight = (width: number): number => (width < 400 ? 220 : 240);

export function ringSvg(
  p: RingParams,
  r: RingResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const wide = width >= 520;
  const size = wide ? 230 : 210;
  const height = timeHeight(width);
  const time = chartSvg(timeChart(p, r, lang, label), width, height, theme);
  const curve = (w: number): string => chartSvg(curveChart(p, r, lang), w, curveHeight(w), theme);
  const disk = diskSvg(r, size, theme);
  if (wide) {
    const top = curveHeight(width - size - 20) + 14;
    return svgRoot(
      width,
      top + height,
      label,
      at(0, 0, disk),
      at(size + 20, 0, curve(width - size - 20)),
      at(0, top, time),
    );
  }
  const [second, third] = [size + 14, size + 14 + curveHeight(width) + 14];
  return svgRoot(
    width,
    third + height,
    label,
    at((width - size) / 2, 0, disk),
    at(0, second, curve(width)),
    at(0, third, time),
  );
}
