import fc from 'fast-check';
import { expect } from 'vitest';
import { forward } from '../../src/math/forward.ts';
import { stepJacobians } from '../../src/math/jacobians.ts';
import { identity, zeros, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

/** ‖∂h_T/∂h_0‖₂ of tanh units with W_hh = I, no input, h_0 = 0. */
function norm(bias: readonly number[], T: number): number {
  const n = bias.length;
  const run = forward(
    {
      cell: 'tanh',
      Wih: identity(n),
      Whh: identity(n),
      bih: Float64Array.from(bias),
      bhh: new Float64Array(n),
    },
    zeros(T, n),
  );
  return spectralNorm(stepJacobians(run).reduce((whole: Matrix, J) => multiply(J, whole)));
}

/** h* ≥ 0 with artanh h* − h* = beta, by bisection. */
function settled(beta: number): number {
  let [lo, hi] = [0, 1];
  for (let i = 0; i < 200; i++) {
    const mid = (lo + hi) / 2;
    if (Math.atanh(mid) - mid < beta) lo = mid;
    else hi = mid;
  }
  return lo;
}

claim('bias-ends-identity', (check) => {
  check.property(
    'the norm is at most sech^{2T} of the smallest bias',
    { zh: '组随机偏置（1至5个单元，至多30步）', en: 'random biases (1 to 5 units, up to 30 steps)' },
    300,
    fc.property(
      fc.array(between(-1.5, 1.5), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 30 }),
      (bias, T) => {
        const beta = Math.min(...bias.map(Math.abs));
        expect(norm(bias, T)).toBeLessThanOrEqual((1 - Math.tanh(beta) ** 2) ** T * (1 + 1e-12));
      },
    ),
  );
  check.property(
    'its root tends to 1 − h*²',
    { zh: '个随机偏置的极限', en: 'random biases, in the limit' },
    100,
    fc.property(between(0.05, 1), fc.boolean(), (size, negative) => {
      const bias = [negative ? -size : size, 2 * size];
      const rate = 1 - settled(size) ** 2;
      // From step 100 to step 200, when the state has settled.
      const found = (norm(bias, 160) / norm(bias, 120)) ** (1 / 40);
      expect(Math.abs(found / rate - 1)).toBeLessThan(1e-6);
    }),
  );
  check.counterexample(
    'one unit without bias keeps the norm at 1',
    {
      zh: '只要有一个单元没有偏置，范数就恰好保持1',
      en: 'a single unit without bias holds the norm at exactly 1',
    },
    () => {
      expect(norm([0.5, 0, 1], 100)).toBe(1);
    },
  );
});
