import { FLOAT_FORMATS, power, powerNorms, roundToFormat } from '../../src/math/index.ts';
import { fixed, integer, sci, sciLog } from '../../src/lib/format.ts';
import { numbers } from '../../src/lib/number-table.ts';

/** What the cards choose rather than compute. */
export const settings: readonly string[] = [];

/** log10 ‖∂h_T/∂h_0‖ of the tanh unit h_t = tanh(w h_{t−1}) without input. */
function tanhUnit(w: number, T: number, h0: number): number {
  let h = h0;
  let log10 = 0;
  for (let t = 1; t <= T; t++) {
    h = Math.tanh(w * h);
    log10 += Math.log10(w * (1 - h) * (1 + h));
  }
  return log10;
}

/** The multiplier w(1 − h*²) at the positive fixed point h* = tanh(w h*), w > 1. */
function settledMultiplier(w: number): number {
  let h = 1;
  for (let k = 0; k < 500; k++) h = Math.tanh(w * h);
  return w * (1 - h) * (1 + h);
}

const slope = (a: number): number => 1 - Math.tanh(a) ** 2;

/** The first T at which w^T, rounded to the nearest number of half precision, is zero. */
function fp16ZeroAt(w: number): number {
  let T = 1;
  while (roundToFormat(power(w, T).value, 'fp16') !== 0) T += 1;
  return T;
}

function degrees([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return (Math.atan2(Math.abs(a * d - b * c), a * c + b * d) * 180) / Math.PI;
}

const settled = settledMultiplier(1.5);
const bomb = powerNorms(
  [
    [8, 8],
    [-6, -6],
  ],
  10,
);
const stretching = powerNorms(
  [
    [0.9, 10],
    [0, 0.9],
  ],
  200,
);
const peak = stretching.indexOf(Math.max(...stretching));
const forget = 1 / (1 + Math.exp(-1));

export default numbers({
  settled: fixed(settled, 4, { tone: 'vanish' }),
  'settled-100': sciLog(power(settled, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'three-halves-100': sciLog(power(1.5, 100).log10Abs, 3, 1, { tone: 'explode' }),
  'half-99': sciLog(power(0.5, 99).log10Abs, 2, 1, { tone: 'vanish' }),
  'half-100': sciLog(power(0.5, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'nine-tenths-100': sciLog(power(0.9, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'slope-below-one': integer(Math.round(power(27 / 25, 100).value), { tone: 'explode' }),
  'bomb-10': fixed(10 ** bomb[10]!, 2, { tone: 'explode' }),
  'slope-saturated': fixed(slope(4), 4),
  'slope-open': fixed(slope(1 / 20), 4),
  'tanh-unit-1000': sciLog(tanhUnit(1, 1000, 0.5), 2, 1, { tone: 'vanish' }),
  'fp32-normal': sci(FLOAT_FORMATS.fp32.minNormal, 2),
  'fp16-zero-at': integer(fp16ZeroAt(0.5)),
  'transient-peak': fixed(10 ** stretching[peak]!, 2, { tone: 'explode' }),
  'transient-peak-step': integer(peak),
  'transient-last-above': integer(stretching.findLastIndex((log10) => log10 > 0)),
  'forget-one': fixed(forget, 4),
  'forget-one-100': sciLog(power(forget, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'lstm-explodes': sciLog(power(2.5, 100).log10Abs, 2, 1, { tone: 'explode' }),
  'angle-value': fixed(degrees([30, 4], [5, 4]), 2),
  'angle-mean': fixed(degrees([998, 2], [1 - Math.SQRT2, Math.SQRT2]), 0),
  'batchnorm-layer': fixed(Math.sqrt(Math.PI / (Math.PI - 1)), 2, { tone: 'explode' }),
  'batchnorm-20': sciLog(power(3, 20).log10Abs, 2, 1, { tone: 'explode' }),
});
