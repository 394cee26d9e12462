/** What each lag adds to the gradients of the recurrent cell. */
import { plainNumber } from '../../../src/lib/widget.ts';
import { backward } from '../../../src/math/backward.ts';
import { log10Abs } from '../../../src/math/log.ts';
import { frobeniusNorm } from '../../../src/math/norms.ts';
import { experimentOf, type LagParams } from './network.ts';

export const PARTS = ['Whh', 'Wxh', 'b'] as const;
export type Part = (typeof PARTS)[number];

/** The lags that count as near: 0 … 5. */
export const NEAR = 5;
/** The rate is read off up to this many lags before the last, where h_0 = 0 leaves W_hh nothing. */
const MARGIN = 5;

export type PartResult = {
  /** log10 of the Frobenius norm of what lag l contributes, l = 0…T−1. */
  readonly log10: readonly (number | string)[];
  /** Share of lags 0…l in the sum of these norms. */
  readonly within: readonly number[];
  /** log10 of the norm of the whole gradient. */
  readonly total: number | string;
  /** Change of log10 a lag; null where an end of the range is exactly zero. */
  readonly slope: number | null;
  /** Share of lags 0…5. */
  readonly near: number;
};

export type LagResult = {
  readonly Whh: PartResult;
  readonly Wxh: PartResult;
  readonly b: PartResult;
  readonly slopeTo: number;
};

function partOf(logs: Float64Array, total: number, slopeTo: number): PartResult {
  const top = Math.max(...logs);
  let sum = 0;
  // Relative to the largest, so that no size is beyond a double.
  const running = Array.from(logs, (y) => (sum += y === Number.NEGATIVE_INFINITY ? 0 : 10 ** (y - top)));
  const within = running.map((x) => (sum > 0 ? x / sum : 1));
  const slope = ((logs[slopeTo] ?? 0) - (logs[0] ?? 0)) / slopeTo;
  return {
    log10: Array.from(logs, plainNumber),
    within,
    total: plainNumber(total),
    slope: Number.isFinite(slope) ? slope : null,
    near: within[Math.min(NEAR, within.length - 1)] ?? 1,
  };
}

export function lagsOf(p: LagParams): LagResult {
  const { run, targets } = experimentOf(p);
  const g = backward(run, targets, p.loss);
  const slopeTo = p.T - MARGIN;
  const column = { rows: g.dbih.length, cols: 1, data: g.dbih };
  return {
    Whh: partOf(g.byLag.Whh, log10Abs(frobeniusNorm(g.dWhh)), slopeTo),
    Wxh: partOf(g.byLag.Wih, log10Abs(frobeniusNorm(g.dWih)), slopeTo),
    b: partOf(g.byLag.bih, log10Abs(frobeniusNorm(column)), slopeTo),
    slopeTo,
  };
}
