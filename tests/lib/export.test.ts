import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import {
  codeText,
  csvText,
  fileName,
  jsonText,
  originLines,
  plainCell,
  svgText,
  versionParts,
  type Origin,
} from '../../src/lib/export.ts';
import { fixed, integer, sciLog, sigLog, toText } from '../../src/lib/format.ts';
import { defaultsOf } from '../../src/lib/params.ts';
import { svgFault } from '../fixtures/well-formed.ts';

const origin: Origin = {
  widget: 'scalar-power',
  title: 'w 的一百次方 <&>',
  version: '1.2.3',
  commit: '68fc525c0f',
  address: 'https://example.org/zh/widgets/scalar-power/?w=0.5&T=100',
  parameters: {
    w: 0.5,
    T: 100,
    A: [
      [0.9, 10],
      [0, 0.9],
    ],
  },
};

/** A reader of CSV after RFC 4180, which leaves out lines of comment. */
function readCsv(text: string): string[][] {
  const body = text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((line) => !line.startsWith('#'))
    .join('\r\n');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && bare === '' && end === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('where a file comes from', () => {
  it('is version, commit, parameters and address, a line each', () => {
    const lines = originLines({ ...origin, title: 'two\nlines' });
    expect(lines).toContain('version: 1.2.3');
    expect(lines).toContain('commit: 68fc525c0f');
    expect(lines).toContain('parameters: w=0.5 T=100 A=0.9,10;0,0.9');
    expect(lines).toContain(`address: ${origin.address}`);
    expect(lines.join('')).not.toContain('\n');
  });

  it('is read from what a page carries', () => {
    expect(versionParts('0.1.0 · 68fc525c0f')).toEqual({ version: '0.1.0', commit: '68fc525c0f' });
    expect(versionParts('0.1.0')).toEqual({ version: '0.1.0', commit: null });
    expect(originLines({ ...origin, commit: null })).toContain('commit: unknown');
  });

  it('gives a file its name', () => {
    expect(fileName('scalar-power', 2, 'csv')).toBe('vanishing-point-scalar-power-2.csv');
  });
});

describe('a cell of a table', () => {
  it.each([
    [toText(sciLog(-31 + Math.log10(7.9), 2)), '7.9e-31'],
    [toText(sciLog(17.61, 3, -1)), '-4.07e17'],
    [toText(sciLog(-400.5, 2)), '3.2e-401'],
    ['10⁻²⁰', '1e-20'],
    ['−10³', '-1e3'],
    [toText(integer(-1234567)), '-1234567'],
    [toText(fixed(0.25, 4)), '0.2500'],
    ['−∞', '-inf'],
    ['∞', 'inf'],
    [12, '12'],
    [-0.5, '-0.5'],
    ['(3, 4)', '(3, 4)'],
    ['0.5 + 0.1i', '0.5 + 0.1i'],
    ['', ''],
  ])('%s becomes %s', (cell, plain) => {
    expect(plainCell(cell)).toBe(plain);
  });

  it('keeps the digits of every number that we show', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -290, max: 290, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(-1 as const, 1 as const),
        (log10, digits, sign) => {
          const x = sign * 10 ** log10;
          const read = Number(plainCell(toText(sigLog(log10, digits, sign))));
          expect(Math.abs(read / x - 1)).toBeLessThan(0.51 * 10 ** (1 - digits) + 1e-9);
        },
      ),
    );
  });
});

describe('CSV', () => {
  it('comes back from a reader as it went in', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((s) => plainCell(s) === s && !/[\r\n]/.test(s));
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (rows) => {
          // A single empty field is a line that readers skip.
          fc.pre(rows.every((row) => row.some((entry) => entry !== '')));
          const [columns = [], ...rest] = rows;
          expect(readCsv(csvText({ columns, rows: rest }, origin))).toEqual(rows);
        },
      ),
    );
  });

  it('begins with its origin as comment', () => {
    const lines = csvText({ columns: ['#t', 'x'], rows: [[1, 2]] }, origin)
      .slice(1)
      .split('\r\n');
    expect(lines.slice(0, 6)).toEqual(originLines(origin).map((line) => `# ${line}`));
    expect(lines.slice(6)).toEqual(['"#t",x', '1,2', '']);
  });
});

describe('JSON', () => {
  it('holds parameters, result and origin', () => {
    const result = { value: 'Infinity', log10Abs: 12.5, path: [1, 2] };
    expect(JSON.parse(jsonText(result, origin))).toEqual({ ...origin, result });
  });
});

describe('a program', () => {
  it('has its origin above it, as comment', () => {
    const lines = codeText('import torch\nprint(1)', origin).split('\n');
    expect(lines.slice(0, 6).every((line) => line.startsWith('# '))).toBe(true);
    expect(lines.slice(6)).toEqual(['import torch', 'print(1)', '']);
  });
});

describe('a figure that stands alone', () => {
  it.each(registry.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
    const params = defaultsOf(definition, 'zh');
    const figure = definition.figure(params, definition.compute(params), {
      lang: 'zh',
      theme: 'light',
      width: 720,
    });
    const svg = svgText(figure, { ...origin, widget: id, parameters: params });
    const [head = '', ...rest] = svg.split('\n');
    expect(head).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(svgFault(rest.join('\n'))).toBeNull();
    expect(svg).toMatch(/<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* font-family="[^"]*sans-serif"/);
    expect(svg).toContain('version: 1.2.3');
    expect(svg).toContain('commit: 68fc525c0f');
    expect(svg).not.toMatch(/oklch|var\(/);
  });
});
