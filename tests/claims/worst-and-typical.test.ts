import fc from 'fast-check';
import { expect } from 'vitest';
import { matrix, multiply, rng, spectralNorm, type Matrix } from '../../src/math/index.ts';
import { claim } from '../fixtures/claim.ts';

const nilpotent = [
  matrix([
    [0, 2],
    [0, 0],
  ]),
  matrix([
    [0, 0],
    [2, 0],
  ]),
] as const;
/** Ten times the diagonal pair: whole numbers. */
const diagonal = [
  matrix([
    [20, 0],
    [0, 1],
  ]),
  matrix([
    [1, 0],
    [0, 20],
  ]),
] as const;

/** The norms of all 2^k products of k factors, with the letters as the bits of their index. */
function allWords(pair: readonly [Matrix, Matrix], k: number): number[] {
  let words: Matrix[] = [...pair];
  for (let l = 1; l < k; l++) words = words.flatMap((word) => pair.map((letter) => multiply(word, letter)));
  return words.map(spectralNorm);
}

claim('worst-and-typical', (check) => {
  check.golden(
    'the worst of all words of up to 10 letters has norm 2^k: alternating for one pair, repeating for the other',
    {
      zh: '个最坏乘积（两对矩阵，枚举一切次序）',
      en: 'worst products, found among all orders of up to 10 factors',
    },
    20,
    () => {
      for (let k = 1; k <= 10; k++) {
        const zeros = allWords(nilpotent, k);
        expect(Math.max(...zeros)).toBeCloseTo(2 ** k, 6);
        // Only the two alternating words are not zero.
        expect(zeros.filter((norm) => norm > 0)).toHaveLength(2);
        const crossed = allWords(diagonal, k);
        expect(Math.max(...crossed) / 10 ** k).toBeCloseTo(2 ** k, 6);
        expect(crossed[0]! / 10 ** k).toBeCloseTo(2 ** k, 6);
      }
    },
  );
  check.property(
    'a fair coin: exactly zero soon for one pair, a rate near √(2/10) for the other',
    { zh: '串掷硬币的结果（每串两万次）', en: 'sequences of twenty thousand tosses of a fair coin' },
    100,
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (s) => {
      const random = rng(s);
      const T = 20_000;
      let product: Matrix = matrix([
        [1, 0],
        [0, 1],
      ]);
      let dead = 0;
      // The diagonal pair: the logarithms of the two entries.
      let [up, down] = [0, 0];
      for (let t = 1; t <= T; t++) {
        const side = random.uniform() < 0.5 ? 0 : 1;
        up += Math.log(side === 0 ? 2 : 0.1);
        down += Math.log(side === 0 ? 0.1 : 2);
        if (dead === 0) {
          product = multiply(nilpotent[side], product);
          if (spectralNorm(product) === 0) dead = t;
        }
      }
      expect(dead).toBeGreaterThan(0);
      expect(dead).toBeLessThan(60);
      // Six standard deviations of the mean: 6 · ½ ln 20 / √T.
      const rate = Math.max(up, down) / T;
      expect(Math.abs(rate - Math.log(Math.sqrt(0.2)))).toBeLessThan((3 * Math.log(20)) / Math.sqrt(T));
      expect(Math.min(up, down)).toBeLessThan(0);
    }),
  );
});
