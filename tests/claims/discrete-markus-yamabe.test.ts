import fc from 'fast-check';
import { expect } from 'vitest';
import { derivative } from '../../src/math/derivative.ts';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const F = (kappa: number, x: number, y: number): [number, number] => {
  const s = 1 + x * x + y * y;
  return [(-kappa * y ** 3) / s, (kappa * x ** 3) / s];
};

/** F′ by central differences, which know nothing of the formulas of the proof. */
function jacobian(kappa: number, x: number, y: number): [[number, number], [number, number]] {
  const along = (i: 0 | 1, g: (t: number) => [number, number], at: number): number =>
    derivative((t) => g(t)[i], at);
  const [byX, byY] = [(t: number) => F(kappa, t, y), (t: number) => F(kappa, x, t)];
  return [
    [along(0, byX, x), along(0, byY, y)],
    [along(1, byX, x), along(1, byY, y)],
  ];
}

const coordinate = between(-20, 20);
const factor = between(1.001, 2 / Math.sqrt(3) - 1e-4);

claim('discrete-markus-yamabe', (check) => {
  check.property(
    'ρ(F′) < 1, and trace and determinant are those of the proof',
    { zh: '个随机点与κ（差商求导，ρ < 1）', en: 'random points and κ, with difference quotients for F′' },
    1000,
    fc.property(coordinate, coordinate, factor, (x, y, kappa) => {
      const J = jacobian(kappa, x, y);
      // The square root of an error of 1e-11 is what a double eigenvalue may be off by.
      expect(spectralRadius(J)).toBeLessThan(Math.sqrt(0.75) * kappa + 1e-5);
      const r2 = x * x + y * y;
      const theta = Math.atan2(y, x);
      const trace = (-kappa * r2 ** 2 * Math.sin(4 * theta)) / (2 * (1 + r2) ** 2);
      const determinant = (0.75 * kappa ** 2 * Math.sin(2 * theta) ** 2 * r2 ** 2 * (3 + r2)) / (1 + r2) ** 3;
      expect(Math.abs(J[0][0] + J[1][1] - trace)).toBeLessThan(1e-8);
      expect(Math.abs(J[0][0] * J[1][1] - J[0][1] * J[1][0] - determinant)).toBeLessThan(1e-8);
      expect(trace ** 2 / 4).toBeLessThanOrEqual(determinant + 1e-15);
    }),
  );
  check.property(
    'no fixed point but the origin',
    { zh: '个随机的非零点（都会移动）', en: 'random points other than the origin, all of which move' },
    1000,
    fc.property(coordinate, coordinate, factor, (x, y, kappa) => {
      fc.pre(Math.hypot(x, y) > 1e-3);
      const [u, v] = F(kappa, x, y);
      // A fixed point would have uv = xy, but uv and xy differ in sign unless one coordinate is zero.
      expect(u * v * x * y).toBeLessThanOrEqual(0);
      expect(Math.hypot(u - x, v - y)).toBeGreaterThan(0.3 * Math.hypot(x, y));
    }),
  );
  check.property(
    'a cycle of four, and escape beyond it on the axes',
    { zh: '个κ（四周期与逃逸）', en: 'values of κ, with their cycle of four and the escape beyond it' },
    200,
    fc.property(between(1.02, 1.15), (kappa) => {
      const r = 1 / Math.sqrt(kappa - 1);
      let point: [number, number] = [r, 0];
      const seen = [0, 1, 2, 3].map(() => (point = F(kappa, ...point)));
      [
        [0, r],
        [-r, 0],
        [0, -r],
        [r, 0],
      ].forEach(([x = 0, y = 0], k) =>
        expect(Math.hypot((seen[k]?.[0] ?? NaN) - x, (seen[k]?.[1] ?? NaN) - y)).toBeLessThan(1e-11 * r),
      );
      let [outer, inner]: [number, number][] = [
        [1.02 * r, 0],
        [0.98 * r, 0],
      ] as [number, number][];
      for (let k = 0; k < 3000; k++) {
        if (Math.hypot(...outer!) < 1e6) outer = F(kappa, ...outer!);
        inner = F(kappa, ...inner!);
      }
      expect(Math.hypot(...outer!)).toBeGreaterThanOrEqual(1e6);
      expect(Math.hypot(...inner!)).toBeLessThan(1e-6);
    }),
  );
  check.counterexample(
    'beyond 2/√3 the spectral radius does exceed 1',
    {
      zh: 'κ大于2/√3时，远处对角线上的谱半径超过1',
      en: 'above κ = 2/√3 it exceeds 1, far out on the diagonal',
    },
    () => {
      expect(spectralRadius(jacobian(1.2, 50, 50))).toBeGreaterThan(1);
      expect(spectralRadius(jacobian(1.15, 50, 50))).toBeLessThan(1);
    },
  );
});
