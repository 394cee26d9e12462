/** Ticks and their labels, for the still chart and the live one alike. */
import { fixed, powerOfTen, sig, toText } from './format.ts';

/** A step of 1, 2 or 5 times a power of ten that gives at most `most` ticks over `span`. */
export function niceStep(span: number, most: number): number {
  if (!(span > 0) || !(most >= 1)) return 1;
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Multiples of a nice step within [lo, hi]. With `whole`, the step is at least 1: for powers of ten. */
export function ticks(lo: number, hi: number, most: number, whole = false): number[] {
  const step = Math.max(niceStep(hi - lo, most), whole ? 1 : 0);
  const first = Math.ceil(lo / step - 1e-9);
  const last = Math.floor(hi / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step || 0);
}

/** The label of a tick on an axis of base-10 logarithms: `1`, `10⁻⁵`. */
export function powerLabel(exponent: number): string {
  return exponent === 0 ? '1' : toText(powerOfTen(exponent));
}

/** The label of a tick on a linear axis. */
export function plainLabel(x: number, step: number): string {
  if (x === 0) return '0';
  if (Math.abs(x) >= 1e5 || Math.abs(x) < 1e-3) return toText(sig(x, 2));
  return toText(fixed(x, Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))));
}

/** The range of the data with a little air; never empty, and always containing `include`. */
export function paddedRange(
  values: Iterable<number>,
  include: readonly number[],
  air = 0.06,
): [number, number] {
  let lo = Infinity;
  let hi = -Infinity;
  for (const value of [values, include].flatMap((v) => [...v])) {
    if (!Number.isFinite(value)) continue;
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  if (lo > hi) return [-1, 1];
  if (lo === hi) return [lo - 1, hi + 1];
  const pad = (hi - lo) * air;
  return [lo - pad, hi + pad];
}
