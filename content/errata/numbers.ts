import {
  ensembles,
  FLOAT_FORMATS,
  forward,
  frobeniusNorm,
  identity,
  kreissConstant,
  multiply,
  power,
  powerNorms,
  rng,
  spectralNorm,
  spectralRadius,
  stepJacobians,
  zeros,
  type Matrix,
  type Network,
  type Rng,
  type Run,
} from '../../src/math/index.ts';
import {
  fixed,
  integer,
  powerOfTen,
  sci,
  sciLog,
  sig,
  sigLog,
  toneOf,
  type Shown,
} from '../../src/lib/format.ts';
import { numbers } from '../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings: readonly string[] = [
  'w = 0.5',
  'w = 1.5',
  'g = 0.75',
  'g = 1.2',
  'g = 1.5',
  'h_0 = 0.5',
  'h_0 = 0.8',
];

type Rows = readonly (readonly number[])[];

const STEPS = 100;
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

function matrixOf(rows: Rows): number[][] {
  return rows.map((row) => [...row]);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function normals(count: number, scale: number, random: Rng): Float64Array {
  return Float64Array.from({ length: count }, () => scale * random.normal());
}

/** Scales v to length 1 and returns the natural logarithm of the length it had. */
function normalise(v: Float64Array): number {
  let square = 0;
  for (const x of v) square += x * x;
  const length = Math.sqrt(square);
  for (let i = 0; i < v.length; i++) v[i] = v[i]! / length;
  return Math.log(length);
}

/** ‖A^k‖₂. */
function powerNorm(rows: Rows, k: number): number {
  return 10 ** powerNorms(matrixOf(rows), k)[k]!;
}

// c-1 … c-7: small matrices and single numbers

const nilpotent: Rows = [
  [0, 2],
  [0, 0],
];
const alternating = multiply(matrixOf(nilpotent), [
  [0, 0],
  [2, 0],
]);
const pair = multiply(
  [
    [2, 0],
    [0, 0.1],
  ],
  [
    [0.1, 0],
    [0, 2],
  ],
);
const bomb: Rows = [
  [8, 8],
  [-6, -6],
];

const tanhSlope = (a: number): number => 1 - Math.tanh(a) ** 2;
const oneOpen = [...Array.from({ length: 99 }, () => tanhSlope(4)), tanhSlope(0.05)];

// Tanh networks whose inputs are added to the pre-activations one to one. Seeds and forks are those of chapter 4, so
// that the two pages show the same digits.

function tanhNetwork(Whh: Matrix): Network {
  const n = Whh.rows;
  return { cell: 'tanh', Wih: identity(n), Whh, bih: new Float64Array(n), bhh: new Float64Array(n) };
}

function noisyRun(W: Matrix, noise: number, random: Rng): Run {
  const inputs: Matrix = {
    rows: STEPS,
    cols: W.rows,
    data: normals(STEPS * W.rows, noise, random.fork('input')),
  };
  return forward(tanhNetwork(W), inputs);
}

/** log10 ‖J_T…J_1‖₂, later steps on the left: O(T·n³). */
function log10ProductNorm(run: Run): number {
  return Math.log10(spectralNorm(stepJacobians(run).reduce((product, J) => multiply(J, product))));
}

/**
 * The same by power iteration on the product and its transpose, O(T·n²) a round: ten times as fast where the singular
 * values of the product lie far apart, as they do for Gaussian weights.
 */
function log10AlignedNorm(run: Run, random: Rng): number {
  const n = run.h.cols;
  const W = run.network.Whh.data;
  const slopes = run.h.data.map((h) => (1 - h) * (1 + h));
  let v = normals(n, 1, random);
  let next: Float64Array = new Float64Array(n);
  normalise(v);
  let previous = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < 500; round++) {
    let log = 0;
    for (let t = 1; t <= run.T; t++) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += W[i * n + j]! * v[j]!;
        next[i] = slopes[t * n + i]! * sum;
      }
      [v, next] = [next, v];
      log += normalise(v);
    }
    if (Math.abs(log - previous) < 1e-6) return log / Math.LN10;
    previous = log;
    for (let t = run.T; t >= 1; t--) {
      next.fill(0);
      for (let i = 0; i < n; i++) {
        const scaled = slopes[t * n + i]! * v[i]!;
        for (let j = 0; j < n; j++) next[j]! += W[i * n + j]! * scaled;
      }
      [v, next] = [next, v];
      normalise(v);
    }
  }
  throw new Error('log10AlignedNorm: no convergence in 500 rounds');
}

// c-5 and c-31: Gaussian weights, input noise 0.5

function gaussianRun(gain: number, random: Rng): Run {
  return noisyRun(ensembles.gaussian(64, gain, random.fork('W')), 0.5, random);
}

type GaussianField = 'sigma' | 'bound' | 'median' | 'min' | 'max';

function gaussianRow<const Id extends string>(id: Id, gain: number): Record<`${Id}-${GaussianField}`, Shown> {
  const runs = SEEDS.map((seed) => gaussianRun(gain, rng(seed)));
  const logs = runs.map((run, i) => log10AlignedNorm(run, rng(SEEDS[i]!).fork('start')));
  const sigma = median(runs.map((run) => spectralNorm(run.network.Whh)));
  const shown = (log10: number): Shown => powerOfTen(log10, 1, { tone: toneOf(log10) });
  return {
    [`${id}-sigma`]: fixed(sigma, 2),
    [`${id}-bound`]: powerOfTen(STEPS * Math.log10(sigma), 1),
    [`${id}-median`]: shown(median(logs)),
    [`${id}-min`]: shown(Math.min(...logs)),
    [`${id}-max`]: shown(Math.max(...logs)),
  } as Record<`${Id}-${GaussianField}`, Shown>;
}

const stepsAboveOne = stepJacobians(gaussianRun(0.75, rng(1))).filter((J) => spectralNorm(J) > 1).length;

// c-30: orthogonal weights, input noise, ten seeds

function orthogonal(noise: number): Shown {
  const log10 = median(
    SEEDS.slice(0, 10).map((seed) => {
      const random = rng(seed);
      const W = ensembles.orthogonal(64, 1, random.fork('W'));
      return log10ProductNorm(noisyRun(W, noise, random));
    }),
  );
  return sigLog(log10, 2, 1, { tone: toneOf(log10) });
}

// c-8: what each lag contributes; weights, inputs and target drawn as in chapter 5

const LENGTH = 60;
const UNITS = 32;

/** Row l: Frobenius norms of what lag l contributes to the gradients of W_hh and W_xh, for L = ½‖h_60 − y‖². */
function byLag(random: Rng): { hh: number; xh: number }[] {
  const Whh = ensembles.gaussian(UNITS, 1.2, random);
  const inputs: Matrix = { rows: LENGTH, cols: UNITS, data: normals(LENGTH * UNITS, 1, random) };
  const target = normals(UNITS, 1, random);
  const run = forward(tanhNetwork(Whh), inputs);
  const row = (m: Matrix, i: number): Float64Array => m.data.subarray(i * UNITS, (i + 1) * UNITS);
  let delta = row(run.h, LENGTH).map((h, i) => h - target[i]!);
  const lags: { hh: number; xh: number }[] = [];
  for (let k = LENGTH; k >= 1; k--) {
    const h = row(run.h, k);
    const Ddelta = delta.map((d, i) => d * (1 - h[i]!) * (1 + h[i]!));
    const size = Math.hypot(...Ddelta);
    lags.push({ hh: size * Math.hypot(...row(run.h, k - 1)), xh: size * Math.hypot(...row(inputs, k - 1)) });
    delta = delta.map((_, j) => Ddelta.reduce((sum, e, i) => sum + e * Whh.data[i * UNITS + j]!, 0));
  }
  return lags;
}

const lagRuns = SEEDS.map((seed) => byLag(rng(seed)));

function atLag(lag: number, parameter: 'hh' | 'xh'): Shown {
  return sig(median(lagRuns.map((lags) => lags[lag]![parameter])), 2);
}

// c-2, c-9, c-24: Lyapunov exponents of autonomous tanh networks, from the growth of one tangent vector

function exponent(W: Matrix, bias: ArrayLike<number>, runIn: number, steps: number, random: Rng): number {
  const n = W.rows;
  let h = normals(n, 0.5, random);
  let v = normals(n, 1, random);
  let hNext: Float64Array = new Float64Array(n);
  let vNext: Float64Array = new Float64Array(n);
  let sum = 0;
  for (let t = 0; t < runIn + steps; t++) {
    for (let i = 0; i < n; i++) {
      let a = bias[i]!;
      let u = 0;
      for (let j = 0; j < n; j++) {
        const weight = W.data[i * n + j]!;
        a += weight * h[j]!;
        u += weight * v[j]!;
      }
      const value = Math.tanh(a);
      hNext[i] = value;
      vNext[i] = (1 - value) * (1 + value) * u;
    }
    [h, hNext] = [hNext, h];
    [v, vNext] = [vNext, v];
    const log = normalise(v);
    if (t >= runIn) sum += log;
  }
  return sum / steps;
}

const sustained = exponent(
  { rows: 2, cols: 2, data: Float64Array.of(-2.5, 1, -6.25, 2.5) },
  [-2.6, -1.25],
  1_000,
  100_000,
  rng(1),
);

function randomExponent(n: number, gain: number, seed: number): number {
  const random = rng(seed);
  return exponent(ensembles.gaussian(n, gain, random), new Float64Array(n), 200, 500, random);
}

/** How many of the seeds have λ₁ above 0.01: below that, the estimate near a periodic orbit may be of either sign. */
function chaotic(n: number, gain: number): number {
  return SEEDS.filter((seed) => randomExponent(n, gain, seed) > 0.01).length;
}

const chaoticOne = [1.5, 3].map((gain) => chaotic(1, gain));
if (chaoticOne[0] !== chaoticOne[1])
  throw new Error('errata c-9 gives one count for both gains, but they differ');

/** w(1 − h*²) at the positive fixed point h* = tanh(w h*), w > 1, by bisection for u = w h*: w = u / tanh u. */
function multiplier(w: number): Shown {
  let [low, high] = [1e-6, 50];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle / Math.tanh(middle) < w) low = middle;
    else high = middle;
  }
  return fixed((2 * low) / Math.sinh(2 * low), 4, { tone: 'vanish' });
}

/** lim T^{3/2} ∏(1 − h_t²) for h_t = tanh h_{t−1}, from a finite T: the relative error is of order (ln T)/T. */
function criticalConstant(h0: number): number {
  const T = 2e5;
  let h = h0;
  let log = 1.5 * Math.log(T);
  for (let t = 0; t < T; t++) {
    h = Math.tanh(h);
    log += Math.log1p(-h * h);
  }
  return Math.exp(log);
}

// c-10: angles in the plane

type Plane = readonly [number, number];

function degrees([a, b]: Plane, [c, d]: Plane): number {
  return (Math.atan2(Math.abs(a * d - b * c), a * c + b * d) * 180) / Math.PI;
}

function clipByNorm([a, b]: Plane, c: number): Plane {
  const scale = Math.min(1, c / Math.hypot(a, b));
  return [scale * a, scale * b];
}

function mean(gradients: readonly Plane[]): Plane {
  const n = gradients.length;
  return [gradients.reduce((sum, g) => sum + g[0], 0) / n, gradients.reduce((sum, g) => sum + g[1], 0) / n];
}

const batches: readonly Plane[] = [
  [100, 0],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1],
];

// c-12, c-20 … c-22: small matrices again

const stretch: Rows = [
  [0.5, 10],
  [0, 0.5],
];
const saddle: Rows = [
  [2, 1],
  [0, 0.5],
];
const shear: Rows = [
  [0.9, 10],
  [0, 0.9],
];
const strongShear: Rows = [
  [0.9, 100],
  [0, 0.9],
];

/** ‖PAP⁻¹‖₂ for a 2×2 matrix and P = diag(1, p). */
function scaledNorm(rows: Rows, p: number): number {
  return spectralNorm([
    [rows[0]![0]!, rows[0]![1]! / p],
    [rows[1]![0]! * p, rows[1]![1]!],
  ]);
}

/** Where ‖A^k‖ peaks, how high, and the first k from which on it stays below 1. */
function journey(rows: Rows): { peakAt: number; peak: number; below: number } {
  const logs = [...powerNorms(matrixOf(rows), 400)];
  const top = Math.max(...logs);
  return { peakAt: logs.indexOf(top), peak: 10 ** top, below: logs.findLastIndex((log) => log >= 0) + 1 };
}

/** ‖A^k s‖₂ / ‖s‖₂. */
function orbitLength(rows: Rows, start: readonly number[], k: number): number {
  let s: Matrix = { rows: start.length, cols: 1, data: Float64Array.from(start) };
  for (let i = 0; i < k; i++) s = multiply(matrixOf(rows), s);
  return frobeniusNorm(s) / Math.hypot(...start);
}

const mild = journey(shear);
const strong = journey(strongShear);
const kreiss = kreissConstant(matrixOf(shear));

// c-14: the order of the product against central differences

function orderErrors(): { right: number; wrong: number } {
  const [n, steps, dx, epsilon] = [3, 6, 2, 1e-4];
  const random = rng(4);
  const network: Network = {
    cell: 'tanh',
    Wih: { rows: n, cols: dx, data: normals(n * dx, 0.5, random) },
    Whh: ensembles.gaussian(n, 1.2, random),
    bih: normals(n, 0.2, random),
    bhh: new Float64Array(n),
  };
  const inputs: Matrix = { rows: steps, cols: dx, data: normals(steps * dx, 1, random) };
  const h0 = normals(n, 0.5, random);
  const end = (j: number, by: number): Float64Array =>
    forward(
      network,
      inputs,
      h0.map((x, i) => (i === j ? x + by : x)),
    ).h.data.subarray(steps * n);
  const measured = zeros(n, n);
  for (let j = 0; j < n; j++) {
    const [plus, minus] = [end(j, epsilon), end(j, -epsilon)];
    for (let i = 0; i < n; i++) measured.data[i * n + j] = (plus[i]! - minus[i]!) / (2 * epsilon);
  }
  const error = (product: Matrix): number =>
    frobeniusNorm({ rows: n, cols: n, data: product.data.map((x, i) => x - measured.data[i]!) }) /
    frobeniusNorm(measured);
  const jacobians = stepJacobians(forward(network, inputs, h0));
  return {
    right: error(jacobians.reduce((product, J) => multiply(J, product), identity(n))),
    wrong: error(jacobians.reduce((product, J) => multiply(product, J), identity(n))),
  };
}

const order = orderErrors();

// c-18: T w^(T−1)

function parameterFactor(w: number): number {
  return Math.log10(STEPS) + power(w, STEPS - 1).log10Abs;
}

// c-24: independent Gaussian factors and mean field

/** ½[ln(2g²/N) + ψ(N/2)] for even N, where ψ(m) = 1 + 1/2 + … + 1/(m−1) − γ. */
function gaussianExponent(n: number, gain: number): number {
  let psi = -0.5772156649015329;
  for (let k = 1; k < n / 2; k++) psi += 1 / k;
  return (Math.log((2 * gain * gain) / n) + psi) / 2;
}

function simulatedExponent(n: number, gain: number, steps: number): number {
  const random = rng(1);
  let v = normals(n, 1, random);
  normalise(v);
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    v = multiply(ensembles.gaussian(n, gain, random), { rows: n, cols: 1, data: v }).data.slice();
    sum += normalise(v);
  }
  return sum / steps;
}

/** E f(√q z), z standard normal, by the trapezoidal rule, which converges geometrically for these functions. */
function gaussianMean(f: (x: number) => number, q: number): number {
  const step = 0.05;
  const root = Math.sqrt(q);
  let sum = 0;
  for (let k = -240; k <= 240; k++) sum += Math.exp(-((k * step) ** 2) / 2) * f(root * k * step);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

type Field = 'q' | 'chi' | 'rate';

function meanField<const Id extends string>(id: Id, g: number): Record<`mf-${Field}-${Id}`, Shown> {
  let [low, high] = [1e-6, g * g];
  for (let i = 0; i < 80; i++) {
    const q = (low + high) / 2;
    if (g * g * gaussianMean((x) => Math.tanh(x) ** 2, q) > q) low = q;
    else high = q;
  }
  const chi = g * g * gaussianMean((x) => tanhSlope(x) ** 2, low);
  return {
    [`mf-q-${id}`]: fixed(low, 3),
    [`mf-chi-${id}`]: fixed(chi, 3, { tone: 'explode' }),
    [`mf-rate-${id}`]: fixed(Math.log(chi) / 2, 3, { tone: 'explode' }),
  } as Record<`mf-${Field}-${Id}`, Shown>;
}

// c-29: where numbers end

type FormatName = 'fp16' | 'bf16' | 'fp32' | 'fp64';

/** First T at which 0.5^T rounds to zero: half the smallest subnormal is a tie, and ties go to even. */
function zeroAt(format: FormatName): Shown {
  return integer(1 - Math.log2(FLOAT_FORMATS[format].minSubnormal));
}

/** First T at which 0.5^T is below the smallest normal number. */
function flushedAt(format: FormatName): Shown {
  return integer(1 - Math.log2(FLOAT_FORMATS[format].minNormal));
}

/** First T at which 1.5^T, rounded once, is beyond the largest number of the format. */
function overflowAt(format: FormatName): Shown {
  const { max, digits } = FLOAT_FORMATS[format];
  const limit = Math.log10(max) + Math.log10(1 + 2 ** (-digits - 1));
  let T = 1;
  while (power(1.5, T).log10Abs < limit) T += 1;
  return integer(T);
}

export default numbers({
  'nilpotent-bound-10': integer(Math.round(power(spectralNorm(matrixOf(nilpotent)), 10).value)),
  'alternating-rho': integer(Math.round(spectralRadius(alternating))),
  'alternating-norm-5': integer(Math.round(10 ** powerNorms(alternating, 5)[5]!), { tone: 'explode' }),
  'diagonal-pair': fixed(spectralNorm(pair), 1, { tone: 'vanish' }),

  'bomb-norm-10': fixed(powerNorm(bomb, 10), 2, { tone: 'explode' }),
  'sustained-lambda': fixed(sustained, 2, { tone: 'explode' }),

  'power-15-100': sciLog(power(1.5, 100).log10Abs, 3, 1, { tone: 'explode' }),
  'power-15-98': sciLog(power(1.5, 98).log10Abs, 3, 1, { tone: 'explode' }),
  'power-15-99': sciLog(power(1.5, 99).log10Abs, 3, 1, { tone: 'explode' }),
  'power-15-ratio': fixed(power(1.5, 100).value / 2.4e17, 3),
  'power-05-100': sciLog(power(0.5, 100).log10Abs, 2, 1, { tone: 'vanish' }),

  'jordan-2-at-100': fixed(
    powerNorm(
      [
        [1, 1],
        [0, 1],
      ],
      100,
    ),
    2,
    { tone: 'explode' },
  ),
  'jordan-3-at-100': fixed(
    powerNorm(
      [
        [1, 1, 0],
        [0, 1, 1],
        [0, 0, 1],
      ],
      100,
    ),
    0,
    { tone: 'explode' },
  ),

  ...gaussianRow('g075', 0.75),
  ...gaussianRow('g125', 1.25),
  ...gaussianRow('g200', 2),

  'lazy-growth': fixed(power(27 / 25, STEPS).value, 0, { tone: 'explode' }),

  'one-open-median': fixed(median(oneOpen), 4),
  'one-open-norm': fixed(Math.max(...oneOpen), 4),

  'whh-lag-0': atLag(0, 'hh'),
  'wxh-lag-0': atLag(0, 'xh'),
  'whh-lag-10': atLag(10, 'hh'),
  'wxh-lag-10': atLag(10, 'xh'),
  'whh-lag-20': atLag(20, 'hh'),
  'wxh-lag-20': atLag(20, 'xh'),
  'whh-lag-40': atLag(40, 'hh'),
  'wxh-lag-40': atLag(40, 'xh'),
  'whh-lag-55': atLag(55, 'hh'),
  'wxh-lag-55': atLag(55, 'xh'),

  'multiplier-11': multiplier(1.1),
  'multiplier-15': multiplier(1.5),
  'multiplier-20': multiplier(2),
  'multiplier-30': multiplier(3),
  'critical-constant-08': sig(criticalConstant(0.8), 3),
  'critical-constant-05': sig(criticalConstant(0.5), 3),
  'chaotic-n1': integer(chaoticOne[0]!),
  'chaotic-n64-g15': integer(chaotic(64, 1.5)),
  'chaotic-n64-g3': integer(chaotic(64, 3)),

  'clip-angle': fixed(degrees([30, 4], [5, 4]), 2),
  'bias-angle': fixed(degrees(mean(batches), mean(batches.map((g) => clipByNorm(g, 1)))), 1),

  'stretch-once': fixed(orbitLength(stretch, [0, 1], 1), 2, { tone: 'explode' }),
  'stretch-scaled': fixed(scaledNorm(stretch, 20), 3, { tone: 'vanish' }),

  'order-right': sci(order.right, 1),
  'order-wrong': fixed(order.wrong, 2),

  'parameter-half': sciLog(parameterFactor(0.5), 2, 1, { tone: 'vanish' }),
  'parameter-one': integer(Math.round(10 ** parameterFactor(1)), { tone: 'explode' }),
  'parameter-three-halves': sciLog(parameterFactor(1.5), 2, 1, { tone: 'explode' }),

  'attractor-norm': fixed(spectralNorm(matrixOf(stretch)), 2),

  'stable-direction-20': sci(orbitLength(saddle, [2, -3], 20), 2, { tone: 'vanish' }),

  'transient-peak-at': integer(mild.peakAt),
  'transient-peak': fixed(mild.peak, 2, { tone: 'explode' }),
  'transient-below': integer(mild.below),
  'transient-at-100': fixed(powerNorm(shear, 100), 4, { tone: 'vanish' }),
  'transient-rho-100': sciLog(power(0.9, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'transient-peak-c100': fixed(strong.peak, 0, { tone: 'explode' }),
  'transient-below-c100': integer(strong.below),
  'kreiss-lower': fixed(kreiss, 1),
  'kreiss-upper': fixed(Math.E * 2 * kreiss, 0),

  'unscaled-norm': fixed(spectralNorm(matrixOf(shear)), 2),
  'scaled-norm': fixed(scaledNorm(shear, 1000), 3, { tone: 'vanish' }),

  'iid-lambda': fixed(gaussianExponent(64, 0.75), 3, { tone: 'vanish' }),
  'iid-lambda-simulated': fixed(simulatedExponent(64, 0.75, 400), 3, { tone: 'vanish' }),
  ...meanField('15', 1.5),
  ...meanField('2', 2),
  ...meanField('3', 3),
  'lambda-256-3': fixed(randomExponent(256, 3, 1), 2, { tone: 'explode' }),

  'fp32-min-normal': sci(FLOAT_FORMATS.fp32.minNormal, 2),
  'fp16-zero': zeroAt('fp16'),
  'bf16-zero': zeroAt('bf16'),
  'fp32-zero': zeroAt('fp32'),
  'fp64-zero': zeroAt('fp64'),
  'fp16-flush': flushedAt('fp16'),
  'fp16-overflow': overflowAt('fp16'),
  'bf16-overflow': overflowAt('bf16'),
  'fp32-overflow': overflowAt('fp32'),
  'fp64-overflow': overflowAt('fp64'),

  'orthogonal-005': orthogonal(0.05),
  'orthogonal-03': orthogonal(0.3),
  'orthogonal-1': orthogonal(1),

  'steps-above-one': integer(stepsAboveOne),
});
