import { expect } from 'vitest';
import fc from 'fast-check';
import { forward, type Run } from '../../src/math/forward.ts';
import { matrix, zeros } from '../../src/math/matrix.ts';
import { memoryPath } from '../../src/math/memory-path.ts';
import { claim } from '../fixtures/claim.ts';

/** One LSTM unit: all biases and weights 0 but the weight w from h to the candidate; no input, state 0. */
function resting(w: number, T: number, c0 = 0): Run {
  return forward(
    {
      cell: 'lstm',
      Wih: zeros(4, 1),
      Whh: matrix([[0], [0], [w], [0]]),
      bih: new Float64Array(4),
      bhh: new Float64Array(4),
    },
    zeros(T, 1),
    [0],
    [c0],
  );
}

claim('gates-do-not-decide', (check) => {
  check.property(
    '∂c_T/∂c_0 = ½ (½ + w/4)^(T−1), measured by central differences, while every gate is ½',
    { zh: '个随机权重与步数，以有限差分核对', en: 'random weights and lengths, against finite differences' },
    300,
    fc.property(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: 1, max: 12 }), (w, T) => {
      const run = resting(w, T);
      for (const name of ['i', 'f', 'o']) for (const x of run.gates[name]!.data) expect(x).toBe(0.5);
      const epsilon = 1e-7 / (1 + Math.abs(0.5 + w / 4) ** T);
      const [up, down] = [epsilon, -epsilon].map((c0) => resting(w, T, c0).c!.data[T]!);
      const truth = 0.5 * (0.5 + w / 4) ** (T - 1);
      expect(Math.abs((up! - down!) / (2 * epsilon) - truth)).toBeLessThan(1e-6 * (1 + Math.abs(truth)));
    }),
  );
  check.golden(
    'w = −2, 2, 8: zero, steady and exploding on one and the same direct path',
    { zh: '个权重的完整雅可比矩阵（一百步）', en: 'weights, each over a hundred steps' },
    3,
    () => {
      for (const [w, log10] of [
        [-2, Number.NEGATIVE_INFINITY],
        [2, -Math.log10(2)],
        [8, 99 * Math.log10(2.5) - Math.log10(2)],
      ] as const) {
        const { full, direct } = memoryPath(resting(w, 100));
        expect(direct[100]).toBeCloseTo(-100 * Math.log10(2), 9);
        if (Number.isFinite(log10)) expect(full[100]).toBeCloseTo(log10, 9);
        else expect(full[100]).toBe(log10);
      }
    },
  );
});
