import { finite, integer, show } from './check.ts';
import type { Rng } from './rng.ts';

/**
 * The linear recurrence h_t = λ h_{t−1} + γ x_t from h_0 = 0, driven by white noise of variance 1, and how h moves with its
 * parameters. λ = exp(−a + iθ) is given by its decay a = −ln|λ| > 0, which keeps its digits where |λ| → 1; a = e^ν in the
 * parameters of Orvieto et al. 2023.
 */
function decayOf(decay: number): number {
  const a = finite('decay', decay);
  if (!(a >= 1e-90 && a <= 300))
    throw new RangeError(`decay is ${show(decay)}; a number from 1e-90 to 300 is needed`);
  return a;
}

/** E|·|² of the state and of its derivatives, t → ∞. */
export interface MemoryVariance {
  readonly state: number;
  /** By λ, γ held. */
  readonly lambda: number;
  /** By ν, λ = exp(−e^ν + iθ); γ moves along. */
  readonly nu: number;
  readonly theta: number;
}

/**
 * With q = |λ|² and γ = 1: E|h|² = 1/(1−q), E|∂h/∂λ|² = (1+q)/(1−q)³ (Zucchet & Orvieto 2024), ∂λ/∂ν = −aλ and
 * ∂λ/∂θ = iλ. Normalised, γ² = 1−q: E|h|² = 1, E|∂h/∂ν|² = a²q/(1−q)² → ¼ as q → 1, E|∂h/∂θ|² = q(1+q)/(1−q)².
 */
export function memoryVariance(decay: number, normalised: boolean): MemoryVariance {
  const a = decayOf(decay);
  const q = Math.exp(-2 * a);
  const rest = -Math.expm1(-2 * a);
  const gamma2 = normalised ? rest : 1;
  const lambda = (gamma2 * (1 + q)) / rest ** 3;
  return {
    state: gamma2 / rest,
    lambda,
    nu: normalised ? (a * a * q) / rest ** 2 : a * a * q * lambda,
    theta: q * lambda,
  };
}

/** E|h_t|² and E|∂h_t/∂λ|² for t = 0…T. */
export interface MemoryGrowth {
  readonly state: Float64Array;
  readonly sensitivity: Float64Array;
}

function growth(T: number): MemoryGrowth {
  integer('T', T, 1);
  return { state: new Float64Array(T + 1), sensitivity: new Float64Array(T + 1) };
}

/** The exact means, γ = 1: E|h_t|² = Σ_{k<t} q^k and E|∂h_t/∂λ|² = Σ_{k<t} k² q^(k−1). */
export function memoryGrowth(decay: number, T: number): MemoryGrowth {
  const a = decayOf(decay);
  const out = growth(T);
  for (let t = 1; t <= T; t++) {
    const k = t - 1;
    out.state[t] = Math.expm1(-2 * a * t) / Math.expm1(-2 * a);
    out.sensitivity[t] = out.sensitivity[k]! + k * k * Math.exp(-2 * a * (k - 1));
  }
  return out;
}

/** The same means over `runs` seeded sequences of real Gaussian noise; ∂h_t/∂λ = h_{t−1} + λ ∂h_{t−1}/∂λ. O(T·runs). */
export function simulateMemory(
  decay: number,
  theta: number,
  T: number,
  runs: number,
  random: Rng,
): MemoryGrowth {
  const a = decayOf(decay);
  integer('runs', runs, 1);
  const out = growth(T);
  const re = Math.exp(-a) * Math.cos(finite('theta', theta));
  const im = Math.exp(-a) * Math.sin(theta);
  for (let run = 0; run < runs; run++) {
    let [h, hi, s, si] = [0, 0, 0, 0];
    for (let t = 1; t <= T; t++) {
      const next = h + re * s - im * si;
      si = hi + re * si + im * s;
      s = next;
      const moved = re * h - im * hi + random.normal();
      hi = re * hi + im * h;
      h = moved;
      out.state[t]! += (h * h + hi * hi) / runs;
      out.sensitivity[t]! += (s * s + si * si) / runs;
    }
  }
  return out;
}
