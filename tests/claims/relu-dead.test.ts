import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix, rng, type Matrix } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { dot, normals, plus } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const units = fc.integer({ min: 2, max: 5 });
const steps = fc.integer({ min: 1, max: 8 });

interface Net {
  readonly W: Matrix;
  readonly U: Matrix;
  readonly b: readonly number[];
}

/** h_1…h_T of h_t = ReLU(W h_{t−1} + U x_t + b). */
function run({ W, U, b }: Net, xs: readonly (readonly number[])[], h0: readonly number[]): number[][] {
  let h = [...h0];
  return xs.map((x) => {
    h = plus(plus(apply(W, h), apply(U, x)), b).map((a) => Math.max(a, 0));
    return h;
  });
}

function draw(n: number, T: number, s: number) {
  const random = rng(s);
  const square = (): Matrix => matrix(Array.from({ length: n }, () => normals(n, random)));
  const net: Net = { W: square(), U: square(), b: normals(n, random) };
  const xs = Array.from({ length: T }, () => normals(n, random));
  return { random, net, xs, h0: normals(n, random) };
}

claim('relu-dead', (check) => {
  check.property(
    '1: once all units are closed, nothing of h_0 is left: moving it changes no bit of the later states',
    { zh: '个在某一步全部关闭的随机网络', en: 'random networks with all units closed at one step' },
    300,
    fc.property(units, steps, seed, (n, T, s) => {
      const { random, net, xs, h0 } = draw(n, T, s);
      // U = I and an input at step k that no state within reach can lift.
      const k = random.integer(T);
      const inputs = xs.map((x, t) => (t === k ? x.map(() => -1e9) : x));
      const U = matrix(h0.map((_, i) => h0.map((_, j) => (i === j ? 1 : 0))));
      const plain = run({ ...net, U }, inputs, h0);
      const moved = run({ ...net, U }, inputs, plus(h0, normals(n, random), 0.5));
      expect(plain[k]!.every((x) => x === 0)).toBe(true);
      expect(moved.slice(k)).toEqual(plain.slice(k));
    }),
  );
  check.property(
    '2: moving the incoming weights of a dead unit changes no loss; moving those of the others does',
    { zh: '个含死单元的随机网络', en: 'random networks with a dead unit' },
    300,
    fc.property(units, steps, seed, (n, T, s) => {
      const { random, net, xs, h0 } = draw(n, T, s);
      const p = random.integer(n);
      const dead: Net = { ...net, b: net.b.map((x, i) => (i === p ? -1e9 : x)) };
      const c = normals(n, random);
      const loss = (other: Net): number =>
        run(other, xs, h0).reduce((sum, h) => sum + dot(c, h.map(Math.sin)) + h[0]! ** 2, 0);
      const nudge = (A: Matrix, row: number): Matrix => ({
        ...A,
        data: A.data.map((x, at) => (Math.floor(at / n) === row ? x + 1e-3 * random.normal() : x)),
      });
      const at = (row: number): Net => ({
        W: nudge(dead.W, row),
        U: nudge(dead.U, row),
        b: dead.b.map((x, i) => (i === row ? x + 1e-3 : x)),
      });
      expect(loss(at(p))).toBe(loss(dead));
      const alive = run(dead, xs, h0).some((h) => h[(p + 1) % n]! > 0.1);
      if (alive) expect(loss(at((p + 1) % n))).not.toBe(loss(dead));
    }),
  );
});
