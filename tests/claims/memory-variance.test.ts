import fc from 'fast-check';
import { expect } from 'vitest';
import { memoryGrowth, memoryVariance, simulateMemory } from '../../src/math/linear-memory.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

claim('memory-variance', (check) => {
  check.property(
    'the closed forms are the sums of |λ^k|² and |kλ^(k−1)|²',
    { zh: '个随机的λ（模0.05至0.99）', en: 'random λ of modulus 0.05 to 0.99' },
    500,
    fc.property(
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      fc.double({ min: -3.14, max: 3.14, noNaN: true }),
      (modulus, theta) => {
        const [re, im] = [modulus * Math.cos(theta), modulus * Math.sin(theta)];
        // λ^k by repeated multiplication; the tails beyond 4000 steps are below rounding.
        let [a, b, state, sensitivity, before] = [1, 0, 0, 0, 0];
        for (let k = 0; k < 4000; k++) {
          const square = a * a + b * b;
          state += square;
          sensitivity += k * k * before;
          before = square;
          [a, b] = [a * re - b * im, a * im + b * re];
        }
        const q = modulus ** 2;
        expect(state * (1 - q)).toBeCloseTo(1, 9);
        expect((sensitivity * (1 - q) ** 3) / (1 + q)).toBeCloseTo(1, 9);
        const closed = memoryVariance(-Math.log(modulus), false);
        expect(closed.state * (1 - q)).toBeCloseTo(1, 9);
        expect((closed.lambda * (1 - q) ** 3) / (1 + q)).toBeCloseTo(1, 9);
        // ∂λ/∂ν = λ ln|λ| and ∂λ/∂θ = iλ.
        expect(closed.nu / (q * Math.log(modulus) ** 2 * closed.lambda)).toBeCloseTo(1, 9);
        expect(closed.theta / (q * closed.lambda)).toBeCloseTo(1, 9);
        // From h_0 = 0 the sums end after T terms.
        const T = 12;
        const grown = memoryGrowth(-Math.log(modulus), T);
        const upTo = (term: (k: number) => number): number =>
          Array.from({ length: T }, (_, k) => term(k)).reduce((sum, x) => sum + x, 0);
        expect(grown.state[T]! / upTo((k) => modulus ** (2 * k))).toBeCloseTo(1, 9);
        expect(grown.sensitivity[T]! / upTo((k) => (k * modulus ** (k - 1)) ** 2)).toBeCloseTo(1, 9);
      },
    ),
  );
  check.golden(
    'simulated sequences have these means, within five per cent',
    { zh: '组模拟的均方值', en: 'simulated mean squares' },
    4,
    () => {
      for (const [decay, theta] of [
        [0.1, 0.3],
        [0.05, 2],
      ] as const) {
        const T = Math.ceil(8 / decay);
        const runs = simulateMemory(decay, theta, T, 4000, rng(7));
        const limit = memoryVariance(decay, false);
        expect(Math.abs(runs.state[T]! / limit.state - 1)).toBeLessThan(0.05);
        expect(Math.abs(runs.sensitivity[T]! / limit.lambda - 1)).toBeLessThan(0.05);
      }
    },
  );
  check.golden(
    'ten times the half-life: ten times the state, a thousand times the sensitivity',
    {
      zh: '次延长到十倍（半衰期10、100、1000步）',
      en: 'tenfold lengthenings of the memory (half-lives 10, 100, 1,000)',
    },
    2,
    () => {
      for (const half of [10, 100]) {
        const [near, far] = [half, 10 * half].map((steps) => memoryVariance(Math.LN2 / steps, false));
        expect(Math.abs(far!.state / near!.state - 10)).toBeLessThan(0.7);
        expect(Math.abs(far!.lambda / near!.lambda - 1000)).toBeLessThan(150);
        // And neither is there from the start: it takes about the memory’s own time to build up.
        expect(memoryGrowth(Math.LN2 / half, half).sensitivity[half]! / near!.lambda).toBeLessThan(0.5);
      }
    },
  );
});
