import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourLines, type Grid } from '../../src/lib/contour.ts';

const axis = (lo: number, hi: number, n: number): number[] =>
  Array.from({ length: n }, (_, i) => lo + ((hi - lo) * i) / (n - 1));

function gridOf(f: (x: number, y: number) => number, n = 41, reach = 2): Grid {
  const x = axis(-reach, reach, n);
  return { x, y: x, values: x.flatMap((y) => x.map((at) => f(at, y))) };
}

describe('level lines', () => {
  it('find a circle as one closed line, to the square of the spacing', () => {
    const lines = contourLines(gridOf(Math.hypot), 1.3);
    expect(lines).toHaveLength(1);
    const [line = []] = lines;
    expect(line[0]).toEqual(line.at(-1));
    for (const [x, y] of line) expect(Math.abs(Math.hypot(x, y) - 1.3)).toBeLessThan(2e-3);
    // Once around: the length is that of the circle.
    const length = line.slice(1).reduce((sum, [x, y], i) => {
      const [a, b] = line[i] ?? [0, 0];
      return sum + Math.hypot(x - a, y - b);
    }, 0);
    expect(length).toBeCloseTo(2 * Math.PI * 1.3, 1);
  });

  it('leave an open line at the border, and two lines for two hills', () => {
    const slope = contourLines(
      gridOf((x) => x),
      0.33,
    );
    expect(slope).toHaveLength(1);
    expect(slope[0]).toHaveLength(41);
    for (const [x] of slope[0] ?? []) expect(x).toBeCloseTo(0.33, 12);
    expect(
      contourLines(
        gridOf((x, y) => Math.min(Math.hypot(x - 1, y), Math.hypot(x + 1, y))),
        0.5,
      ),
    ).toHaveLength(2);
  });

  it('are none where the level is not met', () => {
    expect(contourLines(gridOf(Math.hypot), 99)).toEqual([]);
    expect(
      contourLines(
        gridOf(() => 0),
        0,
      ),
    ).toEqual([]);
  });

  it('let the mean of a saddle decide which corners are joined', () => {
    const cell = (values: number[]): Grid => ({ x: [0, 1], y: [0, 1], values });
    const distances = (grid: Grid): number[] =>
      contourLines(grid, 0).map((line) =>
        Math.min(...line.map(([x, y]) => Math.min(Math.hypot(x, y), Math.hypot(x - 1, y - 1)))),
      );
    // High at (0,0) and (1,1): joined through a high middle, so that the low corners are cut off, and the other way.
    const high = contourLines(cell([1, -0.5, -0.5, 1]), 0);
    expect(high).toHaveLength(2);
    expect(high.every((line) => line.every(([x, y]) => Math.abs(x - y) >= 0.6))).toBe(true);
    const low = distances(cell([0.5, -1, -1, 0.5]));
    expect(low).toHaveLength(2);
    expect(Math.max(...low)).toBeLessThan(0.4);
  });

  it('hold every crossing of an edge exactly once, and only crossings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 }),
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        (values, level) => {
          const [x, y] = [axis(0, 5, 6), axis(0, 4, 5)];
          const high = (i: number, j: number): boolean => (values[i * 6 + j] ?? 0) >= level;
          let crossings = 0;
          for (let i = 0; i < 5; i++)
            for (let j = 0; j < 6; j++) {
              if (j < 5 && high(i, j) !== high(i, j + 1)) crossings++;
              if (i < 4 && high(i, j) !== high(i + 1, j)) crossings++;
            }
          const lines = contourLines({ x, y, values }, level);
          const closed = lines.filter((line) => line.length > 2 && line[0] === line.at(-1)).length;
          expect(lines.reduce((sum, line) => sum + line.length, 0) - closed).toBe(crossings);
          for (const [a, b] of lines.flat()) {
            expect(a >= 0 && a <= 5 && b >= 0 && b <= 4).toBe(true);
            expect(Number.isInteger(a) || Number.isInteger(b)).toBe(true);
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});
