import { describe, expect, it } from 'vitest';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain, runToEnd, type Plain } from '../../src/lib/widget.ts';
import { training } from '../../components/widgets/train/definition.ts';
import { covers, params, shorterLengths, type TrainParams } from '../../components/widgets/train/params.ts';
import { reach, trainChart, trainTone } from '../../components/widgets/train/picture.ts';
import { createRunner, GOAL, WINDOW } from '../../components/widgets/train/runner.ts';
import { stepSets } from '../../components/widgets/train/steps.ts';
import { nothingYet, train, type TrainResult } from '../../components/widgets/train/training.ts';
import { serve, type Runnable } from '../../components/widgets/kit/pool/serve.ts';
import type { FromWorker } from '../../components/widgets/kit/pool/messages.ts';

const defaults = defaultsOf(training) as unknown as TrainParams;
const run = (changes: Partial<TrainParams> = {}): TrainResult => runToEnd(train({ ...defaults, ...changes }));
const step = (i: number): TrainParams =>
  parseParams(training, stepSets[i] ?? {}).params as unknown as TrainParams;
const fates = (r: TrainResult): string[] => r.runners.map(({ fate }) => fate);
const count = (r: TrainResult, fate: string): number => fates(r).filter((f) => f === fate).length;
/** What the definition makes of a step to try, each computed once. */
const done = new Map<number, TrainResult>();
function stepResult(i: number): TrainResult {
  const found = done.get(i) ?? run(step(i));
  done.set(i, found);
  return found;
}

describe('what the reader discovers', () => {
  it('over 5 nouns the plain network learns; over 20, from its default start, none does', () => {
    const near = run({ ...step(0), race: 5 });
    expect(count(near, 'solved')).toBe(5);
    expect(Math.max(...near.runners.map(({ made }) => made))).toBeLessThan(120);
    const far = run({ ...step(1), race: 5 });
    expect(count(far, 'unsolved')).toBe(5);
    for (const { recent } of far.runners) expect(Math.abs(recent - 0.5)).toBeLessThan(0.15);
    expect(count(stepResult(1), 'unsolved')).toBe(3);
  });

  it('almost nothing of the gradient arrives at the subject, before and after', () => {
    for (const seed of [1, 2, 3, 4]) {
      const r = run({ ...step(2), race: 1, seed });
      expect(reach(r.lagStart)).toBeLessThan(-4);
      expect(reach(r.lag)).toBeLessThan(-4);
      expect(trainTone(r)).toBe('vanish');
      for (const λ of [r.lambda[0], r.lambda.at(-1)]) expect(fromPlain(λ ?? NaN)).toBeLessThan(-0.4);
    }
  });

  it('success reaches less far the longer the lag', () => {
    const { lengths } = stepResult(3);
    expect(lengths.map(({ T }) => T)).toEqual([5, 10, 15, 20]);
    expect(lengths[0]?.solved).toBe(1);
    expect(lengths[3]?.solved).toBe(0);
    for (let i = 1; i < 4; i++) expect(lengths[i]?.solved).toBeLessThanOrEqual(lengths[i - 1]?.solved ?? 0);
  });

  it('from an orthogonal start the same network learns, and its gradient reaches back', () => {
    const r = run({ ...step(4), race: 5 });
    expect(count(r, 'solved')).toBe(5);
    expect(reach(r.lagStart)).toBeGreaterThan(-2.6);
    expect(fromPlain(r.lambda[0] ?? NaN)).toBeGreaterThan(-0.25);
    expect(trainTone(r)).toBe('steady');
  });

  it('an LSTM from its default start learns for some seeds only, from an orthogonal one for all five', () => {
    const plain = count(stepResult(5), 'solved');
    expect(plain).toBeGreaterThan(0);
    expect(plain).toBeLessThan(5);
    expect(count(stepResult(6), 'solved')).toBe(5);
  });

  it('over 50 nouns an orthogonal start or an open forget gate moves the limit, the cell alone does not', () => {
    const far = (changes: Partial<TrainParams>): number =>
      count(run({ T: 50, steps: 400, race: 3, ...changes }), 'solved');
    for (const cell of ['tanh', 'lstm'] as const) expect(far({ cell }), cell).toBe(0);
    expect(far({ init: 'orthogonal', race: 5 })).toBeGreaterThanOrEqual(3);
    expect(far({ cell: 'lstm', gate: 3 })).toBe(3);
  }, 120_000);

  it('λ₁ is followed from before the first update to the last, and drawn over the updates', () => {
    const r = run({ race: 1, steps: 50, show: 'lambda' });
    const p: TrainParams = { ...defaults, race: 1, steps: 50, show: 'lambda' };
    const chart = trainChart(p, r, 'en', '');
    expect(chart.x[0]).toBe(0);
    expect(chart.x.at(-1)).toBe(r.runners[0]?.made);
    expect(chart.series[0]?.y).toEqual(r.lambda.map((y) => fromPlain(y ?? NaN)));
    expect(chart.series[0]?.tone).toBe('vanish');
    expect(training.table(p, r, 'zh').rows).toHaveLength(r.lambda.length);
  });

  it('where gradients explode, clipping decides', () => {
    const [free, clipped] = [stepResult(7), stepResult(8)];
    expect(count(free, 'solved')).toBe(0);
    expect(count(clipped, 'solved')).toBe(3);
    // Clipping changes what is done with a gradient, not that it is large.
    expect(fromPlain(clipped.largest)).toBeGreaterThan(1.5);
    expect(fromPlain(free.largest)).toBeGreaterThan(4);
  });

  it('a GRU learns to add', () => {
    const r = stepResult(9);
    expect(count(r, 'solved')).toBe(3);
    for (const { recent } of r.runners) expect(recent).toBeGreaterThanOrEqual(GOAL.squared);
  });
});

describe('the numbers of a training', () => {
  const short = { steps: 60, T: 6, race: 2, units: 6 };

  it('are the same in one go, in a worker with pauses and single steps, and each network alone', async () => {
    const p: TrainParams = { ...defaults, ...short, show: 'lengths' };
    const whole = runToEnd(train(p));
    const sent: FromWorker[] = [];
    const waiting: (() => void)[] = [];
    let time = 0;
    const answer = serve({
      load: () => Promise.resolve(training as unknown as Runnable),
      send: (message) => sent.push(message),
      breathe: (next) => waiting.push(next),
      now: () => (time += 5),
    });
    answer({ kind: 'start', job: 1, widget: 'train', params: p, paused: true });
    await Promise.resolve();
    const asks = ['step', 'step', 'resume', 'pause', 'step', 'resume', 'pause', 'resume'] as const;
    for (const kind of asks) {
      answer({ kind, job: 1 });
      await new Promise((resolve) => setTimeout(resolve, 0));
      waiting.shift()?.();
    }
    while (waiting.length > 0) waiting.shift()?.();
    expect(sent.at(-1)).toEqual({ kind: 'done', job: 1, result: whole });
    whole.runners.forEach((found, i) => {
      const alone = createRunner(p, p.T, p.seed + i, whole.every);
      while (alone.fate === 'running') alone.step();
      expect(found.made).toBe(alone.made);
      expect(found.recent).toBeCloseTo(alone.recent, 3);
      found.loss.forEach((y, k) => expect(fromPlain(y) / (alone.loss[k] ?? NaN)).toBeCloseTo(1, 3));
    });
  });

  it('are those told on the way, and a longer race begins with the shorter one', () => {
    const told: TrainResult[] = [];
    const result = runToEnd(
      train({ ...defaults, ...short }, (part: Plain) => told.push(part as TrainResult)),
    );
    expect(told.length).toBeGreaterThan(5);
    for (const { runners } of told)
      runners.forEach(({ loss, score }, i) => {
        expect(result.runners[i]?.loss.slice(0, loss.length)).toEqual(loss);
        expect(result.runners[i]?.score.slice(0, score.length)).toEqual(score);
      });
    expect(run({ ...short, race: 4 }).runners.slice(0, 2)).toEqual(result.runners);
    expect(run({ ...short, seed: 2, race: 1 }).runners[0]).toEqual(result.runners[1]);
  });

  it('stop where success is, or where the numbers end', () => {
    const r = createRunner({ ...defaults, T: 5 }, 5, 1, 6);
    const scores: number[] = [];
    while (r.fate === 'running') {
      r.step();
      scores.push(r.recent);
    }
    expect(r.fate).toBe('solved');
    expect(scores.slice(WINDOW - 1, -1).every((x) => x < GOAL.crossEntropy)).toBe(true);
    const blown = run({
      task: 'latch',
      T: 50,
      cell: 'relu',
      init: 'identity',
      optimizer: 'sgd',
      clip: 'none',
      rate: 1,
      race: 5,
    });
    expect(count(blown, 'diverged')).toBeGreaterThan(0);
    expect(training.describe({ ...defaults, race: 5 }, blown, 'en')).toContain('left the range of numbers');
  });

  it('clipping by value, every optimiser and every cell leave finite numbers', () => {
    for (const optimizer of params.optimizer.values)
      for (const cell of params.cell.values) {
        const r = run({ ...short, optimizer, cell, clip: 'value', steps: 20 });
        expect(r.runners.every(({ made }) => made > 0)).toBe(true);
        expect(r.lag).toHaveLength(short.T + 2);
      }
  });

  it('fit into a page', () => {
    for (const i of done.keys()) expect(JSON.stringify(stepResult(i)).length).toBeLessThan(6000);
    expect(done.size).toBeGreaterThan(5);
  });
});

describe('what is shown', () => {
  it('asks for a new training only where the numbers differ', () => {
    const lengths: TrainParams = { ...defaults, show: 'lengths' };
    expect(covers(defaults, { ...defaults, show: 'lag' })).toBe(true);
    expect(covers(defaults, lengths)).toBe(false);
    expect(covers(lengths, defaults)).toBe(true);
    expect(covers(defaults, { ...defaults, seed: 2 })).toBe(false);
    expect(shorterLengths(lengths)).toEqual([5, 10, 15]);
    expect(shorterLengths({ ...lengths, T: 4 })).toEqual([]);
    expect(shorterLengths(defaults)).toEqual([]);
  });

  it('can be drawn and told before the first update, and at every point on the way', () => {
    for (const show of params.show.values) {
      const p: TrainParams = { ...defaults, steps: 20, show };
      const seen: TrainResult[] = [nothingYet(p)];
      runToEnd(train(p, (part) => seen.push(part as TrainResult)));
      for (const r of seen.filter((_, i) => i < 3)) {
        for (const lang of ['zh', 'en'] as const) {
          expect(training.describe(p, r, lang)).not.toMatch(/NaN|undefined|Infinity|null/);
          expect(training.table(p, r, lang).rows.length).toBeGreaterThan(0);
          expect(training.figure(p, r, { lang, theme: 'light', width: 340 })).not.toMatch(/NaN|undefined/);
        }
      }
    }
  });
});
