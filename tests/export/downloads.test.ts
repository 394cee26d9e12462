import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { downloadsIn, exportNamed, pdfOf } from '../../src/export/downloads/found.ts';
import { downloadsList, withDownloads } from '../../src/export/downloads/list.ts';

const dist = mkdtempSync(join(tmpdir(), 'vanishing-point-'));
afterAll(() => rmSync(dist, { recursive: true }));

const told = {
  lang: 'en',
  base: '/book/',
  t: (key: string): string => key,
  titleOf: (slug: string): string => `Title of ${slug}`,
  date: '2026-11-27',
} as const;

describe('exports beside the site', () => {
  it.each([
    ['pdf/vanishing-point.zh.pdf', { kind: 'book', lang: 'zh', paper: 'a4', chapter: null }],
    ['pdf/vanishing-point-letter.en.pdf', { kind: 'book', lang: 'en', paper: 'letter', chapter: null }],
    [
      'pdf/chapters/vanishing-point-core-idea.zh.pdf',
      { kind: 'chapter', lang: 'zh', paper: 'a4', chapter: 'core-idea' },
    ],
    [
      'pdf/chapters/vanishing-point-core-idea-letter.zh.pdf',
      { kind: 'chapter', lang: 'zh', paper: 'letter', chapter: 'core-idea' },
    ],
    ['offline/vanishing-point.zip', { kind: 'zip', lang: null, paper: null, chapter: null }],
  ])('%s is known by its name', (file, expected) => {
    expect(exportNamed(file)).toEqual({ file, ...expected });
  });

  it.each(['pdf/vanishing-point.fr.pdf', 'pdf/vanishing-point.zh.pdf.123.part', 'offline/index.html'])(
    '%s is none',
    (file) => {
      expect(exportNamed(file)).toBeNull();
    },
  );

  it('offers nothing that is not there', () => {
    expect(downloadsIn(dist)).toEqual([]);
    expect(downloadsList([], told)).toBe('<p>downloadNothing</p>');
  });

  it('tells size, date and checksum of what is there', () => {
    mkdirSync(join(dist, 'pdf'));
    const content = Buffer.alloc(2_345_678, 'x');
    writeFileSync(join(dist, pdfOf('zh')), content);
    writeFileSync(join(dist, 'pdf', 'vanishing-point.en.pdf.77.part'), 'half');
    const found = downloadsIn(dist);
    expect(found.map(({ file }) => file)).toEqual(['pdf/vanishing-point.zh.pdf']);
    const list = downloadsList(found, told);
    expect(list).toContain('href="/book/pdf/vanishing-point.zh.pdf"');
    expect(list).toContain('<span>2.3 MB · 2026-11-27</span>');
    expect(list).toContain(createHash('sha256').update(content).digest('hex'));
    expect(list).not.toContain('vanishing-point.en.pdf');
  });

  it('changes the list of a page and nothing else, as often as it is told', () => {
    const page = '<main><div data-downloads><p>none</p></div><!--downloads--><p>$1</p></main>';
    const once = withDownloads(page, '<div><b>$&</b></div>');
    expect(once).toBe('<main><div data-downloads><div><b>$&</b></div></div><!--downloads--><p>$1</p></main>');
    expect(withDownloads(once, '<p>none</p>')).toBe(page);
    expect(() => withDownloads('<main></main>', '')).toThrow('no place');
  });
});
