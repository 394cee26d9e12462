/** What is always computed: eigenvalues, singular values, the norms of the powers. */
import { plainNumber } from '../../../src/lib/widget.ts';
import { eigenvalues } from '../../../src/math/eigenvalues.ts';
import { henrici } from '../../../src/math/henrici.ts';
import { toRows, type Matrix } from '../../../src/math/matrix.ts';
import { powerNorms } from '../../../src/math/power-norms.ts';
import { singularValues } from '../../../src/math/svd.ts';
import type { SpectrumBase } from './result.ts';

/** Rounding leaves the logarithm of the norm of a power of an orthogonal matrix within this of 0. */
const NOT_BELOW = -1e-10;

export function baseOf(A: Matrix, kmax: number): SpectrumBase {
  const values = eigenvalues(A);
  const stretches = Array.from(singularValues(A));
  const norms = powerNorms(A, kmax);
  let peak = 0;
  norms.forEach((y, k) => {
    if (y > (norms[peak] ?? 0) + 1e-12) peak = k;
  });
  const lastAbove = norms.findLastIndex((y) => y >= NOT_BELOW);
  const zero = norms.indexOf(Number.NEGATIVE_INFINITY);
  return {
    rho: Math.max(...values.map(({ re, im }) => Math.hypot(re, im))),
    sigma: stretches[0] ?? 0,
    eigenvalues: values.map(({ re, im }) => ({ re, im })),
    singularValues: stretches,
    log10Norms: Array.from(norms, plainNumber),
    peak: { k: peak, log10: norms[peak] ?? 0 },
    belowOneFrom: lastAbove === kmax ? null : lastAbove + 1,
    zeroFrom: zero < 0 ? null : zero,
    henrici: henrici(A),
    matrix: A.rows === 2 ? toRows(A).map((row) => row.map((x) => x + 0)) : null,
  };
}
