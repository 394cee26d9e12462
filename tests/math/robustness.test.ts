import { describe, expect, it } from 'vitest';
import * as math from '../../src/math/index.ts';
import { errorOf } from './error-of.ts';

const bad: [string, unknown][] = [
  [
    'NaN',
    [
      [1, NaN],
      [0, 1],
    ],
  ],
  [
    'Infinity',
    [
      [1, 2],
      [-Infinity, 1],
    ],
  ],
  ['empty', []],
  ['a row of nothing', [[]]],
  ['ragged', [[1, 2], [3]]],
  ['strings', [['1']]],
  ['null', null],
  ['undefined', undefined],
  ['a number', 3],
  ['a string', 'matrix'],
  ['flat numbers', [1, 2, 3]],
  ['a wrong Matrix', { rows: 2, cols: 2, data: new Float64Array(3) }],
  ['a Matrix of plain numbers', { rows: 1, cols: 1, data: [1] }],
];

const unary: Record<string, (A: math.MatrixLike) => unknown> = {
  eigenvalues: math.eigenvalues,
  singularValues: math.singularValues,
  svd: math.svd,
  spectralRadius: math.spectralRadius,
  spectralNorm: math.spectralNorm,
  frobeniusNorm: math.frobeniusNorm,
  powerNorms: (A) => math.powerNorms(A, 3),
  numericalAbscissa: math.numericalAbscissa,
  numericalRadius: (A) => math.numericalRadius(A),
  henrici: math.henrici,
  resolventNorm: (A) => math.resolventNorm(A, { re: 1, im: 1 }),
  pseudospectralRadius: (A) => math.pseudospectralRadius(A, 0.1),
  kreissConstant: (A) => math.kreissConstant(A),
  scaledNormBound: (A) => math.scaledNormBound(A),
};

describe('bad matrices are refused with a message that names what is wrong', () => {
  describe.each(Object.entries(unary))('%s', (_, f) => {
    it.each(bad)('%s', (__, A) => {
      const error = errorOf(() => f(A as math.MatrixLike));
      expect(error instanceof RangeError || error instanceof TypeError).toBe(true);
      expect(error.message).toMatch(/^[AW][^;]* (is|has) [^;]+; .+/);
    });
    const rectangular = ['singularValues', 'svd', 'spectralNorm', 'frobeniusNorm'];
    it('not square', () => {
      const A = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      if (rectangular.includes(_)) expect(() => f(A)).not.toThrow();
      else expect(() => f(A)).toThrow(/is 2×3; a square matrix is needed/);
    });
    it('1×1 and zero', () => {
      expect(() => f([[0.5]])).not.toThrow();
      expect(() =>
        f([
          [0, 0],
          [0, 0],
        ]),
      ).not.toThrow();
      expect(() =>
        f([
          [-0, 5e-324],
          [0, -0],
        ]),
      ).not.toThrow();
    });
  });

  it('too large', () => {
    const large = { rows: 513, cols: 513, data: new Float64Array(513 * 513) };
    expect(() => math.eigenvalues(large)).toThrow(/order of at most 512/);
    expect(() => math.singularValues(large)).toThrow(/at most 512/);
    expect(() => math.kreissConstant(large)).toThrow(RangeError);
    expect(math.frobeniusNorm(large)).toBe(0);
  });
});
