import fc from 'fast-check';
import { expect } from 'vitest';
import { params, type TrainParams } from '../../components/widgets/train/params.ts';
import { createRunner, type Runner } from '../../components/widgets/train/runner.ts';
import { claim } from '../fixtures/claim.ts';

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const setting: fc.Arbitrary<TrainParams> = fc.record({
  task: one(params.task.values),
  T: fc.integer({ min: 4, max: 10 }),
  cell: one(params.cell.values),
  init: one(params.init.values),
  gate: fc.integer({ min: 0, max: 5 }),
  units: fc.integer({ min: 2, max: 8 }),
  optimizer: one(params.optimizer.values),
  rate: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
  clip: one(params.clip.values),
  limit: fc.double({ min: 0.1, max: 5, noNaN: true }),
  steps: fc.constant(12),
  race: fc.constant(1),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 2 }),
  show: fc.constant('score' as const),
});

const seen = ({ made, fate, loss, score, lambda, lag, recent, largest }: Runner) => ({
  made,
  fate,
  loss: [...loss],
  score: [...score],
  lambda: [...lambda],
  lag: [...lag],
  recent,
  largest,
});

claim('same-seed-same-run', (check) => {
  check.property(
    'alone in one go, or in turn with a network of another seed',
    {
      zh: '组随机设定（任务、单元、优化器各不相同），逐位相同',
      en: 'random settings of task, cell, start and optimiser, to the last bit',
    },
    120,
    fc.property(setting, (p) => {
      const make = (seed: number): Runner => createRunner(p, p.T, seed, 4);
      const alone = make(p.seed);
      while (alone.fate === 'running') alone.step();
      const [again, neighbour] = [make(p.seed), make(p.seed + 1)];
      while (again.fate === 'running') {
        neighbour.step();
        again.step();
      }
      expect(seen(again)).toEqual(seen(alone));
      expect(neighbour.loss).not.toEqual(alone.loss);
    }),
  );
});
