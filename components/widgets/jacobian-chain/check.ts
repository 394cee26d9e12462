/** The Jacobian product over the first few steps, held against what happens when h_0 is really moved. */
import { forward, type Run } from '../../../src/math/forward.ts';
import { identity, zeros, type Matrix } from '../../../src/math/matrix.ts';
import { multiply } from '../../../src/math/multiply.ts';
import { frobeniusNorm } from '../../../src/math/norms.ts';
import type { ChainParams, Setting } from './network.ts';

/** Over more steps a difference of a fading product would drown in rounding. */
export const CHECK_STEPS = 4;
/** Below this size differences of states of size 1 have no digits left. */
const MEASURABLE = 1e-8;
const AGREES = 1e-4;

export type Verdict = 'agrees' | 'differs' | 'kink' | 'unmeasurable';
export type Check = {
  readonly steps: number;
  readonly verdict: Verdict;
  /** Relative error in the Frobenius norm; null where there is nothing to compare with. */
  readonly error: number | null;
};

/** ∂h_m/∂h_0 from runs with one entry of h_0 moved by ±e and ±2e; null where a ReLU switched on the way. */
function measured({ network, inputs, h0 }: Setting, base: Run, steps: number): Matrix | null {
  const n = h0.length;
  const piecewise = base.cell === 'relu' || base.cell === 'identity';
  const e = piecewise ? 1e-6 : 1e-3;
  const first: Matrix = { rows: steps, cols: n, data: inputs.data.slice(0, steps * n) };
  const active = (run: Run): string =>
    Array.from(run.preactivations.data.subarray(0, steps * n), (a) => Math.sign(a)).join();
  const pattern = base.cell === 'relu' ? active(base) : '';
  const out = zeros(n, n);
  for (let j = 0; j < n; j++) {
    for (const [move, weight] of [
      [1, 8],
      [-1, -8],
      [2, -1],
      [-2, 1],
    ] as const) {
      const moved = h0.map((x, i) => (i === j ? x + move * e : x));
      const run = forward(network, first, moved);
      if (base.cell === 'relu' && active(run) !== pattern) return null;
      for (let i = 0; i < n; i++) {
        const at = i * n + j;
        out.data[at] = (out.data[at] ?? 0) + (weight * (run.h.data[steps * n + i] ?? 0)) / (12 * e);
      }
    }
  }
  return out;
}

export function checkOf(setting: Setting, run: Run, jacobians: readonly Matrix[], p: ChainParams): Check {
  const steps = Math.min(CHECK_STEPS, p.T);
  const found = measured(setting, run, steps);
  if (found === null) return { steps, verdict: 'kink', error: null };
  const product = jacobians
    .slice(0, steps)
    .reduce((done, J) => (p.order === 'reversed' ? multiply(done, J) : multiply(J, done)), identity(p.n));
  const size = frobeniusNorm(found);
  const difference = frobeniusNorm({
    ...found,
    data: found.data.map((x, i) => x - (product.data[i] ?? 0)),
  });
  if (size + difference === 0) return { steps, verdict: 'agrees', error: 0 };
  if (size < MEASURABLE) return { steps, verdict: 'unmeasurable', error: null };
  const error = difference / size;
  return { steps, verdict: error < AGREES ? 'agrees' : 'differs', error };
}
