import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix, multiply, rng, spectralNorm, type Matrix } from '../../src/math/index.ts';
import { apply, knownSpectrum } from '../fixtures/known-spectrum.ts';
import { jacobianAt, normals, plus, states, type TanhNetwork } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** A tanh network with a fixed point h* at which its Jacobian has eigenvalues of the given moduli. */
function attractor(moduli: readonly number[], coupling: number, s: number) {
  const random = rng(s);
  const { A } = knownSpectrum(moduli, coupling, random);
  const n = A.rows;
  const rest = Array.from({ length: n }, () => 1.6 * random.uniform() - 0.8);
  const W: Matrix = { ...A, data: A.data.map((x, at) => x / (1 - rest[Math.floor(at / n)]! ** 2)) };
  const b = plus(rest.map(Math.atanh), apply(W, rest), -1);
  const net: TanhNetwork = { W, U: matrix(W), b };
  return { random, net, rest };
}

/** ln ‖h_t − h*‖ and ln ‖∂h_t/∂h_0‖ for the given steps. */
function run(net: TanhNetwork, rest: readonly number[], h0: readonly number[], T: number) {
  const hs = states(net, new Array<number[]>(T).fill(h0.map(() => 0)), h0);
  let product = matrix(rest.map((_, i) => rest.map((_, j) => (i === j ? 1 : 0))));
  let log = 0;
  const gradient = hs.slice(1).map((h) => {
    product = multiply(jacobianAt(net, h), product);
    const size = spectralNorm(product);
    product = { ...product, data: product.data.map((x) => x / size) };
    return (log += Math.log(size));
  });
  return { distance: hs.map((h) => Math.log(Math.hypot(...plus(h, rest, -1)))), gradient };
}

claim('attractor-forgets', (check) => {
  check.property(
    'starts near h*: state and gradient fade at least at every rate above ρ',
    {
      zh: '个带吸引不动点的随机tanh网络（谱半径已知，起点取在附近）',
      en: 'random tanh networks with an attracting fixed point of known ρ, started near it',
    },
    200,
    fc.property(
      fc.array(fc.double({ min: 0.2, max: 0.8, noNaN: true }), { minLength: 1, maxLength: 3 }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      seed,
      (moduli, coupling, s) => {
        const { random, net, rest } = attractor(moduli, coupling, s);
        const r = Math.log(Math.max(...moduli) + 0.05);
        const start = plus(rest, normals(rest.length, random), 1e-5);
        const { distance, gradient } = run(net, rest, start, 400);
        // From step 200 on any constant C has been paid for.
        expect(gradient[399]! - gradient[199]!).toBeLessThan(200 * r);
        expect(gradient[399]).toBeLessThan(-20);
        // The distance until it is lost in rounding.
        distance.forEach((log, t) => {
          if (log > -28) expect(log - distance[0]!).toBeLessThan(t * r + 12);
        });
        expect(distance[400]).toBeLessThan(-28);
      },
    ),
  );
  check.counterexample(
    'at a fixed point that is no attractor the gradient grows',
    {
      zh: '不动点若不吸引（谱半径大于1），梯度反而增大',
      en: 'at a fixed point with ρ > 1 the gradient grows',
    },
    () => {
      const { net, rest } = attractor([1.3, 0.5], 1, 7);
      expect(run(net, rest, rest, 40).gradient[39]).toBeGreaterThan(39 * Math.log(1.3));
    },
  );
});
