/** The memory over each lag, and below it how long a held gate remembers. */
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, svgRoot } from '../../../src/lib/svg.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { gateHalfLife } from '../../../src/math/held-gate.ts';
import { en } from './en.ts';
import type { GatesResult } from './memory.ts';
import { params, type GatesParams } from './network.ts';
import { zh } from './zh.ts';

/** Between a fifth and the fivefold counts as kept. */
const KEPT = Math.log10(5);

export const lastOf = (logs: readonly (number | string)[]): number => fromPlain(logs.at(-1));
export const gatesTone = (log10: number): Tone => toneOf(log10, KEPT);
export const gateLetter = (p: GatesParams): 'f' | 'z' => (p.cell === 'lstm' ? 'f' : 'z');

export function gatesChart(p: GatesParams, r: GatesResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const [full, direct] = [r.full.map(fromPlain), r.direct.map(fromPlain)];
  const held = full.map((_, l) => l * r.held);
  const range = Math.max(1, ...[full, direct, held].flat().map(Math.abs));
  const parted = (a: readonly number[], b: readonly number[], share: number): number => {
    const i = Math.round(share * p.T);
    return ((a[i] ?? 0) - (b[i] ?? 0)) / range;
  };
  const one = parted(full, direct, 1) ** 2 + parted(direct, held, 1) ** 2 < 1e-18;
  const name = words.directPath(`∏${gateLetter(p)}`);
  // A name above a line just below 1 would stand on the line of 1: there one name says which of the two is above.
  const height = full[Math.round(0.66 * p.T)] ?? 0;
  const struck = !one && range < 1.2 && height > -0.16 && height < 0.02;
  const product = struck ? `${words.allPaths} ${parted(full, direct, 0.66) >= 0 ? '>' : '<'} ${name}` : name;
  // The name of the direct path stands in the gap above it, or below the lower of two lines that run together.
  const gap = parted(full, direct, 0.5) > 0.15;
  const under =
    !struck && !gap && Math.abs(parted(direct, held, 0.36)) < 0.12 && parted(direct, held, 0.36) > 0;
  return {
    label,
    x: full.map((_, l) => l),
    xLabel: words.lagAxis,
    yLabel: words.sizeAxis,
    log: true,
    series: [
      {
        label: one ? `${words.allPaths} = ∏${gateLetter(p)}` : struck ? '' : words.allPaths,
        y: full,
        tone: gatesTone(lastOf(r.full)),
        wide: true,
        below: !one && parted(full, direct, 0.66) < 0,
      },
      {
        label: one || under ? '' : product,
        y: direct,
        tone: 'steady',
        below: !gap && parted(full, direct, 0.5) >= 0,
      },
      { label: under && !one ? product : '', y: held, tone: 'muted', dash: true, below: true },
    ],
    marker: p.T,
    // Little room above 1, so that names do not stand on its line.
    include: [0, -1, 0.1],
  };
}

const STEP = 0.25;

/** log10 of the half-life of a gate held at σ(b), over b. */
export function biasChart(p: GatesParams, r: GatesResult, lang: Lang): Chart {
  const words = { zh, en }[lang];
  const { min, max } = params.bias;
  const grid = Array.from({ length: Math.round((max - min) / STEP) + 1 }, (_, i) => min + i * STEP);
  const x = [...new Set([...grid, r.biasFrom, r.biasTo])].sort((a, b) => a - b);
  const y = x.map((b) => Math.log10(gateHalfLife(b)));
  return {
    label: words.biasLabel,
    x,
    xLabel: words.biasAxis(gateLetter(p)),
    yLabel: words.halfAxis,
    log: true,
    series: [
      {
        label: '',
        y: y.map((v, i) => ((x[i] ?? 0) >= r.biasFrom && (x[i] ?? 0) <= r.biasTo ? v : NaN)),
        tone: 'steady',
        wide: true,
      },
      { label: '', y, tone: 'steady' },
      { label: `T = ${p.T}`, y: x.map(() => Math.log10(p.T)), tone: 'muted', dash: true },
    ],
    marker: x.indexOf(r.biasTo),
    include: [0, 1],
  };
}

const at = (y: number, svg: string): string => el('g', { transform: `translate(0 ${y})` }, svg);

export const gatesHeight = (width: number): number => Math.round(Math.max(230, Math.min(330, width * 0.58)));
export const BIAS_HEIGHT = 200;

export function gatesSvg(
  p: GatesParams,
  r: GatesResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const height = gatesHeight(width);
  return svgRoot(
    width,
    height + 14 + BIAS_HEIGHT,
    label,
    at(0, chartSvg(gatesChart(p, r, lang, label), width, height, theme)),
    at(height + 14, chartSvg(biasChart(p, r, lang), width, BIAS_HEIGHT, theme)),
  );
}
