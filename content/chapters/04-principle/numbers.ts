import {
  ensembles,
  forward,
  frobeniusNorm,
  identity,
  matrix,
  multiply,
  powerNorms,
  power,
  rng,
  spectralNorm,
  spectralRadius,
  stepJacobians,
  svd,
  transpose,
  zeros,
  type Matrix,
  type Network,
  type Rng,
  type Run,
} from '../../../src/math/index.ts';
import {
  fixed,
  integer,
  percent,
  powerOfTen,
  sci,
  sciLog,
  sig,
  sigLog,
  toneOf,
  type Shown,
} from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings = ['a = 0.05', '\\phi(z) = 0.9', 'C = 0.6', 'g = 1.5', 'w = 1.5'];

const T = 100;
const SEEDS = 20;
const ORTHOGONAL_SEEDS = 10;

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

function normals(count: number, scale: number, random: Rng): Float64Array {
  return Float64Array.from({ length: count }, () => scale * random.normal());
}

/** A tanh network of n units whose inputs are added to the pre-activations one to one. */
function tanhNetwork(Whh: Matrix, bias: ArrayLike<number> = new Float64Array(Whh.rows)): Network {
  const n = Whh.rows;
  return { cell: 'tanh', Wih: identity(n), Whh, bih: bias, bhh: new Float64Array(n) };
}

/** T steps with independent normal inputs of standard deviation `noise`. */
function noisyRun(Whh: Matrix, noise: number, random: Rng, h0?: Float64Array): Run {
  const n = Whh.rows;
  const inputs: Matrix = { rows: T, cols: n, data: normals(T * n, noise, random) };
  return forward(tanhNetwork(Whh), inputs, h0);
}

/** Scales `v` to length 1 and gives the natural logarithm of the length it had. */
function normalise(v: Float64Array): number {
  let sum = 0;
  for (const x of v) sum += x * x;
  const length = Math.sqrt(sum);
  for (let i = 0; i < v.length; i++) v[i] = (v[i] ?? 0) / length;
  return Math.log(length);
}

/**
 * log10 ‖J_T…J_1‖₂ (at T = 100 the products here stay far inside the range of doubles). With a generator, from a sketch:
 * the product's image of 16 random columns spans its leading left directions, and the norm is read off on these. The
 * error is of the order of σ₁₇/σ₁, far below what is printed wherever inputs or weights spread the singular values.
 */
function log10ProductNorm(run: Run, sketch?: Rng): number {
  const n = run.h.cols;
  const jacobians = stepJacobians(run);
  const width = 16;
  const start: Matrix =
    sketch === undefined ? identity(n) : { rows: n, cols: width, data: normals(n * width, 1, sketch) };
  const image = jacobians.reduce((product, J) => multiply(J, product), start);
  if (sketch === undefined) return Math.log10(spectralNorm(image));
  const rows = jacobians.reduceRight((product, J) => multiply(product, J), transpose(svd(image).U));
  return Math.log10(spectralNorm(rows));
}

/** Relative errors of the Jacobian product, in the right and in the reversed order, against central differences. */
function orderCheck(): { right: number; reversed: number } {
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
  const end = (j: number, by: number): Float64Array => {
    const start = Float64Array.from(h0, (x, i) => (i === j ? x + by : x));
    return forward(network, inputs, start).h.data.subarray(steps * n);
  };
  const measured = zeros(n, n);
  for (let j = 0; j < n; j++) {
    const [plus, minus] = [end(j, epsilon), end(j, -epsilon)];
    for (let i = 0; i < n; i++) measured.data[i * n + j] = (plus[i]! - minus[i]!) / (2 * epsilon);
  }
  const jacobians = stepJacobians(forward(network, inputs, h0));
  const start = identity(n);
  const error = (product: Matrix): number =>
    frobeniusNorm({ rows: n, cols: n, data: product.data.map((x, i) => x - measured.data[i]!) }) /
    frobeniusNorm(measured);
  return {
    right: error(jacobians.reduce((product, J) => multiply(J, product), start)),
    reversed: error(jacobians.reduce((product, J) => multiply(product, J), start)),
  };
}

interface GaussRow {
  readonly sigma: number;
  readonly rho: number;
  readonly logs: readonly number[];
}

/** Random Gaussian tanh networks of 64 units with input noise 0.5. */
function gaussRow(gain: number): GaussRow {
  const rows = seeds(SEEDS).map((seed) => {
    const random = rng(seed);
    const W = ensembles.gaussian(64, gain, random.fork('W'));
    const run = noisyRun(W, 0.5, random.fork('input'));
    return {
      sigma: spectralNorm(W),
      rho: spectralRadius(W),
      log: log10ProductNorm(run, random.fork('sketch')),
    };
  });
  return {
    sigma: median(rows.map((row) => row.sigma)),
    rho: median(rows.map((row) => row.rho)),
    logs: rows.map((row) => row.log),
  };
}

function gaussNumbers<const Id extends string>(
  id: Id,
  gain: number,
): Record<`gauss-${Id}-${'sigma' | 'rho' | 'bound' | 'truth' | 'low' | 'high' | 'step'}`, Shown> {
  const { sigma, rho, logs } = gaussRow(gain);
  const middle = median(logs);
  const shown = (log10: number): Shown => powerOfTen(log10, 1, { tone: toneOf(log10) });
  return {
    [`gauss-${id}-sigma`]: fixed(sigma, 2),
    [`gauss-${id}-rho`]: fixed(rho, 2),
    [`gauss-${id}-bound`]: powerOfTen(T * Math.log10(sigma), 1),
    [`gauss-${id}-truth`]: shown(middle),
    [`gauss-${id}-low`]: shown(Math.min(...logs)),
    [`gauss-${id}-high`]: shown(Math.max(...logs)),
    [`gauss-${id}-step`]: fixed(10 ** (middle / T), 2, { tone: toneOf(middle) }),
  } as Record<`gauss-${Id}-${'sigma' | 'rho' | 'bound' | 'truth' | 'low' | 'high' | 'step'}`, Shown>;
}

const small = seeds(SEEDS).map((seed) => {
  const W = ensembles.gaussian(32, 0.75, rng(seed));
  return { sigma: spectralNorm(W), rho: spectralRadius(W), after: powerNorms(W, T)[T] ?? Number.NaN };
});
const smallAfter = median(small.map((one) => one.after));

/** Median over ten seeds of log10 ‖J_100…J_1‖ for `gain` times an orthogonal matrix and input noise. */
function orthogonal(n: number, gain: number, noise: number, start: number): number {
  return median(
    seeds(ORTHOGONAL_SEEDS).map((seed) => {
      const random = rng(seed);
      const W = ensembles.orthogonal(n, gain, random.fork('W'));
      const h0 = normals(n, start, random.fork('h0'));
      return log10ProductNorm(
        noisyRun(W, noise, random.fork('input'), h0),
        noise < 0.1 ? undefined : random.fork('sketch'),
      );
    }),
  );
}

function decayed(log10: number): Shown {
  return sigLog(log10, 2, 1, { tone: toneOf(log10) });
}

const tanhSlope = (a: number): number => 1 - Math.tanh(a) ** 2;

interface Bomb {
  readonly bias: readonly [number, number];
  /** The fixed point h*. */
  readonly rest: readonly [number, number];
  /** log10 ‖J^k‖₂ at the fixed point. */
  readonly log10Norm: (k: number) => number;
}

/** The silent bomb of the text, in closed form. */
function bomb(a: number, d: number): Bomb {
  const root = Math.sqrt(1 - d);
  return {
    bias: [-a * root, Math.atanh(root) + a * root],
    rest: [0, root],
    log10Norm: (k) => (k - 1) * Math.log10(a * (1 - d)) + Math.log10(a * Math.sqrt(2 * (1 + d * d))),
  };
}

/** A real run from 1e-9 beside the fixed point: steps within 0.1 of it, and the largest log10 ‖J_k…J_1‖ on the way. */
function bombRun(a: number, d: number): { stays: number; peak: number } {
  const { bias, rest } = bomb(a, d);
  const W = matrix([
    [a, a],
    [-a, -a],
  ]);
  const run = forward(tanhNetwork(W, bias), zeros(T, 2), [rest[0] + 1e-9, rest[1]]);
  let stays = 0;
  let peak = Number.NEGATIVE_INFINITY;
  let product = identity(2);
  for (const [k, J] of stepJacobians(run).entries()) {
    const at = 2 * (k + 1);
    if (Math.hypot(run.h.data[at]! - rest[0], run.h.data[at + 1]! - rest[1]) >= 0.1) break;
    stays = k + 1;
    product = multiply(J, product);
    peak = Math.max(peak, Math.log10(spectralNorm(product)));
  }
  return { stays, peak };
}

/** λ₁ of an autonomous tanh network from the growth of one tangent vector, after a run-in. */
function exponent(W: Matrix, bias: ArrayLike<number>, runIn: number, steps: number, random: Rng): number {
  const n = W.rows;
  const w = W.data;
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
        const weight = w[i * n + j]!;
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
  matrix([
    [-2.5, 1],
    [-6.25, 2.5],
  ]),
  [-2.6, -1.25],
  1_000,
  100_000,
  rng(1),
);

/** The stable state of one tanh unit, h = tanh(wh) with h > 0, by bisection. */
function restingState(w: number): number {
  let [low, high] = [1e-9, 1];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (Math.tanh(w * middle) > middle) low = middle;
    else high = middle;
  }
  return low;
}

/** min ‖PWP⁻¹‖₂ over P = diag(1, p) for a 2×2 matrix, by golden section in ln p, where it is convex. */
function scaledNorm([[w11, w12], [w21, w22]]: Rows): number {
  const at = (logP: number): number =>
    scaledAt(
      [
        [w11, w12],
        [w21, w22],
      ],
      Math.exp(logP),
    );
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [-20, 20];
  for (let i = 0; i < 120; i++) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  return at((low + high) / 2);
}

type Rows = readonly [readonly [number, number], readonly [number, number]];

function scaledAt([[w11, w12], [w21, w22]]: Rows, p: number): number {
  return spectralNorm([
    [w11, w12 / p],
    [w21 * p, w22],
  ]);
}

function ladder<const Id extends string>(
  id: Id,
  rows: Rows,
): Record<`ladder-${Id}-${'rho' | 'scaled' | 'sigma' | 'abs' | 'one'}`, Shown> {
  const [[w11, w12], [w21, w22]] = rows;
  const abs: Rows = [
    [Math.abs(w11), Math.abs(w12)],
    [Math.abs(w21), Math.abs(w22)],
  ];
  const columns = Math.max(abs[0][0] + abs[1][0], abs[0][1] + abs[1][1]);
  const sums = Math.max(abs[0][0] + abs[0][1], abs[1][0] + abs[1][1]);
  return {
    [`ladder-${id}-rho`]: fixed(spectralRadius(rows), 2),
    [`ladder-${id}-scaled`]: fixed(scaledNorm(rows), 2),
    [`ladder-${id}-sigma`]: fixed(spectralNorm(rows), 2),
    [`ladder-${id}-abs`]: fixed(spectralRadius(abs), 2),
    [`ladder-${id}-one`]: fixed(Math.min(columns, sums), 2),
  } as Record<`ladder-${Id}-${'rho' | 'scaled' | 'sigma' | 'abs' | 'one'}`, Shown>;
}

const shear: Rows = [
  [0.9, 10],
  [0, 0.9],
];
const scaledThousand = scaledAt(shear, 1000);

/** E ln ‖Gu‖ for a Gaussian n×n factor, n even: ½[ln(2g²/n) + ψ(n/2)] with ψ(m) = 1 + 1/2 + … + 1/(m−1) − γ. */
function gaussianExponent(n: number, gain: number): number {
  let psi = -0.5772156649015329;
  for (let k = 1; k < n / 2; k++) psi += 1 / k;
  return (Math.log((2 * gain * gain) / n) + psi) / 2;
}

const INDEPENDENT_STEPS = 400;

function simulatedExponent(n: number, gain: number): number {
  const random = rng(1);
  let v: Float64Array = normals(n, 1, random);
  normalise(v);
  let sum = 0;
  for (let step = 0; step < INDEPENDENT_STEPS; step++) {
    const G = ensembles.gaussian(n, gain, random);
    v = multiply(G, { rows: n, cols: 1, data: v }).data;
    sum += normalise(v);
  }
  return sum / INDEPENDENT_STEPS;
}

/** E f(√q z), z standard normal, by the trapezoidal rule (exact to rounding for these functions). */
function gaussianMean(f: (x: number) => number, q: number): number {
  const step = 0.05;
  const root = Math.sqrt(q);
  let sum = 0;
  for (let k = -240; k <= 240; k++) sum += Math.exp(-((k * step) ** 2) / 2) * f(root * k * step);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

const power2 = (q: number): number => gaussianMean((x) => Math.tanh(x) ** 2, q);
const slope2 = (q: number): number => gaussianMean((x) => tanhSlope(x) ** 2, q);

/** The zero of a function that falls from positive to negative on [low, high]. */
function fallingZero(f: (q: number) => number, low: number, high: number): number {
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function field<const Id extends string>(
  id: Id,
  g: number,
): Record<`field-${Id}-${'q' | 'chi' | 'lambda' | 'noise'}`, Shown> {
  const q = fallingZero((x) => g * g * power2(x) - x, 1e-6, g * g);
  const chi = g * g * slope2(q);
  const critical = fallingZero((x) => g * g * slope2(x) - 1, 1e-6, 1000);
  return {
    [`field-${id}-q`]: fixed(q, 3),
    [`field-${id}-chi`]: fixed(chi, 3, { tone: 'explode' }),
    [`field-${id}-lambda`]: fixed(Math.log(chi) / 2, 3, { tone: 'explode' }),
    [`field-${id}-noise`]: fixed(Math.sqrt(critical - g * g * power2(critical)), 2),
  } as Record<`field-${Id}-${'q' | 'chi' | 'lambda' | 'noise'}`, Shown>;
}

const RUN_IN = 200;
const SIZE_STEPS = 500;
const SIZE_THRESHOLD = 0.01;

function randomExponent(n: number, gain: number, seed: number): number {
  const random = rng(seed);
  return exponent(ensembles.gaussian(n, gain, random), new Float64Array(n), RUN_IN, SIZE_STEPS, random);
}

function positiveCount(n: number, gain: number): Shown {
  const count = seeds(SEEDS).filter((seed) => randomExponent(n, gain, seed) > SIZE_THRESHOLD).length;
  return integer(count);
}

const order = orderCheck();
const slopes = [...Array.from({ length: 99 }, () => tanhSlope(4)), tanhSlope(0.05)];
const loud = (noise: number): Shown => {
  const log10 = orthogonal(16, 1.5, noise, 0.1);
  return powerOfTen(log10, 1, { tone: toneOf(log10) });
};
const eight = bomb(8, 0.75);
const runs = { a: bombRun(8, 0.75), b: bombRun(2, 0.25) };
const rest = restingState(1.5);

export default numbers({
  'order-right': sci(order.right, 1),
  'order-reversed': fixed(order.reversed, 2),

  'gauss-seeds': integer(SEEDS),
  ...gaussNumbers('a', 0.75),
  ...gaussNumbers('b', 1.25),
  ...gaussNumbers('c', 2),
  'default-sigma': fixed(2 / Math.sqrt(3), 3),
  'default-rho': fixed(1 / Math.sqrt(3), 3),
  'small-sigma': fixed(median(small.map((one) => one.sigma)), 2),
  'small-rho': fixed(median(small.map((one) => one.rho)), 2),
  'small-power': sciLog(smallAfter, 1, 1, { tone: toneOf(smallAfter) }),
  'slopes-below-one': sig(power(0.9 * 1.2, T).value, 2, { tone: 'explode' }),

  'diag-median': fixed(median(slopes), 4),
  'diag-norm': fixed(Math.max(...slopes), 4),
  'orth-seeds': integer(ORTHOGONAL_SEEDS),
  'orth-a': decayed(orthogonal(64, 1, 0.05, 0)),
  'orth-c': decayed(orthogonal(64, 1, 1, 0)),
  'loud-bound': powerOfTen(power(1.5, T).log10Abs, 1),
  'loud-none': loud(0),
  'loud-one': loud(1),
  'loud-two': loud(2),
  'bomb-bias': fixed(eight.bias[1], 4),
  'bomb-ten': fixed(10 ** eight.log10Norm(10), 0, { tone: 'explode' }),
  'bomb-hundred': sciLog(eight.log10Norm(100), 1, 1, { tone: 'explode' }),
  'bomb-stay-a': integer(runs.a.stays),
  'bomb-peak-a': sciLog(runs.a.peak, 1, 1, { tone: 'explode' }),
  'bomb-stay-b': integer(runs.b.stays),
  'bomb-peak-b': sciLog(runs.b.peak, 1, 1, { tone: 'explode' }),
  'sustained-lambda': fixed(sustained, 2, { tone: 'explode' }),
  'one-unit': fixed(1.5 * (1 - rest * rest), 4, { tone: 'vanish' }),

  ...ladder('a', shear),
  ...ladder('b', [
    [8, 8],
    [-8, -8],
  ]),
  ...ladder('c', [
    [0.6, 0.6],
    [-0.6, 0.6],
  ]),
  'scaled-thousand': fixed(scaledThousand, 3),
  'scaled-from': integer(Math.floor(Math.log(1000) / -Math.log(scaledThousand)) + 1),

  'coin-factor': fixed(Math.sqrt(0.2), 2, { tone: 'vanish' }),
  'coin-bias': percent(Math.log(10) / Math.log(20), 0),

  'independent-lambda': fixed(gaussianExponent(64, 0.75), 3, { tone: 'vanish' }),
  'independent-factor': fixed(Math.exp(gaussianExponent(64, 0.75)), 2, { tone: 'vanish' }),
  'independent-steps': integer(INDEPENDENT_STEPS),
  'independent-simulated': fixed(simulatedExponent(64, 0.75), 3, { tone: 'vanish' }),
  ...field('a', 1.5),
  ...field('b', 2),
  ...field('c', 3),
  'size-seeds': integer(SEEDS),
  'size-count-a': positiveCount(64, 1.5),
  'size-count-b': positiveCount(64, 3),
  'size-large': fixed(randomExponent(256, 3, 1), 2, { tone: 'explode' }),
  'size-steps': integer(SIZE_STEPS),
  'size-threshold': fixed(SIZE_THRESHOLD, 2),
});
