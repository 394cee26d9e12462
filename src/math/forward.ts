import { vector } from './check.ts';
import { requireFinite, toMatrix, zeros, type Matrix, type MatrixLike } from './matrix.ts';
import { sigmoid } from './sigmoid.ts';
import { checkNetwork, diagonalWeight, type Cell, type CheckedNetwork, type Network } from './network.ts';

/** One pass over a sequence of T steps. Row t of `h` (and `c`) is the state after step t; row t−1 of the rest is step t's. */
export interface Run {
  readonly network: CheckedNetwork;
  readonly cell: Cell;
  readonly T: number;
  /** T×dx. */
  readonly inputs: Matrix;
  /** (T+1)×d. */
  readonly h: Matrix;
  /** (T+1)×d, LSTM only. */
  readonly c?: Matrix;
  /** T×(gates·d): W_ih x + b_ih + W_hh h + b_hh; for the n block of a GRU W_in x + b_in + r ⊙ (W_hn h + b_hn). */
  readonly preactivations: Matrix;
  /** T×d each. LSTM: i, f, g, o; GRU: r, z, n and hn = W_hn h + b_hn; nothing for the one-gate cells. */
  readonly gates: Readonly<Record<string, Matrix>>;
}

/** φ(a) of a one-gate cell. */
export function activation(cell: Cell, a: number): number {
  if (cell === 'tanh') return Math.tanh(a);
  if (cell === 'relu') return a > 0 ? a : 0;
  return cell === 'sigmoid' ? sigmoid(a) : a;
}

/** φ'(a), given a and φ(a); the derivative of ReLU at 0 is 0. */
export function activationSlope(cell: string, a: number, value: number): number {
  if (cell === 'tanh') return (1 - value) * (1 + value);
  if (cell === 'relu') return a > 0 ? 1 : 0;
  return cell === 'sigmoid' ? value * (1 - value) : 1;
}

/** out ← W_ih x_t + b_ih and hidden ← W_hh h_{t−1} + b_hh. */
function affine(
  net: CheckedNetwork,
  x: Float64Array,
  xAt: number,
  h: Float64Array,
  hAt: number,
  out: Float64Array,
  hidden: Float64Array,
): void {
  const { Wih, Whh, bih, bhh, d, dx, gates, cell } = net;
  for (let r = 0; r < gates * d; r++) {
    let sum = 0;
    for (let j = 0; j < dx; j++) sum += Wih.data[r * dx + j]! * x[xAt + j]!;
    out[r] = sum + bih[r]!;
    sum = 0;
    if (cell === 'diagonal') sum = diagonalWeight(net, r) * h[hAt + r]!;
    else for (let j = 0; j < d; j++) sum += Whh.data[r * d + j]! * h[hAt + j]!;
    hidden[r] = sum + bhh[r]!;
  }
}

function requireInputs(inputs: MatrixLike, dx: number): Matrix {
  const x = toMatrix(inputs, 'inputs');
  if (x.cols !== dx)
    throw new RangeError(`inputs has rows of length ${x.cols}; ${dx} is needed, as many as Wih has columns`);
  requireFinite(x, 'inputs');
  return x;
}

/**
 * Runs a network over T ≥ 1 input rows of dx numbers from h0 (and, for an LSTM, c0), both zero if not given.
 * O(T·d·(d + dx)).
 * @throws TypeError or RangeError for shapes that do not fit or numbers that are not finite, and a RangeError naming the
 * step where the state of an exploding run leaves the range of doubles.
 */
export function forward(
  network: Network,
  inputs: MatrixLike,
  h0?: ArrayLike<number> | null,
  c0?: ArrayLike<number> | null,
): Run {
  const net = checkNetwork(network);
  const { cell, d, dx, gates: count } = net;
  const x = requireInputs(inputs, dx);
  const T = x.rows;
  const h = zeros(T + 1, d);
  if (h0) h.data.set(vector('h0', h0, d));
  const c = cell === 'lstm' ? zeros(T + 1, d) : undefined;
  if (c0) {
    if (c === undefined) throw new RangeError(`c0 is given; only cell 'lstm' has a c, not '${cell}'`);
    c.data.set(vector('c0', c0, d));
  }
  const preactivations = zeros(T, count * d);
  const names = cell === 'lstm' ? ['i', 'f', 'g', 'o'] : cell === 'gru' ? ['r', 'z', 'n', 'hn'] : [];
  const gates: Record<string, Matrix> = {};
  for (const name of names) gates[name] = zeros(T, d);
  const stores = names.map((name) => gates[name]!.data);
  const fromInput = new Float64Array(count * d);
  const fromState = new Float64Array(count * d);
  for (let t = 1; t <= T; t++) {
    const before = (t - 1) * d;
    const row = (t - 1) * count * d;
    affine(net, x.data, (t - 1) * dx, h.data, before, fromInput, fromState);
    const a = preactivations.data;
    for (let r = 0; r < count * d; r++) a[row + r] = fromInput[r]! + fromState[r]!;
    if (c !== undefined) stepLstm(a, row, d, stores, before, h.data, c.data);
    else if (cell === 'gru') stepGru(a, row, d, stores, before, h.data, fromInput, fromState);
    else for (let i = 0; i < d; i++) h.data[t * d + i] = activation(cell, a[row + i]!);
    for (let i = 0; i < d; i++) {
      const value = h.data[t * d + i]! + (c?.data[t * d + i] ?? 0);
      if (value - value !== 0) {
        throw new RangeError(
          `inputs lead to ${value} in unit ${i} at step ${t} of ${T}; states must stay in the range of doubles`,
        );
      }
    }
  }
  const run = { network: net, cell, T, inputs: x, h, preactivations, gates };
  return c === undefined ? run : { ...run, c };
}

/** c_t = f ⊙ c_{t−1} + i ⊙ g, h_t = o ⊙ tanh c_t. */
function stepLstm(
  a: Float64Array,
  row: number,
  d: number,
  stores: Float64Array[],
  before: number,
  h: Float64Array,
  c: Float64Array,
): void {
  const [i, f, g, o] = stores;
  for (let u = 0; u < d; u++) {
    const at = before + u;
    i![at] = sigmoid(a[row + u]!);
    f![at] = sigmoid(a[row + d + u]!);
    g![at] = Math.tanh(a[row + 2 * d + u]!);
    o![at] = sigmoid(a[row + 3 * d + u]!);
    const cell = f![at] * c[at]! + i![at] * g![at];
    c[at + d] = cell;
    h[at + d] = o![at] * Math.tanh(cell);
  }
}

/** n = tanh(W_in x + b_in + r ⊙ (W_hn h + b_hn)), h_t = (1 − z) ⊙ n + z ⊙ h_{t−1}. */
function stepGru(
  a: Float64Array,
  row: number,
  d: number,
  stores: Float64Array[],
  before: number,
  h: Float64Array,
  fromInput: Float64Array,
  fromState: Float64Array,
): void {
  const [r, z, n, hn] = stores;
  for (let u = 0; u < d; u++) {
    const at = before + u;
    const reset = sigmoid(a[row + u]!);
    const update = sigmoid(a[row + d + u]!);
    const hidden = fromState[2 * d + u]!;
    const candidate = fromInput[2 * d + u]! + reset * hidden;
    a[row + 2 * d + u] = candidate;
    r![at] = reset;
    z![at] = update;
    hn![at] = hidden;
    n![at] = Math.tanh(candidate);
    h[at + d] = (1 - update) * n![at] + update * h[at]!;
  }
}
