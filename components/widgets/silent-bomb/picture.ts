/** The two pictures of the silent bomb: the gradients over time, and where in the plane of a and d they grow. */
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { sig, toText } from '../../../src/lib/format.ts';
import { heatMapSvg, type HeatMap } from '../../../src/lib/heat-map.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, svgRoot } from '../../../src/lib/svg.ts';
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
export function bombMap(p: BombParams, r: BombResult, lang: Lang): HeatMap {
  const { map } = { zh, en }[lang];
  const factor = toText(sig(r.factor, 3));
  const { a, d } = params;
  return {
    label: `${map.label}: a = ${p.a}, d = ${p.d}, a(1−d) = ${factor}`,
    x: { label: 'a', from: a.min, to: a.max, ticks: [2, 4, 6, 8, 10, 12] },
    y: { label: 'd', from: d.min, to: d.max, ticks: [0.2, 0.4, 0.6, 0.8, 1] },
    columns: 40,
    rows: 30,
    value: (x, y) => Math.log(x * (1 - y)),
    shades: [0.1, 0.4, 0.8, 1.2, 1.8, 2.4],
    line: Array.from({ length: 61 }, (_, i) => a.max ** (i / 60)).map((x) => [x, 1 - 1 / x]),
    notes: [
      { x: 5.6, y: 0.06, text: `${toneMark.explode} ${map.grows}`, tone: 'explode' },
      { x: 0.8, y: 0.93, text: `${toneMark.vanish} ${map.fades}`, tone: 'vanish' },
    ],
    mark: { x: p.a, y: p.d, tone: factorTone(r.factor), text: factor },
  };
}

const at = (x: number, y: number, svg: string): string => el('g', { transform: `translate(${x} ${y})` }, svg);

export function bombSvg(
  p: BombParams,
  r: BombResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const [chart, map] = [bombChart(r, lang, label), bombMap(p, r, lang)];
  if (width < 520)
    return svgRoot(
      width,
      478,
      label,
      at(0, 0, chartSvg(chart, width, 260, theme)),
      at(0, 278, heatMapSvg(map, width, 200, theme)),
    );
  const side = Math.round(Math.min(250, width * 0.36));
  return svgRoot(
    width,
    320,
    label,
    at(0, 0, chartSvg(chart, width - side - 14, 320, theme)),
    at(width - side, 0, heatMapSvg(map, side, 320, theme)),
  );
}
