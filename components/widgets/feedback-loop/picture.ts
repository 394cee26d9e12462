/** The root locus, the step response and the size of the error: live and still alike. */
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { planeSvg, type Plane, type PlaneCurve } from '../../../src/lib/plane.ts';
import { el, svgRoot } from '../../../src/lib/svg.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import type { LoopResult } from './loop.ts';
import { zh } from './zh.ts';

/** Where an eigenvalue lies; rounding leaves those on the circle within this of it. */
const placeTone = (modulus: number): Tone => toneOf(modulus - 1, 1e-9);

export const loopTone = (r: LoopResult): Tone => placeTone(r.rho);

/** One branch of the locus as pieces inside and outside the circle. */
function pieces(branch: LoopResult['locus'][number]): PlaneCurve[] {
  const found: { points: { re: number; im: number }[]; tone: Tone }[] = [];
  branch.slice(1).forEach((z, m) => {
    const before = branch[m] ?? z;
    const tone = Math.hypot(z.re + before.re, z.im + before.im) < 2 ? 'vanish' : 'explode';
    const last = found.at(-1);
    if (last?.tone === tone) last.points.push(z);
    else found.push({ points: [before, z], tone });
  });
  return found.map((piece, i) => ({ ...piece, cross: i === 0 }));
}

export function loopPlane(r: LoopResult, lang: Lang): Plane {
  return {
    label: { zh, en }[lang].plane,
    points: r.eigenvalues.map(({ re, im }) => ({ re, im, tone: placeTone(Math.hypot(re, im)) })),
    curves: r.locus.flatMap(pieces),
    circles: [
      {
        radius: r.rho < 1e-6 ? 0 : r.rho,
        label: Math.abs(r.rho - 1) < 0.03 ? '' : 'ρ',
        labelAt: 250,
        dash: true,
      },
    ],
  };
}

/** A run that gets away is drawn until it is farther than this from its target. */
const FAR = 6;

export function responseChart(r: LoopResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const gone = r.fate === 'runs-away' ? r.response.findIndex((y) => Math.abs(y - 1) > FAR) : -1;
  return {
    label,
    x: r.response.map((_, t) => t),
    xLabel: words.timeAxis,
    yLabel: words.responseAxis,
    log: false,
    series: [
      {
        label: '',
        y: r.response.map((y, t) => (gone >= 0 && t > gone ? NaN : y)),
        tone: loopTone(r),
        wide: true,
      },
      { label: '', y: r.response.map(() => 1), tone: 'muted', dash: true },
    ],
    include: [0, 2],
  };
}

export function errorChart(r: LoopResult, lang: Lang): Chart {
  const words = { zh, en }[lang];
  const logs = r.log10Errors.map(fromPlain);
  const finite = logs.filter(Number.isFinite);
  const [lo, hi] = [Math.min(-1, ...finite), Math.max(1, ...finite)];
  const air = 0.3 * (hi - lo);
  const rate = logs
    .map((_, t) => (t === 0 ? 0 : t * Math.log10(r.rho)))
    .map((y) => (y < lo - air || y > hi + air ? NaN : y));
  const below = (finite.at(-1) ?? 0) < (rate.filter(Number.isFinite).at(-1) ?? 0);
  return {
    label: words.errorAxis,
    x: logs.map((_, t) => t),
    xLabel: words.timeAxis,
    yLabel: words.errorAxis,
    log: true,
    series: [
      {
        label: '',
        y: logs.map((y, t) => (t === r.zeroFrom ? lo - 0.3 * air : y)),
        tone: loopTone(r),
        wide: true,
        below,
      },
      {
        label: rate.filter(Number.isFinite).length > 3 ? 'ρᵗ' : '',
        y: rate,
        tone: 'muted',
        dash: true,
        below: !below,
      },
    ],
    bands:
      r.zeroFrom === null ? [] : [{ from: lo - 0.3 * air, side: 'below', label: words.zeroBand(r.zeroFrom) }],
    include: [0, -1, 1, ...(r.zeroFrom === null ? [] : [lo - air])],
  };
}

export const ERROR_HEIGHT = 190;
const at = (x: number, y: number, svg: string): string => el('g', { transform: `translate(${x} ${y})` }, svg);

export function loopSvg(r: LoopResult, label: string, { lang, theme, width }: FigureOptions): string {
  const plane = loopPlane(r, lang);
  const response = responseChart(r, lang, label);
  const error = (y: number): string => at(0, y, chartSvg(errorChart(r, lang), width, ERROR_HEIGHT, theme));
  if (width < 520) {
    const side = Math.min(width, 300);
    return svgRoot(
      width,
      side + 264 + ERROR_HEIGHT,
      label,
      at((width - side) / 2, 0, planeSvg(plane, side, side, theme)),
      at(0, side + 14, chartSvg(response, width, 236, theme)),
      error(side + 262),
    );
  }
  const side = Math.round(Math.min(320, width * 0.46));
  return svgRoot(
    width,
    side + 12 + ERROR_HEIGHT,
    label,
    at(0, 0, planeSvg(plane, side, side, theme)),
    at(side + 12, 0, chartSvg(response, width - side - 12, side, theme)),
    error(side + 12),
  );
}
