import fc from 'fast-check';
import { expect } from 'vitest';
import { meanField } from '../../src/math/mean-field.ts';
import { criticalInput } from '../../src/math/order-chaos.ts';
import { claim } from '../fixtures/claim.ts';
import { expected } from '../fixtures/gaussian-mean.ts';

claim('critical-input', (check) => {
  check.property(
    'louder input always lowers χ, which crosses 1 once, at the threshold',
    {
      zh: '个随机增益',
      en: 'random gains from 1.05 to 4, on both sides of the threshold',
    },
    150,
    fc.property(
      fc.double({ min: 1.05, max: 4, noNaN: true }),
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      fc.double({ min: 1.01, max: 3, noNaN: true }),
      (g, below, above) => {
        const s = criticalInput(g);
        const chi = (noise: number): number => meanField(g, noise * noise).chi;
        expect(Math.abs(chi(s) - 1)).toBeLessThan(1e-6);
        expect(chi(below * s)).toBeGreaterThan(1);
        expect(chi(above * s)).toBeLessThan(1);
        expect(chi(above * s)).toBeLessThan(chi(s * (1 + above) * 0.5));
      },
    ),
  );
  check.golden(
    'thresholds from another quadrature and bisection',
    { zh: '个另行算出的临界值', en: 'thresholds from another quadrature' },
    3,
    () => {
      for (const g of [1.5, 2, 3]) {
        let [low, high] = [0, 100];
        for (let i = 0; i < 50; i++) {
          const q = (low + high) / 2;
          if (g * g * expected((x) => Math.cosh(x) ** -4, q) > 1) low = q;
          else high = q;
        }
        const variance = low - g * g * expected((x) => Math.tanh(x) ** 2, low);
        expect(criticalInput(g)).toBeCloseTo(Math.sqrt(variance), 6);
      }
    },
  );
});
