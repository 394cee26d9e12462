import fc from 'fast-check';
import { expect } from 'vitest';
import { gaussianProductExponent } from '../../src/math/mean-field.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { rng } from '../../src/math/rng.ts';
import { productNorms } from '../../src/math/word-products.ts';
import { claim } from '../fixtures/claim.ts';

/** ψ(n/2) from ψ(1) and ψ(1/2), as the recurrence ψ(x + 1) = ψ(x) + 1/x gives it. */
function digammaOfHalf(n: number): number {
  const euler = 0.5772156649015329;
  let psi = n % 2 === 0 ? -euler : -euler - 2 * Math.LN2;
  for (let x = n % 2 === 0 ? 1 : 0.5; x < n / 2 - 0.25; x++) psi += 1 / x;
  return psi;
}
const formula = (n: number, g: number): number => (Math.log((2 * g * g) / n) + digammaOfHalf(n)) / 2;

claim('gaussian-products', (check) => {
  check.property(
    'the norm of simulated products grows at the rate of the formula',
    { zh: '串模拟的高斯矩阵', en: 'simulated products of Gaussian matrices of orders 1 to 8' },
    80,
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (n, s, g) => {
        const T = 800;
        const random = rng(s);
        const { norms } = productNorms(Array.from({ length: T }, () => ensembles.gaussian(n, g, random)));
        // The variance of ln‖Gu‖ is ψ′(n/2)/4, at most 1/n + 1/(2n²) for n > 1 and π²/8 for n = 1.
        const deviation = Math.sqrt(n === 1 ? 1.234 : 1 / n);
        const measured = ((norms[T] ?? NaN) * Math.LN10) / T;
        expect(Math.abs(measured - formula(n, g))).toBeLessThan((5 * deviation) / Math.sqrt(T) + (2 * n) / T);
      },
    ),
  );
  check.golden(
    'the module agrees with the recurrence of ψ, and both with ln g − 1/(2n)',
    { zh: '个由ψ递推的值', en: 'values from the recurrence of ψ' },
    40,
    () => {
      for (let n = 1; n <= 40; n++) {
        expect(gaussianProductExponent(1.3, n)).toBeCloseTo(formula(n, 1.3), 12);
        const expansion = Math.log(1.3) - 1 / (2 * n);
        expect(Math.abs(formula(n, 1.3) - expansion)).toBeLessThan(0.2 / (n * n));
      }
    },
  );
});
