import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { identity, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { frobeniusNorm } from '../../src/math/norms.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

claim('rest-forgets', (check) => {
  check.property(
    'tanh networks that settle lose the product of their Jacobians at the rate ρ(J) or faster',
    {
      zh: '个安定下来的随机网络（1至6个单元，每步的平均因子不超过ρ(J)）',
      en: 'random networks that settle (1 to 6 units), whose mean factor a step is at most ρ(J)',
    },
    120,
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 3, max: 25 }),
      fc.integer(),
      (n, tenths, seed) => {
        const random = rng(seed);
        const W = ensembles.gaussian(n, tenths / 10, random);
        const c = Array.from({ length: n }, () => random.normal());
        let h: number[] = Array.from({ length: n }, () => random.normal());
        let moved = Infinity;
        const step = (): Matrix => {
          const next = c.map((b, p) =>
            Math.tanh(h.reduce((sum, x, q) => sum + (W.data[p * n + q] ?? 0) * x, b)),
          );
          moved = Math.hypot(...next.map((x, p) => x - (h[p] ?? 0)));
          h = next;
          return { ...W, data: W.data.map((w, i) => w * (1 - (h[Math.floor(i / n)] ?? 0) ** 2)) };
        };
        let J = step();
        let product = identity(n);
        let log = 0;
        const steps = 1500;
        for (let t = 0; t < steps; t++) {
          J = step();
          product = multiply(J, product);
          const size = frobeniusNorm(product);
          log += Math.log(size);
          product = { ...product, data: product.data.map((x) => x / size) };
        }
        const rho = spectralRadius(J);
        fc.pre(moved < 1e-12 && rho < 0.97 && Number.isFinite(log));
        // The constant before the rate, and the way to rest, count less and less.
        expect(log / steps).toBeLessThanOrEqual(Math.log(rho) + 0.03);
      },
    ),
  );
});
