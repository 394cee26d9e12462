import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backward,
  clipByNorm,
  clipByValue,
  deepBackward,
  ensembles,
  forward,
  gradientBound,
  jacobianNorms,
  lyapunovExponents,
  matrix,
  multiply,
  rng,
  singularValues,
  spectralNorm,
  stepJacobians,
  CELLS,
  type Activation,
  type Matrix,
  type Network,
  type StackVariant,
} from '../../src/math/index.ts';
import { networks, runs, seeds } from './arbitrary.ts';

const smooth = CELLS.filter((cell) => cell !== 'relu');

/** The joint state after the run as a function of the joint initial state. */
function finalState(
  { network, inputs }: { network: Network; inputs: Matrix },
  state: Float64Array,
): Float64Array {
  const d = network.cell === 'lstm' ? state.length / 2 : state.length;
  const run = forward(
    network,
    inputs,
    state.slice(0, d),
    network.cell === 'lstm' ? state.slice(d) : undefined,
  );
  const last = (m: Matrix | undefined): number[] =>
    m === undefined ? [] : Array.from(m.data.slice(run.T * d));
  return Float64Array.from([...last(run.h), ...last(run.c)]);
}

describe('recurrent networks', () => {
  it('products of step Jacobians, later on the left, are the derivative of the run', () => {
    fc.assert(
      fc.property(networks(smooth), (given) => {
        const run = forward(given.network, given.inputs, given.h0, given.c0);
        const jacobians = stepJacobians(run);
        const whole = jacobians.slice(1).reduce((p, j) => multiply(j, p), jacobians[0] ?? matrix([[NaN]]));
        const state = Float64Array.from([...given.h0, ...(given.c0 ?? [])]);
        const norm = spectralNorm(whole);
        const size = Math.max(1, ...jacobians.map((j) => spectralNorm(j)));
        const step = 1e-5;
        state.forEach((_, j) => {
          const shift = (sign: number): Float64Array =>
            finalState(
              given,
              state.map((s, i) => (i === j ? s + sign * step : s)),
            );
          const [up, down] = [shift(1), shift(-1)];
          up.forEach((u, i) => {
            const numeric = (u - (down[i] ?? NaN)) / (2 * step);
            expect(Math.abs(numeric - (whole.data[i * state.length + j] ?? NaN))).toBeLessThan(
              1e-5 * (1 + norm) * size ** 3,
            );
          });
        });
        const norms = jacobianNorms(run);
        expect(norms.fromStart[run.T]).toBeCloseTo(Math.log10(norm), 8);
        expect(norms.toEnd[0]).toBeCloseTo(Math.log10(norm), 8);
      }),
      runs(250),
    );
  });

  it('gradients agree with finite differences', () => {
    fc.assert(
      fc.property(networks(smooth), fc.constantFrom('last' as const, 'sum' as const), (given, kind) => {
        const run = (network: Network): number =>
          backward(forward(network, given.inputs, given.h0, given.c0), given.targets, kind).loss;
        const gradient = backward(
          forward(given.network, given.inputs, given.h0, given.c0),
          given.targets,
          kind,
        );
        const parts = [
          ['Wih', gradient.dWih.data],
          ['Whh', gradient.dWhh.data],
          ['bih', gradient.dbih],
          ['bhh', gradient.dbhh],
        ] as const;
        for (const [name, found] of parts) {
          const size = 1 + Math.max(...found.map(Math.abs));
          found.forEach((g, k) => {
            const moved = (by: number): Network => {
              const p = given.network[name];
              if ('data' in p)
                return {
                  ...given.network,
                  [name]: { ...p, data: p.data.map((x, i) => (i === k ? x + by : x)) },
                };
              return {
                ...given.network,
                [name]: Float64Array.from(p as ArrayLike<number>, (x, i) => (i === k ? x + by : x)),
              };
            };
            const numeric = (run(moved(1e-5)) - run(moved(-1e-5))) / 2e-5;
            expect(Math.abs(numeric - g)).toBeLessThan(2e-5 * size * size * (1 + gradient.loss));
          });
        }
      }),
      runs(80),
    );
  });

  it('what the lags contribute adds up to the total: its norm is at most the sum, and equals it for one step', () => {
    fc.assert(
      fc.property(networks(CELLS), fc.constantFrom('last' as const, 'sum' as const), (given, kind) => {
        const run = forward(given.network, given.inputs, given.h0, given.c0);
        const g = backward(run, given.targets, kind);
        const totals = { Wih: g.dWih.data, Whh: g.dWhh.data, bih: g.dbih, bhh: g.dbhh };
        for (const name of ['Wih', 'Whh', 'bih', 'bhh'] as const) {
          const total = Math.hypot(...totals[name]);
          const lags = g.byLag[name].reduce((sum, x) => sum + 10 ** x, 0);
          expect(total).toBeLessThanOrEqual(lags * (1 + 1e-10));
          if (run.T === 1) expect(total).toBeCloseTo(lags, 9);
        }
      }),
      runs(300),
    );
  });

  it("one-step gradients: 'sum' is the sum over j of 'last' for the runs cut at j, lag by lag for scalars", () => {
    fc.assert(
      fc.property(networks(CELLS), (given) => {
        const T = given.inputs.rows;
        const cut = (m: Matrix, rows: number): Matrix => ({
          rows,
          cols: m.cols,
          data: m.data.slice(0, rows * m.cols),
        });
        const run = forward(given.network, given.inputs, given.h0, given.c0);
        const whole = backward(run, given.targets, 'sum');
        const sum = new Float64Array(whole.dWhh.data.length);
        for (let j = 1; j <= T; j++) {
          const part = backward(
            forward(given.network, cut(given.inputs, j), given.h0, given.c0),
            cut(given.targets, j),
            'last',
          );
          part.dWhh.data.forEach((x, i) => (sum[i] = (sum[i] ?? NaN) + x));
        }
        const size = 1 + Math.max(...sum.map(Math.abs));
        sum.forEach((x, i) => expect(Math.abs(x - (whole.dWhh.data[i] ?? NaN))).toBeLessThan(1e-11 * size));
      }),
      runs(200),
    );
  });

  it('the one-step bound holds for every pair of steps', () => {
    fc.assert(
      fc.property(networks(['tanh', 'relu', 'sigmoid', 'identity', 'diagonal']), (given) => {
        const bound = gradientBound(given.network);
        const norms = jacobianNorms(forward(given.network, given.inputs, given.h0));
        norms.fromStart.forEach((x, j) => expect(x).toBeLessThanOrEqual(j * bound.log10PerLag + 1e-9));
        expect(bound.vanishes && bound.mayExplode).toBe(false);
      }),
      runs(300),
    );
  });

  it('exponents of a product: their sum is that of ln σ, and one QR step is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }), seeds, (n, T, seed) => {
        const random = rng(seed);
        const list = Array.from({ length: T }, () => ensembles.gaussian(n, 1.3, random));
        const exponents = lyapunovExponents(list);
        const logDeterminants = list.map((j) => singularValues(j).reduce((sum, s) => sum + Math.log(s), 0));
        expect(exponents.reduce((sum, x) => sum + x, 0) * T).toBeCloseTo(
          logDeterminants.reduce((sum, x) => sum + x, 0),
          7,
        );
      }),
      runs(150),
    );
  });

  it('an exploding run far beyond the range of doubles has finite logarithms and no NaN', () => {
    const network: Network = {
      cell: 'tanh',
      Wih: [[1], [1]],
      Whh: [
        [1e3, 1e3],
        [-1e3, -0.9e3],
      ],
      bih: [0, 0],
      bhh: [0, 0],
    };
    const inputs = Array.from({ length: 500 }, () => [0]);
    const run = forward(network, inputs);
    const { fromStart } = jacobianNorms(run);
    expect(fromStart[500]).toBeGreaterThan(1000);
    const g = backward(run, [[1, 2]], 'last');
    expect(g.log10dh[0]).toBeGreaterThan(1000);
    expect(g.dh.data.every((x) => !Number.isNaN(x))).toBe(true);
    expect(g.byLag.bih[499]).toBeGreaterThan(1000);
    expect([...g.dWhh.data, ...g.dbih].every((x) => !Number.isNaN(x))).toBe(true);
    expect(Math.abs(g.dbih[0] ?? 0)).toBe(Infinity);
  });
});

describe('clipping', () => {
  const gradients = fc.array(
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 5 }),
    { minLength: 1, maxLength: 4 },
  );
  const limits = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

  it('by norm: never longer than allowed, parallel, and clipping twice changes nothing beyond rounding', () => {
    fc.assert(
      fc.property(gradients, limits, (grads, maxNorm) => {
        const before = JSON.stringify(grads);
        const once = clipByNorm(grads, maxNorm);
        const twice = clipByNorm(once.grads, maxNorm);
        expect(twice.totalNorm).toBeLessThanOrEqual(maxNorm * (1 + 1e-13));
        once.grads.flat().forEach((x, i) => {
          const y = twice.grads.flat()[i] ?? NaN;
          expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-13 * Math.abs(x) + 5e-324);
          expect(Math.sign(x) * Math.sign(grads.flat()[i] ?? NaN)).toBeGreaterThanOrEqual(0);
        });
        if (once.totalNorm <= maxNorm) expect(once.grads).toEqual(grads);
        expect(JSON.stringify(grads)).toBe(before);
      }),
      runs(500),
    );
  });

  it('by value: within the limit and idempotent', () => {
    fc.assert(
      fc.property(gradients, limits, (grads, limit) => {
        const once = clipByValue(grads, limit).grads;
        expect(Math.max(...once.flat().map(Math.abs))).toBeLessThanOrEqual(limit);
        expect(clipByValue(once, limit).grads).toEqual(once);
      }),
      runs(300),
    );
  });

  it('keeps the shape of what it is given', () => {
    const grads = {
      W: matrix([
        [3, 0],
        [0, 4],
      ]),
      b: Float64Array.of(0),
      rows: [[0, 0]],
      list: [0],
    };
    const { grads: clipped, totalNorm, scale } = clipByNorm(grads, 1);
    expect(totalNorm).toBe(5);
    expect(scale).toBeCloseTo(0.2, 15);
    expect(clipped.W.rows).toBe(2);
    expect(clipped.W.data[3]).toBeCloseTo(0.8, 15);
    expect(clipped.b).toBeInstanceOf(Float64Array);
    expect(clipped.rows).toEqual([[0, 0]]);
    expect(clipped.list).toEqual([0]);
  });
});

describe('deep stacks', () => {
  const variants: StackVariant[] = [
    'plain',
    'residual',
    'residual-scaled',
    'batchnorm',
    'residual-batchnorm',
  ];
  const activations: Activation[] = ['tanh', 'sigmoid', 'identity'];

  it('gradients agree with finite differences in every variant', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...variants),
        fc.constantFrom(...activations),
        fc.integer({ min: 1, max: 4 }),
        seeds,
        (variant, activation, L, seed) => {
          const random = rng(seed);
          const n = 3;
          const W = Array.from({ length: L }, () => ensembles.gaussian(n, 1, random));
          const b = W.map(() => Float64Array.from({ length: n }, () => 0.3 * random.normal()));
          const X = { rows: 4, cols: n, data: Float64Array.from({ length: 12 }, () => random.normal()) };
          const Y = { rows: 4, cols: n, data: Float64Array.from({ length: 12 }, () => random.normal()) };
          const loss = (weights: readonly Matrix[], x: Matrix): number =>
            deepBackward({ W: weights, b, activation, variant }, x, Y).loss;
          const found = deepBackward({ W, b, activation, variant }, X, Y);
          const nudged = (m: Matrix, k: number, by: number): Matrix => ({
            ...m,
            data: m.data.map((x, i) => (i === k ? x + by : x)),
          });
          const h = 1e-5;
          const numericX = X.data.map(
            (_, k) => (loss(W, nudged(X, k, h)) - loss(W, nudged(X, k, -h))) / (2 * h),
          );
          expect(Math.abs(10 ** (found.dh[0] ?? NaN) - Math.hypot(...numericX))).toBeLessThan(
            1e-6 * (1 + Math.hypot(...numericX)) * 10,
          );
          W.forEach((w, l) => {
            const numeric = w.data.map((_, k) => {
              const at = (by: number): number =>
                loss(
                  W.map((v, i) => (i === l ? nudged(v, k, by) : v)),
                  X,
                );
              return (at(h) - at(-h)) / (2 * h);
            });
            expect(Math.abs(10 ** (found.dW[l] ?? NaN) - Math.hypot(...numeric))).toBeLessThan(
              1e-5 * (1 + Math.hypot(...numeric)),
            );
          });
        },
      ),
      runs(100),
    );
  });

  it('keeps the logarithms of gradients that leave the range of doubles', () => {
    const W = Array.from({ length: 800 }, () =>
      matrix([
        [0, 1e-3],
        [1e-3, 0],
      ]),
    );
    const found = deepBackward(
      { W, b: W.map(() => [0.1, 0.1]), activation: 'tanh', variant: 'plain' },
      [[1, 2]],
      [[1, 1]],
    );
    expect(found.dh[0]).toBeLessThan(-2000);
    expect(Number.isFinite(found.dh[0])).toBe(true);
  });
});
