import type { Check } from './check.ts';

/** What the Jacobian chain computes. Logarithms are to base 10 unless said; −∞ of an exact zero is a string. */
export type ChainResult = {
  /** log10 of the norm of the product over the last l steps, in the order chosen, l = 0…T. */
  readonly log10Norms: readonly (number | string)[];
  /** First lag at which the product is exactly zero. */
  readonly zeroFrom: number | null;
  /** sup |φ′|. */
  readonly gammaPhi: number;
  readonly sigma: number;
  readonly rho: number;
  /** min ‖PWP⁻¹‖ over positive diagonal P, and log10 of the condition number of that P. */
  readonly scaled: number;
  readonly log10Kappa: number;
  /** Largest Lyapunov exponent of the run a step, natural logarithm. */
  readonly lambda: number | string;
  /** γσ < 1; γσ > 1; γ·scaled < 1. */
  readonly mustVanish: boolean;
  readonly mayExplode: boolean;
  readonly scaledProves: boolean;
  readonly meanSlope: number;
  /** Step by step, t = 1…T: log10 of ‖J_t‖, of the mean of φ′ and of the root mean square of h_t. */
  readonly steps: {
    readonly jacobian: readonly (number | string)[];
    readonly slope: readonly (number | string)[];
    readonly state: readonly (number | string)[];
  };
  readonly check: Check;
};
