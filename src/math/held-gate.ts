import { finite, positive } from './check.ts';

/**
 * Steps after which a memory m_t = σ(b)·m_{t−1}, σ the logistic function, is down to half: ln 2 / ln(1 + e⁻ᵇ), finite for
 * −700 ≤ b ≤ 700. Relative error about 1e-15.
 */
export function gateHalfLife(bias: number): number {
  const b = finite('bias', bias);
  return Math.LN2 / (b < 0 ? -b + Math.log1p(Math.exp(b)) : Math.log1p(Math.exp(-b)));
}

/** log₁₀ σ(b): what a gate held at σ(b) does in a step. */
export function gateLog10(bias: number): number {
  return -Math.log10(2) / gateHalfLife(bias);
}

/** The bias whose half-life is `steps` > 0: −ln(2^(1/steps) − 1), the inverse of `gateHalfLife`. */
export function gateBias(steps: number): number {
  return -Math.log(Math.expm1(Math.LN2 / positive('steps', steps)));
}
