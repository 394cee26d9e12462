import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

/** Binomial probabilities 0 … n, by logarithms. */
function binomial(n: number, p: number): number[] {
  let log = n * Math.log1p(-p);
  return Array.from({ length: n + 1 }, (_, k) => {
    const here = Math.exp(log);
    log += Math.log((n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
    return here;
  });
}
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Whether p belongs to the exact interval of k of n: neither tail is rarer than one in forty. */
function covered(n: number, k: number, p: number): boolean {
  const mass = binomial(n, p);
  return sum(mass.slice(k)) >= 0.025 && sum(mass.slice(0, k + 1)) >= 0.025;
}

const size = fc.integer({ min: 1, max: 60 });
const chance = fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true });

claim('none-of-n', (check) => {
  check.property(
    'none of n succeed with probability below 5% exactly when p is above the bound, and the bound is below 3/n',
    { zh: '组随机的次数与成功概率', en: 'random numbers of runs and chances of success' },
    1000,
    fc.property(size, chance, (n, p) => {
      const bound = 1 - 0.05 ** (1 / n);
      const none = binomial(n, p)[0] ?? NaN;
      if (Math.abs(p - bound) > 1e-9) expect(none < 0.05).toBe(p > bound);
      expect(bound).toBeLessThan(3 / n);
      // By symmetry: all of n.
      const all = binomial(n, 1 - p)[n] ?? NaN;
      if (Math.abs(p - bound) > 1e-9) expect(all < 0.05).toBe(1 - p < 1 - bound);
    }),
  );
  check.property(
    'the interval of k of n holds the truth at least 95 times in 100',
    { zh: '个成功概率下区间的精确覆盖率', en: 'exact coverages of the interval' },
    400,
    fc.property(size, chance, (n, p) => {
      const mass = binomial(n, p);
      const held = sum(mass.filter((_, k) => covered(n, k, p)));
      expect(held).toBeGreaterThanOrEqual(0.95 - 1e-12);
    }),
  );
});
