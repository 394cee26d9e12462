import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';
import {
  activations,
  apply,
  dot,
  jacobians,
  length,
  measured,
  networks,
  product,
  run,
  smooth,
  transpose,
  type Recurrent,
  type Vector,
} from '../fixtures/recurrent.ts';

/** L_t = sin(t) · (½‖h_t‖² − the first entry): a loss at every step, of either sign. */
const losses = (h: readonly Vector[], first: number): number =>
  h.reduce(
    (sum, x, i) => sum + (i + first === 0 ? 0 : Math.sin(i + first) * (dot(x, x) / 2 - (x[0] ?? 0))),
    0,
  );
const push = (x: Vector, t: number): Vector => x.map((v, p) => Math.sin(t) * (v - (p === 0 ? 1 : 0)));

/** δ_0, …, δ_T by the recursion of the text. */
function adjoints(net: Recurrent): Vector[] {
  const { h } = run(net);
  const J = jacobians(net);
  const T = J.length;
  const delta: Vector[] = [];
  let back = new Float64Array(net.W.rows);
  for (let t = T; t >= 0; t--) {
    const local = t === 0 ? back.map(() => 0) : push(h[t] ?? net.h0, t);
    const from = J[t];
    const carried = from ? apply(transpose(from), back) : back;
    back = carried.map((x, p) => x + (local[p] ?? 0));
    delta[t] = back;
  }
  return delta;
}

const near = (truth: Vector, said: ArrayLike<number>): void => {
  const scale = 1e-7 * (1 + Math.hypot(...Array.from(said)));
  truth.forEach((x, p) => expect(Math.abs(x - (said[p] ?? NaN))).toBeLessThan(scale));
};

claim('driven-adjoint', (check) => {
  check.property(
    'δ_t is the gradient of the whole loss at h_t, to which losses before t add nothing',
    {
      zh: '个随机网络（对照有限差分）',
      en: 'random networks with a loss at every step, against finite differences',
    },
    200,
    fc.property(networks(smooth), fc.nat(), (net, pick) => {
      const t = pick % (net.inputs.length + 1);
      const { h } = run(net);
      const after = (x: Vector): number => losses(run(net, t, x).h, t);
      near(measured(after, h[t] ?? net.h0), adjoints(net)[t] ?? net.h0);
    }),
  );
  check.property(
    'the parameter gradients are the sums over the steps, and each summand a sum over lags',
    {
      zh: '个随机网络的参数梯度',
      en: 'random networks, for the gradients of their parameters and the sums over lags',
    },
    100,
    fc.property(networks(smooth), (net) => {
      const { a, h } = run(net);
      const delta = adjoints(net);
      const J = jacobians(net);
      const [n, dx] = [net.W.rows, net.V.cols];
      const [W, V, b] = [new Float64Array(n * n), new Float64Array(n * dx), new Float64Array(n)];
      a.forEach((pre, i) => {
        const slopes = pre.map((z) => activations[net.phi].slope(z));
        const v = slopes.map((s, p) => s * (delta[i + 1]?.[p] ?? NaN));
        const byLag = new Float64Array(n);
        for (let j = i + 1; j <= J.length; j++) {
          const back = apply(transpose(product(J.slice(i + 1, j), n)), push(h[j] ?? net.h0, j));
          back.forEach((x, p) => (byLag[p] = (byLag[p] ?? 0) + (slopes[p] ?? NaN) * x));
        }
        byLag.forEach((x, p) => expect(Math.abs(x - (v[p] ?? NaN))).toBeLessThan(1e-10 * (1 + length(v))));
        v.forEach((x, p) => {
          for (let q = 0; q < n; q++) W[p * n + q] = (W[p * n + q] ?? 0) + x * (h[i]?.[q] ?? NaN);
          for (let q = 0; q < dx; q++) V[p * dx + q] = (V[p * dx + q] ?? 0) + x * (net.inputs[i]?.[q] ?? NaN);
          b[p] = (b[p] ?? 0) + x;
        });
      });
      const loss = (changed: Partial<Recurrent>): number => losses(run({ ...net, ...changed }).h, 0);
      near(
        measured((data) => loss({ W: { ...net.W, data } }), net.W.data),
        W,
      );
      near(
        measured((data) => loss({ V: { ...net.V, data } }), net.V.data),
        V,
      );
      near(
        measured((data) => loss({ b: data }), net.b),
        b,
      );
    }),
  );
});
