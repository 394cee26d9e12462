import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { createModel, PARAMETER_NAMES, type Parameters } from '../../src/math/train/model.ts';
import type { OptimizerOptions } from '../../src/math/train/optimizer.ts';
import { createTask } from '../../src/math/train/tasks.ts';
import { createTrainer, type Clipping } from '../../src/math/train/trainer.ts';
import { claim } from '../fixtures/claim.ts';

const flat = (p: Parameters): number[] => PARAMETER_NAMES.flatMap((name) => Array.from(p[name]));
const length = (values: readonly number[]): number => Math.hypot(...values);

interface Moved {
  readonly change: number[];
  readonly gradient: number[];
}

/** Updates of a network whose gradients are large: the identity start of a ReLU network, with a gain above 1. */
function run(s: number, optimizer: OptimizerOptions, clipping: Clipping, updates: number): Moved[] {
  const task = createTask('latch', 12);
  const random = rng(s);
  const shape = { cell: 'relu', inputs: task.inputs, hidden: 5, outputs: task.outputs } as const;
  const model = createModel(shape, random, { recurrent: 'identity', gain: 1.3 });
  const options = { steps: task.steps, batch: 4, loss: task.loss, readOut: task.readOut, optimizer };
  const trainer = createTrainer(model, { ...options, clipping });
  const plain = createTrainer(model, options);
  return Array.from({ length: updates }, () => {
    const [x, y] = [new Float64Array(task.sizes(4).inputs), new Float64Array(4)];
    task.draw(random, 4, x, y);
    plain.gradient(x, y);
    const gradient = flat(plain.gradients);
    const before = flat(model.parameters);
    trainer.step(x, y);
    return { gradient, change: flat(model.parameters).map((w, i) => w - (before[i] ?? NaN)) };
  });
}

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const limit = fc.double({ min: 0.01, max: 2, noNaN: true });
const rate = fc.double({ min: 0.01, max: 0.5, noNaN: true });
const ROUNDING = 1 + 1e-9;

claim('clipped-step', (check) => {
  check.property(
    'by norm: the step is at most ηc and straight against the gradient',
    { zh: '次随机网络的更新（按范数裁剪）', en: 'updates of random networks, clipped by norm' },
    300,
    fc.property(seed, limit, rate, (s, c, η) => {
      for (const { change, gradient } of run(s, { kind: 'sgd', rate: η }, { kind: 'norm', limit: c }, 1)) {
        const [step, size] = [length(change), length(gradient)];
        expect(step).toBeLessThanOrEqual(η * c * ROUNDING);
        // A difference of weights of size 1 is exact to about 1e-16 an entry.
        expect(Math.abs(step - η * Math.min(c, size))).toBeLessThan(1e-14);
        const scale = (η * Math.min(c, size)) / size;
        change.forEach((v, i) => expect(Math.abs(v + scale * (gradient[i] ?? NaN))).toBeLessThan(1e-14));
      }
    }),
  );
  check.property(
    'by value: at most ηc√n; with momentum, by norm: at most ηc/(1 − μ)',
    {
      zh: '列随机网络的更新（按值裁剪；带动量，按范数裁剪）',
      en: 'sequences of updates of random networks, clipped by value, and by norm with momentum',
    },
    150,
    fc.property(seed, limit, rate, fc.double({ min: 0, max: 0.95, noNaN: true }), (s, c, η, μ) => {
      for (const { change } of run(s, { kind: 'sgd', rate: η }, { kind: 'value', limit: c }, 2))
        expect(length(change)).toBeLessThanOrEqual(η * c * Math.sqrt(change.length) * ROUNDING);
      const heavy = { kind: 'momentum', rate: η, momentum: μ } as const;
      for (const { change } of run(s, heavy, { kind: 'norm', limit: c }, 12))
        expect(length(change)).toBeLessThanOrEqual(((η * c) / (1 - μ)) * ROUNDING);
    }),
  );
  check.counterexample(
    'by value the direction may change; with momentum ηc may be exceeded; with Adam c bounds nothing',
    {
      zh: '三次更新，分别转了方向、超过 ηc、超过 ηc 的一百倍',
      en: 'three updates, of which one turns, one exceeds ηc, and one exceeds a hundred times ηc',
    },
    () => {
      const [byValue] = run(3, { kind: 'sgd', rate: 0.1 }, { kind: 'value', limit: 0.01 }, 1);
      const { change = [], gradient = [] } = byValue ?? {};
      const along = change.reduce((sum, v, i) => sum - v * (gradient[i] ?? NaN), 0);
      expect(along / (length(change) * length(gradient))).toBeLessThan(0.95);
      const heavy = run(3, { kind: 'momentum', rate: 0.01 }, { kind: 'norm', limit: 0.01 }, 12);
      expect(Math.max(...heavy.map((one) => length(one.change)))).toBeGreaterThan(2 * 0.01 * 0.01);
      const [adam] = run(3, { kind: 'adam', rate: 0.01 }, { kind: 'norm', limit: 0.001 }, 1);
      const step = length(adam?.change ?? []);
      expect(step).toBeGreaterThan(100 * 0.01 * 0.001);
      // Units that are off have no gradient; the rest makes η√n.
      const large = adam?.gradient.filter((g) => Math.abs(g) > 0).length ?? 0;
      expect(step / (0.01 * Math.sqrt(large))).toBeCloseTo(1, 2);
    },
  );
});
