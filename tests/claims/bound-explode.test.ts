import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';
import { activations, every, jacobians, networks, product, scaled } from '../fixtures/recurrent.ts';

const top = (A: Parameters<typeof singularValues>[0]): number => singularValues(A)[0] ?? NaN;

claim('bound-explode', (check) => {
  check.property(
    'whoever grows has σ_max above 1/γ, and never grows faster than γσ_max a step',
    {
      zh: '个随机网络',
      en: 'random networks: wherever one grew, the condition held',
    },
    1000,
    fc.property(networks(), fc.double({ min: 0.2, max: 4, noNaN: true }), (drawn, q) => {
      const { gamma } = activations[drawn.phi];
      const net = { ...drawn, W: scaled(drawn.W, q / (gamma * top(drawn.W))) };
      const J = jacobians(net);
      for (let i = 0; i < J.length; i++)
        for (let j = i + 1; j <= J.length; j++) {
          const norm = top(product(J.slice(i, j), net.W.rows));
          if (norm > 1 + 1e-9) expect(top(net.W)).toBeGreaterThan(1 / gamma);
          expect(norm).toBeLessThanOrEqual(q ** (j - i) * (1 + 1e-9));
        }
    }),
  );
  check.property(
    'for every s there is a matrix that no input, bias or state makes grow: two steps are zero',
    {
      zh: '个连乘恰为零的网络',
      en: 'networks with σ_max as large as one likes and products over two steps exactly zero',
    },
    500,
    fc.property(networks(every), fc.double({ min: 0, max: 12, noNaN: true }), (net, exponent) => {
      const s = (1 + 10 ** exponent) / activations[net.phi].gamma;
      const forth = matrix([
        [0, s],
        [0, 0],
      ]);
      const back = matrix([
        [0, 0],
        [s, 0],
      ]);
      for (const W of [forth, back]) {
        expect(top(W)).toBe(s);
        const small = {
          ...net,
          W,
          V: { rows: 2, cols: net.V.cols, data: net.V.data.slice(0, 2 * net.V.cols) },
          b: net.b.slice(0, 2),
          h0: net.h0.slice(0, 2),
        };
        const J = jacobians(small);
        J.slice(1).forEach((one, k) =>
          expect([...multiply(one, J[k] ?? one).data].every((x) => x === 0)).toBe(true),
        );
      }
    }),
  );
});
