/** The book’s own citation carries what makes a number in it findable again, in each of the three formats. */
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/lib/languages.ts';
import { bookCitations } from '../../src/site/cite.ts';
import { commit, version } from '../../src/site/version.ts';

const url = 'https://example.org/book/en/';

describe.each(languages)('bookCitations: %s', (lang) => {
  const citations = bookCitations(lang, url, 'a day');
  const [bibtex, apa, gb] = citations.map(({ text }) => text);

  it.each(citations.map(({ name, text }) => [name, text] as const))(
    '%s names the book, its state and its address',
    (_, text) => {
      // BibTeX keeps capitals in braces.
      expect(text.replace(/[{}]/g, '')).toContain('Vanishing Point');
      expect(text).toContain('灭点');
      expect(text).toContain(version);
      expect(text).toContain(commit ?? version);
      expect(text).toContain(url);
      expect(text).toMatch(/20\d\d/);
    },
  );

  it('gives BibTeX that can be read back', () => {
    const [entry] = new Cite(bibtex ?? '').data;
    expect(bibtex).toMatch(/^@misc\{vanishing-?point,/);
    expect(entry?.title).toContain('灭点');
    expect(entry?.URL).toBe(url);
    expect(entry?.author).toHaveLength(1);
    expect(entry?.issued?.['date-parts'][0]?.[0]).toBeGreaterThanOrEqual(2026);
  });

  it('follows APA and GB/T 7714 in their marks', () => {
    expect(apa).toMatch(/\(20\d\d\)\. .*\((Version|版本|版) ?[^)]+\)?/);
    expect(gb).toMatch(/\[EB\/OL\]\. .*\(20\d\d-\d\d-\d\d\)\[a day\]\. https:/);
  });
});
