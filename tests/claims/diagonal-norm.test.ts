import fc from 'fast-check';
import { expect } from 'vitest';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';
import { activations, apply, diagonal, every, length } from '../fixtures/recurrent.ts';

const entry = fc.double({ min: -1e3, max: 1e3, noNaN: true });

claim('diagonal-norm', (check) => {
  check.property(
    'the largest singular value is the largest absolute entry; no vector is stretched more, one is stretched so much',
    { zh: '个随机对角矩阵', en: 'random diagonal matrices of orders 1 to 12' },
    1000,
    fc.property(fc.array(fc.tuple(entry, entry), { minLength: 1, maxLength: 12 }), (pairs) => {
      const v = pairs.map(([x]) => x);
      const u = Float64Array.from(pairs, ([, y]) => y);
      const most = Math.max(...v.map(Math.abs));
      const D = diagonal(v);
      expect(Math.abs((singularValues(D)[0] ?? NaN) - most)).toBeLessThanOrEqual(1e-12 * most);
      expect(length(apply(D, u))).toBeLessThanOrEqual(most * length(u) * (1 + 1e-12));
      const along = u.map((_, i) => (i === v.findIndex((x) => Math.abs(x) === most) ? 1 : 0));
      expect(length(apply(D, along))).toBe(most);
    }),
  );
  check.property(
    'the slopes never exceed γ_φ',
    {
      zh: '组随机预激活值',
      en: 'random vectors of pre-activations, for each of the three functions',
    },
    500,
    fc.property(fc.constantFrom(...every), fc.array(entry, { minLength: 1, maxLength: 8 }), (phi, a) => {
      const { slope, gamma } = activations[phi];
      const D = diagonal(a.map((z) => slope(z / 100)));
      expect(singularValues(D)[0]).toBeLessThanOrEqual(gamma * (1 + 1e-12));
    }),
  );
});
