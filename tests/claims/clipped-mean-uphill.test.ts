import fc from 'fast-check';
import { expect } from 'vitest';
import { clipByNorm } from '../../src/math/clipping.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

type Gradient = readonly number[];

const mean = (samples: readonly Gradient[]): number[] =>
  (samples[0] ?? []).map((_, i) => samples.reduce((sum, g) => sum + (g[i] ?? 0), 0) / samples.length);
const clip = (g: Gradient): Gradient => clipByNorm([g], 1).grads[0] ?? [];
const dot = (a: Gradient, b: Gradient): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

claim('clipped-mean-uphill', (check) => {
  check.counterexample(
    'clipped one by one, the mean points downhill of the loss no more',
    {
      zh: '(1000, 0)、(−1, 1)、(−1, 1)：沿裁剪后均值的反方向走一步，损失上升',
      en: '(1000, 0), (−1, 1), (−1, 1): a step against the clipped mean raises the loss',
    },
    () => {
      const samples = [
        [1000, 0],
        [-1, 1],
        [-1, 1],
      ];
      const [g, v] = [mean(samples), mean(samples.map(clip))];
      expect(dot(g, v)).toBeCloseTo((998 * (1 - Math.SQRT2) + 2 * Math.SQRT2) / 9, 10);
      expect(dot(g, v)).toBeLessThan(0);
      // Three losses ½|θ − θ_i|² whose gradients at 0 are the samples.
      const loss = (theta: Gradient): number =>
        samples.reduce((sum, s) => sum + 0.5 * theta.reduce((t, x, i) => t + (x + (s[i] ?? 0)) ** 2, 0), 0) /
        3;
      for (const eta of [1, 1e-2, 1e-4]) expect(loss(v.map((x) => -eta * x))).toBeGreaterThan(loss([0, 0]));
      expect(loss(clip(g).map((x) => -0.01 * x))).toBeLessThan(loss([0, 0]));
    },
  );
  check.property(
    'clipping the mean keeps its direction',
    {
      zh: '批随机梯度（先平均后裁剪，方向不变）',
      en: 'random batches, whose mean keeps its direction when it is clipped',
    },
    300,
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer(),
      (count, n, seed) => {
        const random = rng(seed);
        const g = mean(
          Array.from({ length: count }, () => Array.from({ length: n }, () => 5 * random.normal())),
        );
        const cosine = dot(g, clip(g)) / (Math.hypot(...g) * Math.hypot(...clip(g)));
        expect(cosine).toBeGreaterThan(1 - 1e-14);
      },
    ),
  );
});
