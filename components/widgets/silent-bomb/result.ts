/** What the silent bomb computes. Logarithms are to base 10; −∞ of a product that is exactly zero is a string. */
export type BombResult = {
  /** ρ(J) = a(1 − d) at the fixed point. */
  readonly factor: number;
  /** σ_max(W) = 2a. */
  readonly sigma: number;
  readonly fixedPoint: readonly number[];
  readonly bias: readonly number[];
  /** log10 ‖J^k‖₂ at the fixed point, k = 0…T. */
  readonly log10Powers: readonly (number | string)[];
  readonly powersZeroFrom: number | null;
  /** log10 ‖∂h_t/∂h_0‖₂ along the run that starts near it, t = 0…T. */
  readonly log10Norms: readonly (number | string)[];
  readonly normsZeroFrom: number | null;
  readonly peak: { readonly t: number; readonly log10: number };
  readonly states: readonly (readonly number[])[];
  /** ‖h_t − h*‖; null where it is lost in rounding. */
  readonly distances: readonly (number | null)[];
  /** First step at which the run is farther than a tenth from the fixed point. */
  readonly leftAt: number | null;
};
