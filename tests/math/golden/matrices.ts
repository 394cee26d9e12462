import { describe, expect, it } from 'vitest';
import {
  eigenvalues,
  henrici,
  kreissConstant,
  numericalAbscissa,
  numericalRadius,
  pseudospectralRadius,
  frobeniusNorm,
  powerNorms,
  singularValues,
  spectralNorm,
  spectralRadius,
  svd,
} from '../../../src/math/index.ts';
import { multisetDistance } from '../assignment.ts';
import { cases, logarithms, num, nums, record, square, type Case, text } from './fixtures.ts';
import { distance, largestDistance, relative, relativeToLargest, within } from './worst.ts';

const all = (): Case[] => [...cases('matrices_small'), ...cases('matrices_medium')];

export function matrixSuite(): void {
  describe.each(all())('matrix $name', (m) => {
    const name = text(m['name']);
    const n = num(m['n']);
    const A = square(m['A'], n);
    const size = Math.max(...A.flat().map(Math.abs));
    // A matrix of zeros has no scale of its own.
    const scale = size === 0 ? 1 : size;
    const sigma = Math.max(num(m['norm2']), size === 0 ? 1 : 0);

    it('eigenvalues', () => {
      const found = eigenvalues(A).map((z) => ({ re: z.re / scale, im: z.im / scale }));
      expect(found.every((z) => Number.isFinite(z.re) && Number.isFinite(z.im))).toBe(true);
      const im = nums(m['eig_im']);
      const expected = nums(m['eig_re']).map((re, i) => ({ re: re / scale, im: (im[i] ?? NaN) / scale }));
      const error = multisetDistance(found, expected);
      within('eigenvalues, strict (÷ max |a|)', name, error, 10 * num(m['eig_err_lapack']) + 1e-13 * n);
      within(
        'spectralRadius (÷ max |a|)',
        name,
        distance(spectralRadius(A), num(m['rho'])) / scale,
        Math.max(num(m['eig_tol']), 1e-13 * n),
      );
    });

    it('singular values and norms', () => {
      const expected = nums(m['singular_values']);
      within('singularValues (÷ σ_max)', name, largestDistance(singularValues(A), expected) / sigma, 1e-13);
      within('svd: s (÷ σ_max)', name, largestDistance(svd(A).s, expected) / sigma, 1e-13);
      within('spectralNorm (relative)', name, relative(spectralNorm(A), num(m['norm2'])), 1e-13);
      within('frobeniusNorm (relative)', name, relative(frobeniusNorm(A), num(m['fro'])), 1e-13);
      const { U, s, V } = svd(A);
      const product = A.map((_, i) =>
        A.map((__, j) =>
          s.reduce(
            (sum, x, k) => sum + (U.data[i * n + k] ?? NaN) * (x / sigma) * (V.data[j * n + k] ?? NaN),
            0,
          ),
        ),
      );
      within(
        'svd: U diag(s) Vᵀ − A (÷ σ_max)',
        name,
        largestDistance(
          product.flat(),
          A.flat().map((a) => a / sigma),
        ),
        1e-13,
      );
    });

    it('numerical range and departure from normality', () => {
      within(
        'numericalAbscissa (÷ σ_max)',
        name,
        distance(numericalAbscissa(A), num(m['numerical_abscissa'])) / sigma,
        1e-13,
      );
      within(
        'numericalRadius (relative)',
        name,
        relative(numericalRadius(A), num(m['numerical_radius'])),
        1e-10,
      );
      within(
        'henrici (÷ ‖A‖_F)',
        name,
        distance(henrici(A), num(m['henrici'])) / Math.max(num(m['fro']), size === 0 ? 1 : 0),
        1e-13,
      );
    });

    const radii = m['pseudospectral_radius'];
    if (Array.isArray(radii)) {
      it('pseudospectral radius', () => {
        for (const entry of radii.map(record)) {
          const eps = num(entry['eps']);
          within(
            'pseudospectralRadius (relative)',
            `${name} ε=${eps}`,
            relative(pseudospectralRadius(A, eps), num(entry['radius'])),
            1e-9,
          );
        }
      });
    }

    it('Kreiss constant', () => {
      if (m['kreiss'] === undefined || m['kreiss'] === null) {
        if (num(m['rho']) >= 1) expect(() => kreissConstant(A)).toThrow(RangeError);
        else expect(kreissConstant(A)).toBeGreaterThanOrEqual(1);
        return;
      }
      within(
        'kreissConstant (relative)',
        name,
        relative(kreissConstant(A), num(record(m['kreiss'])['constant'])),
        1e-9,
      );
    });

    it('powers', () => {
      const expected = logarithms(m['log10_power_norms']);
      const found = powerNorms(A, expected.length - 1);
      within(
        'powerNorms (log10, ÷ its own tolerance)',
        name,
        largestDistance(found, expected) / num(m['log10_power_tol']),
        1,
      );
      expect(relativeToLargest(found.subarray(0, 1), [0])).toBe(0);
    });
  });
}
