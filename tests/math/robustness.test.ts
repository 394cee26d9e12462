import { describe, expect, it } from 'vitest';
import * as math from '../../src/math/index.ts';
import { createModel, createTrainer } from '../../src/math/train/index.ts';

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

function errorOf(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

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

describe('other arguments', () => {
  const network = { cell: 'tanh', Wih: [[1]], Whh: [[0.5]], bih: [0], bhh: [0] } as const;
  const run = math.forward(network, [[1], [2]]);
  const model = createModel({ cell: 'tanh', inputs: 1, hidden: 2, outputs: 1 }, math.rng(1));
  const cases: [string, () => unknown, RegExp][] = [
    ['power: w', () => math.power(NaN, 2), /^w is NaN; a finite number/],
    ['power: T', () => math.power(2, 1.5), /^T is 1.5; a whole number from 0/],
    ['power: T below 0', () => math.power(2, -1), /^T is -1;/],
    ['powerNorms: kMax', () => math.powerNorms([[1]], -1), /^kMax is -1;/],
    [
      'powerNorms: out',
      () => math.powerNorms([[1]], 3, { out: new Float64Array(3) }),
      /options\.out has length 3; kMax \+ 1 = 4/,
    ],
    ['resolventNorm: z', () => math.resolventNorm([[1]], { re: NaN, im: 0 }), /^z\.re is NaN/],
    ['pseudospectralRadius: eps', () => math.pseudospectralRadius([[1]], 0), /^eps is 0; a number above 0/],
    ['kreissConstant: ρ ≥ 1', () => math.kreissConstant([[1]]), /^A has spectral radius 1; .* below 1/],
    ['multiply: shapes', () => math.multiply([[1, 2]], [[1, 2]]), /^B has 1 rows; 2 are needed/],
    [
      'multiply: shared memory',
      () => {
        const a = math.matrix([[1]]);
        return math.multiply(a, a, a);
      },
      /in the memory of A or B/,
    ],
    ['lyapunovExponents: none', () => math.lyapunovExponents([]), /^jacobians is empty/],
    [
      'lyapunovExponents: shapes',
      () =>
        math.lyapunovExponents([
          [[1]],
          [
            [1, 0],
            [0, 1],
          ],
        ]),
      /^jacobians\[1\] is 2×2; 1×1 is needed/,
    ],
    [
      'forward: cell',
      () => math.forward({ ...network, cell: 'rnn' as 'tanh' }, [[1]]),
      /network\.cell is "rnn"; one of 'tanh'/,
    ],
    [
      'forward: Whh',
      () => math.forward({ ...network, Whh: [[1, 2]] }, [[1]]),
      /network\.Whh is 1×2; 2×2 is needed/,
    ],
    [
      'forward: bias',
      () => math.forward({ ...network, bih: [0, 1] }, [[1]]),
      /network\.bih has length 2; 1 is needed/,
    ],
    ['forward: inputs', () => math.forward(network, [[1, 2]]), /inputs has rows of length 2; 1 is needed/],
    ['forward: h0', () => math.forward(network, [[1]], [NaN]), /h0\[0\] is NaN/],
    ['forward: c0', () => math.forward(network, [[1]], [0], [0]), /c0 is given; only cell 'lstm'/],
    [
      'forward: diagonal',
      () =>
        math.forward(
          {
            cell: 'diagonal',
            Wih: [[1], [1]],
            Whh: [
              [1, 1],
              [0, 1],
            ],
            bih: [0, 0],
            bhh: [0, 0],
          },
          [[1]],
        ),
      /off the diagonal/,
    ],
    [
      'forward: explosion',
      () =>
        math.forward(
          { ...network, cell: 'relu', Whh: [[1e200]] },
          Array.from({ length: 9 }, () => [1]),
        ),
      /at step 3 of 9; .*range of doubles/,
    ],
    [
      'backward: loss',
      () => math.backward(run, [[1], [1]], 'mean' as 'sum'),
      /^loss is "mean"; one of 'last', 'sum'/,
    ],
    ['backward: targets', () => math.backward(run, [[1]], 'sum'), /targets has 1 rows; 2 are needed/],
    [
      'gradientBound: lstm',
      () =>
        math.gradientBound({
          cell: 'gru',
          Wih: [[1], [1], [1]],
          Whh: [[1], [1], [1]],
          bih: [0, 0, 0],
          bhh: [0, 0, 0],
        }),
      /one-gate cell/,
    ],
    ['clipByNorm: maxNorm', () => math.clipByNorm([[1]], -1), /^maxNorm is -1; a number of at least 0/],
    ['clipByNorm: NaN', () => math.clipByNorm([[1], [NaN]], 1), /^grads\[1\]\[0\] is NaN/],
    ['clipByValue: Infinity', () => math.clipByValue({ W: [Infinity] }, 1), /^grads\["W"\]\[0\] is Infinity/],
    ['clipByValue: limit', () => math.clipByValue([[1]], NaN), /^limit is NaN/],
    [
      'deepBackward: b',
      () => math.deepBackward({ W: [[[1]]], b: [], activation: 'tanh', variant: 'plain' }, [[1]], [[1]]),
      /stack\.b have lengths 1 and 0; as many/,
    ],
    [
      'deepBackward: residual',
      () =>
        math.deepBackward(
          { W: [[[1], [1]]], b: [[0, 0]], activation: 'tanh', variant: 'residual' },
          [[1]],
          [[1, 1]],
        ),
      /is 2×1; 1×1 is needed for variant 'residual'/,
    ],
    ['iterate: map', () => math.iterate(3 as never, 1, 1), /^map is 3; a function is needed/],
    ['iterate: NaN', () => math.iterate((x) => Math.sqrt(x - 1), 1.5, 5), /NaN at x = /],
    ['iterate: steps', () => math.iterate((x) => x, 1, -1), /^steps is -1/],
    ['rng: seed', () => math.rng(0.5), /^seed is 0.5; a whole number/],
    ['rng: integer', () => math.rng(1).integer(0), /^n is 0; a whole number from 1/],
    ['ensembles: n', () => math.ensembles.gaussian(0, 1, math.rng(1)), /^n is 0;/],
    ['ensembles: rng', () => math.ensembles.gaussian(2, 1, undefined as never), /^rng is undefined;/],
    ['meanField: gain', () => math.meanField(-1), /^gain is -1/],
    ['gaussianProductExponent: N', () => math.gaussianProductExponent(1, 0), /^N is 0/],
    [
      'createTrainer: batch',
      () =>
        createTrainer(model, {
          steps: 1,
          batch: 0,
          loss: 'squared',
          readOut: 'last',
          optimizer: { kind: 'sgd', rate: 1 },
        }),
      /options\.batch is 0/,
    ],
    [
      'createTrainer: rate',
      () =>
        createTrainer(model, {
          steps: 1,
          batch: 1,
          loss: 'squared',
          readOut: 'last',
          optimizer: { kind: 'sgd', rate: 0 },
        }),
      /optimizer\.rate is 0/,
    ],
  ];
  it.each(cases)('%s', (_, action, pattern) => {
    const error = errorOf(action);
    expect(error instanceof RangeError || error instanceof TypeError).toBe(true);
    expect(error.message).toMatch(pattern);
  });
});

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
    expect([...math.powerNorms([[1e-200]], 3)]).toEqual(
      [0, -200, -400, -600].map((x) => expect.closeTo(x, 10)),
    );
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
