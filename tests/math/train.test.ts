import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward, forward, rng, type Network } from '../../src/math/index.ts';
import {
  createModel,
  createTrainer,
  sigmoidInto,
  tanhInto,
  zeroParameters,
  PARAMETER_NAMES,
  type Model,
  type TrainableCell,
  type TrainerOptions,
} from '../../src/math/train/index.ts';
import { runs, seeds } from './arbitrary.ts';

const CELLS: TrainableCell[] = ['tanh', 'relu', 'diagonal', 'lstm', 'gru'];
const options = (given: Partial<TrainerOptions>): TrainerOptions => ({
  steps: 5,
  batch: 3,
  loss: 'squared',
  readOut: 'all',
  optimizer: { kind: 'sgd', rate: 0.1 },
  ...given,
});

function normals(count: number, seed: number): Float64Array {
  const random = rng(seed);
  return Float64Array.from({ length: count }, () => random.normal());
}

function asNetwork({ shape, parameters: p }: Model): Network {
  const matrix = (data: Float64Array, cols: number) => ({ rows: data.length / cols, cols, data });
  return {
    cell: shape.cell,
    Wih: matrix(p.Wih, shape.inputs),
    Whh: matrix(p.Whh, shape.cell === 'diagonal' ? 1 : shape.hidden),
    bih: p.bih,
    bhh: p.bhh,
  };
}

describe('batched gradients', () => {
  it('agree with finite differences for every cell, loss and read-out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CELLS),
        fc.boolean(),
        fc.boolean(),
        seeds,
        (cell, squared, last, seed) => {
          const shape = { cell, inputs: 2, hidden: 3, outputs: 3 };
          const model = createModel(shape, rng(seed), { gain: 1.3 });
          const trainer = createTrainer(
            model,
            options({ loss: squared ? 'squared' : 'crossEntropy', readOut: last ? 'last' : 'all' }),
          );
          const x = normals(5 * 3 * 2, seed + 1);
          const rows = last ? 3 : 15;
          const targets = squared
            ? normals(rows * 3, seed + 2)
            : normals(rows, seed + 2).map((v) => Math.min(2, Math.max(-1, Math.round(v))));
          fc.pre(squared || targets.some((t) => t >= 0));
          trainer.gradient(x, targets);
          for (const name of PARAMETER_NAMES) {
            const found = Float64Array.from(trainer.gradients[name]);
            const w = model.parameters[name];
            for (let i = 0; i < w.length; i += 1 + (w.length >> 3)) {
              const before = w[i] ?? NaN;
              w[i] = before + 1e-5;
              const up = trainer.evaluate(x, targets).loss;
              w[i] = before - 1e-5;
              const down = trainer.evaluate(x, targets).loss;
              w[i] = before;
              expect(Math.abs((up - down) / 2e-5 - (found[i] ?? NaN))).toBeLessThan(
                cell === 'relu' ? 1e-4 : 1e-7 * (1 + Math.abs(up)),
              );
            }
          }
        },
      ),
      runs(60),
    );
  });

  it('one sequence: the same states and gradients as forward and backward', () => {
    for (const cell of CELLS) {
      const shape = { cell, inputs: 2, hidden: 4, outputs: 4 };
      const model = createModel(shape, rng(11));
      model.parameters.Who.fill(0);
      for (let i = 0; i < 4; i++) model.parameters.Who[i * 5] = 1;
      model.parameters.bo.fill(0);
      const trainer = createTrainer(model, options({ batch: 1, steps: 7, readOut: 'last' }));
      const x = normals(14, 5);
      const target = normals(4, 6);
      const value = trainer.gradient(x, target);
      const run = forward(
        asNetwork(model),
        Array.from({ length: 7 }, (_, t) => x.slice(2 * t, 2 * t + 2)),
      );
      const g = backward(run, [target], 'last');
      expect(value.loss).toBeCloseTo(g.loss, 13);
      for (const [ours, theirs] of [
        ['Wih', g.dWih.data],
        ['Whh', g.dWhh.data],
        ['bih', g.dbih],
        ['bhh', g.dbhh],
      ] as const) {
        trainer.gradients[ours].forEach((v, i) =>
          expect(Math.abs(v - (theirs[i] ?? NaN))).toBeLessThan(1e-13),
        );
      }
      trainer
        .adjointNorms()
        .forEach((v, t) => expect(Math.abs(v - (g.log10dh[t] ?? NaN))).toBeLessThan(1e-10));
    }
  });

  it('targets that are not given count for nothing', () => {
    const model = createModel({ cell: 'tanh', inputs: 1, hidden: 3, outputs: 2 }, rng(1));
    const x = normals(4, 2);
    const few = createTrainer(model, options({ steps: 4, batch: 1 }));
    const targets = Float64Array.of(NaN, NaN, NaN, NaN, NaN, NaN, 0.5, -0.5);
    const lastOnly = createTrainer(model, options({ steps: 4, batch: 1, readOut: 'last' }));
    expect(few.gradient(x, targets)).toMatchObject({
      targets: 1,
      loss: lastOnly.gradient(x, targets.slice(6)).loss,
    });
    PARAMETER_NAMES.forEach((name) => expect(few.gradients[name]).toEqual(lastOnly.gradients[name]));
  });
});

describe('training', () => {
  it.each([
    ['sgd', 0.3],
    ['momentum', 0.05],
    ['adam', 0.02],
  ] as const)('%s learns to recall the first input', (kind, rate) => {
    const model = createModel({ cell: 'gru', inputs: 1, hidden: 8, outputs: 2 }, rng(3), {
      recurrent: 'orthogonal',
      forgetBias: 1,
    });
    const trainer = createTrainer(
      model,
      options({
        steps: 8,
        batch: 16,
        loss: 'crossEntropy',
        readOut: 'last',
        optimizer: { kind, rate },
        clipping: { kind: 'norm', limit: 1 },
      }),
    );
    const random = rng(4);
    const losses: number[] = [];
    for (let step = 0; step < 150; step++) {
      const x = Float64Array.from({ length: 8 * 16 }, () => 0.1 * random.normal());
      const targets = Float64Array.from({ length: 16 }, () => random.integer(2));
      targets.forEach((t, b) => (x[b] = 2 * t - 1));
      losses.push(trainer.step(x, targets).loss);
    }
    expect(losses.slice(-10).reduce((sum, l) => sum + l, 0)).toBeLessThan(
      0.5 * losses.slice(0, 10).reduce((sum, l) => sum + l, 0),
    );
  });

  it('updates follow their formulas', () => {
    const shape = { cell: 'tanh', inputs: 1, hidden: 2, outputs: 1 } as const;
    const x = normals(5, 8);
    const y = normals(5, 9);
    for (const kind of ['sgd', 'momentum', 'adam'] as const) {
      const model = createModel(shape, rng(2));
      const trainer = createTrainer(model, options({ batch: 1, optimizer: { kind, rate: 0.1 } }));
      const w = Float64Array.from(model.parameters.Whh);
      let m = w.map(() => 0);
      let v = w.map(() => 0);
      for (let t = 1; t <= 4; t++) {
        trainer.step(x, y);
        const g = trainer.gradients.Whh;
        m = m.map((old, i) =>
          kind === 'adam' ? 0.9 * old + 0.1 * (g[i] ?? NaN) : 0.9 * old + (g[i] ?? NaN),
        );
        v = v.map((old, i) => 0.999 * old + 0.001 * (g[i] ?? NaN) ** 2);
        w.forEach((old, i) => {
          const step =
            kind === 'sgd'
              ? (g[i] ?? NaN)
              : kind === 'momentum'
                ? (m[i] ?? NaN)
                : (m[i] ?? NaN) / (1 - 0.9 ** t) / (Math.sqrt((v[i] ?? NaN) / (1 - 0.999 ** t)) + 1e-8);
          w[i] = old - 0.1 * step;
        });
        model.parameters.Whh.forEach((found, i) => expect(found).toBeCloseTo(w[i] ?? NaN, 12));
      }
    }
  });

  it('clips by norm and by value, and leaves the parameters alone when the gradient is not finite', () => {
    const shape = { cell: 'relu', inputs: 1, hidden: 1, outputs: 1 } as const;
    const build = (w: number, limit: number, kind: 'norm' | 'value') => {
      const model = createModel(shape, rng(1));
      PARAMETER_NAMES.forEach((name) => model.parameters[name].fill(w));
      return createTrainer(
        model,
        options({
          steps: 20,
          batch: 1,
          readOut: 'last',
          optimizer: { kind: 'sgd', rate: 1 },
          clipping: { kind, limit },
        }),
      );
    };
    const x = new Float64Array(20).fill(1);
    const clipped = build(2, 1e-3, 'norm');
    const step = clipped.step(x, Float64Array.of(0));
    expect(step.gradientNorm).toBeGreaterThan(1e6);
    expect(Math.hypot(...PARAMETER_NAMES.flatMap((name) => [...clipped.gradients[name]]))).toBeCloseTo(
      1e-3,
      12,
    );
    const byValue = build(2, 1e-3, 'value');
    byValue.step(x, Float64Array.of(0));
    expect(Math.max(...PARAMETER_NAMES.flatMap((name) => [...byValue.gradients[name]]))).toBe(1e-3);
    const broken = build(1e60, 1, 'norm');
    expect(broken.step(x, Float64Array.of(0)).updated).toBe(false);
    PARAMETER_NAMES.forEach((name) =>
      expect(broken.model.parameters[name].every((w) => w === 1e60)).toBe(true),
    );
  });

  it('is the same to the bit from the same seeds', () => {
    const losses = (): number[] => {
      const model = createModel({ cell: 'lstm', inputs: 2, hidden: 5, outputs: 2 }, rng(21), {
        forgetBias: 1,
      });
      const trainer = createTrainer(model, options({ optimizer: { kind: 'adam', rate: 0.01 } }));
      return Array.from({ length: 20 }, (_, k) => trainer.step(normals(30, k), normals(30, 1000 + k)).loss);
    };
    expect(losses()).toEqual(losses());
    expect(
      PARAMETER_NAMES.map(
        (name) => zeroParameters({ cell: 'lstm', inputs: 2, hidden: 5, outputs: 3 })[name].length,
      ),
    ).toEqual([40, 100, 20, 20, 15, 3]);
  });
});

describe('activations', () => {
  it('tanhInto: odd, monotone, within 5e-16 of Math.tanh, right at the ends; sigmoidInto likewise', () => {
    const x = Float64Array.from({ length: 40_001 }, (_, i) => (i - 20_000) / 900);
    const y = new Float64Array(x.length);
    const s = new Float64Array(x.length);
    tanhInto(x, y, x.length);
    sigmoidInto(x, s, x.length);
    x.forEach((v, i) => {
      const exact = Math.tanh(v);
      expect(Math.abs((y[i] ?? NaN) - exact)).toBeLessThanOrEqual(1e-15 * Math.abs(exact));
      expect((y[i] ?? NaN) + (y[x.length - 1 - i] ?? NaN)).toBe(0);
      expect(Math.abs((s[i] ?? NaN) - 1 / (1 + Math.exp(-v)))).toBeLessThan(3e-16);
    });
    const edges = Float64Array.of(NaN, Infinity, -Infinity, 0, 5e-324, 1e-300, 19.999999999, 20);
    tanhInto(edges, edges, edges.length);
    expect([...edges]).toEqual([NaN, 1, -1, 0, 5e-324, 1e-300, 1, 1]);
  });
});
