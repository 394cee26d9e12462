/** Products of different matrices: norms and radii at any size, bounds of the joint spectral radius, and mean squares. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { lyapunovExponents } from '../../src/math/lyapunov.ts';
import { rng } from '../../src/math/rng.ts';
import { jointBounds, meanSquareExponent, productNorms } from '../../src/math/word-products.ts';

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
const turns = [
  matrix([
    [2, 0],
    [0, 0.1],
  ]),
  matrix([
    [0.1, 0],
    [0, 2],
  ]),
] as const;
const shears = [
  matrix([
    [1, 1],
    [0, 1],
  ]),
  matrix([
    [1, 0],
    [1, 1],
  ]),
] as const;
const square = fc
  .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((x): Matrix => ({ rows: 2, cols: 2, data: Float64Array.from(x, (v) => Math.round(v * 64) / 64) }));

describe('productNorms', () => {
  it('multiplies later factors from the left', () => {
    fc.assert(
      fc.property(fc.array(square, { minLength: 1, maxLength: 6 }), (factors) => {
        const product = factors.reduceRight(
          (left, M) => multiply(left, M),
          matrix([
            [1, 0],
            [0, 1],
          ]),
        );
        const { norms, radius } = productNorms(factors);
        expect(norms).toHaveLength(factors.length + 1);
        expect(norms[0]).toBe(0);
        expect(10 ** (norms.at(-1) ?? 0)).toBeCloseTo(spectralNorm(product), 8);
        expect(10 ** radius).toBeCloseTo(spectralRadius(product), 4);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('agrees with powers, and stays in range where doubles do not', () => {
    const A = matrix([
      [0.9, 10],
      [0, 0.9],
    ]);
    const { norms } = productNorms(Array.from({ length: 100 }, () => A));
    powerNorms(A, 100).forEach((y, k) => expect(norms[k]).toBeCloseTo(y, 10));
    const small = matrix([
      [1e-300, 0],
      [0, 1e-300],
    ]);
    expect(productNorms([small, small, small]).norms.at(-1)).toBeCloseTo(-900, 8);
    expect(productNorms([small, small, small]).radius).toBeCloseTo(-900, 8);
  });

  it('knows an exact zero', () => {
    const [A, B] = nilpotent;
    expect([...productNorms([A, B, B, A]).norms].slice(3)).toEqual([-Infinity, -Infinity]);
    expect(10 ** productNorms([A, B]).radius).toBeCloseTo(4, 12);
    expect([...productNorms([]).norms]).toEqual([0]);
  });

  it('refuses factors of different order', () => {
    expect(() => productNorms([nilpotent[0], matrix([[1]])])).toThrow(/factors\[1\] is 1×1/);
  });
});

describe('jointBounds', () => {
  it('finds the fastest words of known pairs', () => {
    for (const [pair, value, word] of [
      [nilpotent, 2, [0, 1]],
      [turns, 2, [0]],
      [shears, (1 + Math.sqrt(5)) / 2, [0, 1]],
    ] as const) {
      const bounds = jointBounds(pair, 8);
      expect(10 ** bounds.lower).toBeCloseTo(value, 9);
      expect(10 ** bounds.upper).toBeCloseTo(value, 9);
      expect(bounds.word).toEqual(word);
    }
  });

  it('encloses, and tightens with the length', () => {
    fc.assert(
      fc.property(square, square, (A, B) => {
        const [few, many] = [jointBounds([A, B], 3), jointBounds([A, B], 6)];
        expect(few.lower).toBeLessThanOrEqual(many.lower + 1e-8);
        expect(many.upper).toBeLessThanOrEqual(few.upper + 1e-8);
        if (many.lower > -Infinity) expect(many.lower).toBeLessThanOrEqual(many.upper + 1e-9);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('holds at any scale, and for zeros', () => {
    const scaled = turns.map((A) => ({ ...A, data: A.data.map((x) => x * 1e-200) }));
    expect(jointBounds(scaled, 6).lower).toBeCloseTo(Math.log10(2) - 200, 8);
    const zero = matrix([
      [0, 0],
      [0, 0],
    ]);
    expect(jointBounds([zero, zero], 3)).toMatchObject({ lower: -Infinity, upper: -Infinity });
    expect(() => jointBounds([zero, zero], 17)).toThrow(/length/);
    expect(() => jointBounds([], 2)).toThrow(/matrices is empty/);
    expect(() => jointBounds([zero, matrix([[1]])], 2)).toThrow(/matrices\[1\]/);
  });
});

describe('meanSquareExponent', () => {
  it('is exact for numbers: ½ ln E m²', () => {
    expect(meanSquareExponent([[[2]], [[0.1]]], [0.25, 0.75])).toBeCloseTo(
      Math.log(0.25 * 4 + 0.75 * 0.01) / 2,
      12,
    );
    expect(meanSquareExponent(nilpotent, [0.5, 0.5])).toBeCloseTo(Math.log(2) / 2, 12);
  });

  it('is the mean over all words', () => {
    const [A, B] = shears;
    const mean = (t: number): number => {
      let sum = 0;
      for (let w = 0; w < 2 ** t; w++) {
        let P = matrix([
          [1, 0],
          [0, 1],
        ]);
        for (let i = 0; i < t; i++) P = multiply((w >> i) % 2 === 0 ? A : B, P);
        sum += P.data.reduce((s, x) => s + x * x, 0) / 2 ** t;
      }
      return sum;
    };
    expect(Math.log(mean(12) / mean(11)) / 2).toBeCloseTo(meanSquareExponent(shears, [0.5, 0.5]), 6);
  });

  it('is at least the Lyapunov exponent', () => {
    for (const pair of [turns, shears]) {
      const random = rng(1);
      const factors = Array.from({ length: 10000 }, () => pair[random.uniform() < 0.5 ? 0 : 1]);
      expect(Math.max(...lyapunovExponents(factors))).toBeLessThan(meanSquareExponent(pair, [0.5, 0.5]));
    }
  });

  it('refuses shares that do not add up', () => {
    expect(() => meanSquareExponent(turns, [0.5, 0.6])).toThrow(/probabilities/);
    expect(() => meanSquareExponent(turns, [-0.5, 1.5])).toThrow(/probabilities/);
  });
});
