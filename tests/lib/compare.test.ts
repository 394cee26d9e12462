import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartRange, type Chart } from '../../src/lib/chart.ts';
import { besideGhost, upTo } from '../../src/lib/compare.ts';

function chartOf(y: readonly number[], log = true): Chart {
  return {
    label: 'a chart',
    x: y.map((_, i) => i),
    xLabel: 't',
    yLabel: 'y',
    log,
    series: [
      { label: 'y', y, tone: 'vanish' },
      { label: 'bound', y: y.map(() => 0.5), tone: 'muted' },
    ],
  };
}

const charts = fc
  .tuple(
    fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 2, maxLength: 40 }),
    fc.boolean(),
  )
  .map(([y, log]) => chartOf(y, log));

describe('a chart beside an earlier one', () => {
  it('holds both in its axes, and leaves what it shows as it is', () => {
    fc.assert(
      fc.property(charts, charts, (now, earlier) => {
        const both = besideGhost(now, { ...earlier, log: now.log });
        const [lo, hi] = chartRange(both?.chart ?? now);
        for (const y of [...(now.series[0]?.y ?? []), ...(earlier.series[0]?.y ?? [])]) {
          expect(y).toBeGreaterThanOrEqual(lo);
          expect(y).toBeLessThanOrEqual(hi);
        }
        expect(both?.chart.x.at(-1)).toBe(Math.max(now.x.at(-1) ?? 0, earlier.x.at(-1) ?? 0));
        expect(both?.chart.series[0]?.y.slice(0, now.x.length)).toEqual(now.series[0]?.y);
        expect(both?.chart.series.every((s) => s.y.length === both.chart.x.length)).toBe(true);
        expect(both?.ghost.series.map((s) => s.label)).toEqual(['y']);
      }),
    );
  });

  it('is not drawn where the axes mean something else', () => {
    expect(besideGhost(chartOf([1, 2]), chartOf([1, 2], false))).toBeNull();
    expect(besideGhost(chartOf([1, 2]), { ...chartOf([1, 2]), yLabel: 'z' })).toBeNull();
    expect(besideGhost(chartOf([1, 2]), { ...chartOf([1, 2]), x: [1, 2] })).toBeNull();
  });
});

describe('a chart of a run', () => {
  it('shows its first steps within the axes of all of them', () => {
    fc.assert(
      fc.property(charts, fc.nat(40), (chart, at) => {
        const part = upTo(chart, at);
        const [whole, shown] = [chartRange(chart), chartRange(part)];
        const near = 1e-9 * Math.max(1, whole[1] - whole[0]);
        expect(Math.abs(shown[0] - whole[0])).toBeLessThanOrEqual(near);
        expect(Math.abs(shown[1] - whole[1])).toBeLessThanOrEqual(near);
        const last = Math.min(at, chart.x.length - 1);
        expect(part.series[0]?.y.filter(Number.isFinite)).toEqual(chart.series[0]?.y.slice(0, last + 1));
        expect(part.series[1]?.y).toEqual(chart.series[1]?.y);
        if (at < chart.x.length - 1) expect(part.marker).toBe(at);
      }),
    );
  });

  it('is the chart itself at its end', () => {
    const chart = chartOf([0, 1, 2]);
    expect(upTo(chart, 2)).toBe(chart);
    expect(upTo(chart, Infinity)).toBe(chart);
  });
});
