import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

const weight = fc.double({ min: 1.02, max: 20, noNaN: true });
const start = fc.double({ min: 1e-3, max: 5, noNaN: true });

/** The zero of tanh(w h) − h on h > 0, by bisection; no iteration of the map. */
function fixedPoint(w: number): number {
  let [low, high] = [0, 1];
  // tanh(w h) > h just above 0 for w > 1, and tanh(w h) < h at 1.
  for (let i = 0; i < 100; i++) {
    const h = (low + high) / 2;
    if (Math.tanh(w * h) > h) low = h;
    else high = h;
  }
  return (low + high) / 2;
}

/** The derivative of h ↦ tanh(w h), through cosh: 1 − tanh² would lose its digits near saturation. */
const slope = (w: number, h: number): number => w / Math.cosh(w * h) ** 2;

/** The state and ln |∂h_T/∂h_0| after `steps` steps. */
function run(w: number, h0: number, steps: number): { h: number; log: number } {
  let [h, log] = [h0, 0];
  for (let t = 0; t < steps; t++) {
    log += Math.log(Math.abs(slope(w, h)));
    h = Math.tanh(w * h);
  }
  return { h, log };
}

claim('tanh-multiplier-below-one', (check) => {
  check.property(
    '0 < m(w) < 1, and a larger weight has a smaller m',
    { zh: '个随机权重（w>1）', en: 'random weights w > 1' },
    1000,
    fc.property(weight, weight, (w, v) => {
      const m = slope(w, fixedPoint(w));
      expect(m).toBeGreaterThan(0);
      expect(m).toBeLessThan(1);
      if (v > w * (1 + 1e-9)) expect(slope(v, fixedPoint(v))).toBeLessThan(m);
    }),
  );
  check.property(
    'every start other than 0 goes to ±h*, and the derivative falls at the rate m',
    { zh: '个随机起点与权重', en: 'random starts and weights' },
    500,
    fc.property(weight, start, fc.constantFrom(1, -1), (w, h0, side) => {
      const rest = fixedPoint(w);
      const first = run(w, side * h0, 2000);
      const longer = run(w, side * h0, 2100);
      expect(Math.abs(first.h - side * rest)).toBeLessThan(1e-9);
      const m = slope(w, rest);
      expect(Math.abs((longer.log - first.log) / 100 - Math.log(m))).toBeLessThan(1e-6);
      expect(longer.log).toBeLessThan(-30);
    }),
  );
  check.property(
    'w < −1: the orbit changes sides at every step, |h| → h* of |w|, with the same rate',
    { zh: '个随机起点与权重（w<−1）', en: 'random starts and weights w < −1' },
    300,
    fc.property(weight, start, (size, h0) => {
      const rest = fixedPoint(size);
      const [first, next, longer] = [2000, 2001, 2100].map((steps) => run(-size, h0, steps));
      expect(Math.abs(first!.h - rest)).toBeLessThan(1e-9);
      expect(Math.abs(next!.h + rest)).toBeLessThan(1e-9);
      const m = slope(size, rest);
      expect(Math.abs((longer!.log - first!.log) / 100 - Math.log(m))).toBeLessThan(1e-6);
    }),
  );
  check.counterexample(
    'without h₀ ≠ 0 it fails: the unit that rests at 0',
    {
      zh: '从0出发的单元照样爆炸，可见“h₀≠0”不能省',
      en: 'a unit that starts at 0 explodes, so “h₀ ≠ 0” is needed',
    },
    () => {
      expect(run(1.5, 0, 100).log).toBeCloseTo(100 * Math.log(1.5), 9);
    },
  );
});
