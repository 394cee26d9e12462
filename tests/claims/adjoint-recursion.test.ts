import fc from 'fast-check';
import { expect } from 'vitest';
import { rng, transpose } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { derivative, dot, drawNetwork, jacobianAt, normals, plus, states } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

claim('adjoint-recursion', (check) => {
  check.property(
    'the recursion, and the sum over single losses, are the derivative measured by moving h_t',
    {
      zh: '个每步都有损失的随机tanh网络（移动每一步的状态，实测导数）',
      en: 'random tanh networks with a loss at every step, measured by moving each state',
    },
    200,
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 7 }),
      fc.double({ min: 0.3, max: 1.5, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, T, gain, s) => {
        const random = rng(s);
        const net = drawNetwork(n, gain, random);
        const xs = Array.from({ length: T }, () => normals(n, random));
        const hs = states(net, xs, normals(n, random));
        const c = hs.map(() => normals(n, random));
        /** L_t = c_t·sin(h_t) and its gradient by h_t. */
        const loss = (t: number, h: readonly number[]): number => dot(c[t]!, h.map(Math.sin));
        const direct = (t: number): number[] => hs[t]!.map((x, i) => c[t]![i]! * Math.cos(x));
        const back = (t: number, delta: readonly number[]): number[] =>
          apply(transpose(jacobianAt(net, hs[t]!)), delta);

        let delta = direct(T);
        for (let t = T; t >= 1; t--) {
          if (t < T) delta = plus(back(t + 1, delta), direct(t));
          const v = normals(n, random);
          const measured = derivative((by) =>
            states(net, xs.slice(t), plus(hs[t]!, v, by)).reduce((sum, h, i) => sum + loss(t + i, h), 0),
          );
          expect(Math.abs(dot(delta, v) - measured)).toBeLessThan(1e-7 * (1 + Math.abs(measured)));

          let sum = delta.map(() => 0);
          for (let j = t; j <= T; j++) {
            let single = direct(j);
            for (let k = j; k > t; k--) single = back(k, single);
            sum = plus(sum, single);
          }
          plus(sum, delta, -1).forEach((x) =>
            expect(Math.abs(x)).toBeLessThan(1e-10 * (1 + Math.hypot(...delta))),
          );
        }
      },
    ),
  );
});
