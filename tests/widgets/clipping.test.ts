/** What the reader of the clipping widget is to discover, in numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleBetween, clip } from '../../components/widgets/clipping/arrow.ts';
import { cliffAt } from '../../components/widgets/clipping/cliff.ts';
import { offMap } from '../../components/widgets/clipping/cliff-picture.ts';
import { arrowTone, clipping } from '../../components/widgets/clipping/definition.ts';
import {
  type ArrowResult,
  type ClippingParams,
  type CliffResult,
} from '../../components/widgets/clipping/params.ts';
import { defaultsOf } from '../../src/lib/params.ts';
import { fromPlain, type AnyDefinition } from '../../src/lib/widget.ts';
import { extremes } from '../fixtures/arbitrary-params.ts';
import { holds } from '../fixtures/promises.ts';

const defaults = defaultsOf(clipping) as unknown as ClippingParams;
const arrow = (changes: Partial<ClippingParams>) =>
  clipping.compute({ ...defaults, ...changes }) as ArrowResult;
const cliff = (changes: Partial<ClippingParams>) =>
  clipping.compute({ ...defaults, scene: 'cliff', c: 0.3, ...changes }) as CliffResult;

describe('one gradient', () => {
  it('keeps its direction when clipped by norm', () => {
    const r = arrow({});
    expect(r.angle).toBe(0);
    expect(r.normAfter).toBeCloseTo(5, 13);
    expect(r.normBefore).toBeCloseTo(Math.sqrt(916), 12);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (g, c) => {
          const [gx = 0, gy = 0, rest1 = 0, rest2 = 0] = g;
          const { angle, normAfter } = arrow({ gx, gy, rest1, rest2, c });
          if (angle !== null) expect(angle).toBeLessThan(1e-5);
          expect(normAfter).toBeLessThanOrEqual(c * (1 + 1e-14));
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });

  it('turns by 31.07° when (30, 4) is clipped by value at 5, and by 55.5° when (100, 1, −1, ½) is at 1', () => {
    const r = arrow({ method: 'value' });
    expect(r.after.slice(0, 2)).toEqual([5, 4]);
    expect(r.angle).toBeCloseTo(31.07, 2);
    expect(arrow({ method: 'layer' }).angle).toBeCloseTo(r.angle ?? 0, 12);
    const four = { gx: 100, gy: 1, rest1: -1, rest2: 0.5, c: 1 } as const;
    expect(arrow({ method: 'value', ...four }).angle).toBeCloseTo(55.5, 1);
    const layers = arrow({ method: 'layer', ...four });
    expect(layers.angle).toBeCloseTo(44.1, 0);
    expect(layers.angle).not.toBeCloseTo(55.5, 0);
  });

  it('never turns past a right angle by value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (g, c) => {
          const angle = angleBetween(g, clip(g, c, 'value'));
          if (angle !== null) expect(angle).toBeLessThan(90 + 1e-9);
        },
      ),
      { numRuns: 200, seed: 6 },
    );
  });

  it('has a biased mean when each sample is clipped: 73.7°, or 106° and uphill', () => {
    const one = arrow({ method: 'sample', gx: 100, gy: 0, others: 4, sx: 0, sy: 1, c: 1 });
    expect(one.before).toEqual([20, 0.8]);
    expect(one.after[0]).toBeCloseTo(0.2, 14);
    expect(one.after[1]).toBeCloseTo(0.8, 14);
    expect(one.angle).toBeCloseTo(73.7, 1);
    const uphill = arrow({ method: 'sample', gx: 1000, gy: 0, others: 2, sx: -1, sy: 1, c: 1 });
    expect(uphill.angle).toBeCloseTo(106, 0);
    expect(angleBetween(uphill.before, clip(uphill.before, 1, 'norm'))).toBe(0);
  });

  it('stays as small as it was: clipping cures no vanishing', () => {
    for (const method of ['norm', 'value', 'layer'] as const) {
      const p = { ...defaults, method, gx: 0.003, gy: 0.0004 };
      const r = clipping.compute(p) as ArrowResult;
      expect(r.after).toEqual(r.before);
      expect(arrowTone(p, r)).toBe('vanish');
    }
  });
});

describe('the cliff', () => {
  it('stands at b = −w/2, and is as steep as (w/4)^50 there', () => {
    for (const w of [5, 6, 7]) {
      const at = cliffAt(w, -w / 2);
      // Σ_k (w/4)^k over the 50 steps, times σ′(0) = ¼ and the derivative ½ − 0.7 of the loss.
      const m = w / 4;
      const expected = ((1 - 0.7 - 0.5) * ((m ** 50 - 1) / (m - 1))) / 4;
      expect(at.gb / expected).toBeCloseTo(1, 8);
      expect(cliffAt(w, -w / 2 - 0.05).loss).toBeGreaterThan(4 * cliffAt(w, -w / 2 + 0.05).loss);
    }
  });

  it('throws the descent off the map, where the gradient has vanished; clipping keeps it on course', () => {
    const r = cliff({});
    expect(offMap(r.free)).toBe(true);
    expect(fromPlain(r.free.log10Gradient.at(-1))).toBeLessThan(-9);
    expect(10 ** fromPlain(r.free.log10Loss.at(-1))).toBeCloseTo(0.045, 3);
    expect(offMap(r.held)).toBe(false);
    expect(fromPlain(r.held.log10Loss.at(-1))).toBeLessThan(-3);
    expect(r.held.clipped).toBeGreaterThan(0);
    expect(r.held.clipped).toBeLessThan(10);
    // Until a gradient is above the threshold the two are the same, and no clipped step is longer than ηc.
    expect(r.held.w.slice(0, 10)).toEqual(r.free.w.slice(0, 10));
    r.held.w.slice(1).forEach((w, k) => {
      const step = Math.hypot(w - (r.held.w[k] ?? 0), (r.held.b[k + 1] ?? 0) - (r.held.b[k] ?? 0));
      expect(step).toBeLessThanOrEqual(0.3 + 1e-12);
    });
  });

  it('is the same by layer as by value, and by sample as by norm', () => {
    expect(cliff({ method: 'layer' })).toEqual(cliff({ method: 'value' }));
    expect(cliff({ method: 'sample' })).toEqual(cliff({ method: 'norm' }));
  });

  it('changes nothing where no gradient is above the threshold', () => {
    const r = cliff({ c: 1000, steps: 20 });
    expect(r.held).toEqual(r.free);
  });
});

const definition = clipping as unknown as AnyDefinition;

it('keeps its promises at the ends of every range in the other scene, and per sample, too', () => {
  for (const [name, spec] of Object.entries(definition.params))
    for (const value of extremes(spec))
      for (const base of [{ scene: 'cliff', steps: 30 }, { method: 'sample' }])
        holds(definition, { ...defaultsOf(definition), ...base, [name]: value });
});
