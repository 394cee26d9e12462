/** The parameters of the gradient by lag, and the run and target that they name. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { ensembles } from '../../../src/math/ensembles.ts';
import { forward, type Run } from '../../../src/math/forward.ts';
import { identity, zeros, type Matrix } from '../../../src/math/matrix.ts';
import { gateCount, type Network } from '../../../src/math/network.ts';
import { rng, type Rng } from '../../../src/math/rng.ts';

export const params = {
  cell: { type: 'choice', default: 'rnn', values: ['rnn', 'lstm', 'gru', 'diagonal'] },
  gain: { type: 'number', default: 1.2, min: 0.1, max: 2, step: 0.01 },
  gate: { type: 'number', default: 1, min: -2, max: 6, step: 0.1 },
  n: { type: 'integer', default: 32, min: 1, max: 32 },
  T: { type: 'integer', default: 60, min: 10, max: 150 },
  loss: { type: 'choice', default: 'last', values: ['last', 'sum'] },
  scale: { type: 'choice', default: 'absolute', values: ['absolute', 'share'] },
  seed: { type: 'seed', default: 1 },
} as const satisfies Schema;

export type LagParams = ParamsOf<typeof params>;

function normalRows(rows: number, cols: number, random: Rng): Matrix {
  return { rows, cols, data: Float64Array.from({ length: rows * cols }, () => random.normal()) };
}

/** Blocks of Gaussian n×n matrices one below the other. */
function stacked(blocks: number, n: number, gain: number, random: Rng): Matrix {
  const out = zeros(blocks * n, n);
  for (let i = 0; i < blocks; i++) out.data.set(ensembles.gaussian(n, gain, random).data, i * n * n);
  return out;
}

function networkOf({ cell: kind, gain, gate, n }: LagParams, random: Rng): Network {
  const cell = kind === 'rnn' ? 'tanh' : kind;
  const gates = gateCount(cell);
  const bih = new Float64Array(gates * n);
  const bhh = new Float64Array(gates * n);
  if (cell === 'diagonal') {
    const Whh = zeros(n, 1);
    for (let i = 0; i < n; i++) Whh.data[i] = (gain * (i + 1)) / n;
    return { cell, Whh, Wih: identity(n), bih, bhh };
  }
  const Whh = stacked(gates, n, gain, random);
  if (gates === 1) return { cell, Whh, Wih: identity(n), bih, bhh };
  // Forget gate of the LSTM, update gate of the GRU: the second block of either.
  bih.fill(gate, n, 2 * n);
  return { cell, Whh, Wih: stacked(gates, n, 1, random), bih, bhh };
}

/** Drawn in the order weights, inputs, target; the start is zero. */
export function experimentOf(p: LagParams): { readonly run: Run; readonly targets: Matrix } {
  const random = rng(p.seed);
  const network = networkOf(p, random);
  const run = forward(network, normalRows(p.T, p.n, random));
  return { run, targets: normalRows(p.loss === 'last' ? 1 : p.T, p.n, random) };
}
