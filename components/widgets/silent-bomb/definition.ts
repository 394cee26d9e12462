/** The silent bomb: a recurrent matrix without a single non-zero eigenvalue, at whose fixed point the gradient grows. */
import { fixed, powerOfTen, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain, plainNumber } from '../../../src/lib/widget.ts';
import { forward } from '../../../src/math/forward.ts';
import { jacobianNorms } from '../../../src/math/jacobians.ts';
import { vectorNorm } from '../../../src/math/norms.ts';
import { powerNorms } from '../../../src/math/power-norms.ts';
import { en } from './en.ts';
import { bomb, factorTone, params, type BombParams } from './network.ts';
import { bombSvg } from './picture.ts';
import type { BombResult } from './result.ts';
import { zh } from './zh.ts';

/** A run that is farther than this from the fixed point has left it. */
export const LEFT = 0.1;
/** Below this the distance is lost in the rounding of the states. */
const ROUNDING = 1e-15;

/** Index of the largest entry, the first of several. */
function highest(logs: Float64Array): number {
  let at = 0;
  logs.forEach((y, t) => {
    if (y > (logs[at] ?? 0) + 1e-12) at = t;
  });
  return at;
}

function firstZero(logs: Float64Array): number | null {
  const k = logs.indexOf(Number.NEGATIVE_INFINITY);
  return k < 0 ? null : k;
}

function compute(p: BombParams): BombResult {
  const { W, fixedPoint, bias, J } = bomb(p);
  const [x, y] = fixedPoint;
  // Along (1, −d), the direction that J keeps: the first step already multiplies by a(1 − d).
  const unit = p.distance / Math.hypot(1, p.d);
  const inputs = Array.from({ length: p.T }, () => [0]);
  const network = { cell: 'tanh', Wih: [[0], [0]], Whh: W, bih: bias, bhh: [0, 0] } as const;
  const run = forward(network, inputs, [x + unit, y - p.d * unit]);
  const norms = jacobianNorms(run).fromStart;
  const powers = powerNorms(J, p.T);
  const states = Array.from({ length: p.T + 1 }, (_, t) => Array.from(run.h.data.subarray(2 * t, 2 * t + 2)));
  const distances = states.map(([h = 0, g = 0]) => vectorNorm(Float64Array.of(h - x, g - y)));
  const left = distances.findIndex((far) => far > LEFT);
  const peakAt = highest(norms);
  return {
    factor: p.a * (1 - p.d),
    sigma: 2 * p.a,
    fixedPoint,
    bias: bias.map((x) => x + 0),
    log10Powers: Array.from(powers, plainNumber),
    powersZeroFrom: firstZero(powers),
    log10Norms: Array.from(norms, plainNumber),
    normsZeroFrom: firstZero(norms),
    peak: { t: peakAt, log10: norms[peakAt] ?? 0 },
    states,
    distances: distances.map((far) => (far < ROUNDING ? null : far)),
    leftAt: left < 0 ? null : left,
  };
}

const plain = (x: number): string => String(Number(x.toPrecision(4)));

/** A size as text; null for an exact zero. */
function sizeText(log10: number): string | null {
  return log10 === Number.NEGATIVE_INFINITY ? null : toText(sigLog(log10, 3));
}

/** `10⁻¹²`, `2 × 10⁻¹²`, `0.1` */
function distanceText(x: number): string {
  const exponent = Math.round(Math.log10(x));
  const decade = exponent < -3 && Math.abs(x / 10 ** exponent - 1) < 1e-9;
  return toText(decade ? powerOfTen(exponent) : sig(x, 1));
}

function describe(p: BombParams, r: BombResult, lang: Lang): string {
  return { zh, en }[lang].describe({
    a: plain(p.a),
    d: plain(p.d),
    factor: plain(r.factor),
    tone: factorTone(r.factor),
    T: p.T,
    atFixedPoint: sizeText(fromPlain(r.log10Powers.at(-1))),
    distance: distanceText(p.distance),
    leftAt: r.leftAt,
    peak: toText(sigLog(r.peak.log10, 3)),
    peakAt: r.peak.t,
    last: sizeText(fromPlain(r.log10Norms.at(-1))),
  });
}

export const silentBomb = defineWidget<typeof params, BombResult>({
  id: 'silent-bomb',
  chapter: 'principle',
  subject: 'dynamical-systems',
  params,
  presets: [
    { id: 'bomb', params: { a: 8, d: 0.75 }, label: { zh: '每步翻倍', en: 'doubles every step' } },
    {
      id: 'unsaturated',
      params: { a: 8, d: 1 },
      label: { zh: '不饱和：恰为零', en: 'unsaturated: exactly zero' },
      telling: true,
    },
    {
      id: 'more-saturated',
      params: { a: 8, d: 0.25 },
      label: { zh: '更饱和，爆得更快', en: 'more saturated, faster' },
      telling: true,
    },
    { id: 'threshold', params: { a: 8, d: 0.875 }, label: { zh: '临界', en: 'the threshold' } },
    { id: 'defused', params: { a: 2, d: 0.75 }, label: { zh: '权重小：消失', en: 'smaller weights: fades' } },
  ],
  words: { zh, en },
  size: { width: 720, height: 880 },
  compute,
  describe,
  figure(p, r, options) {
    return bombSvg(p, r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(p.T / 20));
    const chosen = r.states.flatMap((_, t) => (t % every === 0 || t === p.T || t === r.peak.t ? [t] : []));
    return {
      columns: { zh, en }[lang].columns,
      rows: chosen.map((t) => {
        const far = r.distances[t];
        return [
          t,
          toText(sigLog(fromPlain(r.log10Powers[t]), 4)),
          toText(sigLog(fromPlain(r.log10Norms[t]), 4)),
          ...(r.states[t] ?? []).map((h) => toText(fixed(h, 6))),
          typeof far === 'number' ? toText(sig(far, 3)) : `< ${distanceText(ROUNDING)}`,
        ];
      }),
    };
  },
  code({ a, d, distance, T }) {
    return [
      'import torch',
      'torch.set_default_dtype(torch.float64)',
      `a, d, distance, T = ${a}, ${d}, ${distance}, ${T}`,
      'd = torch.tensor(d)',
      'W = a * torch.tensor([[1.0, 1.0], [-1.0, -1.0]])',
      'r = torch.sqrt(1 - d)',
      'fixed_point = torch.stack([0 * r, r])',
      'b = torch.stack([-a * r, torch.atanh(r) + a * r])',
      'h = fixed_point + distance * torch.stack([1 + 0 * d, -d]) / torch.sqrt(1 + d**2)',
      'print("rho(W)", max(abs(torch.linalg.eigvals(W))).item())  # 0 up to rounding: W @ W = 0',
      'P = torch.eye(2)',
      'for t in range(1, T + 1):',
      '    h = torch.tanh(W @ h + b)',
      '    P = torch.diag(1 - h**2) @ W @ P  # dh_t / dh_0',
      '    print(t, torch.linalg.matrix_norm(P, 2).item(), torch.linalg.norm(h - fixed_point).item())',
    ].join('\n');
  },
});
