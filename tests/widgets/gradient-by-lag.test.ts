/** What the reader of the gradient by lag is to discover, in numbers; and what every widget owes. */
import { describe, expect, it } from 'vitest';
import { gradientByLag } from '../../components/widgets/gradient-by-lag/definition.ts';
import { experimentOf, type LagParams } from '../../components/widgets/gradient-by-lag/network.ts';
import { lagTone } from '../../components/widgets/gradient-by-lag/picture.ts';
import { stepSets } from '../../components/widgets/gradient-by-lag/steps.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';

const defaults = defaultsOf(gradientByLag) as unknown as LagParams;
const run = (changes: Partial<LagParams>) => gradientByLag.compute({ ...defaults, ...changes });
const step = (i: number) =>
  gradientByLag.compute(parseParams(gradientByLag, stepSets[i]!).params as unknown as LagParams);
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};

describe('what vanishes', () => {
  it('is not the whole gradient but its far terms', () => {
    for (const gain of [0.7, 1.2])
      for (const seed of seeds) {
        const { Whh, Wxh } = run({ gain, seed });
        for (const part of [Whh, Wxh]) expect(fromPlain(part.total)).toBeGreaterThan(0.5);
        expect(fromPlain(Wxh.log10.at(-1))).toBeLessThan(fromPlain(Wxh.log10[0]) - 3);
      }
  });

  it('leaves at least 98 % to lags 0–5 at gain 0.7, in either matrix; nearer to the edge less', () => {
    const share = (gain: number, part: 'Whh' | 'Wxh'): number[] =>
      seeds.map((seed) => run({ gain, seed })[part].near);
    for (const part of ['Whh', 'Wxh'] as const) {
      expect(median(share(0.7, part))).toBeGreaterThanOrEqual(0.98);
      expect(median(share(1.3, part))).toBeLessThan(0.9);
    }
    for (const i of [0, 1]) {
      expect(step(i).Whh.near).toBeGreaterThanOrEqual(0.98);
      expect(step(i).Wxh.near).toBeGreaterThanOrEqual(0.98);
    }
    expect(step(2).Whh.near).toBeLessThan(0.75);
  });

  it('fades at the same rate in W_hh, W_xh and b', () => {
    for (const gain of [0.7, 1, 1.3])
      for (const seed of seeds) {
        const { Whh, Wxh, b } = run({ gain, seed });
        // A tenth of a decade or two over the 55 lags: the two ends differ by the length of one state and one input.
        expect(Math.abs((Whh.slope ?? NaN) - (Wxh.slope ?? NaN)) * 55).toBeLessThan(0.3);
        expect(Math.abs((b.slope ?? NaN) - (Wxh.slope ?? NaN)) * 55).toBeLessThan(0.3);
      }
    const rates = (gain: number): number => median(seeds.map((seed) => run({ gain, seed }).Whh.slope ?? NaN));
    expect(rates(0.7)).toBeLessThan(rates(1));
    expect(rates(1)).toBeLessThan(rates(1.3));
    expect(rates(0.7)).toBeGreaterThan(-0.4);
    expect(rates(0.7)).toBeLessThan(-0.25);
    expect(rates(1.3)).toBeLessThan(-0.08);
  });

  it('stands in the ratio of state to input at every lag', () => {
    const { run: pass } = experimentOf(defaults);
    const r = run({});
    const { n, T } = defaults;
    for (let lag = 0; lag < T - 1; lag++) {
      const k = T - lag;
      const h = Math.hypot(...pass.h.data.subarray((k - 1) * n, k * n));
      const x = Math.hypot(...pass.inputs.data.subarray((k - 1) * n, k * n));
      expect(fromPlain(r.Whh.log10[lag]) - fromPlain(r.Wxh.log10[lag])).toBeCloseTo(Math.log10(h / x), 9);
    }
    // h_0 = 0 leaves W_hh nothing at the last lag.
    expect(r.Whh.log10.at(-1)).toBe('-Infinity');
  });
});

describe('other cells', () => {
  it('explodes with gain 2', () => {
    expect(lagTone(step(3))).toBe('explode');
  });

  it('has open gates slow the decay', () => {
    const [closed, open, gru] = [step(4), step(5), step(6)];
    expect(closed.Wxh.slope).toBeLessThan(-0.08);
    expect(open.Wxh.slope).toBeGreaterThan(-0.02);
    expect(gru.Wxh.slope).toBeGreaterThan(-0.02);
    expect(open.Wxh.near).toBeLessThan(0.3);
  });

  it('has a diagonal recurrence keep its slow units', () => {
    const r = step(7);
    expect(r.Wxh.slope).toBeGreaterThan(-0.03);
    // One unit of weight 1 keeps its term for ever.
    expect(fromPlain(r.Wxh.log10.at(-1))).toBeGreaterThan(0);
  });
});
