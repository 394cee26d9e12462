/** What the spectrum explorer computes. Logarithms are to base 10; −∞ of a power that is exactly zero is a string. */
export type SpectrumResult = {
  readonly rho: number;
  readonly sigma: number;
  readonly eigenvalues: readonly { readonly re: number; readonly im: number }[];
  readonly singularValues: readonly number[];
  /** log10 ‖A^k‖₂ for k = 0…kmax. */
  readonly log10Norms: readonly (number | string)[];
  readonly peak: { readonly k: number; readonly log10: number };
  /** First k from which the norms stay below 1 as far as k goes; null where the last is not below 1. */
  readonly belowOneFrom: number | null;
  /** First k at which A^k is exactly zero. */
  readonly zeroFrom: number | null;
  /** Henrici's departure from normality. */
  readonly henrici: number;
  /** The rows of A where it is 2×2. */
  readonly matrix: readonly (readonly number[])[] | null;
};
