import {
  ensembles,
  forward,
  identity,
  matrix,
  multiply,
  power,
  powerNorms,
  rng,
  spectralNorm,
  stepJacobians,
  type Matrix,
  type Rng,
} from '../../../src/math/index.ts';
import { fixed, integer, percent, powerOfTen, sciLog, sig, toneOf } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes. */
export const settings: readonly string[] = [];

const SEEDS = 20;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function normalRows(rows: number, cols: number, scale: number, random: Rng): Matrix {
  return matrix(
    Array.from({ length: rows }, () => Array.from({ length: cols }, () => scale * random.normal())),
  );
}

function tanhRun(Whh: Matrix, inputs: Matrix) {
  const n = Whh.rows;
  return forward(
    { cell: 'tanh', Wih: identity(n), Whh, bih: new Float64Array(n), bhh: new Float64Array(n) },
    inputs,
  );
}

/** log10 ‖∂h_100/∂h_0‖ for W_hh = I, tanh, h_0 = 0, no input, the same bias in every unit: one scalar unit tells all. */
function identityWithBias(bias: number): number {
  let h = 0;
  let log10 = 0;
  for (let t = 1; t <= 100; t++) {
    h = Math.tanh(h + bias);
    log10 += Math.log10((1 - h) * (1 + h));
  }
  return log10;
}

/** Seeds of the runs with orthogonal weights: those of chapter 4, so that the two tables agree. */
const ORTHOGONAL_SEEDS = 10;

/** log10 of the median of ‖∂h_100/∂h_0‖₂: 64 tanh units, orthogonal W_hh, noise of this deviation on each pre-activation. */
function orthogonalWithNoise(deviation: number): number {
  const runs = Array.from({ length: ORTHOGONAL_SEEDS }, (_, i) => {
    const random = rng(i + 1);
    const W = ensembles.orthogonal(64, 1, random.fork('W'));
    const run = tanhRun(W, normalRows(100, 64, deviation, random.fork('input')));
    return Math.log10(spectralNorm(stepJacobians(run).reduce((product, J) => multiply(J, product))));
  });
  return median(runs);
}

/** A tanh unit's fixed point h* = tanh(w h*), w > 1: the multiplier m = w(1 − h*²) there. */
function settledMultiplier(w: number): number {
  let h = 1;
  for (let k = 0; k < 500; k++) h = Math.tanh(w * h);
  return w * (1 - h) * (1 + h);
}

const LENGTH = 60;
const UNITS = 32;
type Parameter = 'hh' | 'xh' | 'b';

/** Row l: the Frobenius norms of what lag l contributes to the gradients of W_hh, W_xh and b_h, L = ½‖h_60 − y‖². */
function byLag(random: Rng): Record<Parameter, number>[] {
  const Whh = ensembles.gaussian(UNITS, 1.2, random);
  const x = normalRows(LENGTH, UNITS, 1, random);
  const target = normalRows(1, UNITS, 1, random).data;
  const run = tanhRun(Whh, x);
  const row = (m: Matrix, i: number): Float64Array => m.data.subarray(i * UNITS, (i + 1) * UNITS);
  let delta = row(run.h, LENGTH).map((h, i) => h - target[i]!);
  const lags: Record<Parameter, number>[] = [];
  for (let k = LENGTH; k >= 1; k--) {
    const h = row(run.h, k);
    const Ddelta = delta.map((d, i) => d * (1 - h[i]!) * (1 + h[i]!));
    const b = Math.hypot(...Ddelta);
    lags.push({ hh: b * Math.hypot(...row(run.h, k - 1)), xh: b * Math.hypot(...row(x, k - 1)), b });
    delta = delta.map((_, j) => Ddelta.reduce((sum, e, i) => sum + e * Whh.data[i * UNITS + j]!, 0));
  }
  return lags;
}

const runs = Array.from({ length: SEEDS }, (_, i) => byLag(rng(i + 1)));

function atLag(lag: number, parameter: Parameter) {
  return sig(median(runs.map((lags) => lags[lag]![parameter])), 2);
}

/** Change of log10 a lag, from lag 0 to lag 55. */
function slope(parameter: 'hh' | 'xh') {
  const slopes = runs.map(
    (lags) => (Math.log10(lags[55]![parameter]) - Math.log10(lags[0]![parameter])) / 55,
  );
  return fixed(median(slopes), 3, { tone: 'vanish' });
}

/** Share of lags 0…5 in the sum of the norms over all lags. */
function nearShare(parameter: 'hh' | 'xh') {
  const total = (lags: Record<Parameter, number>[]): number =>
    lags.reduce((sum, lag) => sum + lag[parameter], 0);
  return percent(median(runs.map((lags) => total(lags.slice(0, 6)) / total(lags))));
}

type Plane = readonly [number, number];

/** The angle between two gradients in the plane, in degrees. */
function turn([a, b]: Plane, [c, d]: Plane): number {
  return (Math.atan2(Math.abs(a * d - b * c), a * c + b * d) * 180) / Math.PI;
}

function clipByNorm([a, b]: Plane, c: number): Plane {
  const scale = Math.min(1, c / Math.hypot(a, b));
  return [scale * a, scale * b];
}

function mean(gradients: readonly Plane[]): Plane {
  const n = gradients.length;
  return [gradients.reduce((s, g) => s + g[0], 0) / n, gradients.reduce((s, g) => s + g[1], 0) / n];
}

/** How far clipping each gradient at norm 1 before averaging turns the mean. */
function turnOfClippedMean(gradients: readonly Plane[]): number {
  return turn(mean(gradients), mean(gradients.map((g) => clipByNorm(g, 1))));
}

const bomb = [
  [8, 8],
  [-6, -6],
];
const stretching = [
  [0.9, 10],
  [0, 0.9],
];
const bombPowers = powerNorms(bomb, 100);
const stretchingPowers = powerNorms(stretching, 200);
const peak = stretchingPowers.indexOf(Math.max(...stretchingPowers));
const settled = settledMultiplier(1.5);

const biases = {
  zero: identityWithBias(0),
  tenth: identityWithBias(0.1),
  half: identityWithBias(0.5),
  one: identityWithBias(1),
};

export default numbers({
  'identity-bias-0': fixed(10 ** biases.zero, 0, { tone: toneOf(biases.zero) }),
  'identity-bias-01': powerOfTen(biases.tenth, 1, { tone: toneOf(biases.tenth) }),
  'identity-bias-05': powerOfTen(biases.half, 1, { tone: toneOf(biases.half) }),
  'identity-bias-1': powerOfTen(biases.one, 1, { tone: toneOf(biases.one) }),
  'orthogonal-quiet': sig(10 ** orthogonalWithNoise(0.05), 2, { tone: 'vanish' }),
  'orthogonal-medium': sciLog(orthogonalWithNoise(0.3), 2, 1, { tone: 'vanish' }),
  'orthogonal-loud': sciLog(orthogonalWithNoise(1), 2, 1, { tone: 'vanish' }),
  'bomb-10': fixed(10 ** bombPowers[10]!, 2, { tone: 'explode' }),
  'bomb-100': sciLog(bombPowers[100]!, 3, 1, { tone: 'explode' }),
  'unit-multiplier': fixed(settled, 4, { tone: 'vanish' }),
  'unit-settled': sciLog(power(settled, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'unit-held': sciLog(power(1.5, 100).log10Abs, 3, 1, { tone: 'explode' }),

  'lag-0-hh': atLag(0, 'hh'),
  'lag-0-xh': atLag(0, 'xh'),
  'lag-0-b': atLag(0, 'b'),
  'lag-10-hh': atLag(10, 'hh'),
  'lag-10-xh': atLag(10, 'xh'),
  'lag-10-b': atLag(10, 'b'),
  'lag-20-hh': atLag(20, 'hh'),
  'lag-20-xh': atLag(20, 'xh'),
  'lag-20-b': atLag(20, 'b'),
  'lag-40-hh': atLag(40, 'hh'),
  'lag-40-xh': atLag(40, 'xh'),
  'lag-40-b': atLag(40, 'b'),
  'lag-55-hh': atLag(55, 'hh'),
  'lag-55-xh': atLag(55, 'xh'),
  'lag-55-b': atLag(55, 'b'),
  'slope-hh': slope('hh'),
  'slope-xh': slope('xh'),
  'share-near-hh': nearShare('hh'),
  'share-near-xh': nearShare('xh'),

  'angle-value': fixed(turn([30, 4], [5, 4]), 2),
  'angle-mean': fixed(
    turnOfClippedMean([
      [100, 0],
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]),
    1,
  ),
  'angle-mean-uphill': fixed(
    turnOfClippedMean([
      [1000, 0],
      [-1, 1],
      [-1, 1],
    ]),
    0,
  ),
  'angle-adam': fixed(turn([30, 4], [1, 1]), 1),
  'norm-step': fixed(spectralNorm(stretching), 2),
  'norm-product': sig(10 ** stretchingPowers[100]!, 3, { tone: 'vanish' }),

  'transient-peak': fixed(10 ** stretchingPowers[peak]!, 2, { tone: 'explode' }),
  'transient-peak-step': integer(peak),
  'transient-last-above': integer(stretchingPowers.findLastIndex((log10) => log10 > 0)),
  'slope-below-one': integer(Math.round(power(27 / 25, 100).value), { tone: 'explode' }),
  'diag-norm': fixed(1 - Math.tanh(0.05) ** 2, 4),
  'forget-one': fixed(1 / (1 + Math.exp(-1)), 2),
});
