import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix } from '../../src/math/matrix.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';
import {
  activations,
  apply,
  every,
  jacobians,
  length,
  networks,
  product,
  run,
  scaled,
  transpose,
  type Recurrent,
} from '../fixtures/recurrent.ts';

const ROUNDING = 1 + 1e-9;
const top = (A: Parameters<typeof singularValues>[0]): number => singularValues(A)[0] ?? NaN;
const unit = fc.double({ min: 0.05, max: 0.99, noNaN: true });

/** The network with its recurrent weights scaled so that γ_φ σ_max = q. */
function tuned(net: Recurrent, q: number): Recurrent {
  return { ...net, W: scaled(net.W, q / (activations[net.phi].gamma * top(net.W))) };
}

claim('bound-vanish', (check) => {
  check.property(
    'every product and every gradient stays below q^(j−i), and the whole gradient below C/(1−q)',
    { zh: '个q<1的随机网络', en: 'random networks with q below 1, of all three activations' },
    500,
    fc.property(networks(), unit, fc.double({ min: 0.1, max: 30, noNaN: true }), (drawn, q, loud) => {
      const net = { ...tuned(drawn, q), inputs: drawn.inputs.map((x) => x.map((v) => loud * v)) };
      const J = jacobians(net);
      const n = net.W.rows;
      const { h } = run(net);
      // Losses whose gradients have length 1 (C = 1), in the directions of the states.
      const push = h.map((x) => x.map((v) => v / (length(x) || 1)));
      for (let i = 0; i < J.length; i++) {
        const whole = new Float64Array(n);
        for (let j = i; j <= J.length; j++) {
          const P = product(J.slice(i, j), n);
          expect(top(P)).toBeLessThanOrEqual(q ** (j - i) * ROUNDING);
          const one = apply(transpose(P), push[j] ?? net.h0);
          expect(length(one)).toBeLessThanOrEqual(q ** (j - i) * ROUNDING);
          one.forEach((x, p) => (whole[p] = (whole[p] ?? 0) + x));
        }
        expect(length(whole)).toBeLessThanOrEqual(ROUNDING / (1 - q));
      }
    }),
  );
  check.property(
    'real pairs of runs never part faster: the bound does not rest on our Jacobians',
    {
      zh: '对邻近的运行',
      en: 'pairs of neighbouring runs, whose distance obeys the bound too',
    },
    300,
    fc.property(networks(every), unit, fc.double({ min: 1e-6, max: 1, noNaN: true }), (drawn, q, far) => {
      const net = tuned(drawn, q);
      const other = run(
        net,
        0,
        net.h0.map((x, i) => x + (i % 2 === 0 ? far : -far)),
      ).h;
      const gaps = run(net).h.map((x, t) => length(x.map((v, p) => v - (other[t]?.[p] ?? NaN))));
      gaps.forEach((gap, t) => expect(gap).toBeLessThanOrEqual(q ** t * (gaps[0] ?? NaN) * ROUNDING + 1e-14));
    }),
  );
  check.counterexample(
    'the condition is not necessary',
    {
      zh: 'σ_max为一千，两步连乘恰为零',
      en: 'a matrix with σ_max = 1000 whose products over two steps are exactly zero',
    },
    () => {
      const W = matrix([
        [0, 1000],
        [0, 0],
      ]);
      expect(top(W)).toBe(1000);
      const net: Recurrent = {
        phi: 'relu',
        W,
        V: matrix([[1], [2]]),
        b: Float64Array.of(0.1, 0.2),
        h0: Float64Array.of(0.001, 0.002),
        inputs: [0.1, 0.3, 0.2].map((x) => Float64Array.of(x)),
      };
      const J = jacobians(net);
      expect(J.map(top)).toEqual([1000, 1000, 1000]);
      expect([...product(J.slice(0, 2), 2).data].every((x) => x === 0)).toBe(true);
    },
  );
});
