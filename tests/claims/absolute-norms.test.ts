import fc from 'fast-check';
import { expect } from 'vitest';
import { frobeniusNorm } from '../../src/math/norms.ts';
import { identity } from '../../src/math/matrix.ts';
import { claim } from '../fixtures/claim.ts';
import { scaled } from '../fixtures/recurrent.ts';

type Norm = (x: readonly number[]) => number;
const norms: Readonly<Record<string, Norm>> = {
  one: (x) => x.reduce((sum, v) => sum + Math.abs(v), 0),
  two: (x) => Math.hypot(...x),
  infinity: (x) => Math.max(...x.map(Math.abs)),
};
const entry = fc.integer({ min: -1000, max: 1000 }).map((x) => x / 7);

claim('absolute-norms', (check) => {
  check.property(
    'an absolute norm lets diag(v) stretch by max|v| and no more, with and without weights',
    {
      zh: '组向量',
      en: 'random vectors in the 1-, 2- and ∞-norm, with and without diagonal weights',
    },
    1000,
    fc.property(
      fc.constantFrom('one', 'two', 'infinity'),
      fc.array(fc.tuple(entry, entry, fc.double({ min: 0.01, max: 100, noNaN: true })), {
        minLength: 1,
        maxLength: 8,
      }),
      (name, triples) => {
        const norm: Norm = (x) => norms[name]?.(x.map((v, p) => v * (triples[p]?.[2] ?? NaN))) ?? NaN;
        const v = triples.map(([a]) => a);
        const x = triples.map(([, b]) => b);
        const most = Math.max(...v.map(Math.abs));
        const image = x.map((b, p) => b * (v[p] ?? NaN));
        expect(norm(image)).toBeLessThanOrEqual(most * norm(x) * (1 + 1e-12));
        const along = v.map((_, p) => (p === v.findIndex((a) => Math.abs(a) === most) ? 1 : 0));
        const stretched = norm(along.map((b, p) => b * (v[p] ?? NaN)));
        expect(Math.abs(stretched - most * norm(along))).toBeLessThanOrEqual(1e-12 * stretched);
      },
    ),
  );
  check.counterexample(
    'a norm that is not absolute, and the Frobenius norm',
    {
      zh: '一个不绝对的范数',
      en: 'a norm that is not absolute, and the Frobenius norm',
    },
    () => {
      // ‖x‖ = ‖(x₁ + x₂, x₂)‖₂ sees the sign of x₂ beside x₁; diag(1, −1) then stretches (−1, 1) by √5.
      const skew: Norm = ([a = 0, b = 0]) => Math.hypot(a + b, b);
      expect(skew([-1, 1])).toBe(1);
      expect(skew([-1, -1])).toBeCloseTo(Math.sqrt(5), 12);
      expect(frobeniusNorm(scaled(identity(9), 0.25))).toBeCloseTo(0.25 * 3, 12);
    },
  );
});
