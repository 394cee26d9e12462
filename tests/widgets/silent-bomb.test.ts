/** What the reader of the silent bomb is to discover, in numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEFT, silentBomb } from '../../components/widgets/silent-bomb/definition.ts';
import {
  bomb,
  factorTone,
  params,
  runTone,
  type BombParams,
} from '../../components/widgets/silent-bomb/network.ts';
import { bombChart } from '../../components/widgets/silent-bomb/picture.ts';
import { fromPlain } from '../../src/lib/widget.ts';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { arbitraryParams } from '../fixtures/arbitrary-params.ts';

const defaults: BombParams = { a: 8, d: 0.75, distance: 1e-12, T: 60 };
const run = (changes: Partial<BombParams> = {}) => silentBomb.compute({ ...defaults, ...changes });
const closed = (a: number, d: number, k: number): number =>
  (k - 1) * Math.log10(a * (1 - d)) + Math.log10(a * Math.sqrt(2 * (1 + d * d)));

describe('the matrix and the fixed point', () => {
  it('has W² = 0, hence ρ(W) = 0, and σ = 2a', () => {
    for (const a of [0.5, 3.7, 8, 12]) {
      const { W } = bomb({ a, d: 0.3 });
      expect(Array.from(multiply(W, W).data, Math.abs)).toEqual([0, 0, 0, 0]);
      expect(spectralRadius(W)).toBeLessThan(1e-12);
      expect(spectralNorm(W)).toBeCloseTo(2 * a, 12);
      expect(run({ a }).sigma).toBe(2 * a);
    }
  });

  it('has h* fixed, with ρ(J) = a(1 − d)', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (given) => {
        const { a, d } = given as BombParams;
        const { W, bias, fixedPoint, J } = bomb({ a, d });
        const [x, y] = fixedPoint;
        W.forEach(([p, q], i) =>
          expect(Math.tanh(p * x + q * y + (bias[i] ?? 0))).toBeCloseTo(fixedPoint[i] ?? 0, 12),
        );
        expect(spectralRadius(J)).toBeCloseTo(a * (1 - d), 6);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe('at the fixed point', () => {
  it('doubles the gradient at every step: ‖J^k‖ = 2^(k−1)·10√2 for a = 8, d = ¾', () => {
    const r = run();
    expect(r.factor).toBe(2);
    for (let k = 1; k <= 60; k++)
      expect(fromPlain(r.log10Powers[k])).toBeCloseTo(
        (k - 1) * Math.log10(2) + Math.log10(10 * Math.SQRT2),
        10,
      );
    expect(silentBomb.params.a.default).toBe(8);
    expect(silentBomb.params.d.default).toBe(0.75);
  });

  it('follows the closed form for every a and d', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (given) => {
        const p = given as BombParams;
        if (p.d > 0.999) return;
        const r = silentBomb.compute(p);
        for (let k = 1; k <= p.T; k++)
          expect(fromPlain(r.log10Powers[k])).toBeCloseTo(closed(p.a, p.d, k), 6);
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('grows exactly when a(1 − d) > 1, and the faster the more saturated', () => {
    expect([0.9, 0.875, 0.75, 0.25].map((d) => factorTone(run({ d }).factor))).toEqual([
      'vanish',
      'steady',
      'explode',
      'explode',
    ]);
    const flat = run({ d: 0.875 }).log10Powers.map(fromPlain);
    for (let k = 2; k <= 60; k++) expect(flat[k]).toBeCloseTo(flat[1] ?? 0, 12);
    expect(run({ d: 0.25 }).factor).toBe(6);
    expect(fromPlain(run({ d: 0.9 }).log10Powers.at(-1))).toBeLessThan(-4);
    expect(factorTone(run({ a: 2 }).factor)).toBe('vanish');
  });

  it('has nothing left after two steps without saturation', () => {
    const r = run({ d: 1 });
    expect(r).toMatchObject({ factor: 0, powersZeroFrom: 2, normsZeroFrom: 2, leftAt: null });
    expect(r.log10Powers.slice(2).every((y) => y === '-Infinity')).toBe(true);
    expect(bombChart(r, 'en', '').bands).toHaveLength(1);
  });
});

describe('the run', () => {
  it('leaves after 37 steps from a trillionth away, after 44 from a hundred times nearer', () => {
    expect(run().leftAt).toBe(37);
    expect(run({ distance: 1e-14 }).leftAt).toBe(44);
    expect(run({ distance: 1e-10 }).leftAt).toBe(31);
    for (const distance of [1e-14, 1e-12, 1e-10]) {
      const { leftAt, distances } = run({ distance });
      expect(leftAt).toBeGreaterThanOrEqual(30);
      expect(leftAt).toBeLessThanOrEqual(50);
      expect(distances[leftAt ?? 0]).toBeGreaterThan(LEFT);
    }
  });

  it('has the gradient of the fixed point until then, and one that fades after', () => {
    const r = run();
    for (let t = 1; t <= 25; t++)
      expect(fromPlain(r.log10Norms[t])).toBeCloseTo(fromPlain(r.log10Powers[t]), 3);
    expect(r.peak.t).toBe(38);
    expect(r.peak.log10).toBeGreaterThan(11.5);
    expect(fromPlain(r.log10Norms.at(-1))).toBeLessThan(-8);
    expect(runTone(r)).toBe('vanish');
    const far = run({ distance: 0.1 });
    expect(far.peak.t).toBeLessThanOrEqual(2);
    expect(runTone(far)).toBe('vanish');
  });

  it('never prints a zero for what is only small: 200 steps of the most saturated', () => {
    const r = run({ a: 12, d: 0.01, T: 200 });
    expect(r.normsZeroFrom).toBeNull();
    expect(fromPlain(r.log10Norms.at(-1))).toBeLessThan(-1500);
    expect(silentBomb.describe({ a: 12, d: 0.01, distance: 1e-12, T: 200 }, r, 'en')).toMatch(/10⁻¹/);
  });
});
