import { nonNegative, show, vector } from './check.ts';
import { exponentOf, scaleByPow2 } from './float-bits.ts';
import { requireFinite, toMatrix, toRows, type Matrix } from './matrix.ts';
import { maxAbs, normalize } from './scaling.ts';

/** A gradient of one parameter. */
export type Gradient = Float64Array | readonly number[] | readonly (readonly number[])[] | Matrix;
/** Gradients of all parameters: a list, or an object by name. */
export type Gradients = readonly Gradient[] | Readonly<Record<string, Gradient>>;

interface Part {
  readonly values: Float64Array;
  rebuild(values: Float64Array): unknown;
}

/** One gradient as a flat fresh vector of finite numbers, and the way back to its own shape. */
function flatten(name: string, gradient: Gradient): Part {
  const list = Array.isArray(gradient);
  if (gradient instanceof Float64Array || (list && !gradient.some(Array.isArray))) {
    return { values: vector(name, gradient), rebuild: (values) => (list ? Array.from(values) : values) };
  }
  const m = toMatrix(gradient as Matrix, name);
  requireFinite(m, name);
  const rebuild = (data: Float64Array): unknown => (list ? toRows({ ...m, data }) : { ...m, data });
  return { values: Float64Array.from(m.data), rebuild };
}

function mapParts<G extends Gradients>(grads: G, change: (parts: Part[]) => Float64Array[]): G {
  const given: unknown = grads;
  if (given === null || typeof given !== 'object') {
    throw new TypeError(
      `grads is ${show(given)}; a list of gradients, or an object of them by name, is needed`,
    );
  }
  const keys = Object.keys(given);
  const parts = keys.map((key) =>
    flatten(
      `grads[${Array.isArray(given) ? key : JSON.stringify(key)}]`,
      (given as Record<string, Gradient>)[key]!,
    ),
  );
  const results = change(parts).map((values, i) => parts[i]!.rebuild(values));
  const rebuilt = Array.isArray(given)
    ? results
    : Object.fromEntries(keys.map((key, i) => [key, results[i]]));
  return rebuilt as unknown as G;
}

/** Gradients rescaled together; `scale` = min(1, maxNorm/totalNorm). */
export interface ClippedByNorm<G> {
  readonly grads: G;
  /** The norm before clipping, Infinity if it is beyond the range of doubles (clipping is exact all the same). */
  readonly totalNorm: number;
  readonly scale: number;
}

/**
 * Clipping by the joint norm (Pascanu et al. 2013): g·min(1, maxNorm/‖g‖₂) over all gradients together, of unchanged
 * direction. Unlike PyTorch's clip_grad_norm_ it adds no 1e-6 to the norm and survives squares that over- or underflow;
 * relative error of a few 2⁻⁵³.
 * @throws RangeError naming the entry if one is NaN or infinite, or if maxNorm is negative.
 */
export function clipByNorm<G extends Gradients>(grads: G, maxNorm: number): ClippedByNorm<G> {
  nonNegative('maxNorm', maxNorm);
  let totalNorm = 0;
  let scale = 1;
  const clipped = mapParts(grads, (parts) => {
    const all = new Float64Array(parts.reduce((sum, { values }) => sum + values.length, 0));
    let offset = 0;
    for (const { values } of parts) {
      all.set(values, offset);
      offset += values.length;
    }
    const exponent = normalize(all);
    let square = 0;
    for (const x of all) square += x * x;
    const norm = Math.sqrt(square);
    totalNorm = scaleByPow2(norm, exponent);
    if (totalNorm <= maxNorm) return parts.map(({ values }) => values);
    // A factor below the normal range is split, so that products that end up normal are normal half-way too.
    const factorExponent = maxNorm === 0 ? 0 : exponentOf(maxNorm / norm) - exponent;
    const half = factorExponent < -900 ? Math.floor(-factorExponent / 2) : 0;
    const rest = scaleByPow2(maxNorm / norm, half - exponent);
    scale = scaleByPow2(maxNorm / norm, -exponent);
    return parts.map(({ values }) => values.map((x) => scaleByPow2(x, -half) * rest));
  });
  return { grads: clipped, totalNorm, scale };
}

/**
 * Clipping of every entry to [−limit, limit], which may turn the direction of the gradient.
 * @throws RangeError naming the entry if one is NaN or infinite, or if limit is negative.
 */
export function clipByValue<G extends Gradients>(grads: G, limit: number): { readonly grads: G } {
  nonNegative('limit', limit);
  const clipped = mapParts(grads, (parts) =>
    parts.map(({ values }) =>
      maxAbs(values) <= limit ? values : values.map((x) => Math.max(-limit, Math.min(limit, x))),
    ),
  );
  return { grads: clipped };
}
