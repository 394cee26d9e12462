import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ensembles,
  identity,
  multiply,
  pseudospectralRadius,
  pseudospectrum,
  rng,
  spectralNorm,
  spectralRadius,
} from '../../src/math/index.ts';
import { backwardError, runs, seeds, squares } from './arbitrary.ts';

describe('pseudospectra', () => {
  it('agree with an SVD at every point', () => {
    fc.assert(
      fc.property(squares(8), (a) => {
        const x = [-1.3, 0.2, 2];
        const y = [0, 0.7, 1.9];
        const found = pseudospectrum(a, x, y);
        const norm = 1 + spectralNorm(a);
        x.forEach((re, j) =>
          y.forEach((im, i) => {
            const expected = backwardError(a, { re, im }, 1);
            expect(Math.abs((found.data[i * 3 + j] ?? NaN) - expected)).toBeLessThan(
              1e-9 * expected + 1e-13 * norm,
            );
          }),
        );
      }),
      runs(100),
    );
  });

  it('radius: at least ρ + ε, at most σ_max + ε, on the boundary, and not exceeded by perturbations', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        seeds,
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (n, seed, eps) => {
          const random = rng(seed);
          const a = ensembles.gaussian(n, 1, random);
          const radius = pseudospectralRadius(a, eps);
          expect(radius).toBeGreaterThanOrEqual((spectralRadius(a) + eps) * (1 - 1e-9));
          expect(radius).toBeLessThanOrEqual((spectralNorm(a) + eps) * (1 + 1e-9));
          const e = ensembles.gaussian(n, 1, random);
          const perturbed = multiply(identity(n), a);
          const size = eps / spectralNorm(e);
          perturbed.data.forEach((x, i) => (perturbed.data[i] = x + size * (e.data[i] ?? NaN)));
          expect(spectralRadius(perturbed)).toBeLessThanOrEqual(radius * (1 + 1e-9));
        },
      ),
      runs(60),
    );
  });

  it('σ_min at order 128 without an SVD a point', () => {
    const a = ensembles.gaussian(128, 1, rng(5));
    const found = pseudospectrum(a, [0.3, 1.2], [0.4]);
    for (const [j, re] of [0.3, 1.2].entries()) {
      const expected = backwardError(a, { re, im: 0.4 }, 1);
      expect(Math.abs((found.data[j] ?? NaN) / expected - 1)).toBeLessThan(1e-9);
    }
  });
});
