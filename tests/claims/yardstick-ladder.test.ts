import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import type { Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng, type Rng } from '../../src/math/rng.ts';
import { scaledNormBound } from '../../src/math/scaled-norm.ts';
import { singularValues } from '../../src/math/svd.ts';
import { productNorms } from '../../src/math/word-products.ts';
import { claim } from '../fixtures/claim.ts';
import { diagonal, scaled } from '../fixtures/recurrent.ts';

const top = (A: Matrix): number => singularValues(A)[0] ?? NaN;
const absolute = (A: Matrix): Matrix => ({ ...A, data: A.data.map(Math.abs) });
const order = fc.integer({ min: 2, max: 6 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Sums of absolute values: the largest of the columns and of the rows. */
function sums({ rows, cols, data }: Matrix): [number, number] {
  const at = (i: number, j: number): number => Math.abs(data[i * cols + j] ?? 0);
  const over = (n: number, f: (k: number) => number): number[] => Array.from({ length: n }, (_, k) => f(k));
  const total = (xs: number[]): number => xs.reduce((s, x) => s + x, 0);
  return [
    Math.max(...over(cols, (j) => total(over(rows, (i) => at(i, j))))),
    Math.max(...over(rows, (i) => total(over(cols, (j) => at(i, j))))),
  ];
}

/** ‖PWP⁻¹‖₂, scaled once and written out: the root of the largest eigenvalue of MᵀM, by squaring it until one direction is left. */
function normScaledOnce({ rows: n, data }: Matrix, P: ArrayLike<number>): number {
  const at = (i: number, j: number): number => ((data[i * n + j] ?? 0) * (P[i] ?? 0)) / (P[j] ?? 0);
  const indices = Array.from({ length: n }, (_, i) => i);
  let G = indices.map((i) => indices.map((j) => indices.reduce((s, k) => s + at(k, i) * at(k, j), 0)));
  let log = 0;
  for (let doubling = 0, weight = 1; doubling < 32; doubling++) {
    const size = Math.max(...G.flat().map(Math.abs));
    if (size === 0) return 0;
    log += weight * Math.log(size);
    weight /= 2;
    const H = G.map((row) => row.map((x) => x / size));
    G = H.map((row) => indices.map((j) => row.reduce((s, x, k) => s + x * (H[k]?.[j] ?? 0), 0)));
  }
  return Math.exp(log / 2);
}

/** The least f on [a, b] of a convex f, by thirds. */
function leastOf(f: (y: number) => number, a: number, b: number): number {
  for (let step = 0; step < 120; step++) {
    const [left, right] = [(2 * a + b) / 3, (a + 2 * b) / 3];
    if (f(left) < f(right)) b = right;
    else a = left;
  }
  return f((a + b) / 2);
}

/** Slopes anywhere in [0, γ], about a third of them at either end. */
const slopes = (n: number, gamma: number, random: Rng): Matrix =>
  diagonal(Array.from({ length: n }, () => gamma * Math.min(1, Math.max(0, 3 * random.uniform() - 1))));

/** About half of the entries zero, so that the signs and the gaps of W matter. */
function sparse(n: number, s: number): Matrix {
  const random = rng(s);
  const W = ensembles.gaussian(n, 1, random);
  return { ...W, data: W.data.map((x) => (random.uniform() < 0.4 ? 0 : x)) };
}

claim('yardstick-ladder', (check) => {
  check.property(
    'the rungs that a matrix alone decides stand in this order',
    {
      zh: '个随机矩阵',
      en: 'random matrices of orders 2 to 6, for the order of the rungs',
    },
    400,
    fc.property(order, seed, (n, s) => {
      const W = sparse(n, s);
      const best = scaledNormBound(W).value;
      const ones = sums(W);
      const R = spectralRadius(absolute(W));
      // Where W is reducible the infimum is only approached.
      const slack = 1 + 1e-6;
      expect(spectralRadius(W)).toBeLessThanOrEqual(best * slack + 1e-6);
      expect(best).toBeLessThanOrEqual(Math.min(top(W), R) * slack + 1e-6);
      expect(R).toBeLessThanOrEqual(Math.min(...ones) * slack + 1e-6);
    }),
  );
  check.property(
    'the diagonal given makes the norm given, and no other diagonal makes it less',
    {
      zh: '个随机矩阵的最优对角缩放（另行直接计算）',
      en: 'best diagonal scalings of random matrices, computed once more directly',
    },
    100,
    fc.property(order, seed, (n, s) => {
      const W = ensembles.gaussian(n, 1, rng(s));
      const { value, scale } = scaledNormBound(W);
      expect(Math.abs(value / normScaledOnce(W, scale) - 1)).toBeLessThan(1e-9);
      // Convex in ln P: no diagonal nearby is better, hence none at all.
      const random = rng(s).fork('directions');
      for (let trial = 0; trial < 12; trial++) {
        const direction = Array.from({ length: n }, () => random.normal());
        const along = (y: number): number =>
          normScaledOnce(
            W,
            scale.map((x, i) => x * Math.exp(y * (direction[i] ?? 0))),
          );
        expect(value).toBeLessThanOrEqual(along(trial % 2 ? 1e-2 : 1e-1) * (1 + 3e-6));
      }
      const two = ensembles.gaussian(2, 1, rng(s));
      const least = leastOf((y) => normScaledOnce(two, [1, Math.exp(y)]), -40, 40);
      expect(Math.abs(scaledNormBound(two).value / least - 1)).toBeLessThan(1e-5);
    }),
  );
  check.property(
    'the logarithm of the scaled norm is convex in the logarithms of the scaling',
    {
      zh: '个随机矩阵上缩放范数的对数凸性',
      en: 'random matrices and pairs of scalings, for the convexity',
    },
    200,
    fc.property(order, seed, fc.double({ min: 0, max: 1, noNaN: true }), (n, s, share) => {
      const W = sparse(n, s);
      const random = rng(s).fork('scalings');
      const [X, Y] = [0, 1].map(() => Array.from({ length: n }, () => 2 * random.normal())) as [
        number[],
        number[],
      ];
      const at = (t: number): number =>
        Math.log(
          normScaledOnce(
            W,
            X.map((x, i) => Math.exp((1 - t) * x + t * (Y[i] ?? NaN))),
          ),
        );
      // A matrix of zeros has no logarithm to be convex.
      if (at(0) === -Infinity) return;
      expect(at(share)).toBeLessThanOrEqual((1 - share) * at(0) + share * at(1) + 1e-9);
    }),
  );
  check.property(
    'no product of Jacobians exceeds the scaled bound with its constant',
    {
      zh: '串随机导数的连乘',
      en: 'random sequences of slopes, under the diagonally scaled bound',
    },
    300,
    fc.property(order, seed, fc.double({ min: 0.25, max: 1, noNaN: true }), (n, s, gamma) => {
      const W = sparse(n, s);
      const random = rng(s).fork('slopes');
      const J = Array.from({ length: 40 }, () => multiply(slopes(n, gamma, random), W));
      const P = Float64Array.from({ length: n }, () => Math.exp(2 * random.normal()));
      const kappa = Math.log10(Math.max(...P) / Math.min(...P));
      const inverse = diagonal(P.map((x) => 1 / x));
      const rung = Math.log10(gamma * top(multiply(multiply(diagonal(P), W), inverse)));
      productNorms(J).norms.forEach((log, lag) => expect(log).toBeLessThanOrEqual(kappa + lag * rung + 1e-9));
    }),
  );
  check.property(
    'with a rung below 1 every long product is small; γρ(W) is reached with all slopes γ',
    {
      zh: '个ρ(|W|)=0.9的矩阵',
      en: 'random matrices with ρ(|W|) = 0.9, whose products all vanish',
    },
    100,
    fc.property(order, seed, (n, s) => {
      const G = ensembles.gaussian(n, 1, rng(s));
      const W = scaled(G, 0.9 / spectralRadius(absolute(G)));
      const random = rng(s).fork('slopes');
      const { norms } = productNorms(Array.from({ length: 600 }, () => multiply(slopes(n, 1, random), W)));
      expect(norms[600]).toBeLessThan(-10);
      const powers = productNorms(Array.from({ length: 600 }, () => W)).norms;
      expect((powers[600] ?? NaN) / 600).toBeGreaterThanOrEqual(Math.log10(spectralRadius(W)) - 1e-6);
    }),
  );
});
