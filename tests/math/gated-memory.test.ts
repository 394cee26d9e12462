/** The full Jacobian of a gated memory against finite differences, and held gates in closed form. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forward } from '../../src/math/forward.ts';
import { gateBias, gateHalfLife, gateLog10 } from '../../src/math/held-gate.ts';
import { jacobianNorms } from '../../src/math/jacobians.ts';
import { matrix } from '../../src/math/matrix.ts';
import { memoryPath } from '../../src/math/memory-path.ts';
import { gateCount, type Cell, type Network } from '../../src/math/network.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { rng } from '../../src/math/rng.ts';

function drawn(cell: Cell, d: number, T: number, scale: number, bias: number, seed: number) {
  const random = rng(seed);
  const rows = gateCount(cell) * d;
  const normals = (count: number, size: number) =>
    Float64Array.from({ length: count }, () => size * random.normal());
  const network: Network = {
    cell,
    Whh: { rows, cols: d, data: normals(rows * d, scale) },
    Wih: { rows, cols: d, data: normals(rows * d, scale) },
    bih: normals(rows, 0.5).map((b, i) => (i >= d && i < 2 * d ? b + bias : b)),
    bhh: normals(rows, 0.5),
  };
  return {
    network,
    inputs: { rows: T, cols: d, data: normals(T * d, 1) },
    h0: normals(d, 0.5),
    m0: normals(d, 0.5),
  };
}

/** ∂m_T/∂m_0 by central differences of fourth order. */
function differences({ network, inputs, h0, m0 }: ReturnType<typeof drawn>): number[][] {
  const d = m0.length;
  const end = (m: Float64Array): Float64Array => {
    const run = network.cell === 'lstm' ? forward(network, inputs, h0, m) : forward(network, inputs, m);
    return (run.c ?? run.h).data.subarray(run.T * d);
  };
  const e = 1e-3;
  const columns = Array.from({ length: d }, (_, j) => {
    const moved = (by: number) => end(m0.map((x, i) => (i === j ? x + by * e : x)));
    const [a, b, c, z] = [moved(1), moved(-1), moved(2), moved(-2)];
    return Array.from(a, (x, i) => (8 * (x - b[i]!) - (c[i]! - z[i]!)) / (12 * e));
  });
  return Array.from({ length: d }, (_, i) => columns.map((column) => column[i]!));
}

describe('the path of a gated memory', () => {
  it('has the norm of ∂c_T/∂c_0, or of ∂h_T/∂h_0 for a GRU, that finite differences give', () => {
    for (const cell of ['lstm', 'gru'] as const)
      for (let seed = 1; seed <= 40; seed++) {
        const d = 1 + (seed % 5);
        const setting = drawn(cell, d, 1 + (seed % 7), 0.8, 1, seed);
        const run =
          cell === 'lstm'
            ? forward(setting.network, setting.inputs, setting.h0, setting.m0)
            : forward(setting.network, setting.inputs, setting.m0);
        const measured = spectralNorm(matrix(differences(setting)));
        expect(10 ** memoryPath(run).full.at(-1)! / measured).toBeCloseTo(1, 7);
      }
  });

  it('agrees at every lag with the product of the Jacobians of the joint state', () => {
    for (const cell of ['lstm', 'gru'] as const) {
      const { network, inputs, h0 } = drawn(cell, 6, 40, 0.7, 2, 3);
      const run = forward(network, inputs, h0);
      const norms = jacobianNorms(run);
      const expected = (norms.toEndC ?? norms.toEnd).toReversed();
      memoryPath(run).full.forEach((y, l) => expect(y).toBeCloseTo(expected[l]!, 9));
    }
  });

  it('is the direct path where the recurrent weights are zero, and both are σ(b)^l without input', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 9, noNaN: true }),
        fc.constantFrom('lstm', 'gru'),
        (bias, cell) => {
          const d = 3;
          const rows = gateCount(cell) * d;
          const zero = { rows, cols: d, data: new Float64Array(rows * d) };
          const bih = new Float64Array(rows).fill(bias, d, 2 * d);
          const network = { cell, Whh: zero, Wih: zero, bih, bhh: new Float64Array(rows) } as const;
          const run = forward(
            network,
            { rows: 50, cols: d, data: new Float64Array(50 * d) },
            [0.3, -0.2, 0.5],
          );
          const path = memoryPath(run);
          for (let l = 0; l <= 50; l++) {
            expect(path.full[l]).toBeCloseTo(l * gateLog10(bias), 9);
            expect(path.direct[l]).toBeCloseTo(l * gateLog10(bias), 9);
            expect(path.least[l]).toBeCloseTo(path.direct[l]!, 9);
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('takes the largest and the least product of gates, unit by unit', () => {
    const { network, inputs, h0, m0 } = drawn('lstm', 4, 9, 1, 1, 5);
    const run = forward(network, inputs, h0, m0);
    const products = [0, 1, 2, 3].map((u) => {
      let product = 1;
      for (let t = 0; t < 9; t++) product *= run.gates['f']!.data[t * 4 + u]!;
      return product;
    });
    const path = memoryPath(run);
    expect(10 ** path.direct[9]!).toBeCloseTo(Math.max(...products), 12);
    expect(10 ** path.least[9]!).toBeCloseTo(Math.min(...products), 12);
  });

  it('never underflows: 1000 steps of a closed gate', () => {
    const { network, inputs, h0 } = drawn('lstm', 4, 1000, 0.1, -4, 9);
    const { full } = memoryPath(forward(network, inputs, h0));
    expect(full.at(-1)).toBeLessThan(-1000);
    expect(Number.isFinite(full.at(-1))).toBe(true);
  });

  it('refuses a run of another cell, by name', () => {
    const tanh = { cell: 'tanh', Whh: [[1]], Wih: [[1]], bih: [0], bhh: [0] } as const;
    expect(() => memoryPath(forward(tanh, [[1]]))).toThrow(/"tanh".*'lstm' or 'gru'/);
  });
});

describe('a held gate', () => {
  it('halves after its half-life', () => {
    for (let b = -30; b <= 30; b += 0.5) {
      expect(gateHalfLife(b) * gateLog10(b)).toBeCloseTo(-Math.log10(2), 12);
      const direct = Math.log(0.5) / Math.log(1 / (1 + Math.exp(-b)));
      if (Math.abs(b) < 8) expect(gateHalfLife(b) / direct).toBeCloseTo(1, 9);
    }
    // ln(1 + e^−b) → e^−b, where the direct formula has no digits left.
    expect(gateHalfLife(60) / (Math.LN2 * Math.exp(60))).toBeCloseTo(1, 12);
    expect(gateHalfLife(-600)).toBeCloseTo(Math.LN2 / 600, 14);
  });

  it('is what its inverse asks for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e9, noNaN: true }), (steps) => {
        expect(gateHalfLife(gateBias(steps)) / steps).toBeCloseTo(1, 6);
      }),
      { seed: 8 },
    );
    expect(() => gateBias(0)).toThrow(RangeError);
    expect(() => gateHalfLife(Number.NaN)).toThrow(RangeError);
  });
});
