import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';
import {
  activations,
  every,
  gap,
  jacobians,
  length,
  measuredJacobian,
  networks,
  run,
} from '../fixtures/recurrent.ts';

const fromState = {
  tanh: (h: number): number => 1 - h * h,
  sigmoid: (h: number): number => h * (1 - h),
  relu: (h: number): number => (h > 0 ? 1 : 0),
} as const;

claim('one-jacobian', (check) => {
  check.property(
    'J_k = D_k W is what small moves of the state do, with slopes read off the new state',
    {
      zh: '个随机网络（对照有限差分）',
      en: 'random networks of all three activations, against finite differences',
    },
    300,
    fc.property(networks(), fc.nat(), (net, pick) => {
      const k = pick % net.inputs.length;
      const { a, h } = run(net);
      const pre = a[k] ?? net.h0;
      const reach = 1e-3 * Math.max(...net.W.data.map(Math.abs)) * 2.5;
      // The kink of ReLU has no derivative.
      fc.pre(net.phi !== 'relu' || pre.every((z) => Math.abs(z) > reach));
      const one = measuredJacobian((x) => run(net, k, x).h[1] ?? x, h[k] ?? net.h0);
      const said = jacobians(net)[k] ?? net.W;
      expect(gap(one, said)).toBeLessThan(1e-7 * (1 + length(said.data)));
      pre.forEach((z, p) => {
        const slope = fromState[net.phi](h[k + 1]?.[p] ?? NaN);
        expect(Math.abs(slope - activations[net.phi].slope(z))).toBeLessThan(1e-13);
      });
    }),
  );
  check.property(
    'the largest slopes are 1, 1/4 and 1, for tanh and sigmoid at zero only',
    { zh: '个随机预激活值', en: 'random pre-activations, for the largest slopes' },
    1000,
    fc.property(fc.constantFrom(...every), fc.double({ min: -15, max: 15, noNaN: true }), (phi, z) => {
      const { slope, gamma } = activations[phi];
      if (phi === 'relu') expect(slope(z)).toBe(z > 0 ? 1 : 0);
      else if (Math.abs(z) > 1e-6) expect(slope(z)).toBeLessThan(gamma);
      else expect(slope(0)).toBe(gamma);
      expect(slope(z)).toBeGreaterThanOrEqual(0);
    }),
  );
});
