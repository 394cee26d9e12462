/** The parameters of the spectrum explorer, and the matrix that they name. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { ensembles } from '../../../src/math/ensembles.ts';
import { matrix, type Matrix } from '../../../src/math/matrix.ts';
import { rng } from '../../../src/math/rng.ts';

export const params = {
  source: {
    type: 'choice',
    default: 'own',
    values: [
      'own',
      'gaussian',
      'orthogonal',
      'identity-plus-noise',
      'symmetric',
      'jordan',
      'grcar',
      'kahan',
      'toeplitz',
      'companion',
    ],
  },
  A: {
    type: 'matrix',
    default: [
      [0.9, 10],
      [0, 0.9],
    ],
    minSize: 2,
    maxSize: 8,
    maxEntry: 1000,
  },
  n: { type: 'integer', default: 16, min: 2, max: 128, log: true },
  gain: { type: 'number', default: 1, min: 0, max: 4, step: 0.01 },
  nonnormality: { type: 'number', default: 1, min: 0.001, max: 1000, step: 0.001, log: true },
  kmax: { type: 'integer', default: 100, min: 10, max: 400 },
  // Of the first dozen draws the one whose ρ and σ lie nearest to their limits, gain and 2·gain, at n = 32.
  seed: { type: 'seed', default: 3 },
  chart: { type: 'choice', default: 'norms', values: ['norms', 'root'] },
  pseudospectra: { type: 'boolean', default: false },
  range: { type: 'boolean', default: false },
  kreiss: { type: 'boolean', default: false },
  re: { type: 'number', default: 1.5, min: -10, max: 10, step: 0.01 },
  im: { type: 'number', default: 0, min: -10, max: 10, step: 0.01 },
} as const satisfies Schema;

export type SpectrumParams = ParamsOf<typeof params>;
export type Source = SpectrumParams['source'];

/** Families that are drawn at random, and so have a seed. */
export const randomSources: readonly Source[] = [
  'gaussian',
  'orthogonal',
  'identity-plus-noise',
  'symmetric',
];

/** A pasted matrix may be as large as a family; beyond the order of the address it lives in the page alone. */
export const pasteLimits = { minSize: 2, maxSize: params.n.max, maxEntry: params.A.maxEntry };

export type MatrixParams = Pick<SpectrumParams, 'source' | 'A' | 'n' | 'gain' | 'seed' | 'nonnormality'>;

/**
 * The matrix: D⁻¹AD with D = diag(τ^(j/(n−1))), τ the non-normality, of the family's or the reader's A. Entry (i, j) is
 * multiplied by τ^((j−i)/(n−1)), the last of the first row by τ itself: a change of scales, which keeps every eigenvalue.
 */
export function matrixOf(p: MatrixParams): Matrix {
  const a = unscaled(p);
  if (p.nonnormality === 1) return a;
  const n = a.rows;
  return {
    ...a,
    data: a.data.map((x, at) => x * p.nonnormality ** (((at % n) - Math.floor(at / n)) / (n - 1))),
  };
}

/** The whole of what the gain does stands here: a scale for most, the noise, the eigenvalue or the feedback for some. */
function unscaled({ source, A, n, gain, seed }: MatrixParams): Matrix {
  switch (source) {
    case 'own':
      return matrix(A);
    case 'gaussian':
      return ensembles.gaussian(n, gain, rng(seed));
    case 'orthogonal':
      return ensembles.orthogonal(n, gain, rng(seed));
    case 'identity-plus-noise':
      return ensembles.identityPlusNoise(n, gain, rng(seed));
    case 'symmetric':
      return ensembles.symmetric(n, gain, rng(seed));
    case 'jordan':
      return ensembles.jordan(n, gain);
    case 'grcar':
      return scaled(ensembles.grcar(n), gain);
    case 'kahan':
      return scaled(ensembles.kahan(n), gain);
    case 'toeplitz':
      return scaled(ensembles.toeplitz(band(n, 1), band(n, 1 / 4)), gain);
    case 'companion':
      // z^n − gain^n: a ring of n delays whose feedback multiplies by gain^n once a round.
      return ensembles.companion(Array.from({ length: n }, (_, i) => (i === n - 1 ? -(gain ** n) : 0)));
  }
}

/** 0, x, 0, 0, …: the first column or row of a matrix that is x beside its diagonal. */
function band(n: number, x: number): number[] {
  return Array.from({ length: n }, (_, i) => (i === 1 ? x : 0));
}

function scaled(a: Matrix, gain: number): Matrix {
  return { ...a, data: a.data.map((x) => gain * x) };
}
