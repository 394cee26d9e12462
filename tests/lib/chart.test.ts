import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFrame, chartRange, chartSvg, xTicks, yTicks, type Chart } from '../../src/lib/chart.ts';
import { colours } from '../../src/lib/tokens.ts';

const small: Chart = {
  label: 'y = x < 3',
  x: [0, 1, 2],
  xLabel: 't',
  yLabel: 'y',
  log: false,
  series: [{ label: 'y', y: [0, 1, 2], tone: 'steady' }],
};

const values = fc.array(fc.double({ min: -300, max: 300 }), { minLength: 2, maxLength: 30 });

const charts: fc.Arbitrary<Chart> = fc
  .record({ y: values, log: fc.boolean(), wide: fc.boolean(), dash: fc.boolean() })
  .map(({ y, log, wide, dash }) => ({
    ...small,
    log,
    x: y.map((_, i) => i),
    series: [{ label: 'a & b', y, tone: 'vanish', wide, dash }],
    bands: log ? [{ from: -10, side: 'below', label: 'zero' }] : [],
    marker: y.length - 1,
  }));

describe('chartSvg', () => {
  it('draws a small chart', () => {
    expect(chartSvg(small, 240, 160, 'light').replaceAll('><', '>\n<')).toMatchSnapshot();
  });

  it('holds no coordinate that is not a number, and no unescaped label', () => {
    fc.assert(
      fc.property(charts, fc.integer({ min: 200, max: 1000 }), (chart, width) => {
        const svg = chartSvg(chart, width, 240, 'auto');
        expect(svg).not.toMatch(/NaN|Infinity|undefined|a & b/);
        expect(svg).toContain(`viewBox="0 0 ${width} 240"`);
      }),
    );
  });

  it('keeps its points inside the frame', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const svg = chartSvg(chart, 400, 240, 'auto');
        const curve =
          /<path d="(M[^"]*)" transform="translate\(([\d.]+)\)scale\(([\d.]+) 1\)" vector-effect="non-scaling-stroke" fill="none"/.exec(
            svg,
          );
        const [, line = '', shift = '', factor = ''] = curve ?? [];
        let at: readonly [number, number] = [0, 0];
        for (const [, verb, x, y] of line.matchAll(/([Ml])(-?[\d.]+) ?(-?[\d.]+)/g)) {
          at = verb === 'M' ? [Number(x), Number(y)] : [at[0] + Number(x), at[1] + Number(y)];
          const drawn = Number(shift) + Number(factor) * at[0];
          expect(drawn).toBeGreaterThanOrEqual(chartFrame.left - 0.05);
          expect(drawn).toBeLessThanOrEqual(400 - chartFrame.right + 0.05);
          expect(at[1]).toBeGreaterThanOrEqual(chartFrame.top - 0.05);
          expect(at[1]).toBeLessThanOrEqual(240 - chartFrame.bottom + 0.05);
        }
      }),
    );
  });

  it('follows the page’s theme, or is one of the two', () => {
    expect(chartSvg(small, 240, 160, 'auto')).toContain('var(--steady)');
    expect(chartSvg(small, 240, 160, 'dark')).toContain(colours.steady.dark);
    expect(chartSvg(small, 240, 160, 'light')).not.toContain('var(');
  });

  it('draws a chart without points', () => {
    expect(chartSvg({ ...small, x: [], series: [] }, 240, 160, 'auto')).toMatch(/^<svg .*<\/svg>$/);
  });
});

describe('the axes', () => {
  it('of a logarithmic chart are marked at whole powers and hold 1', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const log = { ...chart, log: true };
        const range = chartRange(log);
        expect(range[0]).toBeLessThanOrEqual(0);
        expect(range[1]).toBeGreaterThanOrEqual(0);
        for (const { at, label } of yTicks(log, range, 200)) {
          expect(Number.isInteger(at)).toBe(true);
          expect(label).toMatch(at === 0 ? /^1$/ : /^10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+$/);
        }
      }),
    );
  });

  it('have room for their labels', () => {
    expect(xTicks(small, 700).length).toBeLessThanOrEqual(9);
    expect(yTicks(small, [0, 2], 200).length).toBeLessThanOrEqual(5);
  });
});
