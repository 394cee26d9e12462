/** What the reader of the eigenvalue ring is to discover, in numbers. */
import { describe, expect, it } from 'vitest';
import { eigenvalueRing, modulusText } from '../../components/widgets/eigenvalue-ring/definition.ts';
import type { RingParams } from '../../components/widgets/eigenvalue-ring/params.ts';
import {
  curveChart,
  memoryTone,
  sensitivityTone,
  timeChart,
} from '../../components/widgets/eigenvalue-ring/picture.ts';
import { stepSets } from '../../components/widgets/eigenvalue-ring/steps.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';

const defaults = defaultsOf(eigenvalueRing) as unknown as RingParams;
const run = (changes: Partial<RingParams> = {}) => eigenvalueRing.compute({ ...defaults, ...changes });
const step = (i: number): RingParams =>
  parseParams(eigenvalueRing, stepSets[i]!).params as unknown as RingParams;
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('the curse of memory', () => {
  it('has E|h|² of 73 and E|∂h/∂λ|² of 760 thousand at a half-life of 100, 719 and 7.4e8 at 1000', () => {
    const [hundred, thousand] = [2, 3].map((i) => eigenvalueRing.compute(step(i)));
    expect(hundred!.halfLife).toBeCloseTo(99.8, 1);
    expect(hundred!.state).toBeCloseTo(72.5, 1);
    expect(hundred!.lambda / 7.6e5).toBeCloseTo(1, 1);
    expect(thousand!.halfLife).toBeCloseTo(995.5, 0);
    expect(thousand!.state).toBeCloseTo(719, 0);
    expect(thousand!.lambda / 7.4e8).toBeCloseTo(1, 1);
  });

  it('makes E|h|² ten times and E|∂h/∂λ|² a thousand times as large with each tenfold memory', () => {
    for (const nu of [-3, -4, -5.5]) {
      const [near, far] = [run({ nu }), run({ nu: nu - Math.LN10 })];
      expect(far.halfLife / near.halfLife).toBeCloseTo(10, 9);
      expect(far.state / near.state / 10).toBeCloseTo(1, 1);
      expect(far.lambda / near.lambda / 1000).toBeCloseTo(1, 0);
    }
  });

  it('explodes before the circle: nothing vanishes over T, nothing grows, yet a hundredth is too far', () => {
    const tones = [0, 1, 2, 3, 4].map((i) => {
      const r = eigenvalueRing.compute(step(i));
      expect(r.modulus).toBeLessThan(1);
      expect(r.kept).toBeLessThan(0);
      return [memoryTone(r), sensitivityTone(r)];
    });
    expect(tones).toEqual([
      ['vanish', 'steady'],
      ['vanish', 'steady'],
      ['steady', 'explode'],
      ['steady', 'explode'],
      ['steady', 'explode'],
    ]);
    expect(run().tolerance).toBeLessThan(0.01);
    expect(run().tolerance).toBeGreaterThan(0.009);
    expect(run({ nu: -7.27 }).tolerance).toBeCloseTo(0.001, 4);
    // Half is left where T is the half-life.
    expect(10 ** run({ T: 100 }).kept).toBeCloseTo(0.5, 2);
    expect(10 ** run({ nu: -7.27, T: 1000 }).kept).toBeCloseTo(0.5, 2);
  });

  it('is the same at every angle', () => {
    const near = run();
    for (const theta of [-180, -90, 0, 3, 120]) {
      const r = run({ theta });
      for (const key of ['state', 'lambda', 'nu', 'theta', 'kept', 'tolerance'] as const)
        expect(r[key]).toBe(near[key]);
      expect(Math.hypot(r.re, r.im)).toBeCloseTo(r.modulus, 12);
    }
  });
});

describe('normalising the input', () => {
  it('holds E|h|² at 1 and the sensitivity to ν small; those to λ and θ still grow, tenfold memory a hundredfold', () => {
    const [near, far] = [-4, -4 - Math.LN10].map((nu) => run({ nu, scale: 'gamma' }));
    for (const r of [near!, far!]) {
      expect(r.state).toBe(1);
      expect(r.nu).toBeLessThan(0.26);
    }
    for (const key of ['lambda', 'theta'] as const) expect(far![key] / near![key] / 100).toBeCloseTo(1, 0);
    expect(far!.tolerance).toBeCloseTo(run({ nu: -4 - Math.LN10 }).tolerance, 12);
  });

  it('scales the simulation as it scales the formulas', () => {
    const [plain, normal] = [run(), run({ scale: 'gamma' })];
    expect(normal.gamma).toBeCloseTo(1 / Math.sqrt(plain.state), 12);
    for (const key of ['stateRatio', 'lambdaRatio'] as const) expect(normal[key]).toBe(plain[key]);
    expect(fromPlain(normal.simulated.state.at(-1)) - fromPlain(plain.simulated.state.at(-1))).toBeCloseTo(
      -Math.log10(plain.state),
      9,
    );
  });
});

describe('the simulation', () => {
  it('has the means of the formulas, over many seeds', () => {
    for (const changes of [{}, { nu: -2.67 }, { theta: 120 }, { theta: 0 }, { nu: -7.27, T: 1000 }]) {
      const draws = seeds.map((seed) => run({ ...changes, seed }));
      for (const key of ['stateRatio', 'lambdaRatio'] as const) {
        const mean = draws.reduce((sum, r) => sum + r[key], 0) / draws.length;
        expect(Math.abs(mean - 1)).toBeLessThan(0.1);
        for (const r of draws) expect(Math.abs(r[key] - 1)).toBeLessThan(0.6);
      }
    }
  });
});

describe('the picture', () => {
  it('marks the present λ on the curve', () => {
    const r = run();
    const chart = curveChart(defaults, r, 'en');
    const at = chart.marker ?? -1;
    expect(10 ** (chart.x[at] ?? NaN)).toBeCloseTo(r.halfLife, 6);
    expect(10 ** (chart.series[0]?.y[at] ?? NaN)).toBeCloseTo(r.lambda, 3);
  });

  it('shows the impulse response within its envelope', () => {
    const p = step(6);
    const [response, envelope] = timeChart(p, eigenvalueRing.compute(p), 'en', '').series;
    expect(response?.y[0]).toBe(1);
    response?.y.forEach((y, t) => expect(Math.abs(y)).toBeLessThanOrEqual((envelope?.y[t] ?? 0) + 1e-12));
    expect(envelope?.y.at(-1)).toBeCloseTo(0.25, 2);
  });

  it('never prints a modulus of 1, nor a zero for a gradient that is only small', () => {
    const text = modulusText(run({ nu: -8 }));
    expect(Number(text)).toBeLessThan(1);
    const p = { ...defaults, nu: 1, T: 2000 };
    expect(eigenvalueRing.describe(p, eigenvalueRing.compute(p), 'en')).toMatch(/10⁻²³/);
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
    expect(best({ T: 2000, runs: 500 })).toBeLessThan(1000);
  });
});
