import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { forward } from '../../src/math/forward.ts';
import { stepJacobians } from '../../src/math/jacobians.ts';
import { identity, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

const ROUNDING = 1e-9;
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

claim('orthogonal-bounds', (check) => {
  check.property(
    'a tanh run with W = gQ: every singular value lies between (g·least slope)^ℓ and (g·largest slope)^ℓ',
    { zh: '次随机tanh运行（1至8个单元，增益½至2）', en: 'random tanh runs of 1 to 8 units, gain ½ to 2' },
    500,
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      seed,
      (n, T, gain, noise, s) => {
        const random = rng(s);
        const inputs: Matrix = {
          rows: T,
          cols: n,
          data: Float64Array.from({ length: T * n }, () => noise * random.normal()),
        };
        const network = {
          cell: 'tanh',
          Wih: identity(n),
          Whh: ensembles.orthogonal(n, gain, random),
          bih: new Float64Array(n),
          bhh: new Float64Array(n),
        } as const;
        const run = forward(network, inputs);
        const slopes = run.h.data.slice(n).map((h) => 1 - h * h);
        const product = stepJacobians(run).reduce((P, J) => multiply(J, P), identity(n));
        const values = singularValues(product);
        const [low, high] = [(gain * Math.min(...slopes)) ** T, (gain * Math.max(...slopes)) ** T];
        for (const sigma of values) {
          expect(sigma).toBeGreaterThanOrEqual(low - ROUNDING * high);
          expect(sigma).toBeLessThanOrEqual(high * (1 + ROUNDING));
        }
        if (gain <= 1) expect(values[0]).toBeLessThanOrEqual(1 + ROUNDING);
      },
    ),
  );
  check.property(
    'without an activation function all singular values are g^ℓ, for different orthogonal factors too',
    {
      zh: '串不同正交矩阵的乘积（等号成立）',
      en: 'products of different orthogonal matrices, with equality',
    },
    300,
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      seed,
      (n, T, gain, s) => {
        const random = rng(s);
        let product = identity(n);
        for (let t = 0; t < T; t++) product = multiply(ensembles.orthogonal(n, gain, random), product);
        for (const sigma of singularValues(product))
          expect(Math.abs(sigma / gain ** T - 1)).toBeLessThan(ROUNDING);
      },
    ),
  );
});
