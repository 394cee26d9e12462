import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { forward, type Run } from '../../src/math/forward.ts';
import { stepJacobians } from '../../src/math/jacobians.ts';
import { identity, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

/** A tanh network with orthogonal W_hh; the entries of the inputs are normal with this standard deviation. */
function runOf(n: number, T: number, scale: number, seed: number): Run {
  const random = rng(seed);
  return forward(
    {
      cell: 'tanh',
      Wih: identity(n),
      Whh: ensembles.orthogonal(n, 1, random),
      bih: new Float64Array(n),
      bhh: new Float64Array(n),
    },
    { rows: T, cols: n, data: Float64Array.from({ length: T * n }, () => scale * random.normal()) },
  );
}

claim('orthogonal-slopes', (check) => {
  check.property(
    'the geometric mean of the singular values is that of the slopes, and none exceeds 1',
    { zh: '个随机网络（1至6个单元，至多5步）', en: 'random networks (1 to 6 units, up to 5 steps)' },
    500,
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      between(0, 1),
      fc.integer(),
      (n, T, scale, seed) => {
        const run = runOf(n, T, scale, seed);
        const s = singularValues(stepJacobians(run).reduce((whole: Matrix, J) => multiply(J, whole)));
        const slopes = Array.from(run.h.data.subarray(n), (h) => Math.log((1 - h) * (1 + h)));
        const logs = Array.from(s, Math.log);
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        const rounding = 1e-12 * Math.exp((logs[0] ?? 0) - (logs.at(-1) ?? 0)) + 1e-11;
        expect(Math.abs(sum(logs) - sum(slopes))).toBeLessThan(n * rounding);
        expect(s[0]).toBeLessThanOrEqual(1 + 1e-12);
        expect(s[0]).toBeGreaterThanOrEqual(Math.exp(sum(slopes) / n) * (1 - 1e-9));
      },
    ),
  );
  check.property(
    'what the table measures: the louder the inputs, the smaller the norm',
    {
      zh: '个随机网络（16个单元，60步，输入越强范数越小）',
      en: 'random networks of 16 units, in which louder inputs leave a smaller norm after 60 steps',
    },
    20,
    fc.property(fc.integer(), (seed) => {
      const [quiet = NaN, medium = NaN, loud = NaN] = [0.05, 0.3, 1].map((scale) => {
        const steps = stepJacobians(runOf(16, 60, scale, seed));
        return singularValues(steps.reduce((whole: Matrix, J) => multiply(J, whole)))[0] ?? NaN;
      });
      expect(medium).toBeLessThan(quiet);
      expect(loud).toBeLessThan(medium);
    }),
  );
  check.property(
    'longer products are never larger',
    { zh: '次随机运行（范数逐步不增）', en: 'random runs, in which the norm never rises' },
    100,
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (n, seed) => {
      let [product, last] = [identity(n), 1];
      for (const J of stepJacobians(runOf(n, 20, 0.5, seed))) {
        product = multiply(J, product);
        const size = singularValues(product)[0] ?? 0;
        expect(size).toBeLessThanOrEqual(last * (1 + 1e-12));
        last = size;
      }
    }),
  );
});
