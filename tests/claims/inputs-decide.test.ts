import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { productNorms } from '../../src/math/word-products.ts';
import { rng } from '../../src/math/rng.ts';
import { solveInPlace } from '../../src/math/solve.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';
import {
  activations,
  apply,
  every,
  jacobians,
  scaled,
  type Phi,
  type Recurrent,
} from '../fixtures/recurrent.ts';

/** Inputs that hold every pre-activation at c, step by step, through an invertible V; then the network is run with them. */
function held(phi: Phi, W: Recurrent['W'], seed: number, c: number, T: number): Recurrent {
  const n = W.rows;
  const random = rng(seed).fork('rest');
  const V = ensembles.identityPlusNoise(n, 0.3, random);
  const b = Float64Array.from({ length: n }, () => random.normal());
  const h0 = Float64Array.from({ length: n }, () => random.normal());
  let h = h0;
  const inputs = Array.from({ length: T }, () => {
    const x = apply(W, h).map((p, i) => c - p - (b[i] ?? 0));
    solveInPlace(Float64Array.from(V.data), x, n, 1);
    h = x.map(() => activations[phi].f(c));
    return x;
  });
  return { phi, W, V, b, h0, inputs };
}

const order = fc.integer({ min: 2, max: 4 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const phi = fc.constantFrom(...every);

/** Where the slope is small; exactly zero for ReLU. */
const far = { tanh: 7, sigmoid: 14, relu: -1 } as const;
const steep = { tanh: 0, sigmoid: 0, relu: 1 } as const;

claim('inputs-decide', (check) => {
  check.property(
    'inputs make any network vanish, as fast as one likes',
    {
      zh: '个被输入压到消失的网络',
      en: 'random networks with ρ up to 20, driven into vanishing',
    },
    300,
    fc.property(order, seed, phi, fc.double({ min: 0.5, max: 20, noNaN: true }), (n, s, name, rho) => {
      const G = ensembles.gaussian(n, 1, rng(s));
      const W = scaled(G, rho / spectralRadius(G));
      const J = jacobians(held(name, W, s, far[name], 6));
      const epsilon = 1e-3 * (singularValues(W)[0] ?? NaN);
      for (let i = 0; i < J.length; i++)
        productNorms(J.slice(i)).norms.forEach((log, lag) =>
          expect(log).toBeLessThanOrEqual(lag * Math.log10(epsilon) + 1e-9),
        );
    }),
  );
  check.property(
    'other inputs make the same network explode, where ρ(W) is above 1/γ',
    {
      zh: '个被输入推向爆炸的网络',
      en: 'random networks, driven into growth by γρ a step or more',
    },
    300,
    fc.property(order, seed, phi, fc.double({ min: 1.05, max: 5, noNaN: true }), (n, s, name, r) => {
      const { gamma } = activations[name];
      const G = ensembles.gaussian(n, 1, rng(s));
      const W = scaled(G, r / gamma / spectralRadius(G));
      const J = jacobians(held(name, W, s, steep[name], 12));
      productNorms(J).norms.forEach((log, lag) =>
        expect(log).toBeGreaterThanOrEqual(lag * Math.log10(r) - 1e-6),
      );
    }),
  );
});
