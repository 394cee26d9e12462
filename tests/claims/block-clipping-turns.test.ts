import fc from 'fast-check';
import { expect } from 'vitest';
import { clipByNorm, clipByValue } from '../../src/math/clipping.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

function degrees(a: readonly number[], b: readonly number[]): number {
  const cosine = dot(a, b) / (Math.hypot(...a) * Math.hypot(...b));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}

const byValue = (g: readonly number[], c: number): number[] => [...(clipByValue([g], c).grads[0] ?? [])];

claim('block-clipping-turns', (check) => {
  check.property(
    'blocks clipped each by itself: still uphill, and the turn is below arccos 1/√m',
    { zh: '个分块的随机梯度（2至8块）', en: 'random gradients in 2 to 8 blocks' },
    1000,
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 1, max: 5 }),
      between(-3, 3),
      fc.integer(),
      (m, n, logC, seed) => {
        const random = rng(seed);
        const blocks = Array.from({ length: m }, () => {
          const weight = 10 ** (3 * random.normal());
          return Array.from({ length: n }, () => weight * random.normal());
        });
        const clipped = blocks.map((block) => clipByNorm([block], 10 ** logC).grads[0] ?? []);
        const [g, v] = [blocks.flat(), clipped.flat()];
        expect(dot(g, v)).toBeGreaterThan(0);
        expect(dot(g, v) / (Math.hypot(...g) * Math.hypot(...v))).toBeGreaterThan((1 - 1e-12) / Math.sqrt(m));
      },
    ),
  );
  check.property(
    'clipping by value is the case of one entry a block',
    { zh: '个随机梯度（按值裁剪）', en: 'random gradients clipped by value' },
    500,
    fc.property(fc.array(between(-1e4, 1e4), { minLength: 1, maxLength: 12 }), between(1e-3, 1e3), (g, c) => {
      expect(byValue(g, c)).toEqual(g.map((x) => (Math.abs(x) <= c ? x : Math.sign(x) * c)));
    }),
  );
  check.golden(
    'no smaller bound holds: (G, 1, …, 1) at threshold 1',
    { zh: '个维数下的上确界（任意逼近）', en: 'dimensions, in each of which the bound is approached' },
    7,
    () => {
      for (let m = 2; m <= 8; m++) {
        const g = [1e8, ...Array<number>(m - 1).fill(1)];
        const bound = (Math.acos(1 / Math.sqrt(m)) * 180) / Math.PI;
        expect(Math.abs(degrees(g, byValue(g, 1)) - bound)).toBeLessThan(1e-5);
      }
    },
  );
  check.golden('the angles of the text', { zh: '个转角（闭式）', en: 'angles in closed form' }, 2, () => {
    expect(byValue([30, 4], 5)).toEqual([5, 4]);
    expect(degrees([30, 4], byValue([30, 4], 5))).toBeCloseTo((Math.atan(100 / 166) * 180) / Math.PI, 9);
    expect(byValue([100, 1, -1, 0.5], 1)).toEqual([1, 1, -1, 0.5]);
    expect(degrees([100, 1, -1, 0.5], [1, 1, -1, 0.5])).toBeCloseTo(
      (Math.acos(102.25 / Math.sqrt(10_002.25 * 3.25)) * 180) / Math.PI,
      9,
    );
  });
});
