import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix, rng } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { plus } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

claim('relu-affine', (check) => {
  check.property(
    'whole numbers: the two parts add up to the state, without rounding',
    {
      zh: '个整数权重的随机网络（有偏置和输入）',
      en: 'random networks with whole weights, biases and inputs',
    },
    500,
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, T, s) => {
        const random = rng(s);
        const whole = (): number[] => Array.from({ length: n }, () => random.integer(5) - 2);
        const [W, U, b] = [
          matrix(Array.from({ length: n }, whole)),
          matrix(Array.from({ length: n }, whole)),
          whole(),
        ];
        const h0 = whole();
        let h = h0;
        const steps = Array.from({ length: T }, () => {
          const drive = plus(apply(U, whole()), b);
          const a = plus(apply(W, h), drive);
          h = a.map((x) => Math.max(x, 0));
          return { drive, open: a.map((x) => (x > 0 ? 1 : 0)) };
        });
        /** J_T … J_{k+1} applied to a column. */
        const through = (column: readonly number[], k: number): number[] =>
          steps
            .slice(k)
            .reduce<number[]>((x, { open }) => apply(W, x).map((y, i) => open[i]! * y), [...column]);
        let sum = through(h0, 0);
        steps.forEach(({ drive, open }, i) => {
          sum = plus(
            sum,
            through(
              drive.map((x, p) => open[p]! * x),
              i + 1,
            ),
          );
        });
        expect(sum.map((x) => x + 0)).toEqual(h.map((x) => x + 0));
      },
    ),
  );
});
