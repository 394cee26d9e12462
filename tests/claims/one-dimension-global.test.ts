import fc from 'fast-check';
import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

claim('one-dimension-global', (check) => {
  check.property(
    'slopes below 1 everywhere bring every start closer at every step, to the fixed point',
    {
      zh: '个随机的一维映射与起点（斜率可任意接近1）',
      en: 'random maps of the line and starts, with slopes as close to 1 as one likes',
    },
    500,
    fc.property(
      between(-5, 5),
      between(0.3, 1.7),
      fc.boolean(),
      between(-50, 50),
      (fixed, alpha, flip, far) => {
        // F′ = ±(1 − α/(1 + u²)), below 1 in absolute value but with supremum 1.
        const F = (x: number): number => fixed + (flip ? -1 : 1) * (x - fixed - alpha * Math.atan(x - fixed));
        let x = fixed + far;
        for (let k = 0; k < 1500; k++) {
          const [before, next] = [Math.abs(x - fixed), F(x)];
          if (before > 1e-7) expect(Math.abs(next - fixed)).toBeLessThan(before);
          x = next;
        }
        expect(Math.abs(x - fixed)).toBeLessThan(1e-7);
      },
    ),
  );
  check.counterexample(
    'without a fixed point it may run away',
    {
      zh: '没有不动点时不成立：√(1+x²) 斜率处处小于1，却跑向无穷',
      en: 'a fixed point is needed: √(1 + x²) has slopes below 1 everywhere and runs to infinity',
    },
    () => {
      let x = 0;
      for (let k = 1; k <= 10_000; k++) x = Math.sqrt(1 + x * x);
      expect(x).toBeCloseTo(100, 8);
    },
  );
});
