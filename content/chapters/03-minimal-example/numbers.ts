import { fixed, integer, powerOfTen, sci, sciLog } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';
import { FLOAT_FORMATS } from '../../../src/math/float-formats.ts';
import { power } from '../../../src/math/power.ts';

/** What the text chooses rather than computes. */
export const settings = [
  'w = 0.5',
  'w = 0.7',
  'w = 1.1',
  'w = 1.5',
  'w = 0.98',
  'h_0 = 0.8',
  'h_0 = 0.5',
  'h_0=0.8',
  'h_0=0.5',
];

const T = 100;

/** log10 of the factor T·w^(T−1) in ∂L/∂w. */
function parameterFactor(w: number): number {
  return Math.log10(T) + power(w, T - 1).log10Abs;
}

/** Attracting fixed point of h ← tanh(w h), w > 1, by iteration from 1: it decreases monotonically to h*. */
function fixedPoint(w: number): number {
  let h = 1;
  for (let i = 0; i < 10_000; i++) h = Math.tanh(w * h);
  return h;
}

function multiplier(w: number): number {
  const h = fixedPoint(w);
  return w * (1 - h) * (1 + h);
}

/** log10 |∂h_T/∂h_0| of the autonomous tanh unit. */
function tanhProduct(w: number, h0: number, steps: number): number {
  let h = h0;
  let sum = 0;
  for (let t = 0; t < steps; t++) {
    h = Math.tanh(w * h);
    sum += Math.log10(w) + Math.log10((1 - h) * (1 + h));
  }
  return sum;
}

/** ∏ (1 − h_t²) · T^{3/2} at w = 1, which tends to a constant that depends on h_0. */
function criticalConstant(h0: number): number {
  const steps = 1_000_000;
  return 10 ** (tanhProduct(1, h0, steps) + 1.5 * Math.log10(steps));
}

/** The largest transient gain of the tanh unit from h_0, the step it is reached at, and the first step at or below 1 after it. */
function transient(w: number, h0: number): { peak: number; at: number; below: number } {
  let [peak, at, below] = [0, 0, 0];
  for (let t = 1; t < 200; t++) {
    const size = tanhProduct(w, h0, t);
    if (size > peak) [peak, at, below] = [size, t, 0];
    else if (size < 0 && below === 0) below = t;
  }
  return { peak, at, below };
}

type Format = 'fp16' | 'bf16' | 'fp32' | 'fp64';

/** First T at which w^T rounds to zero; half the smallest subnormal is a tie and goes to zero. */
function zeroAt(w: number, format: Format): number {
  let t = 1;
  while (power(w, t).log10Abs > Math.log10(FLOAT_FORMATS[format].minSubnormal / 1) - Math.log10(2) + 1e-12)
    t += 1;
  return t;
}

/** First T at which w^T is below the smallest normal number: zero where subnormals are flushed. */
function flushedAt(w: number, format: Format): number {
  let t = 1;
  while (power(w, t).log10Abs >= Math.log10(FLOAT_FORMATS[format].minNormal) - 1e-12) t += 1;
  return t;
}

function overflowAt(w: number, format: Format): number {
  let t = 1;
  while (power(w, t).log10Abs <= Math.log10(FLOAT_FORMATS[format].max)) t += 1;
  return t;
}

/** |w| below 1 whose half-life is `steps`. */
const weightOfHalfLife = (steps: number): number => 2 ** (-1 / steps);

const kick = transient(1.5, 1e-6);

export default numbers({
  'half-100': sciLog(power(0.5, T).log10Abs, 2, 1, { tone: 'vanish' }),
  'three-halves-100': sciLog(power(1.5, T).log10Abs, 3, 1, { tone: 'explode' }),
  'seven-tenths-100': sciLog(power(0.7, T).log10Abs, 2, 1, { tone: 'vanish' }),
  'ninety-eight-100': fixed(power(0.98, T).value, 3, { tone: 'vanish' }),
  'ninety-eight-400': sciLog(power(0.98, 400).log10Abs, 2, 1, { tone: 'vanish' }),
  'half-life-seven-tenths': fixed(Math.log(2) / -Math.log(0.7), 2),
  'weight-half-life-100': fixed(weightOfHalfLife(100), 5),
  'lecture-factor': fixed(power(1.5, T).value / 2.4e17, 2),
  'three-halves-98': sciLog(power(1.5, 98).log10Abs, 3),
  'three-halves-99': sciLog(power(1.5, 99).log10Abs, 3),
  'parameter-half': sciLog(parameterFactor(0.5), 2, 1, { tone: 'vanish' }),
  'parameter-one': integer(T, { tone: 'steady' }),
  'parameter-three-halves': sciLog(parameterFactor(1.5), 2, 1, { tone: 'explode' }),
  'multiplier-1-1': fixed(multiplier(1.1), 4),
  'multiplier-1-5': fixed(multiplier(1.5), 4),
  'multiplier-2': fixed(multiplier(2), 4),
  'multiplier-3': fixed(multiplier(3), 4),
  'fixed-1-5': fixed(fixedPoint(1.5), 4),
  'tanh-1-5-100': sciLog(tanhProduct(1.5, 0.8, T), 1, 1, { tone: 'vanish' }),
  'critical-08': fixed(criticalConstant(0.8), 2),
  'critical-05': fixed(criticalConstant(0.5), 1),
  'critical-100': sci(10 ** tanhProduct(1, 0.8, T), 2, { tone: 'vanish' }),
  'transient-peak': powerOfTen(kick.peak, 1, { tone: 'explode' }),
  'transient-at': integer(kick.at),
  'transient-below': integer(kick.below),
  'zero-fp16': integer(zeroAt(0.5, 'fp16')),
  'zero-bf16': integer(zeroAt(0.5, 'bf16')),
  'zero-fp32': integer(zeroAt(0.5, 'fp32')),
  'zero-fp64': integer(zeroAt(0.5, 'fp64')),
  'flushed-fp16': integer(flushedAt(0.5, 'fp16')),
  'overflow-fp16': integer(overflowAt(1.5, 'fp16')),
  'overflow-bf16': integer(overflowAt(1.5, 'bf16')),
  'overflow-fp32': integer(overflowAt(1.5, 'fp32')),
  'overflow-fp64': integer(overflowAt(1.5, 'fp64')),
  'min-normal-fp32': sci(FLOAT_FORMATS.fp32.minNormal, 2),
});
