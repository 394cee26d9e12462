import { nonNegative } from './check.ts';
import { gaussianMean } from './mean-field.ts';

/** E[tanh²(√q z)] and E[sech⁴(√q z)], z standard normal, q ≥ 0: what a unit sends on, and the mean square of its slope. */
export function slopeMoments(q: number): { readonly sent: number; readonly slope: number } {
  const s = Math.sqrt(nonNegative('q', q));
  return {
    sent: gaussianMean((z) => Math.tanh(s * z) ** 2, s),
    slope: gaussianMean((z) => (1 - Math.tanh(s * z) ** 2) ** 2, s),
  };
}

/**
 * The standard deviation of the input noise at which a large random tanh network of the given gain passes from chaos to
 * order, in mean field: χ = g²·E[sech⁴(√q z)] = 1 fixes q, and the noise has the variance q − g²·E[tanh²(√q z)] less that
 * of the bias (Molgedey, Schuchhardt & Schuster 1992; Poole et al. 2016). 0 where there is order without any input.
 */
export function criticalInput(gain: number, biasVariance = 0): number {
  nonNegative('biasVariance', biasVariance);
  if (nonNegative('gain', gain) > 100) throw new RangeError(`gain is ${gain}; at most 100 is allowed`);
  if (gain <= 1) return 0;
  // E[sech⁴(√q z)] < (4/3)/√(2πq), the integral of sech⁴ times the greatest density, so χ = 1 lies below q = gain⁴.
  let [low, high] = [0, gain ** 4 + 1];
  for (let step = 0; step < 100 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (gain * gain * slopeMoments(middle).slope > 1) low = middle;
    else high = middle;
  }
  return Math.sqrt(Math.max(0, high - gain * gain * slopeMoments(high).sent - biasVariance));
}

const POINTS = 400;

interface Moments {
  readonly q: Float64Array;
  readonly sent: Float64Array;
  readonly slope: Float64Array;
}
let kept: Moments | null = null;

/** The moments on a grid: q = 0, then 1e-8 to 1e2 in equal ratios. */
function moments(): Moments {
  if (kept) return kept;
  const q = Float64Array.from({ length: POINTS }, (_, i) => (i === 0 ? 0 : 10 ** ((10 * i) / POINTS - 8)));
  const both = Array.from(q, slopeMoments);
  kept = {
    q,
    sent: Float64Array.from(both, (m) => m.sent),
    slope: Float64Array.from(both, (m) => m.slope),
  };
  return kept;
}

/**
 * ½ ln χ of `meanField(gain, variance)`, read off a table made once: for pictures that need it at thousands of points.
 * Error below 1e-3 for 0 < gain ≤ 5 and 0 ≤ variance ≤ 50, where it is clamped.
 */
export function meanFieldExponent(gain: number, variance: number): number {
  const { q, sent, slope } = moments();
  const rest = (i: number): number => q[i]! - gain * gain * sent[i]! - variance;
  // q − g²·E[tanh²] is convex and 0 at 0, so it lies below a variance > 0 exactly up to the fixed point.
  let [low, high] = [0, POINTS - 1];
  if (variance === 0 && gain <= 1) high = 1;
  else if (variance === 0) low = 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rest(middle) < 0) low = middle;
    else high = middle;
  }
  const [a, b] = [rest(low), rest(high)];
  const share = a < b ? Math.min(1, Math.max(0, -a / (b - a))) : 0;
  return Math.log(gain * gain * (slope[low]! + share * (slope[high]! - slope[low]!))) / 2;
}

/**
 * The line χ = 1 in the plane of the gain and of the standard deviation of the input noise, as points [gain, std] up to
 * the given gain, the bias having the given variance.
 */
export function criticalLine(maxGain: number, biasVariance = 0): [number, number][] {
  const { q, sent, slope } = moments();
  const line: [number, number][] = [];
  let before: readonly [number, number] = [1, 0];
  for (let i = 0; i < POINTS; i++) {
    const gain = 1 / Math.sqrt(slope[i]!);
    const variance = Math.max(0, q[i]! - sent[i]! / slope[i]!);
    if (variance >= biasVariance) {
      if (line.length === 0 && variance > biasVariance) {
        const [g0, v0] = before;
        line.push([g0 + ((gain - g0) * (biasVariance - v0)) / (variance - v0), 0]);
      }
      line.push([gain, Math.sqrt(variance - biasVariance)]);
    }
    before = [gain, variance];
    if (gain > maxGain) break;
  }
  return line;
}
