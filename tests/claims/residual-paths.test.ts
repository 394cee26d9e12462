import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { identity, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const plus = (A: Matrix, B: Matrix): Matrix => ({ ...A, data: A.data.map((a, i) => a + (B.data[i] ?? 0)) });

claim('residual-paths', (check) => {
  check.property(
    'the product is the sum over all subsets of blocks, in the order of depth',
    {
      zh: '个随机的残差乘积（1至4阶，至多9块）',
      en: 'random residual products (orders 1 to 4, up to 9 blocks)',
    },
    200,
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
      (n, L, seed) => {
        const random = rng(seed);
        const F = Array.from({ length: L }, () => ensembles.gaussian(n, 1, random));
        const whole = F.reduce((product, f) => multiply(plus(identity(n), f), product), identity(n));
        const lengths = new Array<number>(L + 1).fill(0);
        let sum: Matrix | null = null;
        for (let subset = 0; subset < 2 ** L; subset++) {
          const taken = F.filter((_, l) => ((subset >> l) & 1) === 1);
          lengths[taken.length]! += 1;
          const path = taken.reduce((product, f) => multiply(f, product), identity(n));
          sum = sum === null ? path : plus(sum, path);
        }
        const size = Math.max(...whole.data.map(Math.abs), 1);
        whole.data.forEach((x, i) => expect(Math.abs(x - (sum?.data[i] ?? NaN))).toBeLessThan(1e-9 * size));
        let binomial = 1;
        lengths.forEach((count, k) => {
          expect(count).toBe(binomial);
          binomial = (binomial * (L - k)) / (k + 1);
        });
      },
    ),
  );
  check.golden(
    'the share of the middle lengths at L = 54, in whole numbers',
    { zh: '个份额（整数精确计算）', en: 'share, in exact whole numbers' },
    1,
    () => {
      let [binomial, middle] = [1n, 0n];
      for (let k = 0n; k <= 54n; k++) {
        if (k >= 19n && k <= 35n) middle += binomial;
        binomial = (binomial * (54n - k)) / (k + 1n);
      }
      const share = Number((middle * 10_000n) / 2n ** 54n) / 10_000;
      expect(share).toBeGreaterThan(0.975);
      expect(share).toBeLessThan(0.985);
    },
  );
});
