import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { identity, matrix, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const length = (v: Matrix): number => Math.hypot(...v.data);

/** The ratios ‖v_k J_k‖/‖v_k‖ on the way back through the given Jacobians, latest first, and both ends' lengths. */
function walk(v: Matrix, latestFirst: readonly Matrix[]): { ratios: number[]; start: number; end: number } {
  const start = length(v);
  const ratios: number[] = [];
  let row = v;
  for (const J of latestFirst) {
    const next = multiply(row, J);
    ratios.push(length(next) / length(row));
    row = next;
  }
  return { ratios, start, end: length(row) };
}

const penalty = (ratios: readonly number[]): number => ratios.reduce((sum, r) => sum + (r - 1) ** 2, 0);

claim('omega-bound', (check) => {
  check.property(
    '‖∂L/∂h_i‖/‖∂L/∂h_j‖ ≤ (1 + √(Ω/ℓ))^ℓ',
    { zh: '条随机的回程（1至6维，1至40步）', en: 'random ways back (1 to 6 dimensions, 1 to 40 steps)' },
    1000,
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.2, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, steps, gain, s) => {
        const random = rng(s);
        const v: Matrix = { rows: 1, cols: n, data: Float64Array.from({ length: n }, () => random.normal()) };
        const { ratios, start, end } = walk(
          v,
          Array.from({ length: steps }, () => ensembles.identityPlusNoise(n, gain, random)),
        );
        const bound = (1 + Math.sqrt(penalty(ratios) / steps)) ** steps;
        expect(end / start).toBeLessThanOrEqual(bound * (1 + 1e-9));
      },
    ),
  );
  check.golden(
    'equal ratios 1 + √(Ω/ℓ) reach the bound: Ω = 1 over 100 steps allows 1.1^100',
    { zh: '个取到等号的例子', en: 'cases of equality' },
    3,
    () => {
      for (const [omega, steps] of [
        [1, 100],
        [0.25, 25],
        [4, 16],
      ] as const) {
        const r = 1 + Math.sqrt(omega / steps);
        const { ratios, start, end } = walk(
          matrix([[3, 4]]),
          Array.from({ length: steps }, () => ensembles.rotation(0.7, r)),
        );
        expect(penalty(ratios)).toBeCloseTo(omega, 9);
        expect(end / start / r ** steps).toBeCloseTo(1, 9);
      }
    },
  );
  check.counterexample(
    'Ω = 0 and a product of norm s^ℓ',
    {
      zh: 'Ω为零而乘积的范数为3的20次幂',
      en: 'Ω is zero while the norm of the product is the twentieth power of 3',
    },
    () => {
      const factors = Array.from({ length: 20 }, () =>
        matrix([
          [1, 0],
          [0, 3],
        ]),
      );
      expect(penalty(walk(matrix([[1, 0]]), factors).ratios)).toBe(0);
      expect(spectralNorm(factors.reduce((P, J) => multiply(J, P), identity(2)))).toBeCloseTo(3 ** 20, 0);
    },
  );
});
