import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eigenvalues,
  frobeniusNorm,
  henrici,
  identity,
  kreissConstant,
  multiply,
  numericalAbscissa,
  numericalRadius,
  powerNorms,
  pseudospectralRadius,
  resolventNorm,
  rng,
  ensembles,
  scaledNormBound,
  singularValues,
  spectralNorm,
  spectralRadius,
  svd,
  transpose,
  type Matrix,
} from '../../src/math/index.ts';
import { backwardError, runs, scaled, seeds, squares } from './arbitrary.ts';
import { multisetDistance } from './assignment.ts';

const EPS = 2 ** -52;

/** How far eigenvalues may move when A changes by EPS·n·‖A‖, defective ones included: (n·EPS)^(1/n)·‖A‖, generously. */
function spread(n: number, norm: number): number {
  return 20 * norm * (n * EPS) ** (1 / n) + 1e-300;
}

describe('eigenvalues', () => {
  it('have a backward error of rounding size, also where defective', () => {
    fc.assert(
      fc.property(squares(10), (a) => {
        const norm = spectralNorm(a);
        fc.pre(norm > 0);
        for (const z of eigenvalues(a)) expect(backwardError(a, z, norm)).toBeLessThan(40 * a.rows * EPS);
      }),
      runs(300),
    );
  });

  it('sum to the trace and come sorted, in exact conjugate pairs', () => {
    fc.assert(
      fc.property(squares(12), (a) => {
        const found = eigenvalues(a);
        let trace = 0;
        for (let i = 0; i < a.rows; i++) trace += a.data[i * a.rows + i] ?? NaN;
        expect(Math.abs(found.reduce((sum, z) => sum + z.re, 0) - trace)).toBeLessThanOrEqual(
          1e-12 * a.rows * (1 + frobeniusNorm(a)),
        );
        expect(
          found
            .filter((z) => z.im > 0)
            .map((z) => [z.re, z.im])
            .sort(),
        ).toEqual(
          found
            .filter((z) => z.im < 0)
            .map((z) => [z.re, -z.im])
            .sort(),
        );
        const sizes = found.map((z) => Math.hypot(z.re, z.im));
        sizes
          .slice(1)
          .forEach((size, i) => expect(size).toBeLessThanOrEqual((sizes[i] ?? NaN) * (1 + 4 * EPS)));
      }),
      runs(300),
    );
  });

  it('do not change under transposition or orthogonal similarity', () => {
    fc.assert(
      fc.property(squares(8), seeds, (a, seed) => {
        const norm = spectralNorm(a);
        const found = eigenvalues(a);
        const q = ensembles.orthogonal(a.rows, 1, rng(seed));
        const similar = multiply(multiply(q, a), transpose(q));
        expect(multisetDistance(found, eigenvalues(transpose(a)))).toBeLessThanOrEqual(spread(a.rows, norm));
        expect(multisetDistance(found, eigenvalues(similar))).toBeLessThanOrEqual(spread(a.rows, norm));
      }),
      runs(300),
    );
  });

  it('are exact for triangular matrices in any order of the indices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), seeds, (n, seed) => {
        const random = rng(seed);
        const order = Array.from({ length: n }, (_, i) => i).sort(() => random.uniform() - 0.5);
        const rows = Array.from({ length: n }, () => new Array<number>(n).fill(0));
        const diagonal = order.map(() => random.normal());
        order.forEach((p, i) =>
          order.forEach((q, j) => {
            const row = rows[p];
            if (row !== undefined && j >= i) row[q] = i === j ? (diagonal[i] ?? NaN) : random.normal();
          }),
        );
        expect(
          multisetDistance(
            eigenvalues(rows),
            diagonal.map((re) => ({ re, im: 0 })),
          ),
        ).toBe(0);
      }),
      runs(200),
    );
  });
});

describe('norms', () => {
  it('ρ ≤ numerical radius ≤ σ_max ≤ 2·numerical radius, ω ≤ w', () => {
    fc.assert(
      fc.property(squares(9), (a) => {
        const w = numericalRadius(a);
        const norm = spectralNorm(a);
        expect(spectralRadius(a)).toBeLessThanOrEqual(
          w + spread(a.rows, norm) * 0 + 1e-7 * norm + (a.rows > 1 ? spread(a.rows, norm) : 0),
        );
        expect(w).toBeLessThanOrEqual(norm * (1 + 1e-11));
        expect(norm).toBeLessThanOrEqual(2 * w * (1 + 1e-11));
        expect(numericalAbscissa(a)).toBeLessThanOrEqual(w * (1 + 1e-11) + 1e-14 * norm);
      }),
      runs(150),
    );
  });

  it('singular values: those of the transpose, Σσ² = ‖A‖_F², and an exact decomposition', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        seeds,
        (rows, cols, seed) => {
          const random = rng(seed);
          const rank = 1 + random.integer(Math.min(rows, cols));
          const fill = (r: number, c: number): Matrix => ({
            rows: r,
            cols: c,
            data: Float64Array.from({ length: r * c }, () => random.normal()),
          });
          const a = multiply(fill(rows, rank), fill(rank, cols));
          const { U, s, V } = svd(a);
          const size = s[0] ?? NaN;
          expect(Math.hypot(...s) / frobeniusNorm(a)).toBeCloseTo(1, 13);
          singularValues(transpose(a)).forEach((x, i) =>
            expect(Math.abs(x - (s[i] ?? NaN))).toBeLessThan(1e-14 * size * 20),
          );
          const us = { ...U, data: U.data.map((x, i) => x * (s[i % s.length] ?? NaN)) };
          multiply(us, transpose(V)).data.forEach((x, i) =>
            expect(Math.abs(x - (a.data[i] ?? NaN))).toBeLessThan(1e-14 * size * 20),
          );
          for (const basis of [U, V]) {
            const gram = multiply(transpose(basis), basis);
            const one = identity(gram.rows).data;
            gram.data.forEach((x, i) => expect(Math.abs(x - (one[i] ?? NaN))).toBeLessThan(1e-14 * 20));
          }
          expect([...s].filter((x) => x > 1e-12 * size).length).toBeLessThanOrEqual(rank);
        },
      ),
      runs(300),
    );
  });

  it('‖AB‖ ≤ ‖A‖·‖B‖', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), seeds, (n, seed) => {
        const random = rng(seed);
        const [a, b] = [ensembles.gaussian(n, 1, random), ensembles.uniform(n, 2, random)];
        expect(spectralNorm(multiply(a, b))).toBeLessThanOrEqual(
          spectralNorm(a) * spectralNorm(b) * (1 + 1e-13),
        );
        expect(frobeniusNorm(multiply(a, b))).toBeLessThanOrEqual(
          frobeniusNorm(a) * spectralNorm(b) * (1 + 1e-13),
        );
      }),
      runs(200),
    );
  });

  it('scale with the matrix from 1e-300 to 1e300', () => {
    const factors = [2 ** -990, 2 ** -500, 2 ** -1, 2 ** 300, 2 ** 990];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), seeds, fc.constantFrom(...factors), (n, seed, factor) => {
        const a = ensembles.gaussian(n, 1, rng(seed));
        const b = scaled(a, factor);
        for (const f of [
          spectralNorm,
          frobeniusNorm,
          numericalAbscissa,
          numericalRadius,
          henrici,
          (x: Matrix) => scaledNormBound(x).value,
        ]) {
          expect(Math.abs(f(b) / factor - f(a))).toBeLessThanOrEqual(1e-9 * spectralNorm(a));
        }
        expect(spectralRadius(b) / factor / spectralRadius(a)).toBeCloseTo(1, 10);
        expect(pseudospectralRadius(b, 0.1 * factor) / factor / pseudospectralRadius(a, 0.1)).toBeCloseTo(
          1,
          8,
        );
        expect(resolventNorm(b, { re: 3 * factor, im: factor }) * factor).toBeCloseTo(
          resolventNorm(a, { re: 3, im: 1 }),
          9,
        );
        powerNorms(b, 20).forEach((x, k) =>
          expect(Math.abs(x - k * Math.log10(factor) - (powerNorms(a, 20)[k] ?? NaN))).toBeLessThan(1e-9),
        );
      }),
      runs(60),
    );
  });

  it('henrici vanishes for normal matrices only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), seeds, (n, seed) => {
        for (const a of [
          ensembles.orthogonal(n, 2, rng(seed)),
          ensembles.symmetric(n, 1, rng(seed)),
          ensembles.skew(n, 1, rng(seed)),
        ]) {
          expect(henrici(a)).toBeLessThan(1e-14 * n * frobeniusNorm(a));
        }
        const a = ensembles.gaussian(n, 1, rng(seed));
        const rest =
          frobeniusNorm(a) ** 2 - eigenvalues(a).reduce((sum, z) => sum + z.re ** 2 + z.im ** 2, 0);
        expect(henrici(a) ** 2).toBeCloseTo(rest, 10);
      }),
      runs(100),
    );
  });

  it('scaledNormBound is the norm of its scaling, at most σ_max, at least ρ, and ρ(|W|) for W ≥ 0', () => {
    fc.assert(
      fc.property(squares(8), (w) => {
        const n = w.rows;
        const { value, scale } = scaledNormBound(w);
        const norm = spectralNorm(w);
        const conjugated = {
          ...w,
          data: w.data.map((x, k) => (x * (scale[Math.floor(k / n)] ?? NaN)) / (scale[k % n] ?? NaN)),
        };
        expect(Math.abs(spectralNorm(conjugated) - value)).toBeLessThanOrEqual(1e-12 * norm + 1e-300);
        expect(value).toBeLessThanOrEqual(norm * (1 + 1e-12));
        expect(value).toBeGreaterThanOrEqual(spectralRadius(w) - 1e-7 * norm - spread(n, norm));
        const positive = { ...w, data: w.data.map((x) => Math.abs(x) + 0.01) };
        expect(scaledNormBound(positive).value / spectralRadius(positive)).toBeCloseTo(1, 5);
      }),
      runs(120),
    );
  });
});

describe('powers', () => {
  it('obey Gelfand: ‖Aᵏ‖^{1/k} stays above ρ and tends to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), seeds, (n, seed) => {
        const a = ensembles.gaussian(n, 1, rng(seed));
        const rho = Math.log10(spectralRadius(a));
        const norms = powerNorms(a, 4000);
        for (const k of [1, 10, 100, 1000]) expect((norms[k] ?? NaN) / k).toBeGreaterThanOrEqual(rho - 1e-10);
        expect((norms[4000] ?? NaN) / 4000 - rho).toBeLessThan(0.002);
      }),
      runs(40),
    );
  });

  it('agree with norms of explicit products, whatever the path taken', () => {
    fc.assert(
      fc.property(squares(14), (a) => {
        const norms = powerNorms(a, 8);
        let product = identity(a.rows);
        for (let k = 0; k <= 8; k++) {
          const norm = spectralNorm(product);
          if (norm > 1e-10 * spectralNorm(a) ** k)
            expect(Math.abs((norms[k] ?? NaN) - Math.log10(norm))).toBeLessThan(1e-9);
          product = multiply(product, a);
        }
      }),
      runs(150),
    );
  });

  it('lie between the Kreiss constant and e·n times it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), seeds, (n, seed) => {
        const g = ensembles.gaussian(n, 1, rng(seed));
        const a = scaled(g, 0.9 / spectralRadius(g));
        const K = kreissConstant(a);
        const top = 10 ** Math.max(...powerNorms(a, 300));
        expect(K).toBeLessThanOrEqual(top * (1 + 1e-9));
        expect(top).toBeLessThanOrEqual(Math.E * n * K * (1 + 1e-9));
      }),
      runs(30),
    );
  });
});
