import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/lib/chart.ts';
import { bandAtRight, labelSpots } from '../../src/lib/label-spots.ts';

const same = (x: number): number => x;

const small: Chart = {
  label: 'y = x < 3',
  x: [0, 1, 2],
  xLabel: 't',
  yLabel: 'y',
  log: false,
  series: [{ label: 'y', y: [0, 1, 2], tone: 'steady' }],
};

describe('labelSpots', () => {
  it('gives a spot to every named line with points, and none to others', () => {
    const chart: Chart = {
      ...small,
      series: [
        ...small.series,
        { label: '', y: [1, 1, 1], tone: 'muted' },
        { label: 'z', y: [NaN, NaN, NaN], tone: 'muted' },
      ],
    };
    const spots = labelSpots(chart, same, same);
    expect(spots.map((spot) => spot !== null)).toEqual([true, false, false]);
  });

  it('keeps two names apart, though their lines are close', () => {
    const x = Array.from({ length: 50 }, (_, i) => 10 * i);
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.boolean(),
        (slope, gap, below) => {
          const line = (by: number): number[] => x.map((at) => 300 + slope * (at - 250) + by);
          const chart: Chart = {
            ...small,
            x,
            series: [
              { label: 'one', y: line(0), tone: 'steady' },
              { label: 'two', y: line(gap), tone: 'vanish', below },
            ],
          };
          const [one, two] = labelSpots(chart, same, same).map((spot) => {
            const left = (spot?.x ?? 0) - (spot?.anchor === 'end' ? 21 : 0);
            return { left, right: left + 21, y: spot?.y ?? 0 };
          });
          if (!one || !two) throw new Error('both have a spot');
          expect(one.right <= two.left || two.right <= one.left || Math.abs(one.y - two.y) >= 13).toBe(true);
        },
      ),
    );
  });

  it('leaves a spot that a line runs through', () => {
    const x = Array.from({ length: 50 }, (_, i) => 10 * i);
    const flat = x.map(() => 100);
    const usual = labelSpots(
      { ...small, x, series: [{ label: 'flat', y: flat, tone: 'steady' }] },
      same,
      same,
    );
    const crossed = labelSpots(
      {
        ...small,
        x,
        series: [
          { label: 'flat', y: flat, tone: 'steady' },
          { label: '', y: x.map((at) => (Math.abs(at - 330) < 40 ? 92 : NaN)), tone: 'muted' },
        ],
      },
      same,
      same,
    );
    expect(usual[0]?.x).not.toBe(crossed[0]?.x);
  });
});

describe('the name of a strip', () => {
  it('goes to the right where a line would strike it through at the left', () => {
    const x = Array.from({ length: 50 }, (_, i) => 10 * i);
    const falling: Chart = { ...small, x, series: [{ label: '', y: x.map((at) => 8 * at), tone: 'vanish' }] };
    expect(bandAtRight(falling, same, same, 'exactly zero', 200)).toBe(true);
    expect(bandAtRight(falling, same, same, 'exactly zero', 900)).toBe(false);
  });
});
