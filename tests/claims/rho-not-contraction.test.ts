import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const A = [
  [0.5, 10],
  [0, 0.5],
];
const step = ([x, y]: readonly [number, number]): [number, number] => [0.5 * x + 10 * y, 0.5 * y];

claim('rho-not-contraction', (check) => {
  check.counterexample(
    'a spectral radius of one half, and a tenfold first step',
    {
      zh: 'ρ(A) = ½，而 (0, 1) 第一步就被拉长十倍多',
      en: 'ρ(A) = ½, and (0, 1) is stretched more than tenfold',
    },
    () => {
      expect(spectralRadius(A)).toBe(0.5);
      expect(Math.hypot(...step([0, 1]))).toBe(Math.sqrt(100.25));
      expect(singularValues(A)[0]).toBeGreaterThanOrEqual(Math.sqrt(100.25));
    },
  );
  check.property(
    'every start converges to zero',
    { zh: '个随机起点（百步之内都趋于零）', en: 'random starts, which all tend to zero' },
    500,
    fc.property(between(-1e3, 1e3), between(-1e3, 1e3), (x, y) => {
      let state: [number, number] = [x, y];
      for (let k = 0; k < 100; k++) state = step(state);
      expect(Math.hypot(...state)).toBeLessThanOrEqual(1e-24 * Math.hypot(x, y));
    }),
  );
  check.golden(
    'the weighted norm of the section contracts',
    {
      zh: '个加权范数 (1+√5)/4（它使这个映射压缩）',
      en: 'weighted norm, (1 + √5)/4, in which the map contracts',
    },
    1,
    () => {
      const weighted = [
        [0.5, 10 / 20],
        [0, 0.5],
      ];
      expect(singularValues(weighted)[0]).toBeCloseTo((1 + Math.sqrt(5)) / 4, 14);
    },
  );
});
