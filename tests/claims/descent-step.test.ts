import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { identity } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

/** H = QΛQᵀ with Λ between 0.1 and 10, and the largest singular value and the long run of I − ηH. */
function descent(n: number, seed: number) {
  const random = rng(seed);
  const Q = ensembles.orthogonal(n, 1, random);
  const lambda = Array.from({ length: n }, () => 10 ** (2 * random.uniform() - 1));
  const entry = (i: number, j: number): number =>
    lambda.reduce((sum, l, k) => sum + (Q.data[i * n + k] ?? 0) * l * (Q.data[j * n + k] ?? 0), 0);
  const H = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => entry(i, j)));
  const step = (eta: number): number[][] => H.map((row, i) => row.map((h, j) => (i === j ? 1 : 0) - eta * h));
  return { lambda, step };
}

const order = fc.integer({ min: 1, max: 6 });

claim('descent-step', (check) => {
  check.property(
    'contraction in the usual norm if and only if 0 < η < 2/λ_max, and then convergence',
    { zh: '个随机正定二次函数与步长', en: 'random positive definite quadratics and step sizes' },
    500,
    fc.property(order, between(-0.5, 2), fc.integer(), (n, share, seed) => {
      fc.pre(Math.abs(share) > 1e-3 && Math.abs(share - 1) > 1e-3);
      const { lambda, step } = descent(n, seed);
      const G = step((share * 2) / Math.max(...lambda));
      const inside = share > 0 && share < 1;
      expect((singularValues(G)[0] ?? 0) < 1).toBe(inside);
      // G^65536 by squaring: it tends to zero or leaves every bound.
      let power = multiply(G, identity(n));
      for (let k = 0; k < 16 && Math.max(...power.data.map(Math.abs)) < 1e100; k++)
        power = multiply(power, power);
      const size = Math.max(...power.data.map(Math.abs));
      if (inside) expect(size).toBeLessThan(0.01);
      else expect(size).toBeGreaterThan(1e10);
    }),
  );
  check.property(
    'the best step gives (κ − 1)/(κ + 1)',
    { zh: '个随机正定二次函数（最优步长）', en: 'random positive definite quadratics, at their best step' },
    300,
    fc.property(order, between(0.05, 0.95), fc.integer(), (n, share, seed) => {
      const { lambda, step } = descent(n, seed);
      const [low, high] = [Math.min(...lambda), Math.max(...lambda)];
      const best = singularValues(step(2 / (low + high)))[0] ?? 0;
      expect(Math.abs(best - (high - low) / (high + low))).toBeLessThan(1e-12);
      expect(singularValues(step((share * 2) / high))[0]).toBeGreaterThanOrEqual(best - 1e-12);
    }),
  );
});
