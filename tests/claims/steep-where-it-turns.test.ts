import fc from 'fast-check';
import { expect } from 'vitest';
import { heldBit } from '../../src/cli/laboratory-runs.ts';
import { forward } from '../../src/math/forward.ts';
import { inputGradientNorms } from '../../src/math/input-gradients.ts';
import { rng } from '../../src/math/rng.ts';
import { createModel } from '../../src/math/train/model.ts';
import { networkOf } from '../../src/math/train/model-lyapunov.ts';
import { claim } from '../fixtures/claim.ts';
import { measured } from '../fixtures/recurrent.ts';

const D = 4;
const X = 3;
const POINTS = 200;
const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** The margin and the size of its gradient along the segment between two first inputs of a random network. */
function segment(s: number, T: number, gain: number) {
  const random = rng(s);
  const model = createModel({ cell: 'tanh', inputs: X, hidden: D, outputs: 2 }, random, {
    recurrent: 'gaussian',
    gain,
  });
  const draw = (): Float64Array => Float64Array.from({ length: X }, () => random.normal());
  const [from, to] = [draw(), draw()];
  const rest = Array.from({ length: T - 1 }, draw);
  const { Who } = model.parameters;
  const towards = Float64Array.from({ length: D }, (_, i) => (Who[i] ?? 0) - (Who[D + i] ?? 0));
  const between = (share: number) => from.map((x, i) => (1 - share) * x + share * (to[i] ?? 0));
  const at = (first: Float64Array) => {
    const run = forward(networkOf(model), [first, ...rest]);
    const last = run.h.data.subarray(run.T * D);
    return {
      margin: towards.reduce((sum, w, i) => sum + w * (last[i] ?? 0), 0),
      steep: 10 ** (inputGradientNorms(run, towards)[0] ?? NaN),
    };
  };
  const path = Array.from({ length: POINTS + 1 }, (_, i) => at(between(i / POINTS)));
  const middle = between(0.5);
  return {
    steepHalfWay: path[POINTS / 2]?.steep ?? NaN,
    measuredHalfWay: Math.hypot(...measured((first) => at(first).margin, middle)),
    distance: Math.hypot(...from.map((x, i) => x - (to[i] ?? 0))),
    steepest: Math.max(...path.map(({ steep }) => steep)),
    a: path[0]?.margin ?? NaN,
    b: path[POINTS]?.margin ?? NaN,
  };
}

claim('steep-where-it-turns', (check) => {
  check.property(
    'somewhere on the segment the gradient is at least the mean slope, and a flat segment costs ln 2',
    {
      zh: '个随机tanh网络（1至8步，增益0.2至2.5）',
      en: 'random tanh networks of 1 to 8 steps, gains from 0.2 to 2.5',
    },
    300,
    fc.property(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0.2, max: 2.5, noNaN: true }),
      (s, T, gain) => {
        const { distance, steepest, a, b, steepHalfWay, measuredHalfWay } = segment(s, T, gain);
        // The inequalities hold for anything larger; so the gradient is measured once by differences.
        expect(Math.abs(steepHalfWay - measuredHalfWay)).toBeLessThan(1e-7 * (1 + measuredHalfWay));
        // The steepest of 200 points may miss the steepest of all by a little.
        expect(Math.abs(a - b)).toBeLessThanOrEqual(steepest * distance * 1.02);
        const ε = steepest * 1.02;
        const [high, low] = [Math.max(a, b), Math.min(a, b)];
        const loss = (softplus(-high) + softplus(low)) / 2;
        expect(loss).toBeGreaterThanOrEqual(Math.log1p(Math.exp((-ε * distance) / 2)) - 1e-12);
        expect(loss).toBeGreaterThanOrEqual(Math.LN2 - (ε * distance) / 4 - 1e-12);
      },
    ),
  );
  check.counterexample(
    'a small gradient at both words does not mean that the bit is lost',
    {
      zh: '两个训练好的网络，词上的梯度比途中最陡处小十五个数量级以上，答案却都对',
      en: 'two trained networks, right for both words, whose gradient at the word is more than fifteen powers of ten below the steepest on the way',
    },
    () => {
      for (const name of ['en', 'zh'] as const) {
        const [atWord = NaN, steepest = NaN, mean = NaN, one = NaN, other = NaN] = heldBit(name);
        expect(one).toBeGreaterThan(3);
        expect(other).toBeLessThan(-3);
        expect(steepest).toBeGreaterThanOrEqual(mean);
        expect(atWord).toBeLessThan(mean - 10);
        expect(steepest - atWord).toBeGreaterThan(15);
      }
    },
  );
});
