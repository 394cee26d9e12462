/** What the reader of the edge of chaos is to discover, in numbers. */
import { describe, expect, it } from 'vitest';
import { edgeOfChaos } from '../../components/widgets/edge-of-chaos/definition.ts';
import { measuredTone, theoryTone, type EdgeParams } from '../../components/widgets/edge-of-chaos/network.ts';
import { edgeChart, edgeMap } from '../../components/widgets/edge-of-chaos/picture.ts';
import { stepSets } from '../../components/widgets/edge-of-chaos/steps.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';

const defaults = defaultsOf(edgeOfChaos) as unknown as EdgeParams;
const run = (changes: Partial<EdgeParams>) => edgeOfChaos.compute({ ...defaults, ...changes });
const step = (i: number, more: Partial<EdgeParams> = {}) => {
  const p = parseParams(edgeOfChaos, { ...stepSets[i]!, ...more }).params as unknown as EdgeParams;
  const r = edgeOfChaos.compute(p);
  return { p, r, lambda: fromPlain(r.lambda), theory: theoryTone(r.exponent) };
};
const tone = (i: number) => measuredTone(step(i).lambda);

describe('mean field', () => {
  it('has the values of the chapter: q, χ and ½ ln χ at gains 1.5, 2 and 3', () => {
    expect(run({ g: 1.5 }).q).toBeCloseTo(0.793, 3);
    expect(run({ g: 1.5 }).chi).toBeCloseTo(1.139, 3);
    expect(run({ g: 1.5 }).exponent).toBeCloseTo(0.065, 3);
    expect(run({ g: 2 }).chi).toBeCloseTo(1.363, 3);
    expect(run({ g: 3 }).chi).toBeCloseTo(1.86, 3);
    expect(run({ g: 1 })).toMatchObject({ q: 0, exponent: 0, critical: 0 });
  });

  it('returns to order at an input of 0.43, 1.28 and 3.88, and the same bias', () => {
    const at = [1.5, 2, 3].map((g) => run({ g, N: 1 }).critical);
    expect(at.map((x) => x.toFixed(2))).toEqual(['0.43', '1.28', '3.88']);
    for (const [g, x] of [
      [1.5, 0.43],
      [2, 1.28],
    ] as const)
      for (const key of ['input', 'bias'] as const) {
        expect(theoryTone(run({ g, N: 1, [key]: x - 0.1 }).exponent)).toBe('explode');
        expect(theoryTone(run({ g, N: 1, [key]: x + 0.1 }).exponent)).toBe('vanish');
      }
    expect(edgeOfChaos.params.input.max).toBeGreaterThan(at[2] ?? 9);
  });
});

describe('what the network does', () => {
  it('never explodes with a single unit', () => {
    expect(tone(0)).toBe('vanish');
    expect(step(0).theory).toBe('explode');
    for (let seed = 1; seed <= 20; seed++) {
      const { measured } = run({ N: 1, seed });
      for (const y of measured) expect(fromPlain(y)).toBeLessThan(0.002);
    }
  });

  it('explodes with 64 units at g = 2, and at g = 3 near the theory', () => {
    expect(step(1)).toMatchObject({ theory: 'explode', p: defaults });
    expect(tone(1)).toBe('explode');
    for (let seed = 1; seed <= 20; seed++)
      expect(fromPlain(run({ N: 64, g: 3, seed }).lambda)).toBeGreaterThan(0.15);
  });

  it('with 256 units is at the edge at g = 1.1, and past it at g = 1.5', () => {
    expect(step(2).lambda).toBeLessThan(0.005);
    expect(tone(3)).toBe('explode');
    const all = [1, 2, 3, 4].map((seed) => step(3, { seed }).lambda);
    for (const lambda of all) expect(lambda).toBeGreaterThan(0.01);
  });

  it('is driven back into order by input, or by a bias', () => {
    for (const i of [4, 5]) {
      expect(tone(i)).toBe('vanish');
      expect(step(i).theory).toBe('vanish');
    }
    expect(step(6).theory).toBe('vanish');
    expect(tone(6)).toBe('vanish');
    // A bias is drawn once, and so spreads more over draws of a finite network than input does.
    const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
    const spread = (changes: Partial<EdgeParams>): number => {
      const all = seeds.map((seed) => fromPlain(run({ g: 2, N: 24, seed, ...changes }).lambda));
      return Math.max(...all) - Math.min(...all);
    };
    expect(spread({ bias: 2 })).toBeGreaterThan(1.5 * spread({ input: 2 }));
    expect(step(7).theory).toBe('explode');
    expect(tone(7)).toBe('explode');
  });
});

describe('its pictures', () => {
  it('mark the chosen gain on the measured curve, and never reach beyond the picture', () => {
    for (const p of [
      defaults,
      { ...defaults, N: 1, g: 2.87 },
      { ...defaults, g: 0.2 },
      { ...defaults, g: 1.234 },
    ]) {
      const r = edgeOfChaos.compute(p);
      const chart = edgeChart(p, r, 'en', '');
      expect(chart.x[chart.marker ?? -1]).toBe(p.g);
      expect(chart.series[0]?.y[chart.marker ?? -1]).toBeCloseTo(fromPlain(r.lambda), 12);
      expect([...chart.x].sort((a, b) => a - b)).toEqual(chart.x);
    }
  });

  it('are small', () => {
    const p = defaults;
    const figure = edgeOfChaos.figure(p, edgeOfChaos.compute(p), { lang: 'en', theme: 'auto', width: 640 });
    expect(figure.length).toBeLessThan(12_000);
    const map = edgeMap(p, 'zh');
    for (const [g, input] of [
      [2, 1.6],
      [1.5, 0.5],
    ] as const)
      expect(edgeMap({ ...p, g, input }, 'en').mark.text).toBe(
        `χ = ${run({ g, input, N: 1 }).chi.toPrecision(3)}`,
      );
    expect(Math.sign(map.value(2, 0.5))).toBe(1);
    expect(Math.sign(map.value(2, 2))).toBe(-1);
  });
});

describe('in time', () => {
  it('is quick, and the last curve is kept', () => {
    // Processor time in milliseconds, the best of three draws: other work on the machine is not the widget's.
    const time = (changes: Partial<EdgeParams>): number =>
      Math.min(
        ...[3, 4, 5].map((seed) => {
          const start = process.cpuUsage();
          run({ seed, ...changes });
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1000;
        }),
      );
    expect(time({})).toBeLessThan(150);
    expect(time({ seed: 5, g: 1.77 })).toBeLessThan(60);
    expect(time({ N: 256, input: 1 })).toBeLessThan(1000);
  });
});
