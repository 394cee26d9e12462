import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix, rng, type Matrix } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { plus } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

/** The pre-activations of h_t = ReLU(W h_{t−1} + d_t), and h_T. */
function run(W: Matrix, drive: readonly (readonly number[])[], h0: readonly number[]) {
  let h = [...h0];
  const a = drive.map((d) => {
    const next = plus(apply(W, h), d);
    h = next.map((x) => Math.max(x, 0));
    return next;
  });
  return { a, h };
}

claim('relu-all-active', (check) => {
  check.property(
    'whole numbers: all units open, and moving h_0 moves h_T by the power, without rounding',
    {
      zh: '个权重为非负整数、没有零行的随机网络',
      en: 'random networks with nonnegative whole weights and no zero row',
    },
    500,
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, T, s) => {
        const random = rng(s);
        const W = matrix(
          Array.from({ length: n }, () => {
            const row = Array.from({ length: n }, () => Math.max(0, random.integer(6) - 3));
            row[random.integer(n)] = 1 + random.integer(2);
            return row;
          }),
        );
        const drive = Array.from({ length: T }, () => Array.from({ length: n }, () => random.integer(3)));
        const h0 = Array.from({ length: n }, () => 1 + random.integer(4));
        const { a, h } = run(W, drive, h0);
        expect(Math.min(...a.flat())).toBeGreaterThan(0);
        for (let q = 0; q < n; q++) {
          const unit = h0.map((_, i) => (i === q ? 1 : 0));
          let column: number[] = unit;
          for (let k = 0; k < T; k++) column = apply(W, column);
          expect(plus(run(W, drive, plus(h0, unit)).h, h, -1)).toEqual(column);
        }
      },
    ),
  );
  check.counterexample(
    'with a zero row and no drive a unit closes; with a negative drive, too',
    {
      zh: '有零行，或驱动为负，就有单元关闭',
      en: 'a zero row or a negative drive closes a unit, so neither condition can go',
    },
    () => {
      const zeroRow = matrix([
        [1, 1],
        [0, 0],
      ]);
      expect(run(zeroRow, [[0, 0]], [1, 1]).a[0]![1]).toBe(0);
      const ones = matrix([
        [1, 1],
        [1, 1],
      ]);
      expect(run(ones, [[0, -3]], [1, 1]).a[0]![1]).toBeLessThan(0);
    },
  );
});
