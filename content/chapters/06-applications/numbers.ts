import {
  ensembles,
  matrix,
  powerNorms,
  rng,
  spectralNorm,
  spectralRadius,
  type Rng,
} from '../../../src/math/index.ts';
import { blockGradients } from '../../../src/math/blocks.ts';
import type { StackVariant } from '../../../src/math/deep.ts';
import { closedLoop } from '../../../src/math/feedback.ts';
import type { Matrix } from '../../../src/math/matrix.ts';
import { fixed, integer, percent, sciLog, sig, sigLog, toneOf, type Shown } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings = ['\\kappa=1.1'];

const SEEDS = 20;
const DEPTH = 20;
const WIDTH = 32;
const BATCH = 32;

type Draw = (n: number, random: Rng) => Matrix;

const he: Draw = (n, random) => ensembles.gaussian(n, Math.SQRT2, random);
const libraryDefault: Draw = (n, random) => ensembles.uniform(n, 1, random);

function normals(random: Rng): Matrix {
  return {
    rows: BATCH,
    cols: WIDTH,
    data: Float64Array.from({ length: BATCH * WIDTH }, () => random.normal()),
  };
}

/**
 * log10 ‖∂L/∂h_0‖_F/‖∂L/∂h_L‖_F of a random ReLU stack with a Gaussian ∂L/∂h_L. The entries of the second matrix of a
 * residual branch have variance 1/n, so that with He's weights before it a branch keeps the mean square of its input.
 */
function gradientRatio(variant: StackVariant, draw: Draw, seed: number): number {
  const random = rng(seed);
  const h0 = normals(random);
  const residual = variant.startsWith('residual');
  const [U, V]: [Matrix[], Matrix[]] = [[], []];
  for (let l = 0; l < DEPTH; l += 1) {
    U.push(draw(WIDTH, random));
    if (residual) V.push(ensembles.gaussian(WIDTH, 1, random));
  }
  const logs = blockGradients(
    { variant, activation: 'relu', U, V: residual ? V : null },
    h0,
    normals(random),
  );
  return (logs[0] ?? 0) - (logs[DEPTH] ?? 0);
}

/** The draw that the figure of the text starts from: h_0, the gradient at the top, then U and V of every layer. */
function figureRatio(variant: StackVariant, gain: number, depth = 50, matrix = true): number {
  const random = rng(2);
  const [h0, top] = [normals(random), normals(random)];
  const [U, V]: [Matrix[], Matrix[]] = [[], []];
  for (let l = 0; l < depth; l += 1) {
    U.push(ensembles.gaussian(WIDTH, gain, random));
    V.push(ensembles.gaussian(WIDTH, 1, random));
  }
  const logs = blockGradients({ variant, activation: 'relu', U, V: matrix ? V : null }, h0, top);
  return (logs[0] ?? 0) - (logs[depth] ?? 0);
}

interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

function overSeeds(variant: StackVariant, draw: Draw): Spread {
  const logs = Array.from({ length: SEEDS }, (_, s) => gradientRatio(variant, draw, s + 1)).sort(
    (a, b) => a - b,
  );
  return { low: logs[0]!, median: (logs[SEEDS / 2 - 1]! + logs[SEEDS / 2]!) / 2, high: logs[SEEDS - 1]! };
}

/** A ratio of gradients; within a factor of 10 of 1 it counts as steady. */
const ratio = (log10: number): Shown => sigLog(log10, 2, 1, { tone: toneOf(log10, 1) });

const stackDefault = overSeeds('plain', libraryDefault);
const stackPlain = overSeeds('plain', he);
const stackBatchnorm = overSeeds('batchnorm', he);
const stackResidual = overSeeds('residual', he);
const stackScaled = overSeeds('residual-scaled', he);
const stackBoth = overSeeds('residual-batchnorm', he);

/** The share of the 2^n paths that pass through `from` to `to` blocks. */
function pathShare(n: number, from: number, to: number): number {
  let share = 0;
  let term = 2 ** -n;
  for (let k = 0; k <= to; k += 1) {
    if (k >= from) share += term;
    term *= (n - k) / (k + 1);
  }
  return share;
}

const tank = { A: [[1]], B: [1] };
const cart = {
  A: [
    [1, 1],
    [0, 1],
  ],
  B: [0, 1],
};

const runaway = matrix([
  [1, 1],
  [-1, 0.1],
]);
const calm = matrix([
  [1, 1],
  [-0.01, 0.8],
]);
const calmNorms = [...powerNorms(calm, 200)];
const calmPeak = Math.max(...calmNorms);

const stretching = matrix([
  [0.5, 10],
  [0, 0.5],
]);
/** ‖A^k (0, 1)ᵀ‖ with A^k (0, 1)ᵀ = (10 k 2^(1−k), 2^(−k)). */
const distance = (k: number): number => Math.hypot(10 * k * 2 ** (1 - k), 2 ** -k);

function stepsBelowOne(): number {
  let k = 1;
  while (distance(k) >= 1) k += 1;
  return k;
}

/** log10 of the distance from the origin after `steps` steps of r ↦ κ r³/(1 + r²). */
function axisOrbit(kappa: number, start: number, steps: number): number {
  let r = start;
  for (let k = 0; k < steps; k += 1) r = (kappa * r ** 3) / (1 + r * r);
  return Math.log10(r);
}

let cosFixed = 1;
for (let k = 0; k < 1000; k += 1) cosFixed = Math.cos(cosFixed);

/** I − N⁻¹M for M = [[4, 1], [2, 3]] and N its diagonal or its lower triangle. */
const jacobiRho = spectralRadius([
  [0, -1 / 4],
  [-2 / 3, 0],
]);
const seidelRho = spectralRadius([
  [0, -1 / 4],
  [0, 1 / 6],
]);
/** The Gauss–Seidel matrix of [[1, 2, −2], [1, 1, 1], [2, 2, 1]]. */
const divergingSeidel = [
  [0, -2, 2],
  [0, 2, -3],
  [0, 0, 2],
];
const perDigit = (rho: number): number => -1 / Math.log10(rho);

/** |x_k − √2| = (x_{k−1} − √2)²/(2 x_{k−1}) for Newton's method on x² − 2: no cancellation. */
function newtonErrors(): number[] {
  const errors: number[] = [];
  let x = 1;
  let error = Math.SQRT2 - 1;
  for (let k = 0; k < 4; k += 1) {
    error = error ** 2 / (2 * x);
    x = Math.SQRT2 + error;
    errors.push(error);
  }
  return errors;
}
const [newton1 = 0, newton2 = 0, newton3 = 0, newton4 = 0] = newtonErrors();

/** Wide residual stacks with batch normalisation: the root of ∏ (1 + ½/v_l), v_l = 1 + (l − 1)(π − 1)/(2π). */
function residualBatchnorm(depth: number): number {
  let square = 1;
  for (let l = 1; l <= depth; l += 1) square *= 1 + 0.5 / (1 + ((l - 1) * (Math.PI - 1)) / (2 * Math.PI));
  return Math.sqrt(square);
}

const bnSquared = Math.PI / (Math.PI - 1);

export default numbers({
  'default-layer-factor': fixed(Math.sqrt(1 / 6), 3, { tone: 'vanish' }),
  'default-20': sciLog(10 * Math.log10(1 / 6), 2, 1, { tone: 'vanish' }),
  'batchnorm-layer': fixed(Math.sqrt(bnSquared), 3, { tone: 'explode' }),
  'batchnorm-50': sciLog(25 * Math.log10(bnSquared), 2, 1, { tone: 'explode' }),
  // Nineteen layers that follow a ReLU, and the first, whose normal inputs are centred already.
  'batchnorm-20': integer(Math.round(Math.sqrt(bnSquared ** 19 / 2)), { tone: 'explode' }),
  'both-20': fixed(residualBatchnorm(20), 1, { tone: 'steady' }),
  'both-exponent': fixed(bnSquared / 2, 2),
  'paths-middle': percent(pathShare(54, 19, 35), 0),
  'residual-20': integer(2 ** 10, { tone: 'explode' }),
  'residual-scaled-limit': fixed(Math.sqrt(Math.E), 2, { tone: 'steady' }),
  'deep-default': ratio(stackDefault.median),
  'deep-default-low': sigLog(stackDefault.low, 2),
  'deep-default-high': sigLog(stackDefault.high, 2),
  'deep-plain': ratio(stackPlain.median),
  'deep-plain-low': sigLog(stackPlain.low, 2),
  'deep-plain-high': sigLog(stackPlain.high, 2),
  'deep-batchnorm': ratio(stackBatchnorm.median),
  'deep-batchnorm-low': sigLog(stackBatchnorm.low, 2),
  'deep-batchnorm-high': sigLog(stackBatchnorm.high, 2),
  'deep-residual': ratio(stackResidual.median),
  'deep-residual-low': sigLog(stackResidual.low, 2),
  'deep-residual-high': sigLog(stackResidual.high, 2),
  'deep-scaled': ratio(stackScaled.median),
  'deep-scaled-low': sigLog(stackScaled.low, 2),
  'deep-scaled-high': sigLog(stackScaled.high, 2),
  'deep-both': ratio(stackBoth.median),
  'deep-both-low': sigLog(stackBoth.low, 2),
  'deep-both-high': sigLog(stackBoth.high, 2),
  'figure-plain': ratio(figureRatio('plain', 1.414)),
  'figure-batchnorm': ratio(figureRatio('batchnorm', 1.414)),
  'figure-residual': ratio(figureRatio('residual', 1.414)),
  'figure-scaled': ratio(figureRatio('residual-scaled', 1.414)),
  'figure-both': ratio(figureRatio('residual-batchnorm', 1.414)),
  'figure-plain-small': ratio(figureRatio('plain', 0.577)),
  'figure-batchnorm-small': ratio(figureRatio('batchnorm', 0.577)),
  'figure-both-small': ratio(figureRatio('residual-batchnorm', 0.577)),
  'figure-scaled-200': ratio(figureRatio('residual-scaled', 1.414, 200)),
  'figure-biased-200': ratio(figureRatio('residual-scaled', 1.414, 200, false)),
  'cart-late-rho': fixed(spectralRadius(closedLoop(cart, [1, 2], 1)), 3, { tone: 'explode' }),
  'tank-late-rho': fixed(spectralRadius(closedLoop(tank, [1], 2)), 3, { tone: 'explode' }),
  'cart-run-rho': fixed(spectralRadius(runaway), 3, { tone: 'explode' }),
  'cart-run-100': fixed(10 ** powerNorms(runaway, 100)[100]!, 0, { tone: 'explode' }),
  'cart-calm-peak': fixed(10 ** calmPeak, 2, { tone: 'explode' }),
  'cart-calm-peak-step': integer(calmNorms.indexOf(calmPeak)),
  'cart-calm-last-above': integer(calmNorms.findLastIndex((x) => x > 0)),
  'stretch-first': fixed(distance(1), 2, { tone: 'explode' }),
  'stretch-sigma': fixed(spectralNorm(stretching), 2),
  'stretch-steps': integer(stepsBelowOne()),
  'weighted-norm': fixed(
    spectralNorm([
      [0.5, 0.5],
      [0, 0.5],
    ]),
    3,
  ),
  'szlenk-rho': fixed((1.1 * Math.sqrt(3)) / 2, 3),
  'szlenk-far': sig(10 ** axisOrbit(1.1, 4, 100), 3, { tone: 'explode' }),
  'cos-fixed': fixed(cosFixed, 6),
  'cos-derivative': fixed(-Math.sin(cosFixed), 4),
  'cos-per-digit': fixed(perDigit(Math.sin(cosFixed)), 2),
  'cos-lipschitz': fixed(Math.sin(1), 3),
  'jacobi-rho': fixed(jacobiRho, 3),
  'seidel-rho': fixed(seidelRho, 3),
  'jacobi-per-digit': fixed(perDigit(jacobiRho), 2),
  'seidel-per-digit': fixed(perDigit(seidelRho), 2),
  'seidel-diverges': integer(Math.round(spectralRadius(divergingSeidel))),
  'newton-1': sig(newton1, 2),
  'newton-2': sig(newton2, 2),
  'newton-3': sig(newton3, 2),
  'newton-4': sig(newton4, 2),
});
