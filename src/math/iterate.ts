import { finite, integer, perhaps, show, vector } from './check.ts';
import { derivative } from './derivative.ts';
import { spectralRadius } from './eigenvalues.ts';

/** The orbit x, f(x), f(f(x)), … and where it goes. */
export interface Iteration<X> {
  /** x_0…x_steps; shorter if it leaves the range of doubles, ±Infinity then being the last of it. */
  readonly orbit: X[];
  /** The fixed point reached, else null. */
  readonly limit: X | null;
  /** 1 for a limit, p for a cycle of p ≤ 64 points, 0 if neither was found. */
  readonly period: number;
  /** f' at the limit, for vectors the spectral radius of the Jacobian there; null without a limit. */
  readonly derivative: number | null;
  /** The points of the cycle in ascending order of their (first) coordinate; null without one. */
  readonly cycle: X[] | null;
}

/** Options of `iterate`. */
export interface IterateOptions {
  /** Up to how many steps to look for a limit or a cycle: at least the orbit's, 20000 if not given. */
  readonly maxSteps?: number | undefined;
}

const MAX_PERIOD = 64;
const CHECK_EVERY = 64;
const SETTLED = 1e-15;
const ACCEPTED = 1e-11;

type Vector = number[];
type VectorMap = (x: Vector) => ArrayLike<number> | number;

function apply(map: VectorMap, x: Vector): Vector {
  const value = map(x);
  const y = typeof value === 'number' ? [value] : Array.from(perhaps(value) ?? []);
  if (y.length !== x.length)
    throw new RangeError(`map returned ${show(value)}; ${x.length} numbers are needed`);
  y.forEach((entry, i) => {
    if (typeof entry !== 'number' || Number.isNaN(entry)) {
      throw new RangeError(
        `map(x)[${i}] is ${show(entry)} at x = ${x.slice(0, 4).join(', ')}; a number is needed`,
      );
    }
  });
  return y;
}

function gap(x: Vector, y: Vector): number {
  let max = 0;
  let size = 1;
  for (let i = 0; i < x.length; i++) {
    max = Math.max(max, Math.abs(x[i]! - y[i]!));
    size = Math.max(size, Math.abs(x[i]!));
  }
  return max / size;
}

/** The least period of the tail of the recent points to the tolerance, 0 if there is none. */
function findPeriod(recent: readonly Vector[], tolerance: number): number {
  const last = recent[recent.length - 1]!;
  for (let p = 1; p <= MAX_PERIOD && 2 * p < recent.length; p++) {
    if (gap(last, recent[recent.length - 1 - p]!) > tolerance) continue;
    let holds = true;
    for (let k = 1; k <= p && holds; k++) {
      holds = gap(recent[recent.length - 1 - k]!, recent[recent.length - 1 - k - p]!) <= tolerance;
    }
    if (holds) return p;
  }
  return 0;
}

interface Walk {
  readonly orbit: Vector[];
  readonly period: number;
  readonly recent: readonly Vector[];
}

function walk(map: VectorMap, x0: Vector, steps: number, maxSteps: number): Walk {
  const orbit = [x0];
  let recent = [x0];
  let x = x0;
  let period = 0;
  for (let k = 1; k <= maxSteps; k++) {
    x = apply(map, x);
    if (k <= steps) orbit.push(x);
    if (!x.every(Number.isFinite)) return { orbit, period: 0, recent };
    recent.push(x);
    if (recent.length > 4 * MAX_PERIOD) recent = recent.slice(-2 * MAX_PERIOD - 2);
    if (k < steps || (k % CHECK_EVERY !== 0 && k !== maxSteps)) continue;
    period = findPeriod(recent, k === maxSteps ? ACCEPTED : SETTLED);
    // A fixed point reached up to rounding may end in a tiny cycle of neighbouring doubles.
    if (period > 1 && recent.slice(-period).every((y) => gap(x, y) <= ACCEPTED)) period = 1;
    if (period > 0) break;
  }
  return { orbit, period, recent };
}

function jacobianRadius(map: VectorMap, x: Vector): number {
  const rows = x.map((_, i) =>
    x.map((at, j) =>
      derivative(
        (s) =>
          apply(
            map,
            x.map((v, k) => (k === j ? s : v)),
          )[i]!,
        at,
      ),
    ),
  );
  return spectralRadius(rows);
}

/**
 * Iterates a map of a number or of a vector, keeps the first steps + 1 points, and goes on (up to options.maxSteps) until
 * it settles on a fixed point or a cycle: to about 1e-14, as far as the map is contracting there. Derivatives are
 * numerical, about 1e-11.
 * @throws RangeError where the map gives NaN at a finite point.
 */
export function iterate(
  map: (x: number) => number,
  x0: number,
  steps: number,
  options?: IterateOptions,
): Iteration<number>;
export function iterate(
  map: (x: number[]) => ArrayLike<number>,
  x0: ArrayLike<number>,
  steps: number,
  options?: IterateOptions,
): Iteration<number[]>;
export function iterate(
  map: ((x: number) => number) | ((x: number[]) => ArrayLike<number>),
  x0: number | ArrayLike<number>,
  steps: number,
  options?: IterateOptions,
): Iteration<number> | Iteration<number[]> {
  if (typeof map !== 'function') throw new TypeError(`map is ${show(map)}; a function is needed`);
  integer('steps', steps, 0, 1e7);
  const maxSteps = Math.max(steps, integer('options.maxSteps', options?.maxSteps ?? 20000, 0, 1e8));
  const scalar = typeof x0 === 'number';
  const f = (scalar ? (x: Vector) => (map as (x: number) => number)(x[0]!) : map) as VectorMap;
  const start = typeof x0 === 'number' ? [finite('x0', x0)] : Array.from(vector('x0', x0));
  const { orbit, period, recent } = walk(f, start, steps, maxSteps);
  const limit = period === 1 ? recent[recent.length - 1]! : null;
  const slope =
    limit === null
      ? null
      : scalar
        ? derivative(map as (x: number) => number, limit[0]!)
        : jacobianRadius(f, limit);
  const cycle = period > 1 ? recent.slice(-period).sort((x, y) => x[0]! - y[0]!) : null;
  const found: Iteration<Vector> = { orbit, limit, period, derivative: slope, cycle };
  if (!scalar) return found;
  const first = (x: Vector): number => x[0]!;
  return {
    ...found,
    orbit: orbit.map(first),
    limit: limit && first(limit),
    cycle: cycle && cycle.map(first),
  };
}
