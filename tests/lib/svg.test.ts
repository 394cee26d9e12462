import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { el, escapeXml, linePath, round, svgRoot, text } from '../../src/lib/svg.ts';

describe('escapeXml', () => {
  it('leaves no sign that ends a text or an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (s) => {
        expect(escapeXml(s)).not.toMatch(/[<>"']/);
        expect(escapeXml(s).replace(/&#\d+;/g, '')).not.toContain('&');
      }),
    );
  });

  it('comes back whole from a parser, as content and as an attribute', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((s) => !/[\0\r]/.test(s)),
        (s) => {
          const [node] = parseFragment(`<i title="${escapeXml(s)}">${escapeXml(s)}</i>`).childNodes;
          expect(node).toMatchObject({ attrs: [{ name: 'title', value: s }] });
          expect(
            node && 'childNodes' in node
              ? node.childNodes.map((n) => ('value' in n ? n.value : '')).join('')
              : null,
          ).toBe(s);
        },
      ),
    );
  });

  it('passes Chinese and mathematics as they are', () => {
    expect(escapeXml('|∂hₜ/∂h₀| 梯度')).toBe('|∂hₜ/∂h₀| 梯度');
  });
});

describe('el', () => {
  it('closes an element without children and leaves out what is undefined', () => {
    expect(el('rect', { x: 1 / 3, fill: undefined, class: 'a"b' })).toBe('<rect x="0.33" class="a&#34;b"/>');
  });

  it('keeps its children as markup, and text as text', () => {
    expect(el('g', {}, text(0, 1.005, 'a < b'))).toBe('<g><text x="0" y="1">a &#60; b</text></g>');
  });
});

describe('round', () => {
  it('keeps a coordinate within half a hundredth', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (x) => {
        expect(Math.abs(Number(round(x)) - x)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(round(x)).not.toBe('-0');
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (x) => {
    expect(() => round(x)).toThrow(RangeError);
  });
});

describe('linePath', () => {
  it.each([
    [[], ''],
    [[[0, 0]], 'M0 0'],
    [
      [
        [0, 0],
        [1, 2],
        [3, NaN],
        [4, 5],
        [6, 7],
      ],
      'M0 0l1 2M4 5l2 2',
    ],
    [
      [
        [NaN, 0],
        [Infinity, 1],
        [2, 2],
      ],
      'M2 2',
    ],
  ] as [readonly (readonly [number, number])[], string][])('of %j', (points, d) => {
    expect(linePath(points)).toBe(d);
  });

  it('leaves out only points that its lines pass through', () => {
    const coordinate = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2 }), (points) => {
        let at: readonly [number, number] = [0, 0];
        const drawn = [...linePath(points).matchAll(/([Ml])(-?[\d.]+) ?(-?[\d.]+)/g)].map((m) => {
          const [x, y] = [Number(m[2]), Number(m[3])];
          at = m[1] === 'M' ? [x, y] : [at[0] + x, at[1] + y];
          return at;
        });
        const distance = (
          [x, y]: readonly [number, number],
          a: readonly [number, number],
          b: readonly [number, number],
        ): number => {
          const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
          const along = Math.min(
            1,
            Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)),
          );
          return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy);
        };
        const origin = [0, 0] as const;
        // A tenth of a pixel for what is left out, and half of one at each coordinate for rounding.
        for (const point of points) {
          const nearest = Math.min(
            ...drawn.map((b, i) => distance(point, drawn[Math.max(0, i - 1)] ?? origin, b)),
          );
          expect(nearest).toBeLessThanOrEqual(0.1 + 0.05 * Math.SQRT2 + 1e-9);
        }
      }),
    );
  });

  it('draws a straight line by its two ends', () => {
    expect(linePath(Array.from({ length: 50 }, (_, i) => [i, 2 * i] as const))).toBe('M0 0l49 98');
  });
});

describe('svgRoot', () => {
  it('names the picture for those who cannot see it', () => {
    expect(svgRoot(10, 5, 'w < 1', '<g/>')).toMatch(
      /^<svg xmlns="[^"]+" viewBox="0 0 10 5" width="10" height="5" role="img" aria-label="w &#60; 1" [^>]*><g\/><\/svg>$/,
    );
  });
});
