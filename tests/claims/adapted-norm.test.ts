import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { rng } from '../../src/math/rng.ts';
import { schur } from '../../src/math/schur.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

/** ‖P T P⁻¹‖₂ for the Schur form T of A and P = diag(1, s, …, s^(n−1)); the complex matrix as a real one of twice the order. */
function scaledNorm(A: Parameters<typeof schur>[0], s: number): number {
  const { n, re, im, exponent } = schur(A);
  const rows = Array.from({ length: 2 * n }, () => new Array<number>(2 * n).fill(0));
  for (let p = 0; p < n; p++)
    for (let q = p; q < n; q++) {
      const weight = 2 ** exponent * s ** (p - q);
      const [x, y] = [weight * (re[p * n + q] ?? 0), weight * (im[p * n + q] ?? 0)];
      rows[p]![q] = x;
      rows[p]![n + q] = -y;
      rows[n + p]![q] = y;
      rows[n + p]![n + q] = x;
    }
  return singularValues(rows)[0] ?? 0;
}

const order = fc.integer({ min: 1, max: 6 });

claim('adapted-norm', (check) => {
  check.property(
    'the norm of the proof comes within ε of ρ, and never below it',
    {
      zh: '个随机矩阵（1至6阶，ε低至千分之一）',
      en: 'random matrices (orders 1 to 6, ε down to a thousandth)',
    },
    400,
    fc.property(order, fc.integer(), between(-3, 0), (n, seed, log) => {
      const A = ensembles.gaussian(n, 1, rng(seed));
      const rho = spectralRadius(A);
      const epsilon = 10 ** log;
      let s = 1;
      while (scaledNorm(A, s) > rho + epsilon && s < 1e9) {
        s *= 2;
        expect(scaledNorm(A, s)).toBeGreaterThanOrEqual(rho * (1 - 1e-12));
      }
      expect(scaledNorm(A, s)).toBeLessThanOrEqual(rho + epsilon);
    }),
  );
  check.property(
    'at s = 1 it is the spectral norm, so the two ends of the scale are those of the text',
    { zh: '个随机矩阵（s = 1即谱范数）', en: 'random matrices, where s = 1 is the spectral norm' },
    200,
    fc.property(order, fc.integer(), (n, seed) => {
      const A = ensembles.gaussian(n, 1, rng(seed));
      expect(Math.abs(scaledNorm(A, 1) / (singularValues(A)[0] ?? 0) - 1)).toBeLessThan(1e-12);
    }),
  );
  check.counterexample(
    'ε = 0 is too much to ask: a Jordan block has no norm equal to its spectral radius',
    {
      zh: 'ε = 0办不到：若尔当块的幂按k增长，任何范数都大于谱半径1',
      en: 'ε = 0 cannot be had: the powers of a Jordan block with ρ = 1 grow like k, so every norm of it exceeds 1',
    },
    () => {
      const jordan = ensembles.jordan(2, 1);
      for (const s of [1, 1e2, 1e4, 1e6]) {
        expect(scaledNorm(jordan, s)).toBeGreaterThan(1);
        expect(scaledNorm(jordan, s)).toBeLessThan(1 + 1 / s);
      }
    },
  );
});
