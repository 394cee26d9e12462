/** The laboratory's tasks, and the exponent that is estimated from one adjoint. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forward, lyapunovExponents, rng, stepJacobians } from '../../src/math/index.ts';
import { createModel, type TrainableCell } from '../../src/math/train/index.ts';
import { modelLyapunov, networkOf } from '../../src/math/train/model-lyapunov.ts';
import { createTask, scoreOf, TASKS, type TaskKind } from '../../src/math/train/tasks.ts';
import { topLyapunov } from '../../src/math/top-lyapunov.ts';
import { runs, seeds } from './arbitrary.ts';

const B = 7;
function drawn(kind: TaskKind, T: number, seed: number, batch = B) {
  const task = createTask(kind, T);
  const { inputs, targets } = task.sizes(batch);
  // Whatever a batch leaves standing must not leak into the next.
  const x = new Float64Array(inputs).fill(9);
  const y = new Float64Array(targets).fill(9);
  task.draw(rng(seed), batch, x, y);
  const at = (t: number, b: number): number[] =>
    Array.from(x.subarray((t * batch + b) * task.inputs, (t * batch + b + 1) * task.inputs));
  return { task, x, y, at };
}
const lengths = fc.integer({ min: 4, max: 60 });
const oneHot = (i: number, n: number): number[] => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0));

describe('tasks', () => {
  it('agreement asks for the number of the first noun, T nouns before the verb', () => {
    fc.assert(
      fc.property(lengths, seeds, (T, seed) => {
        const { task, y, at } = drawn('agreement', T, seed);
        expect(task.steps).toBe(T + 2);
        for (let b = 0; b < B; b++) {
          expect(at(0, b)).toEqual(oneHot(y[b] ?? NaN, 3));
          for (let t = 1; t <= T; t++) expect([oneHot(0, 3), oneHot(1, 3)]).toContainEqual(at(t, b));
          expect(at(T + 1, b)).toEqual(oneHot(2, 3));
        }
      }),
      runs(50),
    );
  });

  it('the latch asks for the sign of the first input, after T steps of noise', () => {
    fc.assert(
      fc.property(lengths, seeds, (T, seed) => {
        const { task, y, at } = drawn('latch', T, seed);
        expect(task.steps).toBe(T + 1);
        for (let b = 0; b < B; b++) expect(at(0, b)).toEqual([2 * (y[b] ?? NaN) - 1]);
      }),
      runs(50),
    );
    const { x } = drawn('latch', 60, 1, 500);
    const noise = Array.from(x.subarray(500));
    const mean = noise.reduce((sum, v) => sum + v, 0) / noise.length;
    const spread = Math.sqrt(noise.reduce((sum, v) => sum + v * v, 0) / noise.length);
    expect(Math.abs(mean)).toBeLessThan(0.005);
    expect(spread).toBeCloseTo(0.2, 2);
  });

  it('copying asks for each symbol T steps after it was shown, and for nothing else', () => {
    fc.assert(
      fc.property(lengths, seeds, (T, seed) => {
        const { task, y, at } = drawn('copy', T, seed);
        expect(task.steps).toBe(T + 3);
        for (let b = 0; b < B; b++) {
          for (let t = 0; t < task.steps; t++) {
            const wanted = y[t * B + b];
            if (t < T) expect(wanted).toBe(-1);
            else expect(at(t - T, b)).toEqual(oneHot(wanted ?? NaN, 6));
            if (t >= 3) expect(at(t, b)).toEqual(oneHot(t < T ? 4 : 5, 6));
          }
        }
      }),
      runs(50),
    );
  });

  it('adding asks for the sum of the two marked numbers, one early and one late', () => {
    fc.assert(
      fc.property(lengths, seeds, (T, seed) => {
        const { y, at } = drawn('adding', T, seed);
        for (let b = 0; b < B; b++) {
          const marked = Array.from({ length: T }, (_, t) => t).filter((t) => at(t, b)[1] === 1);
          expect(marked).toHaveLength(2);
          const [early = NaN, late = NaN] = marked;
          expect(early).toBeLessThan(Math.max(1, T / 10));
          expect(late).toBeGreaterThanOrEqual(T / 2);
          expect((at(early, b)[0] ?? NaN) + (at(late, b)[0] ?? NaN)).toBeCloseTo(y[b] ?? NaN, 14);
        }
      }),
      runs(50),
    );
  });

  it('guessing without memory has the loss and the score that are called chance', () => {
    for (const kind of TASKS) {
      const { task, y } = drawn(kind, 20, 3, 20_000);
      const asked = Array.from(y).filter((v) => v >= 0);
      if (task.loss === 'squared') {
        const loss = asked.reduce((sum, v) => sum + (v - 1) ** 2 / 2, 0) / asked.length;
        expect(loss).toBeCloseTo(task.chanceLoss, 2);
        expect(scoreOf(task, { loss: task.chanceLoss, accuracy: NaN })).toBe(task.chanceScore);
      } else {
        expect(task.chanceLoss).toBeCloseTo(Math.log(task.outputs), 14);
        for (let c = 0; c < task.outputs; c++)
          expect(asked.filter((v) => v === c).length / asked.length).toBeCloseTo(task.chanceScore, 1);
        expect(scoreOf(task, { loss: 1, accuracy: 0.7 })).toBe(0.7);
      }
    }
  });

  it('the same seed draws the same batch, and a bad length is refused', () => {
    for (const kind of TASKS) {
      expect(drawn(kind, 9, 5).x).toEqual(drawn(kind, 9, 5).x);
      expect(drawn(kind, 9, 5).x).not.toEqual(drawn(kind, 9, 6).x);
      expect(() => createTask(kind, 3)).toThrow(RangeError);
    }
    expect(() => createTask('sorting' as TaskKind, 9)).toThrow(RangeError);
  });
});

describe('λ₁ from one adjoint', () => {
  const cells: TrainableCell[] = ['tanh', 'relu', 'diagonal', 'lstm', 'gru'];
  const model = (cell: TrainableCell, seed: number) =>
    createModel({ cell, inputs: 2, hidden: 5, outputs: 1 }, rng(seed), { recurrent: 'gaussian' });
  const inputs = (T: number, seed: number): Float64Array => {
    const random = rng(seed);
    return Float64Array.from({ length: 2 * T }, () => random.normal());
  };

  it('is the growth of a vector under the transposed Jacobians', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), seeds, (cell, seed) => {
        const x = inputs(6, seed);
        const run = forward(
          networkOf(model(cell, seed)),
          Array.from({ length: 6 }, (_, t) => x.slice(2 * t, 2 * t + 2)),
        );
        const jacobians = stepJacobians(run);
        const n = jacobians[0]?.rows ?? 0;
        let v = Array.from({ length: n }, () => 1 / Math.sqrt(n));
        for (const { data } of [...jacobians].reverse())
          v = v.map((_, j) => v.reduce((sum, vi, i) => sum + (data[i * n + j] ?? NaN) * vi, 0));
        const wanted = Math.log(Math.hypot(...v)) / 6;
        if (Number.isFinite(wanted)) expect(topLyapunov(run)).toBeCloseTo(wanted, 9);
        else expect(topLyapunov(run)).toBe(wanted);
        expect(modelLyapunov(model(cell, seed), x, 1)).toBe(topLyapunov(run));
      }),
      runs(60),
    );
  });

  it('tends to the largest of the exponents', () => {
    for (const cell of ['tanh', 'lstm', 'gru'] as const) {
      const x = inputs(800, 1);
      const run = forward(
        networkOf(model(cell, 4)),
        Array.from({ length: 800 }, (_, t) => x.slice(2 * t, 2 * t + 2)),
      );
      const exponents = lyapunovExponents(stepJacobians(run));
      expect(Math.abs(topLyapunov(run) - Math.max(...exponents))).toBeLessThan(0.01);
    }
  });

  it('is NaN for a network that has been blown up', () => {
    const blown = model('tanh', 1);
    blown.parameters.Whh[3] = Infinity;
    expect(modelLyapunov(blown, inputs(4, 1), 1)).toBeNaN();
  });
});
