import fc from 'fast-check';
import { expect } from 'vitest';
import { kreissConstant, resolventNorm, rng } from '../../src/math/index.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { knownSpectrum } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const moduli = fc.array(fc.double({ min: 0, max: 0.97, noNaN: true }), { minLength: 1, maxLength: 4 });
const coupling = fc.double({ min: 0, max: 5, noNaN: true });

/** sup ‖A^k‖; the last of the powers is far below 1, so that the peak has been passed. */
function peak(A: Parameters<typeof powerNorms>[0]): number {
  const logs = [...powerNorms(A, 1500)];
  expect(logs.at(-1)).toBeLessThan(-3);
  return 10 ** Math.max(...logs);
}

claim('kreiss', (check) => {
  check.property(
    'K ≤ sup ‖A^k‖ ≤ e n K',
    {
      zh: '个谱半径已知且小于1的随机矩阵（1至8阶）',
      en: 'random matrices of orders 1 to 8 with a known ρ < 1',
    },
    60,
    fc.property(moduli, coupling, seed, (r, c, s) => {
      const { A } = knownSpectrum(r, c, rng(s));
      const K = kreissConstant(A);
      const sup = peak(A);
      expect(K).toBeLessThanOrEqual(sup * (1 + 1e-7));
      expect(sup).toBeLessThanOrEqual(Math.E * A.rows * K * (1 + 1e-7));
    }),
  );
  check.property(
    'no point outside the circle gives more than the peak',
    { zh: '个单位圆外的随机点', en: 'random points outside the unit circle' },
    300,
    fc.property(
      moduli,
      coupling,
      fc.double({ min: -4, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      seed,
      (r, c, gap, angle, s) => {
        const { A } = knownSpectrum(r, c, rng(s));
        const size = 1 + 10 ** gap;
        const z = { re: size * Math.cos(angle), im: size * Math.sin(angle) };
        expect(10 ** gap * resolventNorm(A, z)).toBeLessThanOrEqual(peak(A) * (1 + 1e-7));
      },
    ),
  );
});
