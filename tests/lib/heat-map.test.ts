import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatMapSvg, heatOutline, heatScale, type HeatMap } from '../../src/lib/heat-map.ts';
import { svgFault } from '../fixtures/well-formed.ts';

const map: HeatMap = {
  label: 'a < b',
  x: { label: 'x', from: -1, to: 1, ticks: [-1, 0, 1] },
  y: { label: 'y', from: 0, to: 2, ticks: [0, 1, 2] },
  columns: 8,
  rows: 6,
  value: (x, y) => x * y,
  shades: [0.1, 0.5, 1],
  line: [
    [0, 0],
    [0, 2],
    [0, 3],
  ],
  notes: [{ x: 0.2, y: 1.8, text: 'x > 0', tone: 'explode' }],
  mark: { x: -0.5, y: 0.5, tone: 'vanish', text: '−0.25' },
};

/** How often each cell's middle lies within the polygons of a path, by the parity of the edges to its left. */
function covered(d: string, rows: number, columns: number): number[][] {
  const edges: { x: number; from: number; to: number }[] = [];
  for (const shape of d.split('z').filter((part) => part !== '')) {
    const [, x0 = '', y0 = '', walk = ''] = /^M(\d+) (\d+)(.*)$/.exec(shape) ?? [];
    let [x, y] = [Number(x0), Number(y0)];
    for (const [, way, by] of walk.matchAll(/([hv])(-?\d+)/g)) {
      if (way === 'h') x += Number(by);
      else {
        edges.push({ x, from: Math.min(y, y + Number(by)), to: Math.max(y, y + Number(by)) });
        y += Number(by);
      }
    }
    edges.push({ x, from: Math.min(y, Number(y0)), to: Math.max(y, Number(y0)) });
    expect(x).toBe(Number(x0));
  }
  return Array.from({ length: rows }, (_, i) =>
    Array.from(
      { length: columns },
      (__, j) => edges.filter((e) => e.x <= j && e.from <= i && i < e.to).length % 2,
    ),
  );
}

describe('the outline of shaded cells', () => {
  it('covers each of them and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }).chain((columns) =>
          fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
            minLength: 1,
            maxLength: 7,
          }),
        ),
        (inside) => {
          const cells = covered(heatOutline(inside), inside.length, inside[0]?.length ?? 0);
          expect(cells).toEqual(inside.map((row) => row.map(Number)));
        },
      ),
    );
  });

  it('is one polygon for a staircase, and nothing for nothing', () => {
    expect(
      heatOutline([
        [true, false, false],
        [true, true, false],
        [true, true, true],
      ]),
    ).toBe('M0 0h1v1h1v1h1v1h-3z');
    expect(heatOutline([[false, false]])).toBe('');
    expect(heatOutline([])).toBe('');
  });
});

describe('the picture', () => {
  it('is well formed at any width and in any theme, one path a shade', () => {
    for (const width of [200, 340, 640])
      for (const theme of ['light', 'dark', 'auto'] as const) {
        const svg = heatMapSvg(map, width, 220, theme);
        expect(svgFault(svg)).toBeNull();
        expect(svg.match(/fill-opacity/g)?.length).toBeLessThanOrEqual(6);
      }
    expect(heatMapSvg(map, 340, 220, 'light')).not.toContain('var(');
  });

  it('drops a name that the point would cover', () => {
    expect(heatMapSvg(map, 340, 220, 'light')).toContain('x &#62; 0');
    const close = { ...map, mark: { ...map.mark, x: 0.3, y: 1.8 } };
    expect(heatMapSvg(close, 340, 220, 'light')).not.toContain('x &#62; 0');
  });

  it('turns pixels back into the point that they show', () => {
    const scale = heatScale(map, 340, 220);
    for (const [x, y] of [
      [-1, 0],
      [0.3, 1.2],
      [1, 2],
    ] as const) {
      expect(scale.x(scale.px(x))).toBeCloseTo(x, 12);
      expect(scale.y(scale.py(y))).toBeCloseTo(y, 12);
    }
    expect(scale.py(0)).toBeGreaterThan(scale.py(2));
  });
});
