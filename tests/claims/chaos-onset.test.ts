import fc from 'fast-check';
import { expect } from 'vitest';
import { meanField } from '../../src/math/mean-field.ts';
import { claim } from '../fixtures/claim.ts';
import { expected } from '../fixtures/gaussian-mean.ts';

claim('chaos-onset', (check) => {
  check.property(
    'χ > 1 for every gain above 1',
    { zh: '个随机增益', en: 'random gains from 1.01 to 30, where χ was above 1' },
    300,
    fc.property(fc.double({ min: 1.01, max: 30, noNaN: true }), (g) => {
      const { q, chi } = meanField(g);
      expect(q).toBeGreaterThan(0);
      expect(chi).toBeGreaterThan(1);
    }),
  );
  check.property(
    'the inequality behind it, for any variance: E tanh² < q E sech⁴',
    { zh: '个随机方差', en: 'random variances, for the inequality of the proof' },
    300,
    fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (q) => {
      const sent = expected((x) => Math.tanh(x) ** 2, q);
      expect(sent).toBeLessThan(q * expected((x) => Math.cosh(x) ** -4, q));
    }),
  );
  check.golden(
    'λ₁/(g − 1)² tends to 2/3',
    { zh: '个靠近1的增益', en: 'gains close to 1, the ratio tending to 2/3' },
    3,
    () => {
      for (const epsilon of [0.02, 0.01, 0.005]) {
        const ratio = meanField(1 + epsilon).exponent / epsilon ** 2;
        expect(Math.abs(ratio - 2 / 3)).toBeLessThan(3 * epsilon);
      }
    },
  );
});
