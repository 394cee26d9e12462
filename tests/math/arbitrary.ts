import fc from 'fast-check';
import {
  ensembles,
  matrix,
  multiply,
  rng,
  svd,
  type Cell,
  type Complex,
  type Matrix,
  type Network,
} from '../../src/math/index.ts';

/** Fixed seed and no shrinking limits beyond the defaults: the same instances in every run. */
export const runs = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: 20261123 });

/** A generator of the library's own numbers, from a seed that fast-check shrinks. */
export const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Square matrices of several kinds, order 1 to max. */
export function squares(max: number): fc.Arbitrary<Matrix> {
  return fc
    .record({
      n: fc.integer({ min: 1, max }),
      seed: seeds,
      kind: fc.integer({ min: 0, max: 7 }),
      gain: fc.double({ min: 0.1, max: 3, noNaN: true }),
    })
    .map(({ n, seed, kind, gain }) => {
      const random = rng(seed);
      switch (kind) {
        case 0:
          return ensembles.orthogonal(n, gain, random);
        case 1:
          return ensembles.symmetric(n, gain, random);
        case 2:
          return ensembles.jordan(n, gain, 3 * random.normal());
        case 3:
          return matrix(
            Array.from({ length: n }, () => Array.from({ length: n }, () => random.integer(5) - 2)),
          );
        case 4: {
          const g = ensembles.gaussian(n, gain, random);
          return multiply(g, multiply(ensembles.jordan(n, 0, 1), g));
        }
        case 5:
          return ensembles.skew(n, gain, random);
        default:
          return ensembles.gaussian(n, gain, random);
      }
    });
}

export function networks(cells: readonly Cell[]): fc.Arbitrary<{
  network: Network;
  inputs: Matrix;
  h0: Float64Array;
  targets: Matrix;
  c0: Float64Array | undefined;
}> {
  return fc
    .record({
      cell: fc.constantFrom(...cells),
      d: fc.integer({ min: 1, max: 5 }),
      dx: fc.integer({ min: 1, max: 3 }),
      T: fc.integer({ min: 1, max: 7 }),
      seed: seeds,
    })
    .map(({ cell, d, dx, T, seed }) => {
      const random = rng(seed);
      const gates = cell === 'lstm' ? 4 : cell === 'gru' ? 3 : 1;
      const normal = (rows: number, cols: number): Matrix => ({
        rows,
        cols,
        data: Float64Array.from({ length: rows * cols }, () => random.normal()),
      });
      const network: Network = {
        cell,
        Wih: normal(gates * d, dx),
        Whh: cell === 'diagonal' ? normal(d, 1) : normal(gates * d, d),
        bih: normal(gates * d, 1).data,
        bhh: normal(gates * d, 1).data,
      };
      return {
        network,
        inputs: normal(T, dx),
        h0: normal(d, 1).data,
        targets: normal(T, d),
        c0: cell === 'lstm' ? normal(d, 1).data : undefined,
      };
    });
}

export function scaled(a: Matrix, factor: number): Matrix {
  return { rows: a.rows, cols: a.cols, data: a.data.map((x) => x * factor) };
}

/** σ_min(A − zI)/‖A‖₂ through the real matrix [[A − x, y], [−y, A − x]] of twice the order: an eigenvalue's backward error. */
export function backwardError(a: Matrix, z: Complex, norm: number): number {
  const n = a.rows;
  const big = matrix(
    Array.from({ length: 2 * n }, (_, i) =>
      Array.from({ length: 2 * n }, (__, j) => {
        const same = i % n === j % n;
        if (i < n === j < n) return (a.data[(i % n) * n + (j % n)] ?? NaN) - (same ? z.re : 0);
        return same ? (i < n ? z.im : -z.im) : 0;
      }),
    ),
  );
  const s = svd(big).s;
  return (s[2 * n - 1] ?? NaN) / norm;
}
