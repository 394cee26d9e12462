import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix, multiply, rng, spectralNorm, toRows, type Matrix } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const abs = (sum: number, x: number): number => sum + Math.abs(x);

/** Runs h_t = ReLU(W h_{t−1}) and multiplies D_t W; where a unit's pre-activation is exactly 0 it asks `atZero`. */
function run(
  W: Matrix,
  h0: readonly number[],
  T: number,
  atZero: () => number,
): { h: number[]; product: Matrix } {
  const n = W.rows;
  let h = [...h0];
  let product = matrix(h0.map((_, i) => h0.map((_, j) => (i === j ? 1 : 0))));
  for (let t = 0; t < T; t++) {
    const a = apply(W, h);
    const slopes = a.map((x) => (x > 0 ? 1 : x < 0 ? 0 : atZero()));
    const J = { ...W, data: W.data.map((w, at) => slopes[Math.floor(at / n)]! * w) };
    product = multiply(J, product);
    h = a.map((x) => Math.max(x, 0));
  }
  return { h, product };
}

/** Operator norms with the norm of vectors they belong to. */
const norms: readonly [(A: Matrix) => number, (x: readonly number[]) => number][] = [
  [spectralNorm, (x) => Math.hypot(...x)],
  [(A) => Math.max(...toRows(A).map((row) => row.reduce(abs, 0))), (x) => Math.max(...x.map(Math.abs))],
  [
    (A) =>
      Math.max(
        ...toRows(A)[0]!.map((_, j) =>
          toRows(A)
            .map((row) => row[j]!)
            .reduce(abs, 0),
        ),
      ),
    (x) => x.reduce(abs, 0),
  ],
];

claim('relu-homogeneity', (check) => {
  check.property(
    'whole numbers, where zeros are hit exactly and φ′(0) is any number: equality without rounding',
    {
      zh: '个整数权重的随机网络（φ′(0)任意规定）',
      en: 'random networks with whole weights, with φ′(0) chosen at random',
    },
    500,
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }), seed, (n, T, s) => {
      const random = rng(s);
      const W = matrix(
        Array.from({ length: n }, () => Array.from({ length: n }, () => random.integer(5) - 2)),
      );
      const h0 = Array.from({ length: n }, () => random.integer(7) - 3);
      // Quarters, so that everything stays exact.
      const { h, product } = run(W, h0, T, () => random.integer(9) / 4 - 1);
      expect(apply(product, h0).map((x) => x + 0)).toEqual(h.map((x) => x + 0));
    }),
  );
  check.property(
    'the Jacobian is at least as large as the growth of the state, in three norms',
    { zh: '个随机网络（三种算子范数）', en: 'random networks, in three operator norms' },
    500,
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      seed,
      (n, T, gain, s) => {
        const random = rng(s);
        const W = matrix(
          Array.from({ length: n }, () =>
            Array.from({ length: n }, () => (gain * random.normal()) / Math.sqrt(n)),
          ),
        );
        const h0 = Array.from({ length: n }, () => random.normal());
        const { h, product } = run(W, h0, T, () => 0);
        for (const [ofMatrix, ofVector] of norms)
          expect(ofMatrix(product) * (1 + 1e-12)).toBeGreaterThanOrEqual(ofVector(h) / ofVector(h0));
      },
    ),
  );
  check.counterexample(
    'with a bias it fails: W = 0, b = 1 has a state and no Jacobian',
    {
      zh: '带偏置的网络不满足，可见“没有偏置”不能省',
      en: 'a network with a bias violates it, so “without bias” is needed',
    },
    () => {
      const zero = matrix([[0]]);
      const biased = Math.max(apply(zero, [1])[0]! + 1, 0);
      expect(biased).toBe(1);
      expect(spectralNorm(run(zero, [1], 1, () => 0).product)).toBe(0);
    },
  );
});
