/** The gradient with respect to each input: against finite differences, and where doubles have long ended. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { forward } from '../../src/math/forward.ts';
import { inputGradientNorms } from '../../src/math/input-gradients.ts';
import { CELLS, gateCount, type Cell, type Network } from '../../src/math/network.ts';
import { rng } from '../../src/math/rng.ts';
import { runs, seeds } from './arbitrary.ts';

function draw(cell: Cell, d: number, dx: number, T: number, seed: number) {
  const random = rng(seed);
  const normals = (n: number, scale = 1): number[] =>
    Array.from({ length: n }, () => scale * random.normal());
  const rows = gateCount(cell) * d;
  const block = (r: number, c: number): number[][] => Array.from({ length: r }, () => normals(c, 0.7));
  const network: Network = {
    cell,
    Wih: block(rows, dx),
    Whh: cell === 'diagonal' ? block(d, 1) : block(rows, d),
    bih: normals(rows, 0.3),
    bhh: normals(rows, 0.3),
  };
  return { network, inputs: Array.from({ length: T }, () => normals(dx)), last: normals(d) };
}

describe('inputGradientNorms', () => {
  it('agrees with finite differences for every cell', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CELLS.filter((cell) => cell !== 'relu')), seeds, (cell, seed) => {
        const [d, dx, T] = [3, 2, 5];
        const { network, inputs, last } = draw(cell, d, dx, T, seed);
        const loss = (x: number[][]): number => {
          const { h } = forward(network, x);
          return last.reduce((sum, w, i) => sum + w * (h.data[T * d + i] ?? NaN), 0);
        };
        const found = inputGradientNorms(forward(network, inputs), last);
        expect(found).toHaveLength(T);
        for (let t = 0; t < T; t++) {
          const parts = Array.from({ length: dx }, (_, j) => {
            const moved = (by: number): number[][] =>
              inputs.map((x, s) => x.map((v, i) => (s === t && i === j ? v + by : v)));
            return (loss(moved(1e-5)) - loss(moved(-1e-5))) / 2e-5;
          });
          expect(Math.abs(10 ** (found[t] ?? NaN) - Math.hypot(...parts))).toBeLessThan(
            1e-7 * (1 + Math.abs(loss(inputs))),
          );
        }
      }),
      runs(60),
    );
  });

  it('keeps its digits far beyond the range of doubles, either way', () => {
    const T = 900;
    for (const gain of [0.1, 10]) {
      const network: Network = {
        cell: 'identity',
        Wih: ensembles.identity(2),
        Whh: [
          [gain, 0],
          [0, gain],
        ],
        bih: [0, 0],
        bhh: [0, 0],
      };
      const run = forward(
        network,
        Array.from({ length: T }, () => [0, 0]),
      );
      const found = inputGradientNorms(run, [3, 4]);
      expect(found[0]).toBeCloseTo(Math.log10(5) + (T - 1) * Math.log10(gain), 9);
      expect(found.at(-1)).toBeCloseTo(Math.log10(5), 12);
    }
  });

  it('tells an exact zero, and refuses what does not fit', () => {
    const network: Network = { cell: 'identity', Wih: [[1]], Whh: [[0]], bih: [0], bhh: [0] };
    const run = forward(network, [[1], [1]]);
    expect([...inputGradientNorms(run, [2])]).toEqual([-Infinity, Math.log10(2)]);
    expect(() => inputGradientNorms(run, [1, 2])).toThrow(RangeError);
    expect(() => inputGradientNorms(run, [NaN])).toThrow(RangeError);
  });
});
