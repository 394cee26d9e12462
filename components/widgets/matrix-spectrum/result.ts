/** What the spectrum explorer computes. Logarithms are to base 10; −∞ of a power that is exactly zero is a string. */
export type SpectrumBase = {
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

/** The boundary of the ε-pseudospectrum {z : σ_min(zI − A) ≤ ε} for ε = 10^exponent. */
export type Contour = {
  readonly exponent: number;
  /** Lines of alternating real and imaginary parts. */
  readonly lines: readonly (readonly number[])[];
  /** The largest |z| on it: about the pseudospectral radius ρ_ε, unless cut. */
  readonly reach: number;
  /** Whether it leaves the window. */
  readonly cut: boolean;
};

/** What is computed only when it is shown. */
export type SpectrumLayers = {
  readonly pseudospectra: readonly Contour[] | null;
  readonly range: {
    /** Corners of a polygon about the numerical range: alternating real and imaginary parts. */
    readonly corners: readonly number[];
    /** The numerical radius; null beyond order 64. */
    readonly radius: number | null;
  } | null;
  readonly kreiss: {
    /** The Kreiss constant K(A); null unless ρ(A) < 1. */
    readonly constant: number | string | null;
    /** n, for the upper bound e·n·K. */
    readonly order: number;
    readonly re: number;
    readonly im: number;
    /** (|z| − 1)·‖(zI − A)⁻¹‖ at z = re + i·im; null unless |z| > 1. */
    readonly at: number | string | null;
  } | null;
};

export type SpectrumResult = SpectrumBase & SpectrumLayers;

export const noLayers: SpectrumLayers = { pseudospectra: null, range: null, kreiss: null };

/** Half the height of the window that contours are drawn in: a round piece of the plane about circle and eigenvalues. */
export function layerReach({ rho, sigma }: Pick<SpectrumBase, 'rho' | 'sigma'>): number {
  const inner = Math.max(1, rho);
  return Math.max(1.9 * inner, sigma <= 2.4 * inner ? 1.16 * sigma : 0);
}
