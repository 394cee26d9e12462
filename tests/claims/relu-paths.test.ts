import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix, multiply, rng, spectralNorm, type Matrix } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const size = fc.integer({ min: 1, max: 4 });
const steps = fc.integer({ min: 1, max: 5 });

interface Net {
  readonly W: Matrix;
  /** What bias and input add to the pre-activation at each step. */
  readonly drive: readonly (readonly number[])[];
}

function draw(n: number, T: number, s: number, weight: (x: number) => number, bias: number): [Net, number[]] {
  const random = rng(s);
  const vector = (): number[] => Array.from({ length: n }, () => random.normal());
  const W = matrix(Array.from({ length: n }, () => vector().map(weight)));
  return [{ W, drive: Array.from({ length: T }, () => vector().map((x) => x + bias)) }, vector()];
}

/** The pre-activations a_1…a_T from h_0. */
function preactivations({ W, drive }: Net, h0: readonly number[]): number[][] {
  let h = [...h0];
  return drive.map((d) => {
    const a = apply(W, h).map((x, i) => x + d[i]!);
    h = a.map((x) => Math.max(x, 0));
    return a;
  });
}

/** ∂h_T/∂h_0 by moving h_0; the map is linear near h_0, unless a pre-activation is close to 0. */
function measured(net: Net, h0: readonly number[]): Matrix {
  const n = h0.length;
  const step = 2 ** -20;
  const end = (q: number, by: number): number[] =>
    preactivations(
      net,
      h0.map((x, i) => (i === q ? x + by : x)),
    )
      .at(-1)!
      .map((x) => Math.max(x, 0));
  const columns = h0.map((_, q) => [end(q, step), end(q, -step)] as const);
  return matrix(
    Array.from({ length: n }, (_, p) => columns.map(([up, down]) => (up[p]! - down[p]!) / (2 * step))),
  );
}

/** The sum over all paths q = u_0, u_1, …, u_T = p of open units, one path after the other. */
function pathSum(W: Matrix, a: readonly number[][], q: number, p: number): number {
  const n = W.rows;
  let sum = 0;
  const walk = (unit: number, k: number, strength: number): void => {
    if (k === a.length) {
      if (unit === p) sum += strength;
      return;
    }
    for (let next = 0; next < n; next++)
      walk(next, k + 1, a[k]![next]! > 0 ? strength * W.data[next * n + unit]! : 0);
  };
  walk(q, 0, 1);
  return sum;
}

function powerOf(W: Matrix, T: number): Matrix {
  let product = W;
  for (let k = 1; k < T; k++) product = multiply(product, W);
  return product;
}

const clear = (a: readonly number[][]): boolean => a.flat().every((x) => Math.abs(x) > 1e-3);

claim('relu-paths', (check) => {
  check.property(
    'the derivative measured on the network is the sum over open paths, and within the bound',
    {
      zh: '个随机ReLU网络（1至4个单元，至5步，逐条路径相加）',
      en: 'random ReLU networks of 1 to 4 units and up to 5 steps, path by path',
    },
    500,
    fc.property(size, steps, seed, (n, T, s) => {
      const [net, h0] = draw(n, T, s, (x) => x, 0);
      const a = preactivations(net, h0);
      fc.pre(clear(a));
      const J = measured(net, h0);
      J.data.forEach((entry, at) =>
        expect(Math.abs(entry - pathSum(net.W, a, at % n, Math.floor(at / n)))).toBeLessThan(1e-6),
      );
      expect(spectralNorm(J)).toBeLessThanOrEqual(spectralNorm(net.W) ** T * (1 + 1e-9) + 1e-6);
    }),
  );
  check.property(
    'W ≥ 0: between 0 and the power, entry by entry',
    { zh: '个权重非负的随机网络', en: 'random networks with nonnegative weights' },
    300,
    fc.property(size, steps, seed, (n, T, s) => {
      const [net, h0] = draw(n, T, s, Math.abs, -1);
      fc.pre(clear(preactivations(net, h0)));
      const whole = powerOf(net.W, T);
      measured(net, h0).data.forEach((entry, at) => {
        expect(entry).toBeGreaterThanOrEqual(-1e-6);
        expect(entry).toBeLessThanOrEqual(whole.data[at]! * (1 + 1e-9) + 1e-6);
      });
    }),
  );
  check.property(
    'all units open: the power, whatever the signs',
    { zh: '个所有单元都激活的随机网络', en: 'random networks with all units open' },
    300,
    fc.property(size, steps, seed, (n, T, s) => {
      const [free, h0] = draw(n, T, s, (x) => x, 0);
      // A drive that opens every unit, step by step.
      let h = h0;
      const drive = free.drive.map((d) => {
        const recurrent = apply(free.W, h);
        const open = recurrent.map((x, i) => 1 + Math.abs(d[i]!) - x);
        h = recurrent.map((x, i) => x + open[i]!);
        return open;
      });
      const net = { W: free.W, drive };
      expect(
        preactivations(net, h0)
          .flat()
          .every((x) => x > 0.5),
      ).toBe(true);
      const whole = powerOf(net.W, T);
      const scale = spectralNorm(net.W) ** T + 1;
      fc.pre(scale < 1e3);
      measured(net, h0).data.forEach((entry, at) =>
        expect(Math.abs(entry - whole.data[at]!)).toBeLessThan(1e-6 * scale),
      );
    }),
  );
});
