/** The two pictures of the silent bomb: the gradients over time, and where in the plane of a and d they grow. */
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { sig, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, linePath, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import { toneMark } from '../../../src/lib/tone.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { factorTone, params, runTone, type BombParams } from './network.ts';
import type { BombResult } from './result.ts';
import { zh } from './zh.ts';

/** ‖∂h_t/∂h_0‖ of the run and ‖J^t‖ at the fixed point, with the distance between the two. */
export function bombChart(r: BombResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const norms = r.log10Norms.map(fromPlain);
  const powers = r.log10Powers.map(fromPlain);
  const distances = r.distances.map((far) => (far === null ? NaN : Math.log10(far)));
  const lowest = Math.min(0, ...[...norms, ...powers, ...distances].filter(Number.isFinite));
  const zero = r.normsZeroFrom;
  const stays = r.leftAt === null;
  // The step on which a product becomes zero is drawn as a fall into the band below.
  const falling = (logs: readonly number[], from: number | null): number[] =>
    logs.map((y, k) => (k === from ? lowest - 1.5 : y));
  return {
    label,
    x: norms.map((_, t) => t),
    xLabel: words.xLabel,
    yLabel: words.yLabel,
    log: true,
    series: [
      {
        label: stays ? `${words.run} ≈ ‖Jᵗ‖` : words.run,
        y: falling(norms, zero),
        tone: runTone(r),
        wide: true,
      },
      {
        label: distances.filter(Number.isFinite).length > 4 ? words.distance : '',
        y: distances,
        tone: 'muted',
        dash: true,
        below: true,
      },
      {
        // One name for both where they coincide.
        label: stays ? '' : words.fixedPoint,
        y: falling(powers, r.powersZeroFrom),
        tone: factorTone(r.factor),
        below: (r.leftAt ?? 0) > 0.4 * norms.length,
      },
    ],
    bands: zero === null ? [] : [{ from: lowest - 0.75, side: 'below', label: words.zeroBand(zero) }],
    ...(zero === null ? { marker: r.peak.t } : {}),
    include: [0, -1, 1],
  };
}

/** The plane of a and d with the curve a(1 − d) = 1. */
export function mapSvg(
  p: BombParams,
  r: BombResult,
  lang: Lang,
  width: number,
  height: number,
  theme: FigureTheme,
): string {
  const { map } = { zh, en }[lang];
  const ink = (name: ColourName): string => colour(name, theme);
  const [left, right, top, bottom] = [34, 12, 30, 38];
  const px = (a: number): number => left + (a / params.a.max) * (width - left - right);
  const py = (d: number): number => height - bottom - d * (height - top - bottom);
  const curve = Array.from({ length: 61 }, (_, i) => {
    const a = params.a.max ** (i / 60);
    return [px(a), py(1 - 1 / a)] as const;
  });
  const region = `${linePath(curve)}L${px(params.a.max).toFixed(1)} ${py(0).toFixed(1)}Z`;
  const tone = factorTone(r.factor);
  const halo = { stroke: ink('raised'), 'stroke-width': 3, 'paint-order': 'stroke' };
  const muted = { fill: ink('muted') };
  return svgRoot(
    width,
    height,
    `${map.label}: a(1−d) = ${toText(sig(r.factor, 3))}`,
    el('rect', {
      x: px(0),
      y: py(1),
      width: px(params.a.max) - px(0),
      height: py(0) - py(1),
      fill: ink('vanish-wash'),
    }),
    el('path', { d: region, fill: ink('explode-wash') }),
    el('path', { d: linePath(curve), fill: 'none', stroke: ink('ink'), 'stroke-width': 1.5 }),
    ...[0, 4, 8, 12].map((a) =>
      text(px(a), py(0) + 17, String(a), { 'text-anchor': a === 12 ? 'end' : 'middle', ...muted }),
    ),
    ...[0, 0.5, 1].map((d) => text(left - 7, py(d) + 4, String(d), { 'text-anchor': 'end', ...muted })),
    text(left - 7, 14, 'd', { 'text-anchor': 'end', 'font-style': 'italic', ...muted }),
    text(width - right, height - 5, 'a', { 'text-anchor': 'end', 'font-style': 'italic', ...muted }),
    text(px(6.8), py(0.06), `${toneMark.explode} ${map.grows}`, {
      'text-anchor': 'middle',
      fill: ink('explode'),
      'font-weight': 600,
    }),
    text(px(0) + 6, py(1) - 5 + 20, `${toneMark.vanish} ${map.fades}`, {
      fill: ink('vanish'),
      'font-weight': 600,
    }),
    el('circle', {
      cx: px(p.a),
      cy: py(p.d),
      r: 6,
      fill: ink(tone),
      stroke: ink('raised'),
      'stroke-width': 1.5,
    }),
    text(px(p.a) + (p.a > 9 ? -11 : 11), Math.max(py(p.d) + 4, py(1) + 12), toText(sig(r.factor, 3)), {
      'text-anchor': p.a > 9 ? 'end' : 'start',
      fill: ink(tone),
      'font-weight': 600,
      ...halo,
    }),
  );
}

const at = (x: number, y: number, svg: string): string => el('g', { transform: `translate(${x} ${y})` }, svg);

export function bombSvg(
  p: BombParams,
  r: BombResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const chart = bombChart(r, lang, label);
  if (width < 520)
    return svgRoot(
      width,
      478,
      label,
      at(0, 0, chartSvg(chart, width, 260, theme)),
      at(0, 278, mapSvg(p, r, lang, width, 200, theme)),
    );
  const side = Math.round(Math.min(250, width * 0.36));
  return svgRoot(
    width,
    320,
    label,
    at(0, 0, chartSvg(chart, width - side - 14, 320, theme)),
    at(width - side, 0, mapSvg(p, r, lang, side, 320, theme)),
  );
}
