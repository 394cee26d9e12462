import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles, rng } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import {
  derivative,
  dot,
  drawNetwork,
  jacobianAt,
  movedMatrix,
  normals,
  plus,
  rowTimes,
  states,
} from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const order = fc.integer({ min: 1, max: 5 });
const steps = fc.integer({ min: 1, max: 8 });
const gain = fc.double({ min: 0.3, max: 1.5, noNaN: true });

function draw(n: number, T: number, g: number, s: number) {
  const random = rng(s);
  const net = drawNetwork(n, g, random);
  const xs = Array.from({ length: T }, () => normals(n, random));
  const h0 = normals(n, random);
  const c = normals(n, random);
  const hs = states(net, xs, h0);
  /** L_j = c·sin(h_j), and its gradient at h_j as a row. */
  const loss = (h: readonly number[]): number => dot(c, h.map(Math.sin));
  const incoming = hs.at(-1)!.map((x, i) => c[i]! * Math.cos(x));
  return { random, net, xs, h0, hs, loss, incoming };
}

claim('bptt', (check) => {
  check.property(
    'the row times J_j … J_{i+1} is the derivative measured by moving h_i',
    {
      zh: '个随机tanh网络（移动某一步的状态，实测导数）',
      en: 'random tanh networks, measured by moving a state',
    },
    300,
    fc.property(order, steps, gain, seed, (n, T, g, s) => {
      const { random, net, xs, hs, loss, incoming } = draw(n, T, g, s);
      const i = random.integer(T);
      const v = normals(n, random);
      let row = incoming;
      for (let k = T; k > i; k--) row = rowTimes(row, jacobianAt(net, hs[k]!));
      const measured = derivative((by) => loss(states(net, xs.slice(i), plus(hs[i]!, v, by)).at(-1)!));
      expect(Math.abs(dot(row, v) - measured)).toBeLessThan(1e-7 * (1 + Math.abs(measured)));
    }),
  );
  check.property(
    'the sum over the steps is the derivative measured by moving the parameters',
    {
      zh: '个随机tanh网络（移动参数，实测导数）',
      en: 'random tanh networks, measured by moving the parameters',
    },
    300,
    fc.property(order, steps, gain, seed, (n, T, g, s) => {
      const { random, net, xs, h0, hs, loss, incoming } = draw(n, T, g, s);
      const E = ensembles.gaussian(n, 1, random);
      const F = ensembles.gaussian(n, 1, random);
      const e = normals(n, random);
      let [row, sum] = [incoming, 0];
      for (let i = T; i >= 1; i--) {
        const slopes = hs[i]!.map((h) => 1 - h * h);
        const immediate = plus(plus(apply(E, hs[i - 1]!), apply(F, xs[i - 1]!)), e);
        sum += dot(
          row,
          immediate.map((x, p) => slopes[p]! * x),
        );
        row = rowTimes(row, jacobianAt(net, hs[i]!));
      }
      const measured = derivative((by) => {
        const moved = { W: movedMatrix(net.W, E, by), U: movedMatrix(net.U, F, by), b: plus(net.b, e, by) };
        return loss(states(moved, xs, h0).at(-1)!);
      });
      expect(Math.abs(sum - measured)).toBeLessThan(1e-7 * (1 + Math.abs(measured)));
    }),
  );
  check.counterexample(
    'in the opposite order the product is another matrix',
    {
      zh: '次序颠倒的乘积，与实测不符',
      en: 'the product in the opposite order disagrees with the measurement',
    },
    () => {
      const { random, net, xs, h0, hs, loss, incoming } = draw(3, 6, 1.2, 1);
      const v = normals(3, random);
      let reversed = incoming;
      for (let k = 1; k <= 6; k++) reversed = rowTimes(reversed, jacobianAt(net, hs[k]!));
      const measured = derivative((by) => loss(states(net, xs, plus(h0, v, by)).at(-1)!));
      expect(Math.abs(dot(reversed, v) / measured - 1)).toBeGreaterThan(0.1);
    },
  );
});
