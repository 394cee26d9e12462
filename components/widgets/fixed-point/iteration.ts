/** The run of a map from a start, measured against its fixed point. Logarithms are to base 10. */
import { plainNumber } from '../../../src/lib/widget.ts';
import { spectralRadius } from '../../../src/math/eigenvalues.ts';
import { iterate } from '../../../src/math/iterate.ts';
import { multiplyInto } from '../../../src/math/multiply.ts';
import { logNorm, spectralNorm } from '../../../src/math/norms.ts';
import { powerNorms } from '../../../src/math/power-norms.ts';
import { normalize } from '../../../src/math/scaling.ts';
import { scaleByPow2 } from '../../../src/math/float-bits.ts';
import { inOneDimension, isAffine, mapOf, type FixedMap, type FixedParams, type Rows } from './maps.ts';

export type FixedResult = {
  readonly rho: number;
  /** ‖F′(x*)‖ in the norm with the chosen weight. */
  readonly sigma: number;
  readonly fixed: readonly number[];
  readonly orbit: readonly (readonly (number | string)[])[];
  /** log10 ‖x_k − x*‖ in that norm; null where the error is lost in rounding. */
  readonly log10Errors: readonly (number | string | null)[];
  /** log10 of the most that k steps of an affine map can stretch an error; null for other maps. */
  readonly log10Norms: readonly (number | string)[] | null;
  /** Largest error as a multiple of the first; null where the first is zero. */
  readonly largest: { readonly k: number; readonly log10: number } | null;
  /** First k from which the error stays below the first as far as the run goes. */
  readonly belowFrom: number | null;
  /** Of maps that are not affine: 1 for a limit, p for a cycle, 0 for neither; null for affine ones. */
  readonly period: number | null;
  /** Whether this start is led to x*. */
  readonly arrives: boolean;
} | null;

/** Errors of a map that is not affine are differences of rounded numbers; below this they mean nothing. */
const ROUNDING = 1e-14;

function weighted(rows: Rows, weight: number): Rows {
  return rows.map((row, i) => row.map((x, j) => (i === j ? x : i === 0 ? x / weight : x * weight)));
}

interface Path {
  readonly orbit: readonly (readonly (number | string)[])[];
  readonly errors: readonly (number | null)[];
  readonly period: number | null;
  readonly arrives: boolean;
}

const weigh = (e: ArrayLike<number>, weight: number): Float64Array =>
  Float64Array.from(e, (x, i) => (i === 0 ? x : weight * x));

function affinePath(
  { fixed, derivative }: FixedMap,
  start: readonly number[],
  p: FixedParams,
  rho: number,
): Path {
  const n = fixed.length;
  const rows = Float64Array.from(derivative.flat());
  let e = Float64Array.from(start, (x, i) => x - (fixed[i] ?? 0));
  let exponent = normalize(e);
  const orbit: (number | string)[][] = [];
  const errors: number[] = [];
  for (let k = 0; k <= p.steps; k++) {
    orbit.push(Array.from(e, (x, i) => plainNumber((fixed[i] ?? 0) + scaleByPow2(x, exponent))));
    errors.push(logNorm(weigh(e, p.weight), exponent));
    const next = new Float64Array(n);
    multiplyInto(rows, e, next, n, n, 1);
    e = next;
    exponent += normalize(e);
  }
  return {
    orbit,
    errors,
    period: null,
    arrives: rho < 1 - 1e-12 || errors.at(-1) === Number.NEGATIVE_INFINITY,
  };
}

function curvedPath({ fixed, step }: FixedMap, start: readonly number[], p: FixedParams): Path {
  const run = iterate(step, start, p.steps, { maxSteps: 5000 });
  const distance = (x: readonly number[]): number => {
    const e = x.map((v, i) => v - (fixed[i] ?? 0));
    return e.every(Number.isFinite) ? logNorm(weigh(e, p.weight)) : Number.POSITIVE_INFINITY;
  };
  // About a fixed point at the origin differences are exact, elsewhere not.
  const floor = fixed.every((x) => x === 0) ? -300 : Math.log10(ROUNDING);
  const limit = run.limit === null ? null : distance(run.limit);
  return {
    orbit: run.orbit.map((x) => x.map(plainNumber)),
    errors: run.orbit.map((x, k) => {
      const y = distance(x);
      return y < floor && k > 0 ? null : y;
    }),
    period: run.period,
    arrives: limit !== null && limit < -8,
  };
}

export function follow(p: FixedParams): FixedResult {
  const map = mapOf(p);
  if (!map) return null;
  const start = inOneDimension(p.map) ? [p.x0] : [p.x0, p.y0];
  const affine = isAffine(p.map);
  const derivative = weighted(map.derivative, p.weight);
  const rho = spectralRadius(map.derivative);
  const path = affine ? affinePath(map, start, p, rho) : curvedPath(map, start, p);
  const { errors } = path;
  const first = errors[0] ?? Number.NEGATIVE_INFINITY;
  const sizes = errors.map((y) => y ?? Number.NEGATIVE_INFINITY);
  let peak = 0;
  sizes.forEach((y, k) => {
    if (Number.isFinite(y) && y > (sizes[peak] ?? 0) + 1e-12) peak = k;
  });
  const lastAbove = sizes.findLastIndex((y) => y >= first - 1e-10);
  return {
    rho,
    sigma: spectralNorm(derivative),
    fixed: map.fixed,
    orbit: path.orbit,
    log10Errors: errors.map((y) => (y === null ? null : plainNumber(y))),
    log10Norms: affine ? Array.from(powerNorms(derivative, p.steps), plainNumber) : null,
    largest: Number.isFinite(first) ? { k: peak, log10: (sizes[peak] ?? first) - first } : null,
    belowFrom: lastAbove === sizes.length - 1 ? null : lastAbove + 1,
    period: path.period,
    arrives: path.arrives,
  };
}
