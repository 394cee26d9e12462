/** What the reader of the gates is to discover, in numbers; random draws over many seeds. */
import { describe, expect, it } from 'vitest';
import { gates, ratioOf } from '../../components/widgets/gates/definition.ts';
import type { GatesParams } from '../../components/widgets/gates/network.ts';
import { biasChart, gatesChart, gatesTone, lastOf } from '../../components/widgets/gates/picture.ts';
import { stepSets } from '../../components/widgets/gates/steps.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';

const defaults = defaultsOf(gates) as unknown as GatesParams;
const run = (changes: Partial<GatesParams> = {}) => gates.compute({ ...defaults, ...changes });
const step = (i: number): GatesParams => parseParams(gates, stepSets[i]!).params as unknown as GatesParams;
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const over = (changes: Partial<GatesParams>) => seeds.map((seed) => run({ ...changes, seed }));
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};

describe('gates alone', () => {
  it('remember 2.2 steps at bias 1, 14.3 at 3, 103 at 5', () => {
    for (const [bias, half] of [
      [1, 2.2],
      [3, 14.3],
      [5, 103],
    ] as const)
      expect(Math.abs(run({ bias, weights: 0 }).heldHalf - half)).toBeLessThan(half < 20 ? 0.06 : 0.5);
  });

  it('keep half over 100 steps at bias 4.97, over 1000 at 7.27', () => {
    expect(run({ T: 100 }).needed).toBeCloseTo(4.97, 2);
    expect(run({ T: 1000 }).needed).toBeCloseTo(7.27, 2);
    for (const i of [1, 2]) {
      const r = gates.compute(step(i));
      expect(10 ** lastOf(r.direct)).toBeCloseTo(0.5, 2);
      expect(r.directHalf ?? step(i).T).toBeGreaterThan(0.99 * step(i).T);
      expect(gatesTone(lastOf(r.full))).toBe('steady');
    }
  });

  it('are all there is: the full Jacobian is σ(b)^l, from 8e-31 at bias 0 to 0.511 at bias 5', () => {
    for (const [bias, expected] of [
      [0, 7.8886e-31],
      [1, 2.5e-14],
      [5, 0.511],
    ] as const) {
      const r = run({ bias, weights: 0 });
      expect(10 ** lastOf(r.direct) / expected).toBeCloseTo(1, 1);
      expect(ratioOf(r)).toBe(0);
      r.full.forEach((y, l) => expect(fromPlain(y)).toBeCloseTo(l * r.held, 9));
    }
  });
});

describe('all paths', () => {
  it('lie orders of magnitude above the direct path at bias 1, for every seed, and vanish still', () => {
    const draws = over({});
    for (const r of draws) {
      expect(lastOf(r.direct)).toBeLessThan(-12);
      expect(lastOf(r.direct)).toBeGreaterThan(-14.5);
      expect(ratioOf(r)).toBeGreaterThan(4);
      expect(gatesTone(lastOf(r.full))).toBe('vanish');
    }
    expect(median(draws.map(ratioOf))).toBeGreaterThan(7);
  });

  it('explode at bias 5, where the gates keep half to three quarters', () => {
    const draws = over({ bias: 5 });
    for (const r of draws) {
      expect(10 ** lastOf(r.direct)).toBeGreaterThan(0.5);
      expect(10 ** lastOf(r.direct)).toBeLessThan(0.75);
      expect(lastOf(r.full)).toBeGreaterThan(Math.log10(5));
      expect(gatesTone(lastOf(r.full))).toBe('explode');
    }
    const last = draws.map((r) => lastOf(r.full));
    expect(median(last)).toBeGreaterThan(1.5);
    expect(median(last)).toBeLessThan(3);
    expect(Math.max(...last) - Math.min(...last)).toBeGreaterThan(1.5);
    expect(lastOf(gates.compute(step(4)).full)).toBeGreaterThan(1);
  });

  it('grow past a million without input, where every gate stands at σ(b) or one half', () => {
    for (const r of over({ bias: 5, inputs: 0 })) {
      expect(lastOf(r.full)).toBeGreaterThan(6);
      expect(lastOf(r.direct)).toBeCloseTo(100 * r.held, 9);
    }
  });

  it('stay with the direct path under chrono initialisation, at 100 steps and at 1000', () => {
    for (const T of [100, 1000])
      for (const r of T === 100 ? over({ init: 'chrono' }) : over({ init: 'chrono', T }).slice(0, 8)) {
        expect(Math.abs(ratioOf(r))).toBeLessThan(0.5);
        expect(gatesTone(lastOf(r.full))).toBe('steady');
        expect(r.biasFrom).toBeGreaterThanOrEqual(0);
        expect(r.biasTo).toBeLessThanOrEqual(Math.log(T - 1));
        // Units with all time scales: the fastest has forgotten long before.
        expect(lastOf(r.least)).toBeLessThan(lastOf(r.direct) - 1);
      }
  });

  it('stay with the direct path of a GRU', () => {
    for (const r of over({ cell: 'gru', bias: 5 })) {
      expect(Math.abs(ratioOf(r))).toBeLessThan(0.5);
      expect(gatesTone(lastOf(r.full))).toBe('steady');
    }
  });
});

describe('the picture', () => {
  it('marks the bias in use on the curve of half-lives', () => {
    const chart = biasChart(defaults, run(), 'en');
    expect(chart.x[chart.marker ?? -1]).toBe(1);
    expect(10 ** (chart.series[1]?.y[chart.marker ?? -1] ?? NaN)).toBeCloseTo(2.21, 2);
    const chrono = { ...defaults, init: 'chrono' } as const;
    const band = biasChart(chrono, gates.compute(chrono), 'en').series[0]?.y.filter(Number.isFinite) ?? [];
    expect(band.length).toBeGreaterThan(5);
  });

  it('names what coincides once', () => {
    const p = step(0);
    const names = gatesChart(p, gates.compute(p), 'en', '').series.map((s) => s.label);
    expect(names).toEqual(['all paths = ∏f', '', '']);
  });
});

describe('time', () => {
  it('is short, by default and at the ends of the ranges', () => {
    // The best of three, for a machine that is busy with other things.
    const best = (changes: Parameters<typeof run>[0]): number =>
      Math.min(
        ...[2, 3, 4].map((seed) => {
          const start = performance.now();
          run({ ...changes, seed });
          return performance.now() - start;
        }),
      );
    expect(best({})).toBeLessThan(150);
    expect(best({ T: 1000, n: 24, weights: 2 })).toBeLessThan(1000);
  });
});
