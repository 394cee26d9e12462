/** The plants, the loop that a controller closes around them, and everything that is shown of it. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { plainNumber } from '../../../src/lib/widget.ts';
import { eigenvalues } from '../../../src/math/eigenvalues.ts';
import { closedLoop, loopOrbit, rootLocus, stableGains } from '../../../src/math/feedback.ts';
import { log10Abs } from '../../../src/math/log.ts';
import { vectorNorm } from '../../../src/math/norms.ts';

export const GAIN_MAX = 3;

export const params = {
  plant: { type: 'choice', default: 'cart', values: ['cart', 'tank', 'pendulum', 'spring'] },
  gain: { type: 'number', default: 1, min: 0, max: GAIN_MAX, step: 0.01 },
  position: { type: 'number', default: 1, min: -1, max: 3, step: 0.01 },
  velocity: { type: 'number', default: 1.5, min: -1, max: 3, step: 0.01 },
  delay: { type: 'integer', default: 0, min: 0, max: 6 },
  steps: { type: 'integer', default: 40, min: 5, max: 200 },
} as const satisfies Schema;

export type LoopParams = ParamsOf<typeof params>;
export type PlantName = LoopParams['plant'];

/** Length of a sampling period of the pendulum and the spring, in units of their own time. */
export const PERIOD = 0.5;

interface Rows {
  readonly A: readonly (readonly number[])[];
  readonly B: readonly number[];
}

/**
 * x_{t+1} = A x_t + B u_t. The tank's level is what has flowed in; the cart is pushed once a period, as in the chapter; the
 * pendulum y″ = y + u and the spring y″ = −y + u are sampled exactly, with u held over a period.
 */
export function plantOf(name: PlantName): Rows {
  const h = PERIOD;
  switch (name) {
    case 'tank':
      return { A: [[1]], B: [1] };
    case 'cart':
      return {
        A: [
          [1, 1],
          [0, 1],
        ],
        B: [0, 1],
      };
    case 'pendulum':
      return {
        A: [
          [Math.cosh(h), Math.sinh(h)],
          [Math.sinh(h), Math.cosh(h)],
        ],
        B: [Math.cosh(h) - 1, Math.sinh(h)],
      };
    case 'spring':
      return {
        A: [
          [Math.cos(h), Math.sin(h)],
          [-Math.sin(h), Math.cos(h)],
        ],
        B: [1 - Math.cos(h), Math.sin(h)],
      };
  }
}

export const hasVelocity = (plant: PlantName): boolean => plant !== 'tank';

/** What the eigenvalues say of the loop. */
export type Fate = 'settles' | 'settles-ringing' | 'rings' | 'stays' | 'runs-away';

export type LoopResult = {
  /** Sorted by modulus, descending; of the loop with its delays, so there are as many more as there are delays. */
  readonly eigenvalues: readonly { readonly re: number; readonly im: number }[];
  readonly rho: number;
  readonly fate: Fate;
  /** Sampling periods that the outermost eigenvalue takes for one turn; null where it lies on the positive axis. */
  readonly turn: number | null;
  /** Position at t = 0…steps, from 0, when asked at t = 0 to go to 1. */
  readonly response: readonly number[];
  /** log10 ‖x_t − target‖. */
  readonly log10Errors: readonly (number | string)[];
  /** How far beyond the target a loop that settles goes. */
  readonly overshoot: number | null;
  /** First t from which the position stays within 2 % of the target as far as the run goes. */
  readonly withinFrom: number | null;
  /** First t at which the error is exactly zero. */
  readonly zeroFrom: number | null;
  /** Eigenvalues for gains from 0 to GAIN_MAX, as branches. */
  readonly locus: readonly (readonly { readonly re: number; readonly im: number }[])[];
  /** The gains up to GAIN_MAX for which this K settles. */
  readonly stable: readonly (readonly [number, number])[];
};

/** Nearer to the circle than this is on it, up to rounding. */
export const ON_CIRCLE = 1e-9;
/** A double eigenvalue comes out of the computation as two, this far apart and perhaps off the axis. */
const ON_AXIS = 1e-6;

function fateOf(values: LoopResult['eigenvalues'], rho: number): Fate {
  if (rho > 1 + ON_CIRCLE) return 'runs-away';
  const outer = values.filter(({ re, im }) => Math.hypot(re, im) > rho - ON_CIRCLE);
  const turning = outer.some(({ re, im }) => re < 0 || Math.abs(im) > ON_AXIS);
  if (rho >= 1 - ON_CIRCLE) return turning ? 'rings' : 'stays';
  return turning && rho > ON_AXIS ? 'settles-ringing' : 'settles';
}

/** Gains that are close together where the eigenvalues move fast, as they do where two of them meet. */
function locusOf(plant: Rows, K: readonly number[], delay: number): LoopResult['locus'] {
  let gains = Array.from({ length: 121 }, (_, m) => (GAIN_MAX * m) / 120);
  let branches = rootLocus(plant, K, delay, gains);
  for (let pass = 0; pass < 5; pass++) {
    const before = gains;
    gains = before.flatMap((gain, m) => {
      const last = before[m - 1];
      const jumps = branches.some((branch) => {
        const [z, y] = [branch[m], branch[m - 1]];
        return z !== undefined && y !== undefined && Math.hypot(z.re - y.re, z.im - y.im) > 0.04;
      });
      return jumps && last !== undefined ? [(last + gain) / 2, gain] : [gain];
    });
    if (gains.length === before.length) break;
    branches = rootLocus(plant, K, delay, gains);
  }
  return branches.map((branch) => branch.map(({ re, im }) => ({ re, im })));
}

let kept: {
  readonly key: string;
  readonly locus: LoopResult['locus'];
  readonly stable: LoopResult['stable'];
} | null = null;

export function loopOf(p: LoopParams): LoopResult {
  const plant = plantOf(p.plant);
  const direction = hasVelocity(p.plant) ? [p.position, p.velocity] : [p.position];
  const K = direction.map((k) => p.gain * k);
  const values = eigenvalues(closedLoop(plant, K, p.delay)).map(({ re, im }) => ({ re, im }));
  const rho = Math.hypot(values[0]?.re ?? 0, values[0]?.im ?? 0);
  const fate = fateOf(values, rho);
  const angle = Math.max(
    ...values
      .filter(({ re, im }) => Math.hypot(re, im) > rho - ON_CIRCLE)
      .map(({ re, im }) => Math.abs(Math.atan2(Math.abs(im) > ON_AXIS ? im : 0, re))),
  );
  // The error obeys the closed loop; before t = 0 the plant stood at 0, and its old readings say so.
  const start = direction.map((_, i) => (i === 0 ? -1 : 0));
  const orbit = loopOrbit(plant, K, p.delay, start, p.steps);
  const n = start.length;
  const response = Array.from({ length: p.steps + 1 }, (_, t) => 1 + (orbit.data[t * n] ?? 0));
  const errors = response.map((_, t) => log10Abs(vectorNorm(orbit.data.slice(t * n, (t + 1) * n))));
  const lastOut = response.findLastIndex((y) => Math.abs(y - 1) > 0.02);
  const zero = errors.indexOf(Number.NEGATIVE_INFINITY);
  const key = [p.plant, ...direction, p.delay].join();
  // Neither depends on the gain, so dragging it is quick.
  if (kept?.key !== key)
    kept = {
      key,
      locus: locusOf(plant, direction, p.delay),
      stable: stableGains(plant, direction, p.delay, GAIN_MAX),
    };
  const calm = fate === 'settles' || fate === 'settles-ringing';
  return {
    eigenvalues: values,
    rho,
    fate,
    turn: rho > ON_AXIS && angle > ON_AXIS ? (2 * Math.PI) / angle : null,
    response,
    log10Errors: errors.map(plainNumber),
    overshoot: calm ? Math.max(0, ...response.map((y) => y - 1)) : null,
    withinFrom: lastOut === p.steps ? null : lastOut + 1,
    zeroFrom: zero >= 0 && errors.slice(zero).every((y) => y === Number.NEGATIVE_INFINITY) ? zero : null,
    locus: kept.locus,
    stable: kept.stable,
  };
}
