/** The two pictures of the edge of chaos: λ₁ over the gain, measured and in mean field, and the map of gain and input. */
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { sig, toText } from '../../../src/lib/format.ts';
import { heatMapSvg, type HeatMap } from '../../../src/lib/heat-map.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, svgRoot } from '../../../src/lib/svg.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { meanField } from '../../../src/math/mean-field.ts';
import { criticalLine, meanFieldExponent } from '../../../src/math/order-chaos.ts';
import { en } from './en.ts';
import { measuredTone, params, theoryTone, type EdgeParams } from './network.ts';
import type { EdgeResult } from './result.ts';
import { zh } from './zh.ts';

const CURVE = 57;

/** The measured exponents joined by straight lines, at a gain. */
function joined(r: EdgeResult, g: number): number {
  const i = Math.max(
    1,
    r.gains.findIndex((x) => x >= g - 1e-9),
  );
  const [a = 0, b = 1] = [r.gains[i - 1], r.gains[i]];
  const [y, z] = [fromPlain(r.measured[i - 1]), fromPlain(r.measured[i])];
  if (g >= b - 1e-9) return z;
  return g <= a ? y : y + ((g - a) / (b - a)) * (z - y);
}

export function edgeChart(p: EdgeParams, r: EdgeResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const lambda = fromPlain(r.lambda);
  const { min, max } = params.g;
  const x = [
    ...new Set([
      ...r.gains,
      ...Array.from({ length: CURVE }, (_, i) => min + (i / (CURVE - 1)) * (max - min)),
    ]),
  ]
    .sort((a, b) => a - b)
    .filter((g, i, all) => g === p.g || i === 0 || g - (all[i - 1] ?? 0) > 1e-6);
  // What lies far below the rest, as for a saturated single unit, would flatten all else.
  const floor = Math.min(-1, Number.isFinite(lambda) ? 1.15 * lambda : -1);
  const shown = (y: number): number => (y < floor ? NaN : y);
  return {
    label,
    x,
    xLabel: words.gainAxis,
    yLabel: `${words.exponentAxis}${lang === 'zh' ? '，' : ', '}N = ${p.N}`,
    log: false,
    series: [
      {
        label: '',
        y: x.map((g) => shown(joined(r, g))),
        tone: measuredTone(lambda),
        wide: true,
      },
      {
        label: 'N → ∞',
        y: x.map((g) => shown(meanFieldExponent(g, p.input ** 2 + p.bias ** 2))),
        tone: 'muted',
        dash: true,
      },
    ],
    bands: [
      { from: 0, side: 'below', label: '▽ < 0' },
      { from: 0, side: 'above', label: '△ > 0' },
    ],
    marker: x.indexOf(p.g),
    include: [0.4, floor],
  };
}

export function edgeMap(p: EdgeParams, lang: Lang): HeatMap {
  const { map } = { zh, en }[lang];
  // The shades are read off a table; the one number that is written out is computed.
  const { chi: exact, exponent } = meanField(p.g, p.input ** 2 + p.bias ** 2);
  const chi = toText(sig(exact, 3));
  return {
    label: `${map.label}: ${map.told(String(p.g), String(p.input), chi)}`,
    x: { label: map.x, from: params.g.min, to: params.g.max, ticks: [0.5, 1, 1.5, 2, 2.5, 3] },
    y: { label: map.y, from: 0, to: params.input.max, ticks: [0, 1, 2, 3, 4] },
    columns: 48,
    rows: 30,
    value: (g, input) => meanFieldExponent(g, input ** 2 + p.bias ** 2),
    shades: [0.01, 0.05, 0.1, 0.2, 0.4, 0.8],
    line: criticalLine(params.g.max, p.bias ** 2),
    notes: [
      { x: 0.3, y: 3.95, text: map.order, tone: 'vanish' },
      { x: 2, y: 0.85, text: map.chaos, tone: 'explode' },
    ],
    mark: { x: p.g, y: p.input, tone: theoryTone(exponent), text: `χ = ${chi}` },
  };
}

export const mapHeight = (width: number): number => Math.round(Math.max(210, Math.min(300, width * 0.56)));
const chartHeight = (width: number): number => Math.round(Math.max(230, Math.min(330, width * 0.58)));
const at = (x: number, y: number, svg: string): string => el('g', { transform: `translate(${x} ${y})` }, svg);

export function edgeSvg(
  p: EdgeParams,
  r: EdgeResult,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const [chart, map] = [edgeChart(p, r, lang, label), edgeMap(p, lang)];
  if (width < 520) {
    const [top, bottom] = [mapHeight(width), chartHeight(width)];
    return svgRoot(
      width,
      top + 14 + bottom,
      label,
      at(0, 0, heatMapSvg(map, width, top, theme)),
      at(0, top + 14, chartSvg(chart, width, bottom, theme)),
    );
  }
  const left = Math.round(width * 0.46);
  return svgRoot(
    width,
    300,
    label,
    at(0, 0, heatMapSvg(map, left, 300, theme)),
    at(left + 10, 0, chartSvg(chart, width - left - 10, 300, theme)),
  );
}
