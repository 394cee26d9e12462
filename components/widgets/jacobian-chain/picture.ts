/** The product against its bounds, lag by lag, and below it what each single step is like. */
import { chartSvg, type Chart, type Series } from '../../../src/lib/chart.ts';
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, svgRoot } from '../../../src/lib/svg.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import type { ChainResult } from './result.ts';
import { zh } from './zh.ts';

/** A product within 2 % of its first size after all lags counts as kept. */
export function chainTone(r: ChainResult): Tone {
  return toneOf(fromPlain(r.log10Norms.at(-1)), 0.01);
}

interface Line {
  readonly name: string;
  /** log10 at lag 0, and a lag. */
  readonly at: number;
  readonly per: number;
}

/** The lines to compare with, those that coincide under one name. */
function references(r: ChainResult): Line[] {
  const lines: Line[] = [
    { name: '(γσ)ˡ', at: 0, per: Math.log10(r.gammaPhi * r.sigma) },
    { name: 'κ(P)(γs)ˡ', at: r.log10Kappa, per: Math.log10(r.gammaPhi * r.scaled) },
    { name: 'ρˡ', at: 0, per: Math.log10(r.rho) },
    { name: 'exp(λ₁l)', at: 0, per: fromPlain(r.lambda) / Math.LN10 },
  ];
  const found: Line[] = [];
  for (const line of lines) {
    const i = found.findIndex((f) => Math.abs(f.per - line.per) < 1e-3 && Math.abs(f.at - line.at) < 0.1);
    const same = found[i];
    // On a phone there is room for two names: that of the bound, and of the last that falls on it.
    if (same) found[i] = { ...same, name: `${same.name.split(' = ')[0] ?? ''} = ${line.name}` };
    else if (Number.isFinite(line.per)) found.push(line);
  }
  return found;
}

export function chainChart(r: ChainResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const logs = r.log10Norms.map(fromPlain);
  const finite = logs.filter(Number.isFinite);
  const [lo, hi] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const air = Math.max(20, 0.75 * (hi - lo));
  const floor = lo - 0.25 * air;
  // The line of the Lyapunov exponent runs close to the measured one: their names stand on either side.
  const at = Math.round(0.66 * (logs.length - 1));
  const over = (logs[at] ?? 0) >= (at * fromPlain(r.lambda)) / Math.LN10;
  const lines = references(r);
  const short = r.zeroFrom !== null && r.zeroFrom < 0.2 * logs.length;
  return {
    label,
    x: logs.map((_, l) => l),
    xLabel: words.lagAxis,
    yLabel: words.normAxis,
    log: true,
    series: [
      {
        label: short ? '' : words.measured,
        y: logs.map((y, l) => (l === r.zeroFrom ? floor : y)),
        tone: chainTone(r),
        wide: true,
        below: !over || !lines.some((line) => line.name.startsWith('exp')),
      },
      ...lines.map((line): Series => {
        const y = logs
          .map((_, l) => line.at + l * line.per)
          .map((v) => (v < lo - air || v > hi + air ? NaN : v));
        return {
          label: y.filter(Number.isFinite).length > 2 ? line.name : '',
          y,
          tone: 'muted',
          dash: true,
          below: line.name.startsWith('κ') || (over && line.name.startsWith('exp')),
        };
      }),
    ],
    bands:
      r.zeroFrom === null
        ? []
        : [{ from: lo - 0.125 * air, side: 'below', label: words.zeroBand(r.zeroFrom) }],
    ...(r.zeroFrom === null ? { marker: logs.length - 1 } : {}),
    include: [0, -1, 1],
  };
}

export function stepsChart(r: ChainResult, lang: Lang): Chart {
  const words = { zh, en }[lang];
  const { jacobian, slope, state } = r.steps;
  const series = (values: readonly (number | string)[], rest: Partial<Series>): Series => ({
    label: '',
    y: values.map(fromPlain),
    tone: 'muted',
    ...rest,
  });
  return {
    label: words.stepsLabel,
    x: jacobian.map((_, i) => i + 1),
    xLabel: words.stepAxis,
    yLabel: words.stepsTitle,
    log: true,
    series: [
      series(jacobian, { tone: 'steady', wide: true }),
      series(slope, { dash: true }),
      series(state, {}),
    ],
    include: [0, -1, 0.3],
  };
}

const at = (y: number, svg: string): string => el('g', { transform: `translate(0 ${y})` }, svg);

export const chainHeight = (width: number): number => Math.round(Math.max(230, Math.min(330, width * 0.58)));
export const STEPS_HEIGHT = 200;

export function chainSvg(r: ChainResult, label: string, { lang, theme, width }: FigureOptions): string {
  const height = chainHeight(width);
  return svgRoot(
    width,
    height + 14 + STEPS_HEIGHT,
    label,
    at(0, chartSvg(chainChart(r, lang, label), width, height, theme)),
    at(height + 14, chartSvg(stepsChart(r, lang), width, STEPS_HEIGHT, theme)),
  );
}
