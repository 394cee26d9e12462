import { matrix, power, powerNorms, spectralNorm, spectralRadius } from '../../../src/math/index.ts';
import { fixed, integer, powerOfTen, sci, sciLog, sig } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings: readonly string[] = [];

type Rows = number[][];

/** log10 ‖A^k‖₂ for one k. */
function logNorm(A: Rows, k: number): number {
  const value = powerNorms(matrix(A), k)[k];
  if (value === undefined) throw new RangeError(`powerNorms gave no value at k = ${k}`);
  return value;
}

function norm(A: Rows, k: number): number {
  return 10 ** logNorm(A, k);
}

function times(A: Rows, B: Rows): Rows {
  return A.map((row) => (B[0] ?? []).map((_, j) => row.reduce((sum, a, l) => sum + a * (B[l]?.[j] ?? 0), 0)));
}

function transpose(A: Rows): Rows {
  return (A[0] ?? []).map((_, j) => A.map((row) => row[j] ?? 0));
}

/** ‖A^k s‖₂. */
function orbitNorm(A: Rows, s: number[], k: number): number {
  let column: Rows = s.map((x) => [x]);
  for (let step = 0; step < k; step += 1) column = times(A, column);
  return Math.hypot(...column.map((row) => row[0] ?? 0));
}

/** Where ‖A^k‖ peaks, how high, and the first k from which on it stays below 1. */
function journey(A: Rows, kMax: number): { peakAt: number; peak: number; below: number } {
  const logs = [...powerNorms(matrix(A), kMax)];
  const top = Math.max(...logs);
  const last = logs.findLastIndex((x) => x >= 0);
  if (last === kMax) throw new RangeError(`the norm is still above 1 at k = ${kMax}`);
  return { peakAt: logs.indexOf(top), peak: 10 ** top, below: last + 1 };
}

/**
 * The Kreiss constant of [[a, c], [0, a]], 0 < a < 1: sup over |z| > 1 of (|z| − 1) ‖(zI − A)⁻¹‖. The resolvent's norm
 * depends on |z − a| alone and falls with it, so that on each circle |z| = r the supremum is at z = r. One maximum; golden section.
 */
function shearKreiss(a: number, c: number): number {
  const value = (r: number): number =>
    (r - 1) *
    spectralNorm([
      [1 / (r - a), c / (r - a) ** 2],
      [0, 1 / (r - a)],
    ]);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = 1;
  let high = 2;
  for (let step = 0; step < 60; step += 1) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (value(left) < value(right)) low = left;
    else high = right;
  }
  return value((low + high) / 2);
}

const nilpotent: Rows = [
  [0, 2],
  [0, 0],
];
const shear: Rows = [
  [0.9, 10],
  [0, 0.9],
];
const strongShear: Rows = [
  [0.9, 100],
  [0, 0.9],
];
const saddle: Rows = [
  [2, 1],
  [0, 0.5],
];
const jordan2: Rows = [
  [1, 1],
  [0, 1],
];
const jordan3: Rows = [
  [1, 1, 0],
  [0, 1, 1],
  [0, 0, 1],
];
const stretchFirst: Rows = [
  [2, 0],
  [0, 0.1],
];
const stretchSecond: Rows = [
  [0.1, 0],
  [0, 2],
];

const mild = journey(shear, 400);
const strong = journey(strongShear, 400);
const kreiss = shearKreiss(0.9, 10);
const pair = times(nilpotent, transpose(nilpotent));
const crossed = times(stretchFirst, stretchSecond);
const saddleTop = logNorm(saddle, 20);

export default numbers({
  // What the spectral radius decides
  'stable-start-20': sci(orbitNorm(saddle, [2, -3], 20) / Math.hypot(2, -3), 2, { tone: 'vanish' }),
  'saddle-norm-20': sciLog(saddleTop, 2, 1, { tone: 'explode' }),
  'jordan-two-100': fixed(norm(jordan2, 100), 2, { tone: 'explode' }),
  'jordan-three-100': integer(Math.round(norm(jordan3, 100)), { tone: 'explode' }),
  // What the largest singular value decides
  'nilpotent-sigma': integer(spectralNorm(matrix(nilpotent))),
  'nilpotent-bound-10': integer(Math.round(10 ** power(spectralNorm(matrix(nilpotent)), 10).log10Abs)),
  // The journey
  'shear-sigma': fixed(spectralNorm(matrix(shear)), 2),
  'shear-rho': fixed(spectralRadius(matrix(shear)), 1),
  'shear-peak': fixed(mild.peak, 2, { tone: 'explode' }),
  'shear-peak-at': integer(mild.peakAt),
  'shear-below': integer(mild.below),
  'shear-norm-100': fixed(norm(shear, 100), 4, { tone: 'vanish' }),
  'shear-rho-100': sciLog(power(0.9, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'strong-peak': integer(Math.round(strong.peak), { tone: 'explode' }),
  'strong-below': integer(strong.below),
  'shear-kreiss': fixed(kreiss, 1),
  'shear-kreiss-upper': integer(Math.round(Math.E * 2 * kreiss)),
  // Gelfand's limit
  'root-10': fixed(norm(shear, 10) ** (1 / 10), 3),
  'root-100': fixed(norm(shear, 100) ** (1 / 100), 3),
  'root-1000': fixed(10 ** (logNorm(shear, 1000) / 1000), 3),
  // Different matrices
  'pair-rho': integer(Math.round(spectralRadius(matrix(pair)))),
  'pair-norm-5': integer(Math.round(norm(pair, 5)), { tone: 'explode' }),
  'crossed-10': sciLog(logNorm(crossed, 5), 2, 1, { tone: 'vanish' }),
  'crossed-bound-10': integer(Math.round(spectralNorm(matrix(stretchFirst)) ** 10)),
  'crossed-rate': fixed(Math.sqrt(spectralRadius(matrix(crossed))), 3),
  // Amplify and align: σ₁/σ₂ of A^20, from σ₁ σ₂ = |det A|^20
  'saddle-ratio-20': powerOfTen(2 * saddleTop - 20 * Math.log10(2 * 0.5), 1),
  // The way back is the adjoint
  'forward-9': sig(orbitNorm(shear, [1, 0], 9), 2, { tone: 'vanish' }),
  'backward-9': sig(orbitNorm(transpose(shear), [1, 0], 9), 3, { tone: 'explode' }),
});
