import { describe, expect, it } from 'vitest';
import { heatBlocks, heatMapSvg, heatScale, type HeatMap } from '../../src/lib/heat-map.ts';
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

describe('cells of one shade', () => {
  it('become as few rectangles as runs allow, and cover each shaded cell once', () => {
    const levels = [
      [1, 1, 0, -1],
      [1, 1, 0, -1],
      [1, 1, 1, 0],
    ];
    const blocks = heatBlocks(levels);
    expect(blocks).toHaveLength(3);
    const covered = levels.map((row) => row.map(() => 0));
    for (const b of blocks)
      for (let i = b.top; i < b.bottom; i++) for (let j = b.from; j < b.to; j++) covered[i]![j]! += b.level;
    expect(covered).toEqual(levels);
  });

  it('are nothing where nothing is shaded', () => {
    expect(heatBlocks([[0, 0]])).toEqual([]);
    expect(heatBlocks([])).toEqual([]);
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
