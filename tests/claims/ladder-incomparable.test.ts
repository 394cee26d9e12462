import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { matrix } from '../../src/math/matrix.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { scaledNormBound } from '../../src/math/scaled-norm.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

const A = matrix([
  [0.9, 10],
  [0, 0.9],
]);
const C = matrix([
  [0.6, 0.6],
  [-0.6, 0.6],
]);
const absolute = (W: typeof A): typeof A => ({ ...W, data: W.data.map(Math.abs) });
const top = (W: typeof A): number => singularValues(W)[0] ?? NaN;

claim('ladder-incomparable', (check) => {
  check.counterexample(
    'A is settled by ρ(|A|) and scaling, not by σ_max',
    { zh: 'ρ(|A|)=0.9，σ_max(A)>10', en: 'ρ(|A|) = 0.9 with σ_max(A) above 10' },
    () => {
      expect(spectralRadius(absolute(A))).toBe(0.9);
      expect(top(A)).toBeGreaterThan(10);
      expect(scaledNormBound(A).value).toBeLessThan(0.91);
      // Worst case over slopes in [0, 1]: the powers of |A| itself, which pass 30 and then vanish.
      const worst = powerNorms(absolute(A), 400);
      expect(Math.max(...worst)).toBeGreaterThan(1.5);
      expect(worst[400]).toBeLessThan(-10);
    },
  );
  check.counterexample(
    'C is settled by σ_max, not by ρ(|C|) or by sums',
    { zh: 'σ_max(C)<1，ρ(|C|)=1.2', en: 'σ_max(C) below 1 with ρ(|C|) = 1.2' },
    () => {
      expect(top(C)).toBeCloseTo(0.6 * Math.SQRT2, 12);
      expect(top(C)).toBeLessThan(1);
      expect(spectralRadius(absolute(C))).toBeCloseTo(1.2, 12);
    },
  );
  check.counterexample(
    'sums may lie below σ_max, never both',
    { zh: '行和为1，σ_max=√2', en: 'row sums of 1 with σ_max = √2' },
    () => {
      expect(
        top(
          matrix([
            [1, 0],
            [1, 0],
          ]),
        ),
      ).toBeCloseTo(Math.SQRT2, 12);
    },
  );
  check.counterexample(
    'ρ(W) belongs to no rung',
    {
      zh: '增长率高于、低于ρ(W)各一例',
      en: 'growth above ρ(W) at the bomb and below it for a tanh unit',
    },
    () => {
      const W = matrix([
        [8, 8],
        [-8, -8],
      ]);
      const J = matrix([
        [8, 8],
        [-6, -6],
      ]);
      expect(W.data.every(Number.isFinite) && powerNorms(W, 2)[2] === -Infinity).toBe(true);
      expect(spectralRadius(J)).toBeCloseTo(2, 6);
      let h = 0.3;
      let log = 0;
      for (let t = 0; t < 2000; t++) {
        h = Math.tanh(1.5 * h);
        log += Math.log(1.5 / Math.cosh(Math.atanh(h)) ** 2);
      }
      expect(log / 2000).toBeLessThan(Math.log(1.5) - 1);
    },
  );
});
