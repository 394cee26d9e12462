import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

/** One component of h_t = ReLU(c h_{t−1} + b): W is diagonal, so components do not meet. Product after each step. */
function run(c: number, b: number, h0: number, T: number): { h: number; product: number }[] {
  let [h, product] = [h0, 1];
  return Array.from({ length: T }, () => {
    const a = c * h + b;
    product *= a > 0 ? c : 0;
    h = Math.max(a, 0);
    return { h, product };
  });
}

const starts = (min: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min, max, noNaN: true }), { minLength: 1, maxLength: 6 });

claim('relu-exact-settings', (check) => {
  check.property(
    '1: W = I, b = 1',
    { zh: '个随机初态（W为单位阵，偏置1）', en: 'random starts with W = I and bias 1' },
    300,
    fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 6 }), (h0) => {
      for (const start of h0)
        run(1, 1, start, 100).forEach(({ h, product }, i) => {
          expect(product).toBe(1);
          expect(h).toBe(start + i + 1);
        });
    }),
  );
  check.property(
    '2: W = 2I, b = −1, every component below 1: exactly zero from some step on',
    {
      zh: '个每个分量都小于1的随机初态（W为单位阵的2倍，偏置−1）',
      en: 'random starts below 1 with W = 2I and bias −1',
    },
    500,
    fc.property(starts(-5, 1 - 2 ** -40), (h0) => {
      for (const start of h0) {
        const products = run(2, -1, start, 100).map(({ product }) => product);
        const closed = products.indexOf(0);
        // The distance to 1 doubles until it is at least one half.
        const first = start <= 0.5 ? 0 : Math.ceil(-Math.log2(1 - start) - 1);
        expect(closed).toBe(first);
        expect(products.slice(closed).every((x) => x === 0)).toBe(true);
      }
    }),
  );
  check.property(
    '2, above the watershed: the gradient doubles at each step',
    {
      zh: '个每个分量都大于1的随机初态（分水岭的另一侧）',
      en: 'random starts above 1, beyond the watershed',
    },
    300,
    fc.property(starts(1 + 2 ** -40, 5), (h0) => {
      for (const start of h0)
        run(2, -1, start, 100).forEach(({ product }, i) => expect(product).toBe(2 ** (i + 1)));
    }),
  );
  check.property(
    '3: W = cI, b = 0, positive start: c^T',
    {
      zh: '个随机的正初态与c（W为单位阵的c倍，没有偏置）',
      en: 'random positive starts and c, with W = cI and no bias',
    },
    300,
    fc.property(starts(0.1, 5), fc.double({ min: 0.1, max: 3, noNaN: true }), (h0, c) => {
      for (const start of h0)
        run(c, 0, start, 50).forEach(({ product }, i) =>
          expect(Math.abs(product / c ** (i + 1) - 1)).toBeLessThan(1e-12),
        );
    }),
  );
});
