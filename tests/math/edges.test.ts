import { describe, expect, it } from 'vitest';
import * as math from '../../src/math/index.ts';

describe('edges that have a right answer', () => {
  it('matrices that other solvers never return from', () => {
    const roots = math.eigenvalues([
      [0, 1, 0],
      [-1, 0, 1],
      [0, -1, 0],
    ]);
    expect(roots.map((z) => Math.hypot(z.re, z.im)).sort()).toEqual([
      expect.closeTo(0, 14),
      expect.closeTo(Math.SQRT2, 14),
      expect.closeTo(Math.SQRT2, 14),
    ]);
    expect(
      math.spectralRadius([
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ]),
    ).toBeCloseTo(1, 14);
    const stuck = [0, -0.04682597984178629, -0.02343126219698872, 0.07257402307002796];
    const skew = stuck.map((_, i) =>
      stuck.map((__, j) => (i === j ? 0 : i < j ? (stuck[j] ?? 0) : -(stuck[i] ?? 0))),
    );
    expect(math.eigenvalues(skew).every((z) => Math.abs(z.re) < 1e-16)).toBe(true);
  });

  it('negative zero, subnormals, overflow', () => {
    expect(math.eigenvalues([[-0]])).toEqual([{ re: 0, im: 0 }]);
    expect(math.spectralNorm([[5e-324]])).toBe(5e-324);
    expect(
      math.spectralNorm([
        [1.7e308, 1.7e308],
        [1.7e308, 1.7e308],
      ]),
    ).toBe(Infinity);
    expect(
      math.spectralRadius([
        [1.7e308, 1.7e308],
        [1.7e308, 1.7e308],
      ]),
    ).toBe(Infinity);
    math.powerNorms([[1e-200]], 3).forEach((x, k) => expect(x).toBeCloseTo(-200 * k, 10));
    expect([
      ...math.powerNorms(
        [
          [0, 1],
          [0, 0],
        ],
        3,
      ),
    ]).toEqual([0, 0, -Infinity, -Infinity]);
  });

  it('eigenvalues of diag(1e300, 1e-300) are exact', () => {
    expect(
      math.eigenvalues([
        [1e-300, 0],
        [0, 1e300],
      ]),
    ).toEqual([
      { re: 1e300, im: 0 },
      { re: 1e-300, im: 0 },
    ]);
  });

  it('resolvent at an eigenvalue, far away, and beyond', () => {
    expect(math.resolventNorm([[2]], 2)).toBe(Infinity);
    expect(
      math.resolventNorm(
        [
          [2, 5],
          [0, 1],
        ],
        { re: 1e300, im: 0 },
      ),
    ).toBeCloseTo(1e-300, 310);
    expect(math.resolventNorm([[1e-300]], 1)).toBeCloseTo(1, 14);
  });

  it('gradients of runs with huge weights, states and inputs: infinite where too large, never NaN', () => {
    const x = Array.from({ length: 6 }, (_, t) => [t % 2 === 0 ? 1e250 : -1e250, 1]);
    const Whh = [
      [1, 0.5],
      [-0.5, 1],
    ];
    const zero = [0, 0];
    const big = math.forward(
      {
        cell: 'identity',
        Wih: [
          [1, 0],
          [0, 1],
        ],
        Whh,
        bih: zero,
        bhh: zero,
      },
      x,
    );
    const steep = math.forward(
      {
        cell: 'tanh',
        Wih: [
          [1, 0],
          [0, 1],
        ],
        Whh: [
          [1e250, -1e250],
          [1e250, 1e250],
        ],
        bih: zero,
        bhh: zero,
      },
      x.map(() => zero),
    );
    for (const run of [big, steep]) {
      for (const kind of ['last', 'sum'] as const) {
        const g = math.backward(
          run,
          x.map(() => [1, -1]),
          kind,
        );
        const numbers = [
          g.loss,
          ...g.dh.data,
          ...g.dWih.data,
          ...g.dWhh.data,
          ...g.dbih,
          ...g.dbhh,
          ...g.log10dh,
        ];
        expect([...numbers, ...g.byLag.Wih, ...g.byLag.Whh, ...g.byLag.bih].filter(Number.isNaN)).toEqual([]);
        expect(g.log10dh.every((v) => v < Infinity)).toBe(true);
      }
    }
    expect(Math.max(...math.backward(big, [[0, 0]], 'last').byLag.Wih)).toBeGreaterThan(498);
  });

  it('huge orders within the limit come back', () => {
    const A = math.ensembles.gaussian(200, 1, math.rng(8));
    expect(math.spectralRadius(A)).toBeGreaterThan(0.8);
    expect(math.spectralRadius(A)).toBeLessThan(1.2);
  });

  it('FLOAT_FORMATS and rounding to them', () => {
    const { fp16, bf16, fp32, fp64, fp8e4m3, fp8e5m2 } = math.FLOAT_FORMATS;
    for (const [format, bits, exponent] of [
      [fp16, 11, 15],
      [bf16, 8, 127],
      [fp32, 24, 127],
      [fp8e5m2, 3, 15],
    ] as const) {
      expect(format.digits).toBe(bits);
      expect(format.minNormal).toBe(2 ** (1 - exponent));
      expect(format.minSubnormal).toBe(2 ** (2 - exponent - bits));
      expect(format.max).toBe((2 - 2 ** (1 - bits)) * 2 ** exponent);
    }
    expect([fp64.digits, fp64.max, fp64.minSubnormal, fp64.minNormal]).toEqual([
      53,
      Number.MAX_VALUE,
      Number.MIN_VALUE,
      2 ** -1022,
    ]);
    expect([fp8e4m3.digits, fp8e4m3.max, fp8e4m3.minNormal, fp8e4m3.minSubnormal]).toEqual([
      4,
      448,
      2 ** -6,
      2 ** -9,
    ]);
    const r = math.rng(2);
    for (let k = 0; k < 5000; k++) {
      const x = r.normal() * 10 ** (r.integer(90) - 45);
      expect(math.roundToFormat(x, 'fp32')).toBe(Math.fround(x));
    }
    expect(math.roundToFormat(65520, 'fp16')).toBe(Infinity);
    expect(math.roundToFormat(1 + 2 ** -8, 'bf16')).toBe(1);
  });
});

describe('control', () => {
  it('reports progress that never decreases, up to 1', () => {
    const seen: number[] = [];
    math.powerNorms(math.ensembles.gaussian(10, 1, math.rng(1)), 200, {
      onProgress: (done) => seen.push(done),
    });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.every((x, i) => x >= (seen[i - 1] ?? 0) && x <= 1)).toBe(true);
    expect(seen.at(-1)).toBe(1);
  });

  it.each<[string, (control: math.Control) => unknown]>([
    [
      'powerNorms',
      (c) =>
        math.powerNorms(
          [
            [1, 1],
            [0, 1],
          ],
          100,
          c,
        ),
    ],
    [
      'numericalRadius',
      (c) =>
        math.numericalRadius(
          [
            [1, 1],
            [0, 1],
          ],
          c,
        ),
    ],
    [
      'pseudospectrum',
      (c) =>
        math.pseudospectrum(
          [
            [1, 1],
            [0, 1],
          ],
          [0, 1],
          [0, 1],
          c,
        ),
    ],
    [
      'pseudospectralRadius',
      (c) =>
        math.pseudospectralRadius(
          [
            [1, 1],
            [0, 1],
          ],
          0.1,
          c,
        ),
    ],
    [
      'kreissConstant',
      (c) =>
        math.kreissConstant(
          [
            [0.5, 1],
            [0, 0.5],
          ],
          c,
        ),
    ],
    [
      'scaledNormBound',
      (c) =>
        math.scaledNormBound(
          [
            [0.5, 1],
            [0, 0.5],
          ],
          c,
        ),
    ],
  ])('%s stops when told to', (_, start) => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort(new Error('enough'));
    expect(() => start({ signal: controller.signal, onProgress })).toThrow('enough');
  });

  it('results can be written into memory of the caller', () => {
    const out = new Float64Array(6);
    expect(math.powerNorms([[2]], 5, { out })).toBe(out);
    expect(out[5]).toBeCloseTo(5 * Math.log10(2), 14);
    const c = math.zeros(1, 1);
    expect(math.multiply([[2]], [[3]], c)).toBe(c);
    expect(c.data[0]).toBe(6);
  });
});
