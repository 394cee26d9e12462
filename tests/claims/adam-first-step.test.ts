import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { createModel, PARAMETER_NAMES, zeroParameters, type Parameters } from '../../src/math/train/model.ts';
import { createOptimizer, type OptimizerOptions } from '../../src/math/train/optimizer.ts';
import { claim } from '../fixtures/claim.ts';

const shape = { cell: 'tanh', inputs: 2, hidden: 3, outputs: 2 } as const;
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
type Flat = readonly number[];

const flat = (p: Parameters): number[] => PARAMETER_NAMES.flatMap((name) => Array.from(p[name]));
const count = flat(zeroParameters(shape)).length;

function fill(p: Parameters, values: Flat): Parameters {
  let at = 0;
  for (const name of PARAMETER_NAMES) for (let i = 0; i < p[name].length; i++) p[name][i] = values[at++] ?? 0;
  return p;
}

/** What each of the updates adds to the weights, started from zero weights so that no digit is lost. */
function updates(gradients: readonly Flat[], options: OptimizerOptions): number[][] {
  const model = createModel(shape, rng(1));
  const optimize = createOptimizer(model, options);
  return gradients.map((g) => {
    fill(model.parameters, []);
    optimize(fill(zeroParameters(shape), g));
    return flat(model.parameters);
  });
}

/** Gradients over many orders of magnitude, of both signs. */
function gradient(s: number): Flat {
  const random = rng(s);
  return Array.from({ length: count }, () => random.normal() * 10 ** (8 * random.uniform() - 6));
}

claim('adam-first-step', (check) => {
  check.property(
    'the first update is the learning rate, up to ε, whatever the size',
    {
      zh: '个随机梯度（大小跨越八个数量级）的第一步',
      en: 'first steps on random gradients whose entries span eight orders of magnitude',
    },
    500,
    fc.property(seed, fc.double({ min: 1e-4, max: 1, noNaN: true }), (s, rate) => {
      const g = gradient(s);
      const [first = []] = updates([g], { kind: 'adam', rate });
      first.forEach((change, i) => {
        const size = Math.abs(g[i] ?? 0);
        const expected = (-Math.sign(g[i] ?? 0) * rate * size) / (size + 1e-8);
        expect(Math.abs(change - expected)).toBeLessThanOrEqual(1e-12 * rate);
      });
    }),
  );
  check.property(
    'with ε negligible, one positive factor on all gradients changes no step',
    {
      zh: '列随机梯度（各十步，整体乘以同一个正数）',
      en: 'random sequences of ten gradients, all multiplied by one positive number',
    },
    300,
    fc.property(seed, fc.double({ min: -5, max: 5, noNaN: true }), (s, decades) => {
      const options = { kind: 'adam', rate: 0.01, epsilon: 1e-200 } as const;
      const gradients = Array.from({ length: 10 }, (_, k) => gradient((s + k) % 2 ** 32));
      const scaled = gradients.map((g) => g.map((v) => v * 10 ** decades));
      const [plain, other] = [updates(gradients, options), updates(scaled, options)];
      plain.forEach((step, k) =>
        step.forEach((change, i) => expect(Math.abs((other[k]?.[i] ?? NaN) - change)).toBeLessThan(1e-12)),
      );
    }),
  );
  check.counterexample(
    'the factor must be the same for all',
    {
      zh: '两步梯度，只把第一步缩小十倍，第二步的走法就变了',
      en: 'two gradients, the first alone made ten times smaller: the second step is another',
    },
    () => {
      const options = { kind: 'adam', rate: 0.01 } as const;
      const one = Array.from({ length: count }, () => 1);
      const tenth = one.map((v) => v / 10);
      const [a, b] = [updates([one, one], options), updates([tenth, one], options)];
      expect(a[0]?.[0]).toBeCloseTo(b[0]?.[0] ?? NaN, 8);
      expect(Math.abs((a[1]?.[0] ?? NaN) - (b[1]?.[0] ?? NaN))).toBeGreaterThan(0.001);
    },
  );
});
