/** What the reader of the matrix words is to discover, in numbers. */
import { describe, expect, it } from 'vitest';
import { matrixWords } from '../../components/widgets/matrix-words/definition.ts';
import type { WordsParams } from '../../components/widgets/matrix-words/network.ts';
import { wordsChart, wordsTone } from '../../components/widgets/matrix-words/picture.ts';
import { stepSets } from '../../components/widgets/matrix-words/steps.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';

const defaults = defaultsOf(matrixWords) as unknown as WordsParams;
const step = (i: number, more: Partial<WordsParams> = {}) => {
  const { params, notices } = parseParams(matrixWords, { ...stepSets[i]!, ...more });
  expect(notices).toEqual([]);
  const p = params as unknown as WordsParams;
  return { p, r: matrixWords.compute(p), lambda: fromPlain(matrixWords.compute(p).lambda) };
};
const last = (r: ReturnType<typeof matrixWords.compute>) => fromPlain(r.log10Norms.at(-1));

describe('a word', () => {
  it('explodes although neither letter has an eigenvalue but zero: ρ(AB) = 4', () => {
    const { r, lambda } = step(1);
    expect(r.pair).toMatchObject({
      rhoA: 0,
      rhoB: 0,
      product: [
        [0, 0],
        [0, 4],
      ],
    });
    expect(10 ** fromPlain(r.pair?.log10Rho ?? 0)).toBeCloseTo(4, 12);
    expect(lambda).toBeCloseTo(Math.log(2), 12);
    expect(last(r)).toBeCloseTo(60 * Math.log10(2), 10);
    expect(wordsTone(r)).toBe('explode');
    expect(r).toEqual(matrixWords.compute(defaults));
  });

  it('is exactly zero as A alone, and as ABBA', () => {
    expect(step(0).r).toMatchObject({ lambda: '-Infinity', zeroFrom: 2 });
    expect(step(2).r).toMatchObject({ lambda: '-Infinity', zeroFrom: 3 });
    // Nilpotent where rounding alone would leave an eigenvalue of 1e-8.
    const { r } = step(0, {
      A: [
        [0.3, 0.3],
        [-0.3, -0.3],
      ],
    });
    expect(r.pair?.rhoA).toBe(0);
    expect(r.lambda).toBe('-Infinity');
  });

  it('vanishes although each letter has ρ = 2: their product is a fifth of the identity', () => {
    const alone = step(3);
    expect(alone.r.pair).toMatchObject({ rhoA: 2, rhoB: 2 });
    expect(alone.lambda).toBeCloseTo(Math.log(2), 12);
    const { r, lambda } = step(4);
    expect(r.pair?.product?.flat()).toEqual([expect.closeTo(0.2), 0, 0, expect.closeTo(0.2)]);
    expect(lambda).toBeCloseTo(Math.log(0.2) / 2, 12);
    expect(wordsTone(r)).toBe('vanish');
    expect(10 ** fromPlain(r.pair?.jointLower ?? 0)).toBeCloseTo(2, 9);
    expect(10 ** fromPlain(r.pair?.jointUpper ?? 0)).toBeCloseTo(2, 9);
  });

  it('may begin anywhere: turned letters have the same rate', () => {
    const rate = (word: string): number => step(8, { source: 'word', word }).lambda;
    expect(rate('AAB')).toBeCloseTo(rate('ABA'), 10);
    expect(rate('AAB')).toBeCloseTo(rate('BAA'), 10);
    expect(rate('AB')).toBeCloseTo(Math.log((3 + Math.sqrt(5)) / 2) / 2, 10);
  });
});

describe('random words', () => {
  it('vanish in almost every draw though the mean square explodes', () => {
    const { r, lambda } = step(5);
    expect(lambda).toBeCloseTo(Math.log(0.2) / 2, 1);
    expect(fromPlain(r.meanSquare ?? 0)).toBeCloseTo(Math.log(0.5 * 4 + 0.5 * 0.01) / 2, 10);
    expect(wordsTone(r)).toBe('vanish');
    const ends = Array.from({ length: 100 }, (_, seed) => last(step(5, { seed }).r));
    expect(ends.filter((y) => y < -3).length).toBeGreaterThan(90);
    expect(ends.filter((y) => y > 60 * Math.log10(2) * 0.5).length).toBe(0);
  });

  it('explode when A comes in four of five steps', () => {
    const { r, lambda } = step(6);
    expect(lambda).toBeCloseTo(0.8 * Math.log(2) + 0.2 * Math.log(0.1), 1);
    expect(wordsTone(r)).toBe('explode');
  });

  it('of the nilpotent pair are exactly zero, while their mean square grows as √2 a step', () => {
    const { r } = step(7);
    expect(r.lambda).toBe('-Infinity');
    expect(r.zeroFrom).not.toBeNull();
    expect(fromPlain(r.meanSquare ?? 0)).toBeCloseTo(Math.log(2) / 2, 10);
    for (const lang of ['zh', 'en'] as const)
      for (const s of wordsChart(r, lang, '').series.slice(1)) expect(s.label).not.toContain('exp');
  });

  it('of two shears grow at the rate of Chassaing, Letac and Mora, 0.3962', () => {
    expect(step(8).lambda).toBeCloseTo(0.3962, 2);
    expect(step(8).r.pair).toMatchObject({ rhoA: 1, rhoB: 1, best: 'AB' });
  });
});

describe('Gaussian factors', () => {
  it('have λ₁ = ½[ln(2g²/N) + ψ(N/2)]: −0.2955 at g = 0.75, N = 64', () => {
    const { r, lambda } = step(10);
    expect(lambda).toBeCloseTo(-0.2955, 4);
    expect(fromPlain(r.meanSquare ?? 0)).toBeCloseTo(Math.log(0.75), 12);
    expect((last(step(10, { T: 200 }).r) * Math.LN10) / 200).toBeCloseTo(lambda, 1);
    expect(wordsTone(r)).toBe('vanish');
  });

  it('vanish as single numbers at g = 1.5 and explode with 64 units at g = 1.2', () => {
    expect(step(9).lambda).toBeCloseTo(Math.log(1.5) - 0.63518, 4);
    expect(fromPlain(step(9).r.meanSquare ?? 0)).toBeGreaterThan(0.4);
    expect(wordsTone(step(9).r)).toBe('vanish');
    const ends = Array.from({ length: 40 }, (_, seed) => last(step(9, { seed }).r));
    expect(ends.filter((y) => y < 0).length).toBeGreaterThan(30);
    expect(wordsTone(step(11).r)).toBe('explode');
    expect(last(step(11).r)).toBeGreaterThan(3);
  });
});

describe('in time', () => {
  const time = (p: Partial<WordsParams>): number => {
    const start = performance.now();
    matrixWords.compute({ ...defaults, ...p });
    return performance.now() - start;
  };
  it('is quick', () => {
    time({});
    expect(time({})).toBeLessThan(150);
    expect(time({ source: 'random', T: 200 })).toBeLessThan(1000);
    expect(time({ source: 'gaussian', N: 64, T: 200 })).toBeLessThan(1000);
  });
});
