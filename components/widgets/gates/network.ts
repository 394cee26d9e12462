/** The parameters of the gates, and the run that they name. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { forward, type Run } from '../../../src/math/forward.ts';
import type { Matrix } from '../../../src/math/matrix.ts';
import { gateCount } from '../../../src/math/network.ts';
import { rng } from '../../../src/math/rng.ts';

export const params = {
  cell: { type: 'choice', default: 'lstm', values: ['lstm', 'gru'] },
  init: { type: 'choice', default: 'constant', values: ['constant', 'chrono'] },
  bias: { type: 'number', default: 1, min: -2, max: 10, step: 0.01 },
  T: { type: 'integer', default: 100, min: 10, max: 1000, log: true },
  weights: { type: 'number', default: 1, min: 0, max: 2, step: 0.05 },
  inputs: { type: 'number', default: 0.5, min: 0, max: 3, step: 0.1 },
  n: { type: 'integer', default: 16, min: 1, max: 24 },
  seed: { type: 'seed', default: 1 },
} as const satisfies Schema;

export type GatesParams = ParamsOf<typeof params>;

export interface Experiment {
  readonly run: Run;
  /** Of the forget gate of an LSTM, the update gate of a GRU: one a unit. */
  readonly biases: Float64Array;
}

/**
 * Drawn in the order chrono biases (whether used or not), W_hh, W_ih, inputs; the start is zero. The gate that keeps is the
 * second block of either cell. Chrono: ln U with U uniform on [1, T−1], and for the input gate of an LSTM the opposite.
 */
export function experimentOf({ cell, init, bias, T, weights, inputs, n, seed }: GatesParams): Experiment {
  const random = rng(seed);
  const normals = (rows: number, scale: number): Matrix => ({
    rows,
    cols: n,
    data: Float64Array.from({ length: rows * n }, () => scale * random.normal()),
  });
  const chrono = Float64Array.from({ length: n }, () => Math.log(1 + (T - 2) * random.uniform()));
  const biases = init === 'chrono' ? chrono : chrono.map(() => bias);
  const rows = gateCount(cell) * n;
  const bih = new Float64Array(rows);
  bih.set(biases, n);
  if (init === 'chrono' && cell === 'lstm')
    bih.set(
      biases.map((b) => -b),
      0,
    );
  const Whh = normals(rows, weights / Math.sqrt(n));
  const Wih = normals(rows, weights / Math.sqrt(n));
  return { run: forward({ cell, Whh, Wih, bih, bhh: new Float64Array(rows) }, normals(T, inputs)), biases };
}
