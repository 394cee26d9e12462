import fc from 'fast-check';
import { expect } from 'vitest';
import { derivative } from '../../src/math/derivative.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const coefficient = between(-2, 2);

/** Newton's step for a polynomial with coefficients c₀, c₁, …, whose zero is at 0. */
function step(c: readonly number[], x: number): number {
  const f = c.reduceRight((sum, a) => sum * x + a, 0);
  const slope = c.reduceRight((sum, a, k) => (k === 0 ? sum : sum * x + k * a), 0);
  return x - f / slope;
}

claim('newton-quadratic', (check) => {
  check.property(
    'at a simple zero the error is squared, with the factor f″/(2f′)',
    { zh: '个随机多项式的单根', en: 'simple zeros of random polynomials' },
    500,
    fc.property(between(0.3, 2), fc.boolean(), coefficient, coefficient, (size, negative, c2, c3) => {
      const c = [0, negative ? -size : size, c2, c3];
      for (const e of [1e-3, -1e-3, 1e-4]) {
        const ratio = step(c, e) / e ** 2;
        expect(Math.abs(ratio - c2 / (c[1] ?? NaN))).toBeLessThan(300 * Math.abs(e) + 1e-11 / Math.abs(e));
      }
      let x = 0.02;
      for (let k = 0; k < 6; k++) x = step(c, x);
      expect(Math.abs(x)).toBeLessThan(1e-15);
    }),
  );
  check.property(
    'at a zero of multiplicity m the error is multiplied by 1 − 1/m',
    { zh: '个随机多项式的m重根（m = 2至5）', en: 'zeros of multiplicity 2 to 5 of random polynomials' },
    300,
    fc.property(fc.integer({ min: 2, max: 5 }), between(0.3, 2), coefficient, (m, size, next) => {
      const c = [...Array<number>(m).fill(0), size, next];
      for (const e of [1e-4, -1e-5])
        expect(Math.abs(step(c, e) / e - (1 - 1 / m))).toBeLessThan(10 * Math.abs(e));
    }),
  );
  check.golden(
    'F′ = ff″/f′² for the square root of 2',
    { zh: '个点处的F′（差商）', en: 'points, for F′ by difference quotients' },
    3,
    () => {
      for (const x of [0.8, Math.SQRT2, 2.5]) {
        const found = derivative((t) => t - (t * t - 2) / (2 * t), x);
        expect(found).toBeCloseTo(((x * x - 2) * 2) / (2 * x) ** 2, 9);
      }
    },
  );
});
