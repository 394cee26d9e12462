import { integer, show, vector } from './check.ts';
import { spectralRadius } from './eigenvalues.ts';
import { log10Abs } from './log.ts';
import { squareMatrix, zeros, type Matrix, type MatrixLike } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { spectralNorm } from './norms.ts';
import { maxAbs, normalize, scaleArray } from './scaling.ts';
import { exponentOf } from './float-bits.ts';
import { topSingularValue, topWork } from './top-singular-value.ts';

const LOG10_2 = 0.30102999566398119521;

/** Copies of the matrices, all of one order, divided by the one power of two that brings the largest entry into [1, 2). */
function scaledTogether(matrices: readonly MatrixLike[]): {
  readonly list: Matrix[];
  readonly exponent: number;
} {
  const first = matrices[0];
  if (first === undefined) throw new RangeError('matrices is empty; at least one matrix is needed');
  const n = squareMatrix(first, 'matrices[0]').rows;
  const list = matrices.map((given, i): Matrix => {
    const a = squareMatrix(given, `matrices[${i}]`);
    if (a.rows !== n) throw new RangeError(`matrices[${i}] is ${a.rows}×${a.rows}; ${n}×${n} is needed`);
    return { ...a, data: Float64Array.from(a.data) };
  });
  const largest = Math.max(...list.map((a) => maxAbs(a.data)));
  const exponent = largest === 0 ? 0 : exponentOf(largest);
  for (const a of list) scaleArray(a.data, -exponent);
  return { list, exponent };
}

/**
 * log₁₀ ‖M_t ⋯ M_1‖₂ for t = 0…T, and log₁₀ ρ(M_T ⋯ M_1), for a list of square matrices in the order of time; −Infinity for
 * an exact zero. Powers of two are carried apart, so nothing over- or underflows.
 */
export function productNorms(factors: readonly MatrixLike[]): {
  readonly norms: Float64Array;
  readonly radius: number;
} {
  const T = factors.length;
  const n = T === 0 ? 1 : squareMatrix(factors[0]!, 'factors[0]').rows;
  const norms = new Float64Array(T + 1);
  const work = topWork(n);
  let product = new Float64Array(n * n);
  for (let i = 0; i < n; i++) product[i * n + i] = 1;
  let next = new Float64Array(n * n);
  const factor = new Float64Array(n * n);
  let exponent = 0;
  for (let t = 1; t <= T; t++) {
    const { rows, data } = squareMatrix(factors[t - 1]!, `factors[${t - 1}]`);
    if (rows !== n) throw new RangeError(`factors[${t - 1}] is ${rows}×${rows}; ${n}×${n} is needed`);
    factor.set(data);
    exponent += normalize(factor);
    multiplyInto(factor, product, next, n, n, n);
    [product, next] = [next, product];
    exponent += normalize(product);
    norms[t] = log10Abs(topSingularValue(product, work)) + exponent * LOG10_2;
  }
  const radius = log10Abs(spectralRadius({ rows: n, cols: n, data: product })) + exponent * LOG10_2;
  return { norms, radius };
}

/** Bounds on the joint spectral radius, as base-10 logarithms a factor. */
export interface JointBounds {
  /** The largest log₁₀ ρ(M_w)/|w| over the words w up to the given length: a lower bound. */
  readonly lower: number;
  /** The shortest word that attains it, as indices of matrices in the order of time. */
  readonly word: readonly number[];
  /** The least, over the lengths l, of the largest log₁₀ ‖M_w‖₂/l over the words of length l: an upper bound. */
  readonly upper: number;
}

/**
 * Berger & Wang 1992: max_{|w|=l} ρ(M_w)^{1/l} ≤ ρ̂ ≤ max_{|w|=l} ‖M_w‖^{1/l} for every length l, ρ̂ being the largest rate at
 * which any product of the matrices can grow. Words of all lengths up to `length`: matrices.length^length products.
 */
export function jointBounds(matrices: readonly MatrixLike[], length: number): JointBounds {
  const { list, exponent } = scaledTogether(matrices);
  integer('length', length, 1, 16);
  if (list.length ** length > 1 << 16)
    throw new RangeError(`length is ${length}; at most 65536 words of ${list.length} matrices are allowed`);
  const n = list[0]!.rows;
  const shift = exponent * LOG10_2;
  const LONGER = 1e-9;
  let best: { lower: number; word: readonly number[] } = { lower: -Infinity, word: [0] };
  let upper = Infinity;
  let level: { readonly word: readonly number[]; readonly product: Matrix }[] = list.map((product, i) => ({
    word: [i],
    product,
  }));
  for (let l = 1; l <= length; l++) {
    let norm = 0;
    for (const { word, product } of level) {
      norm = Math.max(norm, spectralNorm(product));
      const rate = log10Abs(spectralRadius(product)) / l;
      if (rate > best.lower + LONGER) best = { lower: rate, word };
    }
    upper = Math.min(upper, log10Abs(norm) / l);
    if (l === length) break;
    level = level.flatMap(({ word, product }) =>
      list.map((a, i) => {
        const longer = zeros(n, n);
        multiplyInto(a.data, product.data, longer.data, n, n, n);
        return { word: [...word, i], product: longer };
      }),
    );
  }
  return { lower: best.lower + shift, word: best.word, upper: Math.max(upper, best.lower) + shift };
}

/**
 * The rate of the root mean square of a product of independent random factors, natural logarithm a factor: the matrix M_i is
 * drawn with probability p_i, E[P ⊗ P] = (Σ p_i M_i ⊗ M_i)^t, so √(E‖P_t‖_F²) grows as √ρ(Σ p_i M_i ⊗ M_i). It is at least
 * the Lyapunov exponent, which rules almost every draw (Furstenberg & Kesten 1960).
 */
export function meanSquareExponent(
  matrices: readonly MatrixLike[],
  probabilities: ArrayLike<number>,
): number {
  const { list, exponent } = scaledTogether(matrices);
  const p = vector('probabilities', probabilities, list.length);
  const total = p.reduce((sum, x) => sum + x, 0);
  if (p.some((x) => x < 0) || Math.abs(total - 1) > 1e-9)
    throw new RangeError(
      `probabilities is ${show(probabilities)} of sum ${total}; shares of sum 1 are needed`,
    );
  const n = list[0]!.rows;
  const square = zeros(n * n, n * n);
  list.forEach(({ data }, m) => {
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        for (let k = 0; k < n; k++)
          for (let l = 0; l < n; l++)
            square.data[(i * n + j) * n * n + k * n + l]! += p[m]! * data[i * n + k]! * data[j * n + l]!;
  });
  return Math.log(spectralRadius(square)) / 2 + exponent * Math.LN2;
}
