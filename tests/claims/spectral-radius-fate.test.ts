import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles, matrix, multiply, rng, spectralNorm, type Matrix } from '../../src/math/index.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { apply, jordanBlock, knownSpectrum } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const stable = fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 4 });
const coupling = fc.double({ min: 0, max: 2, noNaN: true });

/** log₁₀ ‖A^k s‖ for k = 0…steps, rescaled on the way. */
function orbit(A: Matrix, s: readonly number[], steps: number): number[] {
  let x = [...s];
  let log = 0;
  return Array.from({ length: steps + 1 }, (_, k) => {
    if (k > 0) x = apply(A, x);
    const length = Math.hypot(...x);
    if (length > 0) x = x.map((value) => value / length);
    log += Math.log10(length);
    return log;
  });
}

claim('spectral-radius-fate', (check) => {
  check.property(
    'ρ < 1: the powers tend to zero',
    {
      zh: '个谱半径已知且小于1的随机矩阵（1至8阶）',
      en: 'random matrices of orders 1 to 8 with a known ρ < 1',
    },
    300,
    fc.property(stable, coupling, seed, (moduli, c, s) => {
      const norms = powerNorms(knownSpectrum(moduli, c, rng(s)).A, 1000);
      expect(norms[500]).toBeLessThan(-10);
      expect(norms[1000]).toBeLessThan(-30);
    }),
  );
  check.property(
    'ρ ≥ 1: they do not, and ‖A^k‖ ≥ ρ^k; ρ > 1: random starts diverge',
    {
      zh: '个谱半径已知且大于1的随机矩阵与随机起点',
      en: 'random matrices with a known ρ > 1 and random starts',
    },
    300,
    fc.property(
      stable,
      fc.double({ min: 1.05, max: 2, noNaN: true }),
      coupling,
      seed,
      (moduli, rho, c, s) => {
        const random = rng(s);
        const { A } = knownSpectrum([...moduli, rho], c, random);
        powerNorms(A, 100).forEach((log, k) =>
          expect(log).toBeGreaterThanOrEqual(k * Math.log10(rho) - 1e-9 * (1 + k)),
        );
        const start = Array.from({ length: A.rows }, () => random.normal());
        const lengths = orbit(A, start, 1000);
        expect(lengths[1000]).toBeGreaterThan(lengths[500]! + 490 * Math.log10(rho));
      },
    ),
  );
  check.property(
    'ρ > 1: the starts in the invariant subspace of the other eigenvalues do not diverge',
    {
      zh: '个随机矩阵（起点取在例外的子空间里）',
      en: 'random matrices with starts in the exceptional subspace',
    },
    300,
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 1, maxLength: 3 }),
      seed,
      (moduli, s) => {
        const random = rng(s);
        const { A, Q, T } = knownSpectrum([...moduli, 1.5], 1, random);
        // The eigenvalue of modulus 1.5 stands last: all but its one or two columns of Q span the subspace.
        const n = A.rows;
        const exceptional = n - (T.data[n * n - 2] === 0 ? 1 : 2);
        const inside = Array.from({ length: n }, (_, j) => (j < exceptional ? random.normal() : 0));
        const lengths = orbit(A, apply(Q, inside), 30);
        expect(Math.min(...lengths)).toBeLessThan(-5);
      },
    ),
  );
  check.golden(
    'two of them: the start (2, −3) of the saddle is halved exactly',
    {
      zh: '个精确的数（起点 (2, −3) 在鞍点矩阵下步步减半）',
      en: 'exact values, the saddle halving the start (2, −3)',
    },
    50,
    () => {
      const A = matrix([
        [2, 1],
        [0, 0.5],
      ]);
      let x = [2, -3];
      for (let k = 1; k <= 50; k++) {
        x = apply(A, x);
        expect(x).toEqual([2 * 0.5 ** k, -3 * 0.5 ** k]);
      }
    },
  );
  check.property(
    'ρ = 1, semisimple: bounded by the condition of the eigenvectors, and not tending to zero',
    { zh: '个半单的随机矩阵（谱半径为1）', en: 'random semisimple matrices with ρ = 1' },
    100,
    fc.property(fc.integer({ min: 1, max: 6 }), seed, (n, s) => {
      const random = rng(s);
      const R = ensembles.orthogonal(n, 1, random);
      const scale = Array.from({ length: n }, () => 10 ** (2 * random.uniform() - 1));
      // S R S⁻¹ with S = diag(scale)
      const A = matrix(
        Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_, j) => (scale[i]! * R.data[i * n + j]!) / scale[j]!),
        ),
      );
      powerNorms(A, 300).forEach((log) => {
        expect(log).toBeLessThan(Math.log10(Math.max(...scale) / Math.min(...scale)) + 1e-9);
        expect(log).toBeGreaterThan(-1e-9);
      });
    }),
  );
  check.property(
    'ρ = 1 with a Jordan block of size m: like k^(m−1), within the condition of the vectors',
    {
      zh: '个含若尔当块的随机矩阵（阶数至4，特征值1、−1或复数）',
      en: 'random matrices with Jordan blocks of sizes up to 4 for 1, −1 or complex eigenvalues',
    },
    60,
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 0, max: 2 }),
      fc.double({ min: 0.3, max: 2.8, noNaN: true }),
      seed,
      (m, kind, theta, s) => {
        const J = jordanBlock(m, kind, theta);
        const n = J.rows;
        const random = rng(s);
        // A unit lower triangular S of small whole numbers; its inverse is whole as well.
        const S = matrix(
          Array.from({ length: n }, (_, i) =>
            Array.from({ length: n }, (_, j) => (i === j ? 1 : j === i - 1 ? random.integer(3) - 1 : 0)),
          ),
        );
        const inverse = matrix(
          Array.from({ length: n }, (_, i) =>
            Array.from({ length: n }, (_, j) => {
              let entry = i < j ? 0 : 1;
              for (let l = j + 1; l <= i; l++) entry *= -S.data[l * n + l - 1]!;
              return entry;
            }),
          ),
        );
        const norms = powerNorms(multiply(multiply(S, J), inverse), 4000);
        const condition = spectralNorm(S) * spectralNorm(inverse);
        for (const k of [1000, 2000, 4000]) {
          let binomial = 1;
          for (let l = 1; l < m; l++) binomial *= (k - l + 1) / l;
          const quotient = 10 ** norms[k]! / binomial;
          expect(quotient).toBeLessThan(1.05 * condition);
          expect(quotient).toBeGreaterThan(0.95 / condition);
        }
        // For complex eigenvalues the quotient goes on turning with their phase.
        if (kind < 2) expect(10 ** (norms[4000]! - norms[2000]!)).toBeCloseTo(2 ** (m - 1), 1);
      },
    ),
  );
});
