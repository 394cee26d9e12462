import fc from 'fast-check';
import { expect } from 'vitest';
import { clipByNorm } from '../../src/math/clipping.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

const size = fc.integer({ min: 1, max: 20 });
const decades = between(-6, 6);

claim('norm-clipping', (check) => {
  check.property(
    'the direction stays and the norm becomes min(‖g‖, c)',
    { zh: '个随机梯度与阈值', en: 'random gradients and thresholds' },
    1000,
    fc.property(size, decades, decades, fc.integer(), (n, log, logC, seed) => {
      const random = rng(seed);
      const g = Array.from({ length: n }, () => 10 ** log * random.normal());
      const c = 10 ** logC;
      const [clipped = []] = clipByNorm([g], c).grads;
      const norm = Math.hypot(...g);
      expect(Math.abs(Math.hypot(...clipped) / Math.min(norm, c) - 1)).toBeLessThan(1e-14);
      // The part of clip(g) across g.
      const along = dot(clipped, g) / norm ** 2;
      expect(along).toBeGreaterThan(0);
      expect(Math.hypot(...clipped.map((x, i) => x - along * (g[i] ?? 0)))).toBeLessThan(
        1e-14 * Math.hypot(...clipped),
      );
    }),
  );
  check.property(
    'all lags are multiplied by one factor of at most 1',
    { zh: '个按时间差拆开的随机梯度', en: 'random gradients split by lags' },
    300,
    fc.property(size, fc.integer({ min: 2, max: 30 }), decades, fc.integer(), (n, lags, logC, seed) => {
      const random = rng(seed);
      const parts = Array.from({ length: lags }, (_, lag) =>
        Array.from({ length: n }, () => 0.6 ** lag * random.normal()),
      );
      const sum = Array.from({ length: n }, (_, i) => parts.reduce((s, part) => s + (part[i] ?? 0), 0));
      const { grads, scale } = clipByNorm([sum], 10 ** logC);
      expect(scale).toBeLessThanOrEqual(1);
      const again = Array.from({ length: n }, (_, i) =>
        parts.reduce((s, part) => s + scale * (part[i] ?? 0), 0),
      );
      (grads[0] ?? []).forEach((x, i) =>
        expect(Math.abs(x - (again[i] ?? NaN))).toBeLessThan(1e-13 * scale * lags),
      );
    }),
  );
});
