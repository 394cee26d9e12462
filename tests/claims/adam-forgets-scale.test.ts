import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

type Gradient = readonly number[];

/** The steps that Adam subtracts, at learning rate 1. */
function adam(gradients: readonly Gradient[], epsilon = 0, beta1 = 0.9, beta2 = 0.999): number[][] {
  const n = gradients[0]?.length ?? 0;
  const [m, v] = [new Float64Array(n), new Float64Array(n)];
  return gradients.map((g, t) =>
    g.map((x, i) => {
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * x;
      v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * x * x;
      const first = (m[i] ?? 0) / (1 - beta1 ** (t + 1));
      const second = (v[i] ?? 0) / (1 - beta2 ** (t + 1));
      return first / (Math.sqrt(second) + epsilon);
    }),
  );
}

const clip = (g: Gradient, c: number): number[] => g.map((x) => Math.min(1, c / Math.hypot(...g)) * x);

claim('adam-forgets-scale', (check) => {
  check.property(
    'the first step is the sign of the gradient, up to ε',
    {
      zh: '个随机梯度（第一步即符号，裁剪与否都一样）',
      en: 'random gradients, clipped or not, whose first step is their sign',
    },
    500,
    fc.property(fc.integer({ min: 1, max: 8 }), between(0.1, 10), fc.integer(), (n, c, seed) => {
      const random = rng(seed);
      const g = Array.from({ length: n }, () => 10 * random.normal());
      for (const given of [g, clip(g, c)]) {
        const epsilon = 1e-8;
        (adam([given], epsilon)[0] ?? []).forEach((x, i) => {
          const size = Math.abs(given[i] ?? 0);
          expect(Math.abs(x - (Math.sign(given[i] ?? 0) * size) / (size + epsilon))).toBeLessThan(1e-12);
        });
      }
    }),
  );
  check.property(
    'one factor for all gradients changes no step',
    {
      zh: '串随机梯度（共同的因子不起作用）',
      en: 'random sequences, in which a common factor changes nothing',
    },
    200,
    fc.property(fc.integer({ min: 1, max: 30 }), between(-3, 3), fc.integer(), (T, log, seed) => {
      const random = rng(seed);
      const gradients = Array.from({ length: T }, () => [random.normal(), random.normal(), random.normal()]);
      const steps = adam(gradients);
      const scaled = adam(gradients.map((g) => g.map((x) => 10 ** log * x)));
      steps.flat().forEach((x, i) => expect(Math.abs(x - (scaled.flat()[i] ?? NaN))).toBeLessThan(1e-12));
    }),
  );
  check.counterexample(
    'factors that differ from step to step turn later steps',
    {
      zh: '各步因子不同：先(30, 4)后(0, 1)，裁剪改变第二步的方向',
      en: 'factors that differ: after (30, 4) and (0, 1) clipping has turned the second step',
    },
    () => {
      const gradients = [
        [30, 4],
        [0, 1],
      ];
      const turn = (steps: readonly Gradient[]): number => Math.atan2(steps[1]?.[1] ?? 0, steps[1]?.[0] ?? 0);
      const clipped = adam(gradients.map((g) => clip(g, 5)));
      expect(Math.abs(turn(clipped) - turn(adam(gradients)))).toBeGreaterThan(0.03);
    },
  );
});
