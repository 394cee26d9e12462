import fc from 'fast-check';
import { expect } from 'vitest';
import { meanField } from '../../src/math/mean-field.ts';
import { largestExponents } from '../../src/math/network-exponents.ts';
import { claim } from '../fixtures/claim.ts';
import { expected } from '../fixtures/gaussian-mean.ts';

claim('mean-field', (check) => {
  check.property(
    'the equations are solved, and without noise q vanishes exactly up to g = 1, with χ = g²',
    {
      zh: '组随机的增益与噪声',
      en: 'random gains and noises, by another quadrature',
    },
    200,
    fc.property(
      fc.double({ min: 0.1, max: 4, noNaN: true }),
      fc.constantFrom(0, 0.01, 0.3, 1, 4),
      (g, variance) => {
        const { q, chi, exponent } = meanField(g, variance);
        const sent = expected((z) => Math.tanh(z) ** 2, q);
        const slope = expected((z) => Math.cosh(z) ** -4, q);
        expect(Math.abs(g * g * sent + variance - q)).toBeLessThan(1e-8 * (1 + q));
        expect(Math.abs(g * g * slope - chi)).toBeLessThan(1e-8 * (1 + chi));
        expect(exponent).toBeCloseTo(Math.log(chi) / 2, 12);
        if (variance === 0 && g <= 1) {
          expect(q).toBe(0);
          expect(chi).toBeCloseTo(g * g, 12);
        }
        if (variance === 0 && g > 1.01) expect(Math.min(q, chi - 1)).toBeGreaterThan(0);
      },
    ),
  );
  check.golden(
    'networks of 256 units come close to the exponent',
    {
      zh: '个256单元网络的实测指数',
      en: 'exponents of simulated networks of 256 units, within 0.05',
    },
    4,
    () => {
      for (const [g, input] of [
        [0.8, 0],
        [3, 0],
        [1.5, 0.6],
        [2, 1.6],
      ] as const) {
        const network = { N: 256, input, bias: 0, seed: 1, steps: 250, settle: 100 };
        const [measured = NaN] = largestExponents([g], network);
        expect(Math.abs(measured - meanField(g, input * input).exponent)).toBeLessThan(0.05);
      }
    },
  );
  check.proofOnly({
    zh: '固定权重的结论出自理论物理',
    en: 'for fixed weights the limit of many units is a result of theoretical physics',
  });
});
