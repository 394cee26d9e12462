import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { createModel } from '../../src/math/train/model.ts';
import { createTask, TASKS } from '../../src/math/train/tasks.ts';
import { createTrainer } from '../../src/math/train/trainer.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
/** Standard errors within which an estimate has to be: beyond them by chance about once in ten million. */
const ERRORS = 5.5;
const classes = { agreement: 2, latch: 2, copy: 4 } as const;

function batchOf(kind: (typeof TASKS)[number], T: number, count: number, s: number) {
  const task = createTask(kind, T);
  const sizes = task.sizes(count);
  const [x, y] = [new Float64Array(sizes.inputs), new Float64Array(sizes.targets)];
  task.draw(rng(s), count, x, y);
  return { task, x, y };
}

claim('chance-levels', (check) => {
  check.property(
    'no distribution that ignores the symbol does better than ln m, and only the uniform one does as well',
    {
      zh: '个与要记的符号无关的答案分布（2至4类）',
      en: 'distributions of answers, of two to four classes, that ignore the symbol',
    },
    1000,
    fc.property(
      fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: 2, maxLength: 4 }),
      (raw) => {
        const sum = raw.reduce((a, b) => a + b, 0);
        const q = raw.map((v) => v / sum);
        const m = q.length;
        const loss = q.reduce((a, v) => a - Math.log(v) / m, 0);
        expect(loss).toBeGreaterThanOrEqual(Math.log(m) - 1e-15 * m);
        const uneven = Math.max(...q) - Math.min(...q);
        // Strictly worse by at least a quadratic amount of the unevenness.
        expect(loss - Math.log(m)).toBeGreaterThanOrEqual(uneven ** 2 / 8 - 1e-14);
      },
    ),
  );
  check.property(
    'the symbol is uniform, whatever the rest of the sequence is',
    {
      zh: '组随机抽取的序列（锁存、复制、主谓一致，每组2000个）',
      en: 'random draws of 2000 sequences each of the latch, copying and agreement',
    },
    60,
    fc.property(
      fc.constantFrom('agreement' as const, 'latch' as const, 'copy' as const),
      fc.integer({ min: 4, max: 30 }),
      seed,
      (kind, T, s) => {
        const N = 2000;
        const { task, x, y } = batchOf(kind, T, N, s);
        const m = classes[kind];
        const at = kind === 'copy' ? T * N : 0;
        // A feature of the rest: a noun in between, the sign of the noise, another of the three symbols.
        const other = kind === 'copy' ? 1 : 1 + (s % T);
        const split = (b: number): boolean => (x[(other * N + b) * task.inputs] ?? 0) > 0;
        for (const side of [true, false]) {
          const members = Array.from({ length: N }, (_, b) => b).filter((b) => split(b) === side);
          for (let k = 0; k < m; k++) {
            const hits = members.filter((b) => y[at + b] === k).length;
            const error = Math.sqrt((members.length * (1 / m) * (m - 1)) / m);
            expect(Math.abs(hits - members.length / m)).toBeLessThan(ERRORS * error);
          }
        }
      },
    ),
  );
  check.golden(
    'a network that has forgotten everything pays exactly the chance loss',
    { zh: '个任务中空白网络的损失', en: 'losses of a blank network, one a task' },
    4,
    () => {
      for (const kind of TASKS) {
        const N = 20_000;
        const { task, x, y } = batchOf(kind, 6, N, 7);
        const model = createModel(
          { cell: 'tanh', inputs: task.inputs, hidden: 2, outputs: task.outputs },
          rng(1),
        );
        for (const values of Object.values(model.parameters) as Float64Array[]) values.fill(0);
        if (kind === 'adding') model.parameters.bo.fill(1);
        const { loss } = createTrainer(model, {
          steps: task.steps,
          batch: N,
          loss: task.loss,
          readOut: task.readOut,
          optimizer: { kind: 'sgd', rate: 1 },
        }).evaluate(x, y);
        if (kind === 'adding') {
          // The variance of ½(s − 1)² for the triangular sum of two uniform numbers is (1/15 − 1/36)/4.
          const error = Math.sqrt((1 / 15 - 1 / 36) / 4 / N);
          expect(Math.abs(loss - 1 / 12)).toBeLessThan(ERRORS * error);
          expect(task.chanceLoss).toBe(1 / 12);
        } else {
          expect(loss).toBeCloseTo(Math.log(classes[kind]), 10);
          expect(task.chanceLoss).toBe(Math.log(classes[kind]));
          expect(task.chanceScore).toBe(1 / classes[kind]);
        }
      }
    },
  );
});
