import { describe, expect, it } from 'vitest';
import * as math from '../../src/math/index.ts';
import { createModel, createTrainer } from '../../src/math/train/index.ts';
import { errorOf } from './error-of.ts';

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
