import fc from 'fast-check';
import { expect } from 'vitest';
import { multiply } from '../../src/math/multiply.ts';
import { claim } from '../fixtures/claim.ts';
import {
  apply,
  diagonal,
  draw,
  dot,
  gap,
  jacobians,
  length,
  measured,
  measuredJacobian,
  networks,
  product,
  run,
  smooth,
  transpose,
  activations,
  type Recurrent,
  type Vector,
} from '../fixtures/recurrent.ts';

const end = (net: Recurrent, from: number, h: Vector): Vector => run(net, from, h).h.at(-1) ?? h;

claim('path-back', (check) => {
  check.property(
    'with later factors on the left the product is what small moves of h_i do to h_T; rows and columns agree',
    { zh: '个随机网络（对照有限差分）', en: 'random networks, against finite differences' },
    200,
    fc.property(networks(smooth), fc.nat(), (net, pick) => {
      const i = pick % net.inputs.length;
      const n = net.W.rows;
      const { h } = run(net);
      const P = product(jacobians(net).slice(i), n);
      const truth = measuredJacobian((x) => end(net, i, x), h[i] ?? net.h0);
      expect(gap(P, truth)).toBeLessThan(1e-7 * (1 + length(P.data)));
      // The loss ½‖h_T − e‖² as a row from the left, and as a column from the right.
      const loss = (x: Vector): number => dot(x, x) / 2 - (x[0] ?? 0);
      const last = (h.at(-1) ?? net.h0).map((x, p) => x - (p === 0 ? 1 : 0));
      const row = multiply({ rows: 1, cols: n, data: last }, P).data;
      const column = apply(transpose(P), last);
      const gradient = measured((x) => loss(end(net, i, x)), h[i] ?? net.h0);
      gradient.forEach((x, p) => {
        expect(Math.abs(x - (row[p] ?? NaN))).toBeLessThan(1e-7 * (1 + length(P.data)) * (1 + length(last)));
        expect(Math.abs((column[p] ?? NaN) - (row[p] ?? NaN))).toBeLessThan(1e-11 * (1 + length(row)));
      });
    }),
  );
  check.counterexample(
    'neither the reversed order nor Wᵀdiag φ′ gives the gradient',
    {
      zh: '次序反过来，梯度不对',
      en: 'the order reversed, and Wᵀdiag(φ′) for the step W φ(x): both miss the gradient',
    },
    () => {
      const net = draw('tanh', 3, 2, 6, 1.2, 4);
      const truth = measuredJacobian((x) => end(net, 0, x), net.h0);
      const wrong = product([...jacobians(net)].reverse(), 3);
      expect(gap(product(jacobians(net), 3), truth)).toBeLessThan(1e-8);
      expect(gap(wrong, truth)).toBeGreaterThan(0.3 * length(truth.data));
      // One step x ↦ W φ(x): its Jacobian is W diag φ′, the transpose of it diag φ′ Wᵀ.
      const x = Float64Array.of(0.4, -1, 0.2);
      const D = diagonal(x.map((z) => activations.tanh.slope(z)));
      const step = measuredJacobian((y) => apply(net.W, y.map(Math.tanh)), x);
      const published = multiply(transpose(net.W), D);
      expect(gap(step, multiply(net.W, D))).toBeLessThan(1e-9);
      for (const right of [step, transpose(step)])
        expect(gap(published, right)).toBeGreaterThan(0.1 * length(step.data));
    },
  );
});
