/** The w slider: what is left of a gradient after T steps of one recurrent unit. */
import { chartSvg, type Band, type Chart } from '../../../src/lib/chart.ts';
import { fixed, integer, sigLog, toText, toneOf, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { defineWidget, fromPlain, plainNumber } from '../../../src/lib/widget.ts';
import { FLOAT_FORMATS } from '../../../src/math/float-formats.ts';
import { power } from '../../../src/math/power.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const params = {
  w: { type: 'number', default: 0.7, min: -2, max: 2, step: 0.01 },
  T: { type: 'integer', default: 100, min: 1, max: 2000, log: true },
  mode: { type: 'choice', default: 'linear', values: ['linear', 'tanh', 'driven'] },
  axis: { type: 'choice', default: 'log', values: ['log', 'linear'] },
  format: { type: 'choice', default: 'fp16', values: ['none', 'fp16', 'bf16', 'fp32', 'fp64'] },
  h0: { type: 'number', default: 0.8, min: -1, max: 1, step: 0.01 },
} as const satisfies Schema;

export type ScalarParams = ParamsOf<typeof params>;

/** Logarithms are to base 10; infinities are strings. */
export type ScalarResult = {
  readonly value: number | string;
  readonly log10Abs: number | string;
  readonly sign: number;
  /** log10 |T·w^(T−1)|, the factor of the gradient with respect to w when h_0 = 1; linear unit only. */
  readonly log10ParameterGradient: number | string | null;
  /** Steps to halve (or double) |w|^t; null at |w| = 1, for w = 0 and for tanh. */
  readonly halfLife: number | null;
  /** Attracting fixed point (or the size of the 2-cycle) of the autonomous tanh unit, and |multiplier| there. */
  readonly attractor: number | null;
  readonly multiplier: number | null;
  /** First step at which the product is zero, or infinite, in the chosen number format. */
  readonly zeroAt: number | null;
  readonly infiniteAt: number | null;
  readonly steps: readonly number[];
  readonly log10Path: readonly (number | string)[];
};

/** Stable |h*| with h* = tanh(|w| h*): 0 up to |w| = 1, by bisection above; for w < −1 it is the size of the 2-cycle. */
function attractorOf(w: number): number {
  const size = Math.abs(w);
  if (size <= 1) return 0;
  let [lo, hi] = [1e-9, 1];
  for (let i = 0; i < 200; i++) {
    const mid = (lo + hi) / 2;
    if (Math.tanh(size * mid) > mid) lo = mid;
    else hi = mid;
  }
  return (lo + hi) / 2;
}

/** log10 |∂h_t/∂h_0| for t = 0…T. With the driving input x_t = −w h_{t−1} every pre-activation is 0, so tanh′ = 1. */
function pathOf({ w, T, mode, h0 }: ScalarParams): Float64Array {
  const path = new Float64Array(T + 1);
  if (mode !== 'tanh') {
    for (let t = 1; t <= T; t++) path[t] = power(w, t).log10Abs;
    return path;
  }
  let h = h0;
  let sum = 0;
  for (let t = 1; t <= T; t++) {
    h = Math.tanh(w * h);
    sum += Math.log10(Math.abs(w)) + Math.log10((1 - h) * (1 + h));
    path[t] = w === 0 ? Number.NEGATIVE_INFINITY : sum;
  }
  return path;
}

/** Indices from 0 to T, thinned to at most 400, the last always among them. */
function sampled(T: number): number[] {
  const stride = Math.max(1, Math.ceil(T / 400));
  const steps = Array.from({ length: Math.floor(T / stride) + 1 }, (_, i) => i * stride);
  if (steps.at(-1) !== T) steps.push(T);
  return steps;
}

function firstAt(path: Float64Array, holds: (log10: number) => boolean): number | null {
  const t = path.findIndex(holds);
  return t < 0 ? null : t;
}

function compute(p: ScalarParams): ScalarResult {
  const path = pathOf(p);
  const log10Abs = path[p.T] ?? 0;
  const linear = p.mode !== 'tanh';
  const exact = power(p.w, p.T);
  const sign = linear ? exact.sign : p.w === 0 ? 0 : p.w < 0 && p.T % 2 === 1 ? -1 : 1;
  const previous = power(p.w, p.T - 1).log10Abs;
  const format = p.format === 'none' ? null : FLOAT_FORMATS[p.format];
  const h = attractorOf(p.w);
  const rate = Math.log10(Math.abs(p.w));
  // Half the smallest subnormal is a tie and rounds to the even neighbour, which is zero.
  const floor = format ? Math.log10(format.minSubnormal) - Math.log10(2) + 1e-12 : 0;
  const ceiling = format ? Math.log10(format.max) : 0;
  const steps = sampled(p.T);
  return {
    value: plainNumber(linear ? exact.value : sign * 10 ** log10Abs),
    log10Abs: plainNumber(log10Abs),
    sign,
    log10ParameterGradient: linear ? plainNumber(Math.log10(p.T) + previous) : null,
    halfLife: linear && p.w !== 0 && Math.abs(p.w) !== 1 ? Math.log10(2) / Math.abs(rate) : null,
    attractor: p.mode === 'tanh' ? h : null,
    multiplier: p.mode === 'tanh' ? Math.abs(p.w) * (1 - h) * (1 + h) : null,
    zeroAt: format ? firstAt(path, (y) => y <= floor) : null,
    infiniteAt: format ? firstAt(path, (y) => y > ceiling) : null,
    steps,
    log10Path: steps.map((t) => plainNumber(path[t] ?? 0)),
  };
}

/** A gradient within 1 % of its first size after T steps counts as kept. */
export function scalarTone(result: ScalarResult): Tone {
  return toneOf(fromPlain(result.log10Abs), 0.005);
}

/** The product as text, exact zero and all. */
export function scalarValueText(result: ScalarResult): string {
  return toText(sigLog(fromPlain(result.log10Abs), 3, result.sign < 0 ? -1 : result.sign === 0 ? 0 : 1));
}

export function scalarChart(p: ScalarParams, result: ScalarResult, lang: Lang): Chart {
  const words = { zh, en }[lang];
  const log = p.axis === 'log';
  const logs = result.log10Path.map(fromPlain);
  const signAt = (t: number): number => (p.w < 0 && t % 2 === 1 ? -1 : 1);
  const y = log
    ? logs
    : logs.map((v, i) => signAt(result.steps[i] ?? 0) * 10 ** v).map((v) => (Math.abs(v) > 1e300 ? NaN : v));
  const format = p.format === 'none' ? null : FLOAT_FORMATS[p.format];
  const reference = p.mode === 'tanh' ? result.steps.map((t) => power(p.w, t).log10Abs) : null;
  const bands: Band[] =
    log && format
      ? [
          { from: Math.log10(format.minSubnormal), side: 'below', label: words.bandBelow(p.format) },
          { from: Math.log10(format.max), side: 'above', label: words.bandAbove(p.format) },
        ]
      : [];
  const own = Math.min(...logs.filter(Number.isFinite), 0);
  const top = Math.max(...logs.filter(Number.isFinite), 0);
  return {
    label: describe(p, result, lang),
    x: result.steps,
    xLabel: words.xLabel,
    yLabel: p.mode === 'tanh' ? words.yLabelTanh : words.yLabel,
    log,
    series: [
      {
        label: `w = ${toText(fixed(p.w, 2))}`,
        y,
        tone: scalarTone(result),
        wide: true,
      },
      ...(log && reference
        ? [
            {
              label: '|w|ᵗ',
              y: reference.map((v) => (v < own - 4 || v > top + 4 ? NaN : v)),
              tone: 'muted' as const,
              dash: true,
            },
          ]
        : []),
    ],
    bands,
    marker: result.steps.length - 1,
    include: log ? [0, -1, 1] : [0, 1],
  };
}

function describe(p: ScalarParams, result: ScalarResult, lang: Lang): string {
  return { zh, en }[lang].describe({
    mode: p.mode,
    w: toText(fixed(p.w, 2)),
    T: toText(integer(p.T)),
    value: scalarValueText(result),
    tone: scalarTone(result),
    halfLife: result.halfLife === null ? null : toText(sigLog(Math.log10(result.halfLife), 3)),
    multiplier: result.multiplier === null ? null : toText(fixed(result.multiplier, 4)),
    format: p.format,
    zeroAt: result.zeroAt,
    infiniteAt: result.infiniteAt,
  });
}

export const scalarPower = defineWidget<typeof params, ScalarResult>({
  id: 'scalar-power',
  chapter: 'minimal-example',
  subject: 'recurrent-networks',
  params,
  presets: [
    { id: 'half', params: { w: 0.5 }, label: { zh: '消失', en: 'vanishing' } },
    { id: 'one-and-a-half', params: { w: 1.5 }, label: { zh: '爆炸', en: 'exploding' }, telling: true },
    { id: 'one', params: { w: 1 }, label: { zh: '保持', en: 'kept' } },
    {
      id: 'tanh',
      params: { w: 1.5, mode: 'tanh' },
      label: { zh: '换成 tanh', en: 'with tanh' },
      telling: true,
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 680 },
  compute,
  describe,
  figure(p, result, { lang, theme, width }) {
    return chartSvg(
      scalarChart(p, result, lang),
      width,
      Math.round(Math.max(230, Math.min(330, width * 0.58))),
      theme,
    );
  },
  table(p, result, lang) {
    const words = { zh, en }[lang];
    const every = Math.max(1, Math.floor(result.steps.length / 20));
    const rows = result.steps
      .map((t, i) => [t, result.log10Path[i] ?? 0] as const)
      .filter((_, i) => i % every === 0 || i === result.steps.length - 1)
      .map(([t, y]) => {
        const log10 = fromPlain(y);
        const sign = p.w < 0 && t % 2 === 1 ? -1 : 1;
        return [
          t,
          toText(sigLog(log10, 4, sign)),
          log10 === Number.NEGATIVE_INFINITY ? '−∞' : toText(fixed(log10, 4)),
        ];
      });
    return { columns: words.columns, rows };
  },
  code(p) {
    const w = `w, T = ${p.w}, ${p.T}`;
    if (p.mode === 'tanh')
      return [
        'import torch',
        w,
        `h = h0 = torch.tensor(${p.h0}, dtype=torch.float64, requires_grad=True)`,
        'for _ in range(T):',
        '    h = torch.tanh(w * h)',
        'h.backward()',
        'print(h0.grad.item())  # dh_T / dh_0',
      ].join('\n');
    return [
      'import torch',
      w,
      'weight = torch.tensor(w, dtype=torch.float64, requires_grad=True)',
      'h = h0 = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)',
      'for _ in range(T):',
      '    h = weight * h',
      'h.backward()',
      'print(h0.grad.item())      # w**T',
      'print(weight.grad.item())  # T * w**(T-1)',
    ].join('\n');
  },
});
