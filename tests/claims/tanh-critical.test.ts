import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

/** |h_T| and T^{3/2} |∂h_T/∂h_0| for w = ±1. */
function run(w: number, h0: number, T: number): { h: number; scaled: number } {
  let [h, log] = [h0, 0];
  for (let t = 0; t < T; t++) {
    h = Math.tanh(w * h);
    log += Math.log1p(-h * h);
  }
  return { h: Math.abs(h), scaled: Math.exp(log + 1.5 * Math.log(T)) };
}

claim('tanh-critical', (check) => {
  check.property(
    't h² → 3/2, and T^{3/2} times the gradient settles, its changes falling like 1/T',
    { zh: '个随机起点（w=±1，至八万步）', en: 'random starts with w = ±1, over 80,000 steps' },
    60,
    fc.property(
      fc.double({ min: 0.2, max: 4, noNaN: true }),
      fc.constantFrom(1, -1),
      fc.constantFrom(1, -1),
      (size, side, w) => {
        const [early, late, last] = [5_000, 20_000, 80_000].map((T) => ({ T, ...run(w, side * size, T) }));
        expect(Math.abs(last!.T * last!.h ** 2 - 1.5)).toBeLessThan(2e-3);
        const [first, second] = [late!.scaled / early!.scaled - 1, last!.scaled / late!.scaled - 1];
        expect(Math.abs(second)).toBeLessThan(5e-3);
        // O(ln T/T): a quarter, but for the logarithm. A wrong power of T would change by the same factor each time.
        expect(Math.abs(second)).toBeLessThan(0.4 * Math.abs(first) + 2e-4);
        // The first step alone costs 1 − tanh² h_0.
        expect(last!.scaled * Math.cosh(size) ** 2).toBeGreaterThan(1);
      },
    ),
  );
  check.golden(
    'the constants of the text, and the law that joins those of a start and its successor',
    { zh: '个正文里的数', en: 'figures of the text' },
    3,
    () => {
      expect(run(1, 0.8, 400_000).scaled).toBeCloseTo(3.35, 2);
      const constant = run(1, 0.5, 400_000).scaled;
      expect(constant).toBeCloseTo(14.3, 1);
      // From h_0 = 0.5 one step leads to tanh 0.5: the constants of the two differ by the factor 1 − tanh² 0.5.
      const next = run(1, Math.tanh(0.5), 400_000).scaled;
      expect(next * (1 - Math.tanh(0.5) ** 2)).toBeCloseTo(constant, 3);
      // The hundredth step from 0.8, measured by moving the start.
      const end = (h0: number): number => run(1, h0, 100).h;
      expect((end(0.8 + 1e-5) - end(0.8 - 1e-5)) / 2e-5).toBeCloseTo(0.0032, 4);
    },
  );
});
