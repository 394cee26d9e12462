/** What the matrix words compute. Rates are natural logarithms a step; −∞ of what is exactly zero is a string. */
export type WordsResult = {
  /** log10 ‖M_t ⋯ M_1‖₂, t = 0…T. */
  readonly log10Norms: readonly (number | string)[];
  readonly zeroFrom: number | null;
  /** The Lyapunov exponent: (1/l) ln ρ of the word, exact for Gaussian factors, estimated for random words. */
  readonly lambda: number | string;
  readonly estimated: boolean;
  /** The rate of the root mean square over all draws; null for a given word. */
  readonly meanSquare: number | string | null;
  /** The letters that were multiplied, in the order of time. */
  readonly letters: string;
  /** For two given matrices. */
  readonly pair: {
    readonly rhoA: number;
    readonly rhoB: number;
    /** log10 ρ of one repetition of the word; null for random words. */
    readonly log10Rho: number | string | null;
    /** One repetition of the word multiplied out; null where it is too large or small to be written. */
    readonly product: readonly (readonly number[])[] | null;
    /** log10 of bounds on the joint spectral radius, and the word that attains the lower one. */
    readonly jointLower: number | string;
    readonly jointUpper: number | string;
    readonly best: string;
  } | null;
};
