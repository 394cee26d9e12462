import { oneOf, show, vector } from './check.ts';
import { finiteMatrix, MAX_ORDER, requireFinite, toMatrix, type Matrix, type MatrixLike } from './matrix.ts';

/** The kinds of recurrent cell. */
export const CELLS = ['tanh', 'relu', 'sigmoid', 'identity', 'diagonal', 'lstm', 'gru'] as const;
/** One of `CELLS`. */
export type Cell = (typeof CELLS)[number];

/**
 * A recurrent layer in PyTorch's conventions: a_t = W_ih x_t + b_ih + W_hh h_{t−1} + b_hh and h_t = φ(a_t) for the
 * one-gate cells; rows stacked i, f, g, o for 'lstm' and r, z, n for 'gru'. 'diagonal' is the linear recurrence
 * h_t = w ⊙ h_{t−1} + W_ih x_t + b_ih + b_hh with W_hh the column w (d×1) or diag(w) (d×d, zero off the diagonal).
 */
export interface Network {
  readonly cell: Cell;
  readonly Wih: MatrixLike;
  readonly Whh: MatrixLike;
  readonly bih: ArrayLike<number>;
  readonly bhh: ArrayLike<number>;
}

/** A checked network: d units, dx inputs, g gates. */
export interface CheckedNetwork extends Network {
  readonly Wih: Matrix;
  readonly Whh: Matrix;
  readonly bih: Float64Array;
  readonly bhh: Float64Array;
  readonly d: number;
  readonly dx: number;
  readonly gates: number;
}

/** How many gates, i.e. blocks of d rows, a cell has. */
export function gateCount(cell: Cell): number {
  return cell === 'lstm' ? 4 : cell === 'gru' ? 3 : 1;
}

/** @throws TypeError or RangeError, naming the part, unless all shapes fit and all numbers are finite. */
export function checkNetwork(network: Network): CheckedNetwork {
  const given: unknown = network;
  if (given === null || typeof given !== 'object') {
    throw new TypeError(`network is ${show(given)}; an object { cell, Wih, Whh, bih, bhh } is needed`);
  }
  const cell = oneOf('network.cell', network.cell, CELLS);
  const Whh = finiteMatrix(network.Whh, 'network.Whh');
  const gates = gateCount(cell);
  const column = cell === 'diagonal' && Whh.cols === 1;
  const d = column ? Whh.rows : Whh.cols;
  if (Whh.rows !== gates * d) {
    throw new RangeError(
      `network.Whh is ${Whh.rows}×${Whh.cols}; ${gates * d}×${d} is needed for cell '${cell}'`,
    );
  }
  if (d > MAX_ORDER) throw new RangeError(`network.Whh has ${d} units; at most ${MAX_ORDER} are allowed`);
  if (cell === 'diagonal' && !column) requireDiagonal(Whh);
  const Wih = toMatrix(network.Wih, 'network.Wih');
  requireFinite(Wih, 'network.Wih');
  if (Wih.rows !== gates * d)
    throw new RangeError(`network.Wih has ${Wih.rows} rows; ${gates * d} are needed, as Whh has`);
  const bih = vector('network.bih', network.bih, gates * d);
  const bhh = vector('network.bhh', network.bhh, gates * d);
  return { cell, Wih, Whh, bih, bhh, d, dx: Wih.cols, gates };
}

function requireDiagonal({ rows, data }: Matrix): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      if (i !== j && data[i * rows + j] !== 0) {
        throw new RangeError(
          `network.Whh[${i}][${j}] is ${data[i * rows + j]}; 0 is needed off the diagonal of a 'diagonal' cell`,
        );
      }
    }
  }
}

/** The recurrent weight of unit i of a 'diagonal' cell. */
export function diagonalWeight({ Whh, d }: CheckedNetwork, i: number): number {
  return Whh.data[Whh.cols === 1 ? i : i * d + i]!;
}
