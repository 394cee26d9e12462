import fc from 'fast-check';
import { expect } from 'vitest';
import type { Matrix } from '../../src/math/matrix.ts';
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

/** L_j = ½‖h_j‖² where the parameters are W, V, b in every step but k, in which they are changed. */
function lossWithStepChanged(net: Recurrent, k: number, part: 'W' | 'V' | 'b', to: Vector): number {
  const { f } = activations[net.phi];
  let h = net.h0;
  net.inputs.forEach((x, i) => {
    const here = i + 1 === k;
    const with_ = (A: Matrix, name: 'W' | 'V'): Matrix => (here && part === name ? { ...A, data: to } : A);
    const past = apply(with_(net.W, 'W'), h);
    const now = apply(with_(net.V, 'V'), x);
    const b = here && part === 'b' ? to : net.b;
    h = past.map((p, r) => f(p + (now[r] ?? 0) + (b[r] ?? 0)));
  });
  return dot(h, h) / 2;
}

const outer = (v: Vector, u: Vector): Vector =>
  Float64Array.from([...v].flatMap((x) => [...u].map((y) => x * y)));

claim('same-delta', (check) => {
  check.property(
    'what step k adds to the three gradients, against differences in that step alone',
    {
      zh: '个随机网络（对照有限差分）',
      en: 'random tanh and sigmoid networks, step by step against finite differences',
    },
    200,
    fc.property(networks(smooth), fc.nat(), (net, pick) => {
      const T = net.inputs.length;
      const k = 1 + (pick % T);
      const n = net.W.rows;
      const { a, h } = run(net);
      const delta = apply(transpose(product(jacobians(net).slice(k), n)), h[T] ?? net.h0);
      const v = delta.map((x, i) => x * activations[net.phi].slope(a[k - 1]?.[i] ?? 0));
      const [state, input] = [h[k - 1] ?? net.h0, net.inputs[k - 1] ?? net.h0];
      const parts = [
        ['W', net.W.data, outer(v, state), length(v) * length(state)],
        ['V', net.V.data, outer(v, input), length(v) * length(input)],
        ['b', net.b, v, length(v)],
      ] as const;
      for (const [part, at, said, norm] of parts) {
        const truth = measured((p) => lossWithStepChanged(net, k, part, p), at);
        const scale = 1e-8 + 1e-7 * norm;
        truth.forEach((x, i) => expect(Math.abs(x - (said[i] ?? NaN))).toBeLessThan(scale));
        expect(Math.abs(length(truth) - norm)).toBeLessThan(4 * scale);
      }
    }),
  );
});
