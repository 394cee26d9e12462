import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { matrix, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { jointBounds } from '../../src/math/word-products.ts';
import { claim } from '../fixtures/claim.ts';
import { diagonal } from '../fixtures/recurrent.ts';

const top = (A: Matrix): number => singularValues(A)[0] ?? NaN;
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** All products of k factors. */
function words(set: readonly Matrix[], k: number): Matrix[] {
  let level = [...set];
  for (let l = 1; l < k; l++) level = level.flatMap((P) => set.map((M) => multiply(M, P)));
  return level;
}

claim('joint-radius-bounds', (check) => {
  check.property(
    'every lower bound lies below every upper bound, of whatever lengths',
    {
      zh: '对随机矩阵',
      en: 'random pairs of matrices, for the bounds of all word lengths to 6',
    },
    150,
    fc.property(fc.integer({ min: 2, max: 3 }), seed, (n, s) => {
      const random = rng(s);
      const set = [ensembles.gaussian(n, 1, random), ensembles.gaussian(n, 1, random)];
      const levels = [1, 2, 3, 4, 5, 6].map((k) => {
        const all = words(set, k);
        return {
          lower: Math.max(...all.map((P) => spectralRadius(P) ** (1 / k))),
          upper: Math.max(...all.map((P) => top(P) ** (1 / k))),
        };
      });
      const lower = Math.max(...levels.map((level) => level.lower));
      const upper = Math.min(...levels.map((level) => level.upper));
      expect(lower).toBeLessThanOrEqual(upper * (1 + 1e-9));
    }),
  );
  check.property(
    'no slopes inside [0, γ] give a longer product than the corners do',
    {
      zh: '串随机导数',
      en: 'random sequences of slopes, none above the largest at the corners',
    },
    150,
    fc.property(fc.integer({ min: 1, max: 4 }), seed, (k, s) => {
      const random = rng(s);
      const W = ensembles.gaussian(2, 1.5, random);
      const corners = [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ].map((D) => multiply(diagonal(D), W));
      const most = Math.max(...words(corners, k).map(top));
      const inside = Array.from({ length: k }, () =>
        multiply(diagonal([random.uniform(), random.uniform()]), W),
      ).reduce((P, J) => multiply(J, P));
      expect(top(inside)).toBeLessThanOrEqual(most * (1 + 1e-12));
    }),
  );
  check.golden(
    'the golden ratio for two shears',
    { zh: '个已知值（黄金分割比）', en: 'known value, the golden ratio for two shears' },
    1,
    () => {
      const shears = [
        matrix([
          [1, 1],
          [0, 1],
        ]),
        matrix([
          [1, 0],
          [1, 1],
        ]),
      ];
      const { lower } = jointBounds(shears, 8);
      expect(lower).toBeCloseTo(Math.log10((1 + Math.sqrt(5)) / 2), 9);
      // A product of 2-norms: each shear has the norm φ, so upper and lower bound meet at once.
      for (const M of shears) expect(top(M)).toBeCloseTo((1 + Math.sqrt(5)) / 2, 12);
    },
  );
});
