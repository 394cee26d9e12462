import { describe, expect, it } from 'vitest';
import {
  ensembles,
  forward,
  gaussianProductExponent,
  gradientBound,
  clipByNorm,
  clipByValue,
  iterate,
  kreissConstant,
  lyapunovExponents,
  meanField,
  multiply,
  power,
  powerNorms,
  rng,
  roundToFormat,
  scaledNormBound,
  spectralNorm,
  spectralRadius,
  stepJacobians,
} from '../../src/math/index.ts';

/** Numbers that the text relies on, as far as they need no long simulation. */
describe('numbers of the text', () => {
  it('scalar powers', () => {
    expect(power(1.5, 100).value).toBeCloseTo(406561177535215237.4, -2);
    expect(power(0.5, 100).value).toBe(2 ** -100);
    expect(100 * power(0.5, 99).value).toBeCloseTo(1.6e-28, 29);
    expect(power(1.08, 100).value).toBeCloseTo(2199.76, 1);
  });

  it('where powers leave each format', () => {
    const first = (
      w: number,
      format: Parameters<typeof roundToFormat>[1],
      gone: (x: number) => boolean,
    ): number => {
      let T = 1;
      while (!gone(roundToFormat(power(w, T).value, format))) T += 1;
      return T;
    };
    const zero = (x: number): boolean => x === 0;
    const infinite = (x: number): boolean => x === Infinity;
    expect((['fp16', 'bf16', 'fp32', 'fp64'] as const).map((f) => first(0.5, f, zero))).toEqual([
      25, 134, 150, 1075,
    ]);
    expect((['fp16', 'bf16', 'fp32', 'fp64'] as const).map((f) => first(1.5, f, infinite))).toEqual([
      28, 219, 219, 1751,
    ]);
    let x = 1;
    let T = 0;
    for (; x < Infinity; T++) x = roundToFormat(x * 1.5, 'bf16');
    expect(T).toBe(220);
  });

  it('nilpotent pair: spectral radii 0, product explodes', () => {
    const A = [
      [0, 2],
      [0, 0],
    ];
    const B = [
      [0, 0],
      [2, 0],
    ];
    expect(spectralRadius(A)).toBe(0);
    expect(powerNorms(multiply(A, B), 5)[5]).toBeCloseTo(Math.log10(1024), 14);
    expect(powerNorms(A, 10)[10]).toBe(-Infinity);
  });

  it('W with W² = 0 but an exploding fixed point', () => {
    const J = [
      [8, 8],
      [-6, -6],
    ];
    expect(
      spectralRadius([
        [8, 8],
        [-8, -8],
      ]),
    ).toBeLessThan(1e-7);
    expect(10 ** (powerNorms(J, 10)[10] ?? NaN)).toBeCloseTo(2 ** 9 * 10 * Math.SQRT2, 8);
  });

  it('transients of [[.9, c], [0, .9]]', () => {
    for (const [c, peak, last] of [
      [10, 38.75, 63],
      [100, 387, 88],
    ] as const) {
      const norms = [
        ...powerNorms(
          [
            [0.9, c],
            [0, 0.9],
          ],
          100,
        ),
      ].map((x) => 10 ** x);
      expect(Math.max(...norms)).toBeCloseTo(peak, c === 10 ? 1 : 0);
      expect(norms.findLastIndex((x) => x >= 1) + 1).toBe(last);
    }
    const A = [
      [0.9, 10],
      [0, 0.9],
    ];
    expect(kreissConstant(A)).toBeCloseTo(25.01, 2);
    expect(10 ** (powerNorms(A, 100)[100] ?? NaN)).toBeCloseTo(0.0295, 4);
    expect(scaledNormBound(A).value).toBeLessThan(0.905);
    expect(scaledNormBound(A).value).toBeGreaterThanOrEqual(0.9);
    expect(
      spectralNorm([
        [0.9, 0.01],
        [0, 0.9],
      ]),
    ).toBeCloseTo(0.905, 3);
    expect(
      10 **
        (powerNorms(
          [
            [1, 1],
            [0, 1],
          ],
          100,
        )[100] ?? NaN),
    ).toBeCloseTo(100.01, 3);
    expect(10 ** (powerNorms(ensembles.jordan(3, 1), 100)[100] ?? NaN)).toBeCloseTo(4952, 0);
  });

  it('one-step bounds', () => {
    const network = (cell: 'tanh' | 'sigmoid', w: number) => ({
      cell,
      Wih: [[1]],
      Whh: [[w]],
      bih: [0],
      bhh: [0],
    });
    expect(gradientBound(network('tanh', 1))).toMatchObject({
      gammaPhi: 1,
      gammaW: 1,
      log10PerLag: 0,
      vanishes: false,
      mayExplode: false,
    });
    expect(gradientBound(network('sigmoid', 3.9)).vanishes).toBe(true);
    expect(gradientBound(network('sigmoid', 4.1)).mayExplode).toBe(true);
    expect(gradientBound({ ...network('tanh', 1), Whh: [[0]] }).log10PerLag).toBe(-Infinity);
    const Q = ensembles.orthogonal(30, 1, rng(1));
    const b = new Float64Array(30);
    const bound = gradientBound({ cell: 'tanh', Wih: Q, Whh: Q, bih: b, bhh: b });
    expect([bound.vanishes, bound.mayExplode]).toEqual([false, false]);
  });

  it('multipliers of the scalar tanh map are below 1', () => {
    for (const [w, m] of [
      [1.1, 0.8218],
      [1.5, 0.3943],
      [2, 0.1664],
      [3, 0.0305],
    ] as const) {
      expect(iterate((x) => Math.tanh(w * x), 0.3, 10).derivative).toBeCloseTo(m, 4);
    }
  });

  it('clipping: direction kept by norm, turned by value', () => {
    const angle = (a: number[], b: number[]): number => {
      const dot = (x: number[], y: number[]): number => x.reduce((sum, v, i) => sum + v * (y[i] ?? NaN), 0);
      return (Math.acos(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))) * 180) / Math.PI;
    };
    expect(angle([30, 4], clipByValue([[30, 4]], 5).grads[0] ?? [])).toBeCloseTo(31.07, 2);
    expect(angle([30, 4], clipByNorm([[30, 4]], 5).grads[0] ?? [])).toBeLessThan(1e-6);
  });

  it('mean field and products of independent Gaussian matrices', () => {
    expect(meanField(1.5).q).toBeCloseTo(0.793, 3);
    expect(meanField(1.5).chi).toBeCloseTo(1.139, 3);
    expect(meanField(1.5).exponent).toBeCloseTo(0.065, 3);
    expect(meanField(2).chi).toBeCloseTo(1.363, 3);
    expect(meanField(3).exponent).toBeCloseTo(0.31, 3);
    const below = meanField(0.9);
    expect(below.q).toBe(0);
    expect(below.chi).toBeCloseTo(0.81, 14);
    expect(below.exponent).toBeCloseTo(Math.log(0.9), 14);
    expect(meanField(0, 0.5)).toMatchObject({ q: 0.5, chi: 0 });
    expect(gaussianProductExponent(0.75, 64)).toBeCloseTo(-0.2955, 4);
    expect(gaussianProductExponent(1, 1)).toBeCloseTo(
      (Math.log(2) - 0.5772156649015329 - 2 * Math.log(2)) / 2,
      14,
    );
    expect(gaussianProductExponent(0, 5)).toBe(-Infinity);
    const random = rng(17);
    const list = Array.from({ length: 4000 }, () => ensembles.gaussian(4, 1.2, random));
    expect(lyapunovExponents(list)[0]).toBeCloseTo(gaussianProductExponent(1.2, 4), 1);
  });

  it('orthogonal W, tanh: the run is reproduced by its seed', () => {
    const network = {
      cell: 'tanh',
      Wih: ensembles.orthogonal(8, 1, rng(1)),
      Whh: ensembles.orthogonal(8, 1, rng(2)),
      bih: new Float64Array(8),
      bhh: new Float64Array(8),
    } as const;
    const inputs = (seed: number): number[][] => {
      const random = rng(seed);
      return Array.from({ length: 20 }, () => Array.from({ length: 8 }, () => random.normal()));
    };
    const once = stepJacobians(forward(network, inputs(3))).map((j) => [...j.data]);
    expect(stepJacobians(forward(network, inputs(3))).map((j) => [...j.data])).toEqual(once);
    expect(stepJacobians(forward(network, inputs(4))).map((j) => [...j.data])).not.toEqual(once);
  });
});
