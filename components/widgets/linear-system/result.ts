import type { Complex } from '../../../src/math/matrix.ts';

/** What the linear system computes. Logarithms are to base 10; −∞ of what is exactly zero is a string. */
export type LinearResult = {
  readonly matrix: readonly (readonly number[])[];
  readonly rho: number;
  readonly sigma: number;
  readonly eigenvalues: readonly Pick<Complex, 're' | 'im'>[];
  /** Unit eigenvectors, of real eigenvalues only. */
  readonly eigenvectors: readonly (readonly number[])[];
  /** The direction that one step stretches most. */
  readonly stretched: readonly number[];
  /** log10 ‖A^k‖₂, k = 0…kmax. */
  readonly log10Norms: readonly (number | string)[];
  readonly peak: { readonly k: number; readonly log10: number };
  /** First k from which the norms stay below 1 as far as k goes; null where the last is not below 1. */
  readonly belowOneFrom: number | null;
  /** First k at which A^k is exactly zero. */
  readonly zeroFrom: number | null;
  /** log10 |s_k| and the direction of s_k, a unit vector; (0, 0) where s_k is exactly zero. */
  readonly log10Sizes: readonly (number | string)[];
  readonly directions: readonly (readonly number[])[];
};
