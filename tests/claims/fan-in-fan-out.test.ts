import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const meanSquare = (v: readonly number[]): number => v.reduce((sum, x) => sum + x * x, 0) / v.length;

/** Mean of the mean squares of Wh and Wᵀg over all sign patterns of entries ±deviation. */
function averages(h: readonly number[], g: readonly number[], deviation: number): [number, number] {
  const [nIn, nOut] = [h.length, g.length];
  const patterns = 2 ** (nIn * nOut);
  let [forward, backward] = [0, 0];
  for (let signs = 0; signs < patterns; signs++) {
    const w = (p: number, q: number): number =>
      ((signs >> (p * nIn + q)) & 1) === 1 ? deviation : -deviation;
    forward += meanSquare(g.map((_, p) => h.reduce((sum, x, q) => sum + w(p, q) * x, 0))) / patterns;
    backward += meanSquare(h.map((_, q) => g.reduce((sum, x, p) => sum + w(p, q) * x, 0))) / patterns;
  }
  return [forward, backward];
}

claim('fan-in-fan-out', (check) => {
  check.property(
    'mean squares a unit are multiplied by n_in τ² forwards and n_out τ² backwards',
    {
      zh: '个随机线性层（至多10个权重，穷尽±τ的全部符号）',
      en: 'random linear layers (up to 10 weights), over every sign pattern of ±τ',
    },
    200,
    fc.property(
      fc.constantFrom<readonly [number, number]>([1, 1], [2, 2], [3, 2], [2, 4], [1, 5], [5, 2], [3, 3]),
      between(0.1, 2),
      fc.integer(),
      ([nIn, nOut], tau, seed) => {
        const random = rng(seed);
        const h = Array.from({ length: nIn }, () => random.normal());
        const g = Array.from({ length: nOut }, () => random.normal());
        const [forward, backward] = averages(h, g, tau);
        expect(Math.abs(forward / (nIn * tau ** 2 * meanSquare(h)) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(backward / (nOut * tau ** 2 * meanSquare(g)) - 1)).toBeLessThan(1e-12);
      },
    ),
  );
});
