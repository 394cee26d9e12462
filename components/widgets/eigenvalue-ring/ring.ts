/** One eigenvalue of a linear recurrence: what it remembers, and how h moves with it, by formula and by simulation. */
import { plainNumber } from '../../../src/lib/widget.ts';
import { log10Abs } from '../../../src/math/log.ts';
import { memoryGrowth, memoryVariance, simulateMemory } from '../../../src/math/linear-memory.ts';
import { rng } from '../../../src/math/rng.ts';
import type { RingParams } from './params.ts';

/** More points than this are finer than a figure's pixels. */
const POINTS = 400;

type Logs = readonly (number | string)[];

/** Logarithms are to base 10. */
export type RingResult = {
  readonly re: number;
  readonly im: number;
  /** −ln|λ| = e^ν, |λ| itself, and the distance to the circle, which keeps its digits. */
  readonly decay: number;
  readonly modulus: number;
  readonly distance: number;
  readonly halfLife: number;
  readonly gamma: number;
  /** log10 |∂h_T/∂h_0| = T log10 |λ|. */
  readonly kept: number;
  /** E|·|² as t → ∞. */
  readonly state: number;
  readonly lambda: number;
  readonly nu: number;
  readonly theta: number;
  /** The change of λ that moves h by as much as h itself is, root mean square, to first order. */
  readonly tolerance: number;
  /** The simulation's mean over the exact one at T. */
  readonly stateRatio: number;
  readonly lambdaRatio: number;
  /** Steps t from 0 to T at which the following are given. */
  readonly times: readonly number[];
  /** log10 of E|h_t|² and E|∂h_t/∂λ|²: exact, and the means of the simulation. */
  readonly growth: { readonly state: Logs; readonly lambda: Logs };
  readonly simulated: { readonly state: Logs; readonly lambda: Logs };
};

export function ringOf({ nu, theta: degrees, scale, T, runs, seed }: RingParams): RingResult {
  const decay = Math.exp(nu);
  const theta = (degrees * Math.PI) / 180;
  const modulus = Math.exp(-decay);
  const gamma2 = scale === 'gamma' ? -Math.expm1(-2 * decay) : 1;
  const variance = memoryVariance(decay, scale === 'gamma');
  const exact = memoryGrowth(decay, T);
  const means = simulateMemory(decay, theta, T, runs, rng(seed));
  const every = Math.ceil(T / POINTS);
  const times = Array.from({ length: T + 1 }, (_, t) => t).filter((t) => t % every === 0 || t === T);
  const logs = (values: Float64Array): Logs =>
    times.map((t) => plainNumber(log10Abs(values[t] ?? 0) + Math.log10(gamma2)));
  const last = (values: Float64Array): number => values.at(-1) ?? 0;
  return {
    re: modulus * Math.cos(theta) + 0,
    im: modulus * Math.sin(theta) + 0,
    decay,
    modulus,
    distance: -Math.expm1(-decay),
    halfLife: Math.LN2 / decay,
    gamma: Math.sqrt(gamma2),
    kept: -(T * decay) / Math.LN10,
    state: variance.state,
    lambda: variance.lambda,
    nu: variance.nu,
    theta: variance.theta,
    tolerance: Math.sqrt(variance.state / variance.lambda),
    stateRatio: last(means.state) / last(exact.state),
    lambdaRatio: last(means.sensitivity) / last(exact.sensitivity),
    times,
    growth: { state: logs(exact.state), lambda: logs(exact.sensitivity) },
    simulated: { state: logs(means.state), lambda: logs(means.sensitivity) },
  };
}
