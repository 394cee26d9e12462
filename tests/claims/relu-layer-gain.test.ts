import fc from 'fast-check';
import { expect } from 'vitest';
import { rng, type Rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

type Layer = readonly (readonly number[])[];

const square = (v: readonly number[]): number => v.reduce((sum, x) => sum + x * x, 0);
const times = (W: Layer, v: readonly number[]): number[] =>
  W.map((row) => row.reduce((sum, w, q) => sum + w * (v[q] ?? 0), 0));

/** ‖h_L‖² and ‖J_L⋯J_1 v‖² of ReLU layers without bias. */
function through(layers: readonly Layer[], h0: readonly number[], v0: readonly number[]): [number, number] {
  let [h, v] = [[...h0], [...v0]];
  for (const W of layers) {
    const a = times(W, h);
    const u = times(W, v);
    h = a.map((x) => Math.max(0, x));
    v = u.map((x, p) => ((a[p] ?? 0) > 0 ? x : 0));
  }
  return [square(h), square(v)];
}

const normals = (n: number, random: Rng): number[] => Array.from({ length: n }, () => random.normal());

claim('relu-layer-gain', (check) => {
  check.property(
    'the mean over all sign patterns of weights ±s/√n is exactly (s²/2)^L',
    {
      zh: '组随机的起点、向量与增益（宽2，一至三层，穷尽±s/√n的全部符号）',
      en: 'random starts, vectors and gains, over every sign pattern of weights ±s/√n (width 2, one to three layers)',
    },
    40,
    fc.property(fc.integer({ min: 1, max: 3 }), between(0.3, 3), fc.integer(), (L, s, seed) => {
      const random = rng(seed);
      const [h0, v] = [normals(2, random), normals(2, random)];
      const entries = 4 * L;
      let [states, vectors] = [0, 0];
      for (let signs = 0; signs < 2 ** entries; signs++) {
        const w = (i: number): number => ((((signs >> i) & 1) === 1 ? 1 : -1) * s) / Math.SQRT2;
        const layers = Array.from({ length: L }, (_, l) => [
          [w(4 * l), w(4 * l + 1)],
          [w(4 * l + 2), w(4 * l + 3)],
        ]);
        const [a, b] = through(layers, h0, v);
        states += a / 2 ** entries;
        vectors += b / 2 ** entries;
      }
      const factor = (s * s) / 2;
      expect(Math.abs(states / (factor ** L * square(h0)) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(vectors / (factor ** L * square(v)) - 1)).toBeLessThan(1e-12);
    }),
  );
  check.golden(
    'Gaussian weights: the sample means lie within four standard errors',
    {
      zh: '个均值（高斯权重，各抽五千次，误差在四个标准误之内）',
      en: 'means over five thousand Gaussian draws each, to four standard errors',
    },
    8,
    () => {
      const draws = 5_000;
      for (const [n, L, s] of [
        [4, 3, Math.SQRT2],
        [4, 3, 1],
        [3, 4, 2],
        [6, 2, Math.sqrt(1 / 3)],
      ] as const) {
        const random = rng(n + L);
        const [h0, v] = [normals(n, random), normals(n, random)];
        const found = Array.from({ length: draws }, () =>
          through(
            Array.from({ length: L }, () =>
              Array.from({ length: n }, () => normals(n, random).map((x) => (x * s) / Math.sqrt(n))),
            ),
            h0,
            v,
          ),
        );
        [square(h0), square(v)].forEach((start, which) => {
          const ratios = found.map((pair) => (pair[which] ?? NaN) / start);
          const mean = ratios.reduce((a, b) => a + b, 0) / draws;
          const variance = ratios.reduce((a, b) => a + (b - mean) ** 2, 0) / (draws - 1);
          expect(Math.abs(mean - (s * s * 0.5) ** L)).toBeLessThan(4 * Math.sqrt(variance / draws));
        });
      }
    },
  );
  check.counterexample(
    'a distribution that is not symmetric about zero has another factor',
    {
      zh: '若权重不关于零对称（全取s/√n），因子是s²而不是s²/2',
      en: 'weights that are not symmetric about zero (all of them s/√n) give s² instead of s²/2',
    },
    () => {
      const W = [
        [1 / Math.SQRT2, 1 / Math.SQRT2],
        [1 / Math.SQRT2, 1 / Math.SQRT2],
      ];
      expect(through([W], [1, 1], [1, 1])[0] / 2).toBeCloseTo(2, 12);
    },
  );
});
