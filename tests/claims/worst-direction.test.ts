import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles, multiply, rng, transpose, type Matrix } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { normals, rowTimes } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

const length = (x: readonly number[]): number => Math.hypot(...x);

/** The largest stretch of a vector by P, and the row that P stretches most: by iterating P Pᵀ, without an SVD. */
function worst(P: Matrix, start: readonly number[]): { norm: number; row: number[] } {
  const S = multiply(P, transpose(P));
  let row = [...start];
  for (let k = 0; k < 3000; k++) {
    const next = apply(S, row);
    row = next.map((x) => x / length(next));
  }
  // The same stretch, found from the other side: ‖P v‖ for the right vector.
  const v = rowTimes(row, P);
  return { norm: length(apply(P, v)) / length(v), row };
}

claim('worst-direction', (check) => {
  check.property(
    'no row is stretched by more than vectors are, and one is by as much',
    {
      zh: '个随机乘积（1至5阶，至6个因子）与随机梯度',
      en: 'random products of up to 6 factors of orders 1 to 5, with random gradients',
    },
    200,
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, factors, s) => {
        const random = rng(s);
        let P = ensembles.gaussian(n, 1, random);
        for (let k = 1; k < factors; k++) P = multiply(P, ensembles.gaussian(n, 1, random));
        const { norm, row } = worst(P, normals(n, random));
        expect(Math.abs(length(rowTimes(row, P)) / norm - 1)).toBeLessThan(1e-4);
        for (let trial = 0; trial < 20; trial++) {
          const g = normals(n, random);
          expect(length(rowTimes(g, P))).toBeLessThanOrEqual(norm * length(g) * (1 + 1e-4));
        }
      },
    ),
  );
});
