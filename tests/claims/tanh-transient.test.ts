import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

/** The zero of tanh(w h) − h on h > 0, by bisection. */
function fixedPoint(w: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 100; i++) {
    const h = (low + high) / 2;
    if (Math.tanh(w * h) > h) low = h;
    else high = h;
  }
  return low;
}

/** ∂h_t/∂h_0 for t = 1…T. */
function gradients(w: number, h0: number, T: number): number[] {
  let [h, product] = [h0, 1];
  return Array.from({ length: T }, () => {
    product *= w / Math.cosh(w * h) ** 2;
    h = Math.tanh(w * h);
    return product;
  });
}

claim('tanh-transient', (check) => {
  check.property(
    'never above h*/h_0',
    { zh: '个随机权重与起点（至五百步）', en: 'random weights and starts, over five hundred steps' },
    1000,
    fc.property(
      fc.double({ min: 1.02, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 8, noNaN: true }),
      (w, decades) => {
        const rest = fixedPoint(w);
        const h0 = rest * 10 ** -decades;
        expect(Math.max(...gradients(w, h0, 500))).toBeLessThanOrEqual((rest / h0) * (1 + 1e-9));
      },
    ),
  );
  check.golden(
    'w = 1.5 from 10^−6, measured by moving the start: the peak, its step, and from when on it is below 1',
    { zh: '个正文里的数（移动起点，实测）', en: 'figures of the text, measured by moving the start' },
    3,
    () => {
      const h0 = 1e-6;
      let [up, down] = [h0 * (1 + 1e-4), h0 * (1 - 1e-4)];
      const measured = Array.from({ length: 200 }, () => {
        [up, down] = [Math.tanh(1.5 * up), Math.tanh(1.5 * down)];
        return (up - down) / (2e-4 * h0);
      });
      const peak = Math.max(...measured);
      expect(Math.log10(peak)).toBeCloseTo(5.5, 1);
      expect(measured.indexOf(peak) + 1).toBe(33);
      expect(measured.findLastIndex((x) => x >= 1) + 2).toBe(49);
      expect(peak).toBeLessThan(fixedPoint(1.5) / h0);
    },
  );
});
