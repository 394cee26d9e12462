import fc from 'fast-check';
import { expect } from 'vitest';
import { forward, type Run } from '../../src/math/forward.ts';
import { identity, zeros, type Matrix } from '../../src/math/matrix.ts';
import { memoryPath } from '../../src/math/memory-path.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import type { Network } from '../../src/math/network.ts';
import { rng, type Rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const EPSILON = 1e-5;

function normals(rows: number, cols: number, scale: number, random: Rng): Matrix {
  return {
    rows,
    cols,
    data: Float64Array.from({ length: rows * cols }, () => scale * random.normal()),
  };
}

interface Case {
  readonly network: Network;
  readonly inputs: Matrix;
  readonly h0: Float64Array;
  readonly c0: Float64Array;
  readonly n: number;
  readonly T: number;
}

function draw(n: number, T: number, scale: number, seed: number): Case {
  const random = rng(seed);
  return {
    n,
    T,
    network: {
      cell: 'lstm',
      Wih: normals(4 * n, 1, 1, random),
      Whh: normals(4 * n, n, scale, random),
      bih: normals(4 * n, 1, 0.7, random).data,
      bhh: new Float64Array(4 * n),
    },
    inputs: normals(T, 1, 1, random),
    h0: normals(n, 1, 0.5, random).data,
    c0: normals(n, 1, 1, random).data,
  };
}

/** ∂(h_t, c_t)/∂c_0 for t = 0…T with h_0 held, by central differences. */
function measured({ network, inputs, h0, c0, n, T }: Case): { h: Matrix[]; c: Matrix[] } {
  const h = Array.from({ length: T + 1 }, () => zeros(n, n));
  const c = Array.from({ length: T + 1 }, () => zeros(n, n));
  for (let j = 0; j < n; j++) {
    const [up, down] = [EPSILON, -EPSILON].map((by) =>
      forward(
        network,
        inputs,
        h0,
        c0.map((x, i) => (i === j ? x + by : x)),
      ),
    );
    for (let t = 0; t <= T; t++) {
      for (let i = 0; i < n; i++) {
        const at = t * n + i;
        h[t]!.data[i * n + j] = (up!.h.data[at]! - down!.h.data[at]!) / (2 * EPSILON);
        c[t]!.data[i * n + j] = (up!.c!.data[at]! - down!.c!.data[at]!) / (2 * EPSILON);
      }
    }
  }
  return { h, c };
}

/** F_s = diag f_s and C_s = ∂⁺c_s/∂h_{s−1}, from the gates of the run. */
function parts(run: Run, s: number): { F: Matrix; C: Matrix } {
  const { d, Whh } = run.network;
  const [F, C] = [zeros(d, d), zeros(d, d)];
  for (let u = 0; u < d; u++) {
    const at = (s - 1) * d + u;
    const [i, f, g] = ['i', 'f', 'g'].map((name) => run.gates[name]!.data[at]!) as [number, number, number];
    F.data[u * d + u] = f;
    for (let k = 0; k < d; k++)
      C.data[u * d + k] =
        run.c!.data[at]! * f * (1 - f) * Whh.data[(d + u) * d + k]! +
        g * i * (1 - i) * Whh.data[u * d + k]! +
        i * (1 - g * g) * Whh.data[(2 * d + u) * d + k]!;
  }
  return { F, C };
}

function add(into: Matrix, other: Matrix): void {
  other.data.forEach((x, i) => {
    into.data[i]! += x;
  });
}

const largest = (M: Matrix): number => Math.max(...M.data.map(Math.abs));
const distance = (A: Matrix, B: Matrix): number =>
  Math.max(...A.data.map((x, i) => Math.abs(x - B.data[i]!)));

/** The direct path, and the sum of all the other terms. */
function terms(one: Case, h: readonly Matrix[]): { direct: Matrix; others: Matrix } {
  const { n, T } = one;
  const run = forward(one.network, one.inputs, one.h0, one.c0);
  const others = zeros(n, n);
  let after = identity(n);
  for (let s = T; s >= 1; s--) {
    const { F, C } = parts(run, s);
    if (s >= 2) add(others, multiply(multiply(after, C), h[s - 1]!));
    after = multiply(after, F);
  }
  return { direct: after, others };
}

const size = fc.integer({ min: 1, max: 4 });
const length = fc.integer({ min: 1, max: 7 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

claim('direct-path-summand', (check) => {
  check.property(
    '∂c_T/∂c_0, measured, is the product of the gates plus the sum over the last re-entry through h',
    {
      zh: '个随机LSTM（1至4个单元），以有限差分核对',
      en: 'random LSTMs of 1 to 4 units, against finite differences',
    },
    300,
    fc.property(size, length, seed, (n, T, s) => {
      const one = draw(n, T, 1.5, s);
      const { h, c } = measured(one);
      const { direct, others } = terms(one, h);
      add(direct, others);
      expect(distance(direct, c[T]!)).toBeLessThan(1e-7 * (1 + largest(c[T]!)));
    }),
  );
  check.property(
    'what the figure computes of all paths and of the direct one are the norms of these matrices',
    {
      zh: '个随机LSTM的全部路径与直接路径，对照有限差分与门的乘积',
      en: 'random LSTMs, all paths and the direct one against finite differences and the product of the gates',
    },
    200,
    fc.property(size, length, seed, (n, T, s) => {
      const one = draw(n, T, 1.5, s);
      const { h, c } = measured(one);
      const gates = Array.from({ length: n }, (_, u) => terms(one, h).direct.data[u * n + u] ?? NaN);
      const { full, direct, least } = memoryPath(forward(one.network, one.inputs, one.h0, one.c0));
      const norm = spectralNorm(c[T] ?? zeros(n, n));
      expect(Math.abs(10 ** (full[T] ?? NaN) - norm)).toBeLessThan(1e-6 * (1 + norm));
      expect(10 ** (direct[T] ?? NaN) / Math.max(...gates)).toBeCloseTo(1, 9);
      expect(10 ** (least[T] ?? NaN) / Math.min(...gates)).toBeCloseTo(1, 9);
    }),
  );
  check.property(
    'with W_hh = 0 the direct path is all there is',
    {
      zh: '个循环权重为零的LSTM（只剩直接路径）',
      en: 'LSTMs with zero recurrent weights, where only the direct path is left',
    },
    200,
    fc.property(size, length, seed, (n, T, s) => {
      const one = draw(n, T, 0, s);
      const { h, c } = measured(one);
      expect(distance(terms(one, h).direct, c[T]!)).toBeLessThan(1e-7);
    }),
  );
  check.counterexample(
    'without that, the direct path can be the smaller part',
    {
      zh: '其余各项之和是直接路径的十倍以上的LSTM',
      en: 'an LSTM in which the other terms are more than ten times the direct path',
    },
    () => {
      const ratios = Array.from({ length: 40 }, (_, s) => {
        const one = draw(4, 12, 2, s);
        const { direct, others } = terms(one, measured(one).h);
        return largest(others) / largest(direct);
      });
      expect(Math.max(...ratios)).toBeGreaterThan(10);
    },
  );
});
