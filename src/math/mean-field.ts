import { integer, nonNegative } from './check.ts';

/** The large-network limit of a random tanh network without input. */
export interface MeanField {
  /** The variance of pre-activations at the fixed point, q = g²·E[tanh²(√q z)] + σ_b². */
  readonly q: number;
  /** χ = g²·E[sech⁴(√q z)]: the factor of the mean squared gradient a step; above 1 gradients explode. */
  readonly chi: number;
  /** ½ ln χ, the largest Lyapunov exponent for independent weights as N → ∞. */
  readonly exponent: number;
}

/** E f(z), z standard normal, f even: the trapezoidal rule, whose step resolves a feature of width 1/scale. */
export function gaussianMean(f: (z: number) => number, scale: number): number {
  const h = Math.min(0.1, 0.25 / Math.max(scale, 1e-3));
  let sum = f(0) / 2;
  for (let k = 1; k * h < 12; k++) sum += f(k * h) * Math.exp((-(k * h) * (k * h)) / 2);
  return (2 * h * sum) / Math.sqrt(2 * Math.PI);
}

/**
 * Mean-field theory of h_t = tanh(W h_{t−1} + b), W_ij ~ N(0, gain²/N), b ~ N(0, biasVariance), N → ∞ (Sompolinsky,
 * Crisanti & Sommers 1988; Poole et al. 2016). Without bias q = 0 and χ = gain² up to gain 1. Error about 1e-12.
 */
export function meanField(gain: number, biasVariance = 0): MeanField {
  for (const [name, value] of Object.entries({ gain, biasVariance })) {
    if (nonNegative(name, value) > 1e3) throw new RangeError(`${name} is ${value}; at most 1000 is allowed`);
  }
  const map = (q: number): number => {
    const s = Math.sqrt(q);
    return gain * gain * gaussianMean((z) => Math.tanh(s * z) ** 2, s) + biasVariance;
  };
  let q = 0;
  if (biasVariance > 0 || gain > 1) {
    // map(q) − q is concave, so above 0 it changes sign once.
    let low = biasVariance > 0 ? 0 : Math.min(1e-12, (gain - 1) * 1e-3);
    let high = gain * gain + biasVariance;
    for (let step = 0; step < 200 && high - low > 1e-16 * high; step++) {
      const middle = low < high / 4 && low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
      if (middle <= low || middle >= high) break;
      if (map(middle) > middle) low = middle;
      else high = middle;
    }
    q = high;
  }
  const s = Math.sqrt(q);
  const chi = gain * gain * gaussianMean((z) => (1 - Math.tanh(s * z) ** 2) ** 2, s);
  return { q, chi, exponent: Math.log(chi) / 2 };
}

/** ψ(x) = Γ'(x)/Γ(x) for x ≥ ½: upward recurrence, then the asymptotic series; error about 1e-15. */
function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 12; y++) shift -= 1 / y;
  const s = 1 / (y * y);
  const series =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s / 12))))));
  return shift + Math.log(y) - 1 / (2 * y) - series;
}

/**
 * The largest Lyapunov exponent of a product of independent N×N matrices with N(0, g²/N) entries, exactly:
 * ½[ln(2g²/N) + ψ(N/2)], natural logarithm a step (Cohen & Newman 1984). −Infinity for g = 0.
 */
export function gaussianProductExponent(g: number, N: number): number {
  nonNegative('g', g);
  integer('N', N, 1);
  return Math.log(g) + (Math.log(2 / N) + digamma(N / 2)) / 2;
}
