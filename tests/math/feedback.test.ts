/** Feedback loops with delay: against the definition, closed forms and the chapter's triangle. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { closedLoop, loopOrbit, rootLocus, stableGains } from '../../src/math/feedback.ts';
import { toRows } from '../../src/math/matrix.ts';

const tank = { A: [[1]], B: [1] };
const cart = {
  A: [
    [1, 1],
    [0, 1],
  ],
  B: [0, 1],
};

describe('closedLoop', () => {
  it('is A − B K without delay', () => {
    expect(toRows(closedLoop(cart, [1, 2], 0))).toEqual([
      [1, 1],
      [-1, -1],
    ]);
  });

  it('carries the last readings where there is a delay', () => {
    expect(toRows(closedLoop(cart, [3, 4], 2))).toEqual([
      [1, 1, 0, 0],
      [0, 1, 0, -1],
      [3, 4, 0, 0],
      [0, 0, 1, 0],
    ]);
  });

  it('refuses what does not fit', () => {
    expect(() => closedLoop(cart, [1], 0)).toThrow(/K has length 1/);
    expect(() => closedLoop(cart, [1, 1], -1)).toThrow(/delay/);
    expect(() => closedLoop({ A: [[1]], B: [1, 2] }, [1], 0)).toThrow(/plant\.B/);
  });
});

describe('loopOrbit', () => {
  it('does what the recursion with a delay says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 5 }),
        ([k1 = 0, k2 = 0, p = 0, v = 0], delay) => {
          const found = loopOrbit(cart, [k1, k2], delay, [p, v], 30);
          const states = [[p, v]];
          for (let t = 0; t < 30; t++) {
            const [now, seen] = [states[t] ?? [], states[Math.max(0, t - delay)] ?? []];
            const u = -(k1 * (seen[0] ?? 0) + k2 * (seen[1] ?? 0));
            states.push([(now[0] ?? 0) + (now[1] ?? 0), (now[1] ?? 0) + u]);
          }
          states.forEach((state, t) =>
            state.forEach((x, i) =>
              expect(Math.abs((found.data[2 * t + i] ?? NaN) - x)).toBeLessThanOrEqual(
                1e-9 * Math.max(1, Math.abs(x)),
              ),
            ),
          );
        },
      ),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe('stableGains', () => {
  it('has the tank settle below 2 sin(π/(4d + 2))', () => {
    for (let delay = 0; delay <= 8; delay++) {
      const [only, ...more] = stableGains(tank, [1], delay, 3);
      expect(more).toEqual([]);
      expect(only?.[0]).toBeCloseTo(0, 6);
      expect(only?.[1]).toBeCloseTo(2 * Math.sin(Math.PI / (4 * delay + 2)), 6);
    }
  });

  it('has the cart settle in its triangle', () => {
    expect(stableGains(cart, [1, 2], 0, 3)[0]?.[1]).toBeCloseTo(4 / 3, 6);
    expect(stableGains(cart, [1, 1], 0, 3)).toEqual([]);
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 5, noNaN: true }),
        fc.double({ min: -1, max: 5, noNaN: true }),
        (k1, k2) => {
          const slack = Math.min(k1, k2 - k1, 4 + k1 - 2 * k2);
          if (Math.abs(slack) > 1e-6)
            expect(spectralRadius(closedLoop(cart, [k1, k2], 0)) < 1).toBe(slack > 0);
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('rootLocus', () => {
  const gains = Array.from({ length: 121 }, (_, m) => m / 40);

  it('holds the eigenvalues at every gain', () => {
    for (const delay of [0, 1, 4]) {
      const branches = rootLocus(cart, [0.5, 1], delay, gains);
      expect(branches).toHaveLength(2 + delay);
      gains.forEach((gain, m) => {
        const largest = Math.max(...branches.map((b) => Math.hypot(b[m]?.re ?? NaN, b[m]?.im ?? NaN)));
        expect(largest).toBeCloseTo(spectralRadius(closedLoop(cart, [0.5 * gain, gain], delay)), 12);
      });
    }
  });

  it('follows a branch without jumps', () => {
    const [branch = []] = rootLocus(tank, [1], 0, gains);
    branch.forEach(({ re, im }, m) => {
      expect(re).toBeCloseTo(1 - gains[m]!, 14);
      expect(im).toBe(0);
    });
    for (const b of rootLocus(tank, [1], 2, gains))
      for (let m = 1; m < b.length; m++)
        expect(Math.hypot(b[m]!.re - b[m - 1]!.re, b[m]!.im - b[m - 1]!.im)).toBeLessThan(0.3);
  });
});
