import fc from 'fast-check';
import { expect } from 'vitest';
import { memoryVariance } from '../../src/math/linear-memory.ts';
import { claim } from '../fixtures/claim.ts';

/** γλ^k as (re, im), γ² = 1 − |λ|², λ = exp(−e^ν + iθ). */
function response(nu: number, theta: number, k: number): [number, number] {
  const a = Math.exp(nu);
  const size = Math.sqrt(-Math.expm1(-2 * a)) * Math.exp(-a * k);
  return [size * Math.cos(k * theta), size * Math.sin(k * theta)];
}

/** Σ_k |∂(γλ^k)|² by central differences. */
function sensitivity(nu: number, theta: number, steps: number, dnu: number, dtheta: number): number {
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const up = response(nu + dnu, theta + dtheta, k);
    const down = response(nu - dnu, theta - dtheta, k);
    const h = 2 * (dnu + dtheta);
    sum += ((up[0] - down[0]) / h) ** 2 + ((up[1] - down[1]) / h) ** 2;
  }
  return sum;
}

claim('normalised-sensitivity', (check) => {
  check.property(
    'E|h|² = 1, E|∂h/∂ν|² = (a/2 sinh a)² < ¼ and E|∂h/∂θ|² = q(1+q)/(1−q)², differentiated numerically',
    { zh: '个随机的ν与θ，以有限差分核对', en: 'random ν and θ, against finite differences' },
    200,
    fc.property(
      fc.double({ min: -4, max: 1, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (nu, theta) => {
        const a = Math.exp(nu);
        const q = Math.exp(-2 * a);
        const steps = Math.ceil(25 / a) + 2;
        let state = 0;
        for (let k = 0; k < steps; k++) state += Math.hypot(...response(nu, theta, k)) ** 2;
        expect(state).toBeCloseTo(1, 9);
        const byNu = (a / (2 * Math.sinh(a))) ** 2;
        expect(byNu).toBeLessThan(0.25);
        expect(sensitivity(nu, theta, steps, 1e-5, 0)).toBeCloseTo(byNu, 6);
        const byTheta = (q * (1 + q)) / (1 - q) ** 2;
        const measured = sensitivity(nu, theta, steps, 0, 1e-7);
        expect(Math.abs(measured - byTheta)).toBeLessThan(1e-5 * (1e-3 + byTheta));
        const closed = memoryVariance(a, true);
        expect(closed.nu).toBeCloseTo(byNu, 9);
        expect(closed.theta / byTheta).toBeCloseTo(1, 6);
      },
    ),
  );
  check.golden(
    'E|∂h/∂θ|² grows like the square of the half-life',
    { zh: '个半衰期（100至10000步）', en: 'half-lives from 100 to 10,000 steps' },
    3,
    () => {
      for (const half of [100, 1000, 10_000])
        expect((memoryVariance(Math.LN2 / half, true).theta / (half / Math.LN2) ** 2) * 2).toBeCloseTo(1, 1);
    },
  );
});
