/** What the edge of chaos computes. Exponents are natural logarithms a step; −∞ is a string. */
export type EdgeResult = {
  /** Mean field at the chosen point: the variance of the pre-activations, χ, and ½ ln χ. */
  readonly q: number;
  readonly chi: number;
  readonly exponent: number;
  /** The standard deviation of the input that brings order at this gain and bias; 0 where there is order without. */
  readonly critical: number;
  /** λ₁ of the network of N units at the chosen point, over this many steps. */
  readonly lambda: number | string;
  readonly steps: number;
  /** The same over a range of gains, rising; the chosen one is among them. */
  readonly gains: readonly number[];
  readonly measured: readonly (number | string)[];
};
