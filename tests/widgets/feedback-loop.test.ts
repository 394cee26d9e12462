/** What the reader of the feedback loop is to discover, in numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  feedbackLoop,
  outermostText,
  stableText,
} from '../../components/widgets/feedback-loop/definition.ts';
import { loopOf, params, plantOf, type LoopParams } from '../../components/widgets/feedback-loop/loop.ts';
import { loopTone, responseChart } from '../../components/widgets/feedback-loop/picture.ts';
import { stepSets } from '../../components/widgets/feedback-loop/steps.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';
import { arbitraryParams } from '../fixtures/arbitrary-params.ts';

const defaults = defaultsOf(feedbackLoop) as unknown as LoopParams;
const run = (changes: Partial<LoopParams>) => loopOf({ ...defaults, ...changes });

describe('the cart', () => {
  it('stands still after two steps with K = (1, 2)', () => {
    const r = run({ velocity: 2 });
    expect(r.rho).toBeLessThan(1e-7);
    expect(r.zeroFrom).toBe(2);
    expect(r.fate).toBe('settles');
    expect(r.response.slice(2).every((y) => y === 1)).toBe(true);
  });

  it('rings with period 6 at K = (1, 1), on the circle', () => {
    const r = run({ velocity: 1 });
    expect(r.rho).toBeCloseTo(1, 12);
    expect(r.fate).toBe('rings');
    expect(r.turn).toBeCloseTo(6, 9);
    r.response.slice(6).forEach((y, t) => expect(y).toBeCloseTo(r.response[t]!, 9));
    expect(outermostText(r)).toBe('0.500 ± 0.866i');
  });

  it('runs away at K = (1, 0.9), and from a gain of 4/3 on', () => {
    const r = run({ velocity: 0.9, steps: 100 });
    expect(r.rho).toBeCloseTo(Math.sqrt(1.1), 12);
    expect(r.fate).toBe('runs-away');
    expect(fromPlain(r.log10Errors.at(-1))).toBeGreaterThan(1.5);
    const [interval] = run({ velocity: 2 }).stable;
    expect(interval?.[1]).toBeCloseTo(4 / 3, 6);
    expect(run({ velocity: 2, gain: 1.33 }).fate).toBe('settles-ringing');
    expect(run({ velocity: 2, gain: 1.34 }).fate).toBe('runs-away');
  });

  it('approaches without overshoot under a soft hand', () => {
    const r = run({ position: 0.01, velocity: 0.2, steps: 80 });
    expect(r.rho).toBeCloseTo(0.9, 6);
    expect(r.fate).toBe('settles');
    expect(r.overshoot).toBe(0);
  });

  it('runs away with the deadbeat controller one step late', () => {
    expect(run({ velocity: 2, delay: 1 }).fate).toBe('runs-away');
    expect(run({ velocity: 2, delay: 1 }).stable).toEqual([]);
    expect(run({ position: 0.1, velocity: 0.5, delay: 1 }).fate).toBe('settles-ringing');
  });
});

describe('the other plants', () => {
  it('has the tank filled in a step, ringing one step late, running away two steps late', () => {
    const [now, late, later] = [0, 1, 2].map((delay) => run({ plant: 'tank', delay }));
    expect(now?.zeroFrom).toBe(1);
    expect(late?.fate).toBe('rings');
    expect(late?.turn).toBeCloseTo(6, 9);
    expect(later?.fate).toBe('runs-away');
    expect(later?.stable[0]?.[1]).toBeCloseTo(2 * Math.sin(Math.PI / 10), 6);
  });

  it('has the pendulum fall below gain 1, and two steps late at any gain', () => {
    const upright = { plant: 'pendulum', velocity: 1 } as const;
    expect(run({ ...upright, gain: 0.9 }).fate).toBe('runs-away');
    expect(run({ ...upright, gain: 1.2 }).fate).toBe('settles');
    expect(run(upright).stable[0]?.[0]).toBeCloseTo(1, 5);
    expect(run({ ...upright, delay: 2 }).stable).toEqual([]);
    expect(stableText(run({ ...upright, delay: 2 }), 'en')).toBe('none up to 3');
  });

  it('says so where the start misses the growing direction', () => {
    const p = { ...defaults, plant: 'pendulum', delay: 3, velocity: 1 } as const;
    const r = loopOf(p);
    expect(r.fate).toBe('runs-away');
    expect(r.response.every((y) => Math.abs(y) < 1e-6)).toBe(true);
    expect(feedbackLoop.describe(p, r, 'en')).toContain('misses');
    expect(feedbackLoop.describe({ ...p, gain: 1.1 }, loopOf({ ...p, gain: 1.1 }), 'en')).not.toContain(
      'misses',
    );
  });

  it('leaves each plant to itself at gain 0', () => {
    expect(
      ['cart', 'tank', 'pendulum', 'spring'].map((plant) => run({ plant, gain: 0 } as never).fate),
    ).toEqual(['stays', 'stays', 'runs-away', 'rings']);
  });

  it('samples pendulum and spring exactly: the input that holds them at 1 does', () => {
    for (const [plant, u] of [
      ['pendulum', -1],
      ['spring', 1],
    ] as const) {
      const { A, B } = plantOf(plant);
      const next = A.map((row, i) => (row[0] ?? 0) + (B[i] ?? 0) * u);
      expect(next[0]).toBeCloseTo(1, 14);
      expect(next[1]).toBeCloseTo(0, 14);
    }
  });
});

describe('the circle', () => {
  it('decides the end of every run', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (given) => {
        const p = { ...given, steps: 200 } as unknown as LoopParams;
        const r = loopOf(p);
        const last = fromPlain(r.log10Errors.at(-1));
        if (r.rho < 0.9) expect(last).toBeLessThan(0);
        // A start may miss the growing direction in part; from a modulus of 1.2 on it shows all the same.
        if (r.rho > 1.2) expect(last).toBeGreaterThan(0);
        for (const [lo, hi] of r.stable)
          for (const gain of [lo + 0.25 * (hi - lo), hi - 0.25 * (hi - lo)])
            expect(loopOf({ ...p, gain }).rho).toBeLessThan(1);
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  it('has the locus pass through the eigenvalues of the chosen gain', () => {
    for (const delay of [0, 1, 3]) {
      const r = run({ delay, gain: 1 });
      for (const z of r.eigenvalues) {
        const distance = Math.min(...r.locus.flat().map((y) => Math.hypot(y.re - z.re, y.im - z.im)));
        expect(distance).toBeLessThan(0.03);
      }
    }
  });

  it('is reached by a step to try on every side', () => {
    const seen = stepSets.map((set) => {
      const r = loopOf(parseParams(feedbackLoop, set).params as unknown as LoopParams);
      const line = responseChart(r, 'en', '').series[0]?.y ?? [];
      const drawn = line.filter(Number.isFinite);
      expect(drawn.slice(0, -1).every((y) => Math.abs(y - 1) <= 6)).toBe(true);
      expect(drawn.length).toBeGreaterThan(1);
      return loopTone(r);
    });
    expect(seen).toEqual([
      'vanish',
      'steady',
      'explode',
      'vanish',
      'explode',
      'explode',
      'vanish',
      'steady',
      'explode',
      'explode',
      'vanish',
      'explode',
    ]);
  });
});
