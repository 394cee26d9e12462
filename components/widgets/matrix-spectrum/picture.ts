/** The three pictures of a spectrum, and the still one that shows them together. */
import { chartSvg, type Chart, type Series } from '../../../src/lib/chart.ts';
import { sig, toneOf, toText, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { planeSvg, type Plane } from '../../../src/lib/plane.ts';
import { el, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { layersHere, wordsOf } from './lazy.ts';
import type { SpectrumParams } from './matrix.ts';
import { layerReach, type SpectrumResult } from './result.ts';

/** Rounding leaves the moduli of an orthogonal matrix within this of 1. */
const ON_CIRCLE = 1e-9;

/** How many times the usual window the picture may show for a numerical range. */
const WIDE = 5;

/** What a factor x at every step does in the end. */
export function factorTone(x: number): Tone {
  return toneOf(x - 1, ON_CIRCLE);
}

export function spectrumPlane(r: SpectrumResult, lang: Lang): Plane {
  const words = wordsOf(lang);
  const under = layersHere()?.underPlane(r);
  const { kreiss, range, pseudospectra } = r;
  // The larger coordinate of every corner of the numerical range.
  const far = (range?.corners ?? []).flatMap((x, i, all) =>
    i % 2 === 0 ? [Math.max(Math.abs(x), Math.abs(all[i + 1] ?? 0))] : [],
  );
  const widest = 1.1 * Math.max(0, ...far);
  const usual = layerReach(r);
  const reach = Math.max(
    usual,
    // Among pseudospectra, which it might dwarf, a wide numerical range is only named.
    pseudospectra === null && widest < WIDE * usual ? widest : 0,
    ...(kreiss ? [1.1 * Math.abs(kreiss.re), 1.1 * Math.abs(kreiss.im)] : []),
  );
  const outside = Math.min(...far) > reach;
  return {
    ...(under ? { under, reach } : {}),
    label: words.plane,
    points: r.eigenvalues.map(({ re, im }) => ({ re, im, tone: factorTone(Math.hypot(re, im)) })),
    circles: [
      { radius: r.sigma, label: 'σ', labelAt: 45 },
      { radius: r.rho, label: 'ρ', labelAt: 225, dash: true },
      ...(range && outside ? [{ radius: widest, label: 'W(A)', labelAt: 0 }] : []),
    ],
  };
}

/** Kreiss's bounds on the largest power, as far as they are known, in base-10 logarithms. */
export function kreissLogs(r: SpectrumResult): { lower: number; upper: number; at: number } {
  const log = (x: number | string | null | undefined): number =>
    x === null || x === undefined ? NaN : Math.log10(fromPlain(x));
  const lower = log(r.kreiss?.constant);
  return { lower, upper: lower + Math.log10(Math.E * (r.kreiss?.order ?? 1)), at: log(r.kreiss?.at) };
}

/**
 * ‖A^k‖ with ρ^k and σ^k, those as far as they stay near it: σ^k would soon dwarf the rest. With the Kreiss layer also
 * K and e·n·K, which the largest of the norms lies between, and the bound of the chosen point.
 */
function normsChart(r: SpectrumResult, lang: Lang, label: string): Chart {
  const words = wordsOf(lang);
  const logs = r.log10Norms.map(fromPlain);
  const finite = logs.filter(Number.isFinite);
  const [lo, hi] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const air = Math.max(1, 0.25 * (hi - lo));
  const rate = (factor: number): number[] =>
    logs
      .map((_, k) => k * Math.log10(factor))
      .map((y, k) => (k === 0 ? 0 : y < lo - air || y > hi + air ? NaN : y));
  const named = (name: string, y: readonly number[]): string =>
    y.filter(Number.isFinite).length > 2 ? name : '';
  const [rho, sigma] = [rate(r.rho), rate(r.sigma)];
  const floor = lo - 1.5;
  const { lower, upper, at } = kreissLogs(r);
  const level = (name: string, y: number, tone: Series['tone'], dash = false): Series[] =>
    Number.isFinite(y) ? [{ label: name, y: logs.map(() => y), tone, dash, below: dash }] : [];
  return {
    label,
    x: logs.map((_, k) => k),
    xLabel: words.xLabel,
    yLabel: '‖Aᵏ‖₂',
    log: true,
    series: [
      // The step on which the product becomes zero is drawn as a fall into the band below.
      {
        label: named('‖Aᵏ‖', logs),
        y: logs.map((y, k) => (k === r.zeroFrom ? floor : y)),
        tone: factorTone(r.rho),
        wide: true,
      },
      { label: named('σᵏ', sigma), y: sigma, tone: 'muted', dash: true },
      { label: named('ρᵏ', rho), y: rho, tone: 'muted', dash: true, below: true },
      ...level('K', lower, 'steady'),
      ...level('e·n·K', upper, 'steady'),
      // ‖A⁰‖ = 1: a point that proves no more proves nothing.
      ...level(lower - at < 0.04 ? '' : 'z', at > 0.02 ? at : NaN, 'explode', true),
    ],
    bands: r.zeroFrom === null ? [] : [{ from: lo - 0.75, side: 'below', label: words.zeroBand(r.zeroFrom) }],
    ...(r.zeroFrom === null ? { marker: r.peak.k } : {}),
    // The name of the upper bound stands above its line.
    include: [0, -1, 1, ...(Number.isFinite(upper) ? [upper + 0.08 * (upper - lo)] : [])],
  };
}

/** Gelfand: ‖A^k‖^(1/k), which tends to ρ, often slowly; the first ones are left out where they would dwarf the rest. */
function rootChart(r: SpectrumResult, lang: Lang, label: string): Chart {
  const words = wordsOf(lang);
  const roots = r.log10Norms.map((y, k) => (k === 0 ? NaN : 10 ** (fromPlain(y) / k))).slice(1);
  const last = roots.at(-1) ?? 0;
  const top = last > 0 ? Math.max(1, 3 * r.rho, 1.5 * last) : Infinity;
  const within = (y: number): number => (y <= top ? y : NaN);
  const level = (name: string, y: number, below: boolean): Series => ({
    label: name,
    y: roots.map(() => within(y)),
    tone: 'muted',
    dash: true,
    below,
  });
  return {
    label,
    x: roots.map((_, k) => k + 1),
    xLabel: words.xLabel,
    yLabel: '‖Aᵏ‖₂^(1/k)',
    log: false,
    series: [
      { label: '‖Aᵏ‖^(1/k)', y: roots.map(within), tone: factorTone(r.rho), wide: true },
      level('σ', r.sigma, false),
      level('ρ', r.rho, true),
    ],
    // The name of σ stands above its line.
    include: [0, 1, r.sigma <= top ? 1.1 * r.sigma : 0],
  };
}

export function spectrumChart(
  r: SpectrumResult,
  lang: Lang,
  label: string,
  view: SpectrumParams['chart'] = 'norms',
): Chart {
  return (view === 'root' ? rootChart : normsChart)(r, lang, label);
}

/** Singular values as bars against 1. */
export function barsSvg(
  r: SpectrumResult,
  lang: Lang,
  width: number,
  height: number,
  theme: FigureTheme,
): string {
  const { bars } = wordsOf(lang);
  const values = r.singularValues;
  const ink = (name: ColourName): string => colour(name, theme);
  const [left, right, top, bottom] = [30, 10, 40, 22];
  const highest = Math.max(1, ...values);
  const py = (s: number): number => height - bottom - (s / highest) * (height - top - bottom);
  const pitch = (width - left - right) / values.length;
  const bar = Math.min(44, pitch * 0.72);
  const middle = (i: number): number => left + pitch * (i + 0.5);
  const one = py(1);
  const few = values.length <= 4;
  // The number of a small bar would be struck through by the line at 1.
  const above = (s: number): number => (s < 1 && py(s) - one < 24 ? one : py(s)) - 6;
  return svgRoot(
    width,
    height,
    `${bars}: ${values
      .slice(0, 8)
      .map((s) => toText(sig(s, 3)))
      .join(', ')}${values.length > 8 ? ', …' : ''}`,
    text(left - 26, 14, bars, { fill: ink('muted') }),
    ...values.flatMap((s, i) => {
      const tone = factorTone(s);
      const rect = el('rect', {
        x: middle(i) - bar / 2,
        y: py(s),
        width: bar,
        height: Math.max(1, py(0) - py(s)),
        fill: ink(tone),
        rx: few ? 2 : undefined,
      });
      return few
        ? [
            rect,
            text(middle(i), above(s), toText(sig(s, 3)), {
              'text-anchor': 'middle',
              fill: ink(tone),
              'font-weight': 600,
            }),
          ]
        : [rect];
    }),
    el('path', { d: `M${left} ${py(0)}H${width - right}`, stroke: ink('edge'), fill: 'none' }),
    el('path', {
      d: `M${left} ${one}H${width - right}`,
      stroke: ink('ink'),
      'stroke-dasharray': '2 4',
      fill: 'none',
    }),
    text(left - 8, Math.min(one + 4, py(0) - 2), '1', { 'text-anchor': 'end', fill: ink('ink') }),
    ...values.flatMap((_, i) =>
      few || i === 0 || i === values.length - 1
        ? [
            few || i === 0
              ? text(middle(i), height - 6, `σ${subscript(i + 1)}`, {
                  'text-anchor': 'middle',
                  fill: ink('muted'),
                })
              : text(width - 4, height - 6, `σ${subscript(i + 1)}`, {
                  'text-anchor': 'end',
                  fill: ink('muted'),
                }),
          ]
        : [],
    ),
  );
}

/** Digits as Unicode subscripts. */
export function subscript(n: number): string {
  return [...String(n)].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join('');
}

const at = (x: number, y: number, svg: string): string => el('g', { transform: `translate(${x} ${y})` }, svg);

export function spectrumSvg(
  r: SpectrumResult,
  label: string,
  { lang, theme, width }: FigureOptions,
  view: SpectrumParams['chart'],
): string {
  const chart = spectrumChart(r, lang, label, view);
  const plane = spectrumPlane(r, lang);
  if (width < 520) {
    const side = Math.round(width * 0.58);
    return svgRoot(
      width,
      side + 246,
      label,
      at(0, 0, planeSvg(plane, side, side, theme)),
      at(side + 6, 0, barsSvg(r, lang, width - side - 6, side, theme)),
      at(0, side + 14, chartSvg(chart, width, 232, theme)),
    );
  }
  const left = Math.round(Math.min(300, width * 0.42));
  const height = left + 120;
  return svgRoot(
    width,
    height,
    label,
    at(0, 0, planeSvg(plane, left, left, theme)),
    at(0, left + 8, barsSvg(r, lang, left, 112, theme)),
    at(left + 12, 0, chartSvg(chart, width - left - 12, height, theme)),
  );
}
