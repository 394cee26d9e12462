import fc from 'fast-check';
import { expect } from 'vitest';
import { derivative } from '../../src/math/derivative.ts';
import { singularValues } from '../../src/math/svd.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

function softmax(s: readonly number[]): number[] {
  const top = Math.max(...s);
  const e = s.map((x) => Math.exp(x - top));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((x) => x / sum);
}

/** One component of the output of a head with scores s and scalar values v. */
const head = (s: readonly number[], v: readonly number[]): number =>
  softmax(s).reduce((y, a, i) => y + a * (v[i] ?? 0), 0);

claim('attention-factor', (check) => {
  check.property(
    'both derivatives carry the attention weight',
    {
      zh: '个随机的注意力头（2至8个位置，与差商比较）',
      en: 'random heads (2 to 8 positions), against difference quotients',
    },
    300,
    fc.property(fc.integer({ min: 2, max: 8 }), fc.integer(), (n, seed) => {
      const random = rng(seed);
      const s = Array.from({ length: n }, () => 3 * random.normal());
      const v = Array.from({ length: n }, () => random.normal());
      const a = softmax(s);
      const y = head(s, v);
      const replaced = (list: readonly number[], i: number, x: number): number[] =>
        list.map((old, j) => (j === i ? x : old));
      for (let i = 0; i < n; i++) {
        const [weight = 0, value = 0] = [a[i], v[i]];
        const byValue = derivative((x) => head(s, replaced(v, i, x)), value);
        const byScore = derivative((x) => head(replaced(s, i, x), v), s[i] ?? 0);
        expect(Math.abs(byValue - weight)).toBeLessThan(1e-9);
        expect(Math.abs(byScore - weight * (value - y))).toBeLessThan(1e-9);
      }
    }),
  );
  check.golden(
    'two positions whose scores differ by 100 ln 2',
    { zh: '个注意力权重（低于2的−100次方）', en: 'attention weight, below 2 to the power −100' },
    1,
    () => {
      const [a = NaN] = softmax([0, 100 * Math.LN2]);
      expect(a * 2 ** 100).toBeCloseTo(1, 10);
    },
  );
  check.golden(
    'L layers of averaging with values ½x leave 2^−L',
    { zh: '个层数下的范数', en: 'depths' },
    4,
    () => {
      for (const L of [1, 5, 20, 60]) {
        let rows: number[][] = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1 : 0)));
        for (let l = 0; l < L; l++)
          rows = rows.map(() => [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + (row[j] ?? 0) / 6, 0)));
        expect((singularValues(rows)[0] ?? 0) * 2 ** L).toBeCloseTo(1, 12);
      }
    },
  );
});
