import fc from 'fast-check';
import { expect } from 'vitest';
import { derivative } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

/** The inputs that hold the unit at 0 from h_0 on, and h_T for given inputs. */
function holding(w: number, h0: number, T: number): number[] {
  let h = h0;
  return Array.from({ length: T }, () => {
    const x = -w * h;
    h = Math.tanh(w * h + x);
    expect(h + 0).toBe(0);
    return x;
  });
}
const last = (w: number, xs: readonly number[], h0: number): number =>
  xs.reduce((h, x) => Math.tanh(w * h + x), h0);

claim('input-holds-zero', (check) => {
  check.property(
    'with these inputs held fixed, ∂h_T/∂h_0 measured on the unit is w^T',
    { zh: '个随机权重与起点（实测导数）', en: 'random weights and starts, measured on the unit' },
    500,
    fc.property(
      fc.double({ min: 0.5, max: 5, noNaN: true }),
      fc.constantFrom(1, -1),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 12 }),
      (size, sign, h0, T) => {
        const w = sign * size;
        const xs = holding(w, h0, T);
        // Small enough that the moved state stays near 0, where tanh is nearly straight.
        const step = 1e-3 / Math.max(1, size ** T);
        const measured = derivative((by) => last(w, xs, h0 + by), step);
        // Rounding of w h_0 + x_1 is magnified by as much as the step is.
        const rounding = (1e-16 * (1 + Math.abs(w * h0))) / step;
        expect(Math.abs(measured / w ** T - 1)).toBeLessThan(1e-6 + 10 * rounding);
      },
    ),
  );
  check.counterexample(
    'w = 1.5, a hundred steps: the slopes along the trajectory multiply to more than 10^17',
    {
      zh: 'w=1.5的单元，一百步之后梯度超过四十亿亿倍',
      en: 'a unit with w = 1.5 whose gradient grows like that of the linear one',
    },
    () => {
      let [h, product] = [0.3, 1];
      for (const x of holding(1.5, h, 100)) {
        h = Math.tanh(1.5 * h + x);
        product *= 1.5 * (1 - h * h);
      }
      expect(product / 1.5 ** 100).toBeCloseTo(1, 9);
      expect(product).toBeGreaterThan(4e17);
    },
  );
});
