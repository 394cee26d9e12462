import { log10Abs } from './log.ts';
import { checkNetwork, diagonalWeight, type Network } from './network.ts';
import { spectralNorm } from './norms.ts';

/** What the one-step bound ‖J_t‖₂ ≤ γ_φ·σ_max(W_hh) says about ‖∂h_j/∂h_i‖₂ ≤ (γ_φ σ_max)^(j−i). */
export interface GradientBound {
  /** γ_φ = sup |φ'|. */
  readonly gammaPhi: number;
  /** σ_max(W_hh). */
  readonly gammaW: number;
  /** log₁₀(γ_φ·σ_max); −Infinity for W_hh = 0. */
  readonly log10PerLag: number;
  /** γ_φ·σ_max < 1: gradients must vanish, whatever the inputs. Sufficient, not necessary. */
  readonly vanishes: boolean;
  /** γ_φ·σ_max > 1: explosion is not excluded. Necessary, not sufficient. */
  readonly mayExplode: boolean;
}

/**
 * The bound of Pascanu, Mikolov & Bengio 2013 for a one-gate cell (tanh, relu, sigmoid, identity, diagonal).
 * A product within rounding (4n·2⁻⁵²) of 1 is neither below nor above it.
 * @throws RangeError for 'lstm' and 'gru', whose Jacobians have no such bound in W_hh alone.
 */
export function gradientBound(network: Network): GradientBound {
  const net = checkNetwork(network);
  const { cell, d } = net;
  if (cell === 'lstm' || cell === 'gru') {
    throw new RangeError(
      `network.cell is '${cell}'; a one-gate cell (tanh, relu, sigmoid, identity, diagonal) is needed`,
    );
  }
  const gammaPhi = cell === 'sigmoid' ? 0.25 : 1;
  let gammaW = 0;
  if (cell === 'diagonal')
    for (let i = 0; i < d; i++) gammaW = Math.max(gammaW, Math.abs(diagonalWeight(net, i)));
  else gammaW = spectralNorm(net.Whh);
  const product = gammaPhi * gammaW;
  const rounding = cell === 'diagonal' ? 0 : 4 * d * 2 ** -52;
  return {
    gammaPhi,
    gammaW,
    log10PerLag: log10Abs(gammaW) + log10Abs(gammaPhi),
    vanishes: product < 1 - rounding,
    mayExplode: product > 1 + rounding,
  };
}
