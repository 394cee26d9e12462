import fc from 'fast-check';
import { expect } from 'vitest';
import { forward } from '../../src/math/forward.ts';
import { stepJacobians } from '../../src/math/jacobians.ts';
import { identity, zeros } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { claim } from '../fixtures/claim.ts';

/** Multiples of 1/64, so that sums of them are exact. */
const exact = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 64, max: max * 64 }).map((k) => k / 64);

claim('irnn-bias', (check) => {
  check.property(
    'W = I, ReLU, no input: a unit passes exactly 1 while h_0 + Tβ > 0, and exactly 0 from then on',
    {
      zh: '个单位阵ReLU网络（三个单元，偏置各异）',
      en: 'identity ReLU networks of three units with different biases',
    },
    1000,
    fc.property(
      fc.array(fc.tuple(exact(0, 4), exact(-1, 1)), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 1, max: 40 }),
      (units, T) => {
        fc.pre(units.every(([h0]) => h0 > 0));
        const h0 = units.map(([h]) => h);
        const bias = units.map(([, b]) => b);
        const network = {
          cell: 'relu',
          Wih: identity(3),
          Whh: identity(3),
          bih: bias,
          bhh: new Float64Array(3),
        } as const;
        const run = forward(network, zeros(T, 3), h0);
        const product = stepJacobians(run).reduce((P, J) => multiply(J, P), identity(3));
        units.forEach(([h, b], i) => {
          const open = b >= 0 || T < h / -b;
          for (let j = 0; j < 3; j++) expect(product.data[i * 3 + j]).toBe(i === j && open ? 1 : 0);
          expect(run.h.data[T * 3 + i]).toBe(open ? h + T * b : 0);
        });
      },
    ),
  );
});
