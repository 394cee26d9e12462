import fc from 'fast-check';
import { expect } from 'vitest';
import { eigenvalues } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { identity, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

const order = fc.integer({ min: 2, max: 8 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const damping = fc.double({ min: 0, max: 1, noNaN: true });
const stepSize = fc.double({ min: 0.01, max: 0.5, noNaN: true });

/** a I + b M. */
function mix(M: Matrix, a: number, b: number): Matrix {
  return {
    ...M,
    data: M.data.map((x, k) => b * x + (k % (M.cols + 1) === 0 ? a : 0)),
  };
}

function scaleRows(M: Matrix, by: readonly number[]): Matrix {
  return { ...M, data: M.data.map((x, k) => x * (by[Math.floor(k / M.cols)] ?? Number.NaN)) };
}

claim('antisymmetric-eigenvalues', (check) => {
  check.property(
    'D(S − κI) has real parts between −κ max D and −κ min D, zero for κ = 0; I + εDS has moduli √(1 + ε²μ²) ≥ 1',
    {
      zh: '个反对称矩阵与正对角矩阵（2至8阶）',
      en: 'antisymmetric matrices with positive slopes, of orders 2 to 8',
    },
    500,
    fc.property(order, seed, damping, stepSize, (n, s, kappa, epsilon) => {
      const random = rng(s);
      const S = ensembles.skew(n, 1, random);
      const D = Array.from({ length: n }, () => 0.05 + 0.95 * random.uniform());
      for (const { re } of eigenvalues(scaleRows(S, D))) expect(Math.abs(re)).toBeLessThan(1e-9);
      for (const { re } of eigenvalues(scaleRows(mix(S, -kappa, 1), D))) {
        expect(re).toBeLessThanOrEqual(-kappa * Math.min(...D) + 1e-9);
        expect(re).toBeGreaterThanOrEqual(-kappa * Math.max(...D) - 1e-9);
      }
      for (const { re, im } of eigenvalues(mix(scaleRows(S, D), 1, epsilon))) {
        expect(Math.abs(re - 1)).toBeLessThan(1e-9);
        expect(Math.hypot(re, im)).toBeGreaterThanOrEqual(1 - 1e-12);
      }
    }),
  );
  check.property(
    'D = I: the T-th power of a step has the singular values |1 − εκ + iεμ|^T, and is bounded by 1 if and only if ε(κ² + μ²) ≤ 2κ for all μ',
    { zh: '个反对称递推的幂（斜率为1）', en: 'powers of antisymmetric recurrences with slope 1' },
    500,
    fc.property(
      order,
      seed,
      damping,
      stepSize,
      fc.integer({ min: 1, max: 20 }),
      (n, s, kappa, epsilon, T) => {
        const S = ensembles.skew(n, 1, rng(s));
        const step = mix(mix(S, -kappa, 1), 1, epsilon);
        let power = identity(n);
        for (let t = 0; t < T; t++) power = multiply(step, power);
        const mus = eigenvalues(S).map(({ im }) => im);
        const expected = mus
          .map((mu) => Math.hypot(1 - epsilon * kappa, epsilon * mu) ** T)
          .sort((a, b) => b - a);
        singularValues(power).forEach((sigma, p) =>
          expect(Math.abs(sigma / expected[p]! - 1)).toBeLessThan(1e-9),
        );
        const slack = Math.max(...mus.map((mu) => epsilon * (kappa ** 2 + mu ** 2))) - 2 * kappa;
        if (slack < -1e-9) expect(spectralNorm(power)).toBeLessThan(1);
        if (slack > 1e-9) expect(spectralNorm(power)).toBeGreaterThan(1);
      },
    ),
  );
});
