import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles, matrix, rng, transpose } from '../../src/math/index.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

claim('transpose-directions', (check) => {
  check.counterexample(
    'the start (1, 0) shrinks forward and grows backward',
    {
      zh: '起点 (1, 0) 前向九步只缩不涨，反向九步涨到三十八倍多',
      en: 'the start (1, 0) only shrinks forward and grows more than 38-fold backward, in nine steps',
    },
    () => {
      const A = matrix([
        [0.9, 10],
        [0, 0.9],
      ]);
      let [forward, backward] = [
        [1, 0],
        [1, 0],
      ];
      for (let k = 1; k <= 9; k++) {
        forward = apply(A, forward);
        backward = apply(transpose(A), backward);
        expect(forward[1]).toBe(0);
        expect(forward[0]).toBeCloseTo(0.9 ** k, 12);
        expect(backward[0]).toBeCloseTo(0.9 ** k, 12);
        expect(backward[1]).toBeCloseTo(10 * k * 0.9 ** (k - 1), 9);
      }
      expect(Math.hypot(...forward)).toBeCloseTo(0.387, 3);
      expect(Math.hypot(...backward)).toBeGreaterThan(38);
    },
  );
  check.property(
    'norms of the powers agree',
    {
      zh: '个随机矩阵（范数相同，1至8阶，k至30）',
      en: 'random matrices of orders 1 to 8, with equal norms for k up to 30',
    },
    200,
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0.3, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, gain, s) => {
        const A = ensembles.gaussian(n, gain, rng(s));
        const there = powerNorms(A, 30);
        powerNorms(transpose(A), 30).forEach((log, k) =>
          expect(Math.abs(log - there[k]!)).toBeLessThan(1e-9 * (1 + k)),
        );
      },
    ),
  );
});
