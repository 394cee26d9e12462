import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceStep, paddedRange, plainLabel, powerLabel, ticks } from '../../src/lib/axis.ts';

const span = fc.double({ noNaN: true, min: 1e-9, max: 1e9 });
const most = fc.integer({ min: 2, max: 12 });
const bound = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

describe('niceStep', () => {
  it('is 1, 2 or 5 times a power of ten and gives no more ticks than asked for', () => {
    fc.assert(
      fc.property(span, most, (s, m) => {
        const step = niceStep(s, m);
        const leading = Number(step.toExponential(6).split('e')[0]);
        expect([1, 2, 5]).toContain(leading);
        expect(s / step).toBeLessThanOrEqual(m * (1 + 1e-6));
      }),
    );
  });

  it.each([
    [0, 5],
    [-1, 5],
    [NaN, 5],
    [1, 0],
  ])('falls back to 1 for a span of %d and %d ticks', (s, m) => {
    expect(niceStep(s, m)).toBe(1);
  });
});

describe('ticks', () => {
  it('are multiples of the step within the range, ascending', () => {
    fc.assert(
      fc.property(bound, span, most, (lo, s, m) => {
        const hi = lo + s;
        // Closer together than this, neighbouring ticks are one and the same double.
        fc.pre(s > 1e-6 * Math.abs(lo));
        const found = ticks(lo, hi, m);
        const step = niceStep(hi - lo, m);
        const slack = 1e-6 * Math.max(step, Math.abs(lo) * 1e-6);
        expect(found.length).toBeLessThanOrEqual(m + 1);
        found.forEach((at, i) => {
          expect(at).toBeGreaterThanOrEqual(lo - slack);
          expect(at).toBeLessThanOrEqual(hi + slack);
          expect(Object.is(at, -0)).toBe(false);
          if (i > 0) expect(at).toBeGreaterThan(found[i - 1] ?? NaN);
        });
      }),
    );
  });

  it('are whole numbers where powers of ten are asked for', () => {
    fc.assert(
      fc.property(bound, fc.double({ noNaN: true, min: 0.01, max: 1000 }), most, (lo, s, m) => {
        expect(ticks(lo, lo + s, m, true).every((at) => Number.isInteger(at))).toBe(true);
      }),
    );
  });

  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [-1, 1, 4, [-1, -0.5, 0, 0.5, 1]],
    [0.1, 0.9, 2, [0.5]],
  ])('from %d to %d', (lo, hi, m, expected) => {
    expect(ticks(lo, hi, m)).toEqual(expected);
  });
});

describe('labels', () => {
  it.each([
    [0, '1'],
    [-5, '10⁻⁵'],
    [12, '10¹²'],
  ])('of the power %d', (exponent, label) => {
    expect(powerLabel(exponent)).toBe(label);
  });

  it.each([
    [0, 1, '0'],
    [0.5, 0.5, '0.5'],
    [-2, 1, '−2'],
    [0.25, 0.05, '0.25'],
    [100_000, 50_000, '100\u2009000'],
    [2_000_000, 1_000_000, '2.0\u202f×\u202f10⁶'],
    [0.0002, 0.0001, '2.0\u202f×\u202f10⁻⁴'],
  ])('of %d with a step of %d', (x, step, label) => {
    expect(plainLabel(x, step)).toBe(label);
  });

  it('of neighbouring ticks differ', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1000, max: 1000 }),
        fc.double({ noNaN: true, min: 0.01, max: 1000 }),
        most,
        (lo, s, m) => {
          const found = ticks(lo, lo + s, m);
          const labels = found.map((at) => plainLabel(at, niceStep(s, m)));
          expect(new Set(labels).size).toBe(found.length);
        },
      ),
    );
  });
});

describe('paddedRange', () => {
  it('contains every finite value and is never empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9 })),
        fc.array(bound, { maxLength: 3 }),
        (values, include) => {
          const [lo, hi] = paddedRange(values, include);
          expect(hi).toBeGreaterThan(lo);
          for (const value of [...values, ...include])
            if (Number.isFinite(value)) {
              expect(value).toBeGreaterThanOrEqual(lo);
              expect(value).toBeLessThanOrEqual(hi);
            }
        },
      ),
    );
  });

  it.each([
    [[], [], [-1, 1]],
    [[3], [], [2, 4]],
    [[NaN, Infinity], [], [-1, 1]],
    [[0, 100], [], [-6, 106]],
  ])('of %j with %j', (values, include, expected) => {
    expect(paddedRange(values, include)).toEqual(expected);
  });
});
