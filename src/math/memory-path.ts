import { show } from './check.ts';
import { report, type Control } from './control.ts';
import type { Run } from './forward.ts';
import { log10Abs } from './log.ts';
import { normalize } from './scaling.ts';
import { stepBackward, stepGradients } from './step-backward.ts';
import { topSingularValue, topWork } from './top-singular-value.ts';

const LOG10_2 = 0.30102999566398119521;

/** log₁₀ of what is left of a gated memory l = 0…T steps back; −Infinity for an exact zero. */
export interface MemoryPath {
  /** ‖∂m_T/∂m_{T−l}‖₂: all paths. */
  readonly full: Float64Array;
  /** maxᵤ ∏ f_t[u] over the steps t = T−l+1…T: the norm of the direct path, on which every gate is held fixed. */
  readonly direct: Float64Array;
  /** minᵤ ∏ f_t[u]: the unit that forgets first. */
  readonly least: Float64Array;
}

/**
 * The memory m of a gated cell on its way back from step T: m = c and the gate f of an LSTM, m = h and the gate z of a GRU.
 * The direct path is the product of the diagonal matrices diag(f_t); the full Jacobian has besides it every path through
 * h, W_hh and a gate. Of an LSTM it is the block ∂c_T/∂c_{T−l} of the product of the Jacobians of (h, c): c_{T−l} is
 * moved and h_{T−l} is not. Powers of two are carried apart, so nothing over- or underflows. O(T·d³).
 * @throws RangeError for a run of another cell.
 */
export function memoryPath(run: Run, control?: Control): MemoryPath {
  const gate = run.gates[run.cell === 'lstm' ? 'f' : 'z'];
  if ((run.cell !== 'lstm' && run.cell !== 'gru') || gate === undefined)
    throw new RangeError(`run.cell is ${show(run.cell)}; 'lstm' or 'gru' is needed`);
  const { T, network } = run;
  const { d } = network;
  const width = run.cell === 'lstm' ? 2 * d : d;
  const full = new Float64Array(T + 1);
  const direct = new Float64Array(T + 1);
  const least = new Float64Array(T + 1);
  const products = new Float64Array(d);
  // Row i: the adjoints of h and c that start from the unit vector of m_T[i].
  const rows = new Float64Array(d * width);
  const at = width - d;
  for (let i = 0; i < d; i++) rows[i * width + at + i] = 1;
  const step = stepGradients(run);
  const block = new Float64Array(d * d);
  const work = topWork(d);
  let exponent = 0;
  for (let lag = 1; lag <= T; lag++) {
    const t = T + 1 - lag;
    for (let i = 0; i < d; i++) {
      const row = rows.subarray(i * width, (i + 1) * width);
      stepBackward(run, t, row.subarray(0, d), row.subarray(d), step);
      products[i]! += log10Abs(gate.data[(t - 1) * d + i]!);
    }
    exponent += normalize(rows);
    for (let i = 0; i < d; i++) block.set(rows.subarray(i * width + at, (i + 1) * width), i * d);
    const shift = normalize(block);
    full[lag] = log10Abs(topSingularValue(block, work)) + (exponent + shift) * LOG10_2;
    direct[lag] = Math.max(...products);
    least[lag] = Math.min(...products);
    report(control, lag / T);
  }
  return { full, direct, least };
}
