/** What each way of clipping makes of one gradient, or of the mean of a batch. */
import { clipByNorm, clipByValue } from '../../../src/math/clipping.ts';
import { vectorNorm } from '../../../src/math/norms.ts';
import type { ArrowResult, ClippingParams, Method } from './params.ts';

/** Degrees between two vectors; Kahan's formula, exact at 0 and 180 as the arc cosine is not. */
export function angleBetween(u: readonly number[], v: readonly number[]): number | null {
  const unit = (x: readonly number[]): Float64Array | null => {
    const { grads, totalNorm } = clipByNorm([x.map((entry) => entry)], 1);
    if (totalNorm === 0) return null;
    const size = vectorNorm(Float64Array.from(grads[0] ?? []));
    return size === 0 ? null : Float64Array.from(grads[0] ?? [], (entry) => entry / size);
  };
  const [a, b] = [unit(u), unit(v)];
  if (!a || !b) return null;
  const minus = vectorNorm(a.map((x, i) => x - (b[i] ?? 0)));
  const plus = vectorNorm(a.map((x, i) => x + (b[i] ?? 0)));
  const degrees = (360 / Math.PI) * Math.atan2(minus, plus);
  return degrees < 1e-9 ? 0 : degrees;
}

/** One gradient clipped; per layer, the first entry is one layer and all others are the second. */
export function clip(g: readonly number[], c: number, method: Method): number[] {
  if (method === 'value') return [...(clipByValue([g], c).grads[0] ?? [])].map(tidy);
  if (method === 'layer') return [g.slice(0, 1), g.slice(1)].flatMap((layer) => clip(layer, c, 'norm'));
  return [...(clipByNorm([g], c).grads[0] ?? [])].map(tidy);
}

/** JSON has no −0. */
const tidy = (x: number): number => x + 0;

export function arrow(p: ClippingParams): ArrowResult {
  const weighted = (first: readonly number[], other: readonly number[]): number[] =>
    first.map((x, i) => (x + p.others * (other[i] ?? 0)) / (1 + p.others) + 0);
  const samples =
    p.method === 'sample'
      ? [
          { g: [p.gx, p.gy], count: 1 },
          { g: [p.sx, p.sy], count: p.others },
        ].map(({ g, count }) => ({ before: g.map(tidy), after: clip(g, p.c, 'norm'), count }))
      : [];
  const [first, other] = samples;
  const before =
    first && other ? weighted(first.before, other.before) : [p.gx, p.gy, p.rest1, p.rest2].map(tidy);
  const after = first && other ? weighted(first.after, other.after) : clip(before, p.c, p.method);
  return {
    scene: 'arrow',
    before,
    after,
    normBefore: vectorNorm(Float64Array.from(before)),
    normAfter: vectorNorm(Float64Array.from(after)),
    angle: angleBetween(before, after),
    changed: before.some((x, i) => x !== after[i]),
    samples,
  };
}
