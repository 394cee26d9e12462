import {
  ensembles,
  forward,
  jacobianNorms,
  matrix,
  power,
  powerNorms,
  rng,
  spectralNorm,
  spectralRadius,
} from '../../../src/math/index.ts';
import { fixed, integer, powerOfTen, sciLog, sig } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings: readonly string[] = [];

const SEEDS = 20;
const T = 100;

interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number): number => sorted[i] ?? Number.NaN;
  const n = sorted.length;
  return { low: at(0), median: (at((n - 1) >> 1) + at(n >> 1)) / 2, high: at(n - 1) };
}

function overSeeds(run: (seed: number) => number): Spread {
  return spread(Array.from({ length: SEEDS }, (_, s) => run(s + 1)));
}

/**
 * log10 ‖J_T…J_1‖₂ of h_t = ReLU(W h_{t−1}), W Gaussian of the given gain, from a random positive start.
 * Rows of closed units are zero, so only open units are multiplied; state and product are rescaled at each step.
 */
function reluProduct(n: number, gain: number, seed: number): number {
  const random = rng(seed);
  const W = ensembles.gaussian(n, gain, random).data;
  let h = Float64Array.from({ length: n }, () => Math.abs(random.normal()));
  let product = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
  let open = Array.from({ length: n }, (_, i) => i);
  let log10 = 0;
  for (let t = 0; t < T; t += 1) {
    const state = new Float64Array(n);
    const nextOpen: number[] = [];
    for (let i = 0; i < n; i += 1) {
      let a = 0;
      for (const k of open) a += W[i * n + k]! * h[k]!;
      if (a > 0) {
        state[i] = a;
        nextOpen.push(i);
      }
    }
    const next = new Float64Array(n * n);
    for (const i of nextOpen) {
      const row = next.subarray(i * n, (i + 1) * n);
      for (const k of open) {
        const w = W[i * n + k]!;
        const from = k * n;
        for (let j = 0; j < n; j += 1) row[j]! += w * product[from + j]!;
      }
    }
    let largest = 0;
    for (const x of next) largest = Math.max(largest, Math.abs(x));
    const length = Math.hypot(...state);
    if (largest === 0 || length === 0) return Number.NEGATIVE_INFINITY;
    product = next.map((x) => x / largest);
    h = state.map((x) => x / length);
    log10 += Math.log10(largest);
    open = nextOpen;
  }
  return log10 + Math.log10(spectralNorm({ rows: n, cols: n, data: product }));
}

const [gain1, gainCritical, gain16, gain2] = [1, Math.SQRT2, 1.6, 2].map((gain) =>
  overSeeds((seed) => reluProduct(64, gain, seed)),
) as [Spread, Spread, Spread, Spread];

/** The factor a step that gives 10^log10 after T steps. */
const perStep = (log10: number): number => 10 ** (log10 / T);

/** log10 ∏ (1 − h_t²) of one tanh unit with weight 1 and the given bias, from 0. */
function identityTanh(bias: number): number {
  let h = 0;
  let log10 = 0;
  for (let t = 0; t < T; t += 1) {
    const a = h + bias;
    h = Math.tanh(a);
    log10 -= 2 * Math.log10(Math.cosh(a));
  }
  return log10;
}

/** The positive fixed point of tanh(w h), w > 1, by bisection of a = w·tanh(a); the multiplier w(1 − h*²) = 2a/sinh 2a. */
function tanhMultiplier(w: number): number {
  let low = 1e-9;
  let high = w;
  for (let i = 0; i < 200; i += 1) {
    const a = (low + high) / 2;
    if (w * Math.tanh(a) > a) low = a;
    else high = a;
  }
  return (2 * low) / Math.sinh(2 * low);
}

/** The first step at which a ReLU unit with weight 2 and bias −1, started at h0 < 1, is closed. */
function deadStep(h0: number): number {
  let h = h0;
  for (let t = 1; t < 1000; t += 1) {
    const a = 2 * h - 1;
    if (a <= 0) return t;
    h = a;
  }
  throw new RangeError(`a start at ${h0} does not die`);
}

/** log10 ‖∂h_T/∂h_0‖ of 16 tanh units, W = 3/2 times orthogonal, Gaussian inputs of standard deviation 2, start 0. */
function saturatedOrthogonal(seed: number): number {
  const n = 16;
  const random = rng(seed);
  const run = forward(
    {
      cell: 'tanh',
      Whh: ensembles.orthogonal(n, 1.5, random),
      Wih: ensembles.identity(n),
      bih: new Float64Array(n),
      bhh: new Float64Array(n),
    },
    Array.from({ length: T }, () => Array.from({ length: n }, () => 2 * random.normal())),
  );
  return jacobianNorms(run).fromStart[T]!;
}

const shear = matrix([
  [0.9, 10],
  [0, 0.9],
]);
const bomb = matrix([
  [8, 8],
  [-6, -6],
]);
const decoy = matrix([
  [1.25, -0.75],
  [-0.75, 1.25],
]);
const alternating = matrix([
  [4, 0],
  [0, 0],
]);
const w = 2 ** (-1 / 100);
/** The first T whose successor is not larger: T·w^(T−1) grows while T < w/(1 − w). */
const bestLength = Math.ceil(w / (1 - w));
const g = [30, 4] as const;
const clipped = [5, 4] as const;
const length = Math.hypot(...g);
const cosine = (g[0] * clipped[0] + g[1] * clipped[1]) / (length * Math.hypot(...clipped));
const budgetDown = 1 - 2 ** (-1 / 100);
const budgetRandom = Math.sqrt(2 ** (1 / 50) - 1);

export default numbers({
  'relu-g1-total': powerOfTen(gain1.median, 1, { tone: 'vanish' }),
  'relu-g1-low': powerOfTen(gain1.low, 1),
  'relu-g1-high': powerOfTen(gain1.high, 1),
  'relu-g1-rate': fixed(perStep(gain1.median), 2, { tone: 'vanish' }),
  'relu-gc-total': powerOfTen(gainCritical.median, 1, { tone: 'steady' }),
  'relu-gc-low': powerOfTen(gainCritical.low, 1),
  'relu-gc-high': powerOfTen(gainCritical.high, 1),
  'relu-gc-rate': fixed(perStep(gainCritical.median), 2, { tone: 'steady' }),
  'relu-g16-total': powerOfTen(gain16.median, 1, { tone: 'explode' }),
  'relu-g16-low': powerOfTen(gain16.low, 1),
  'relu-g16-high': powerOfTen(gain16.high, 1),
  'relu-g16-rate': fixed(perStep(gain16.median), 2, { tone: 'explode' }),
  'relu-g2-total': powerOfTen(gain2.median, 1, { tone: 'explode' }),
  'relu-g2-low': powerOfTen(gain2.low, 1),
  'relu-g2-high': powerOfTen(gain2.high, 1),
  'relu-g2-rate': fixed(perStep(gain2.median), 2, { tone: 'explode' }),
  'relu-g1-theory': fixed(1 / Math.SQRT2, 2),
  'relu-g16-theory': fixed(1.6 / Math.SQRT2, 2),
  'relu-g2-theory': fixed(2 / Math.SQRT2, 2),
  'tanh-multiplier': fixed(tanhMultiplier(1.5), 4, { tone: 'vanish' }),
  'identity-bias-tanh': powerOfTen(identityTanh(1), 1, { tone: 'vanish' }),
  'decoy-state': sciLog(power(0.5, 50).log10Abs, 2, 1, { tone: 'vanish' }),
  'decoy-norm': sciLog(powerNorms(decoy, 50)[50]!, 2, 1, { tone: 'explode' }),
  'dead-step': integer(deadStep(0.9)),
  'active-105': fixed(power(1.05, 100).value, 1, { tone: 'explode' }),
  'alternating-norm': integer(Math.round(10 ** powerNorms(alternating, 5)[5]!), { tone: 'explode' }),
  'half-w': fixed(w, 5),
  'half-turn': fixed(w / (1 - w), 2),
  'half-best-length': integer(bestLength),
  'half-peak': fixed(bestLength * w ** (bestLength - 1), 1),
  'multiplier-15': fixed(tanhMultiplier(1.5), 4, { tone: 'vanish' }),
  'multiplier-2': fixed(tanhMultiplier(2), 4, { tone: 'vanish' }),
  'multiplier-3': fixed(tanhMultiplier(3), 4, { tone: 'vanish' }),
  'shear-sigma': fixed(spectralNorm(shear), 2),
  'shear-100': sig(10 ** powerNorms(shear, 100)[100]!, 3, { tone: 'vanish' }),
  'default-sigma': fixed(2 / Math.sqrt(3), 3),
  'default-rho': fixed(1 / Math.sqrt(3), 3),
  'saturated-orthogonal': powerOfTen(overSeeds(saturatedOrthogonal).median, 1, { tone: 'vanish' }),
  'bomb-bias': fixed(4 + Math.atanh(0.5), 4),
  'bomb-norm': fixed(10 ** powerNorms(bomb, 10)[10]!, 2, { tone: 'explode' }),
  'bomb-abs-rho': integer(
    Math.round(
      spectralRadius([
        [8, 8],
        [8, 8],
      ]),
    ),
  ),
  'clip-length': fixed(length, 3),
  'clip-first': fixed((30 * 5) / length, 3),
  'clip-second': fixed((4 * 5) / length, 3),
  'clip-angle': fixed((Math.acos(cosine) * 180) / Math.PI, 2),
  'budget-down': fixed(budgetDown, 5),
  'budget-up': fixed(2 ** (1 / 100) - 1, 5),
  'budget-random': fixed(budgetRandom, 3),
  'budget-ratio': integer(Math.round(budgetRandom / budgetDown)),
});
