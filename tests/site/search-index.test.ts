import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { searchOptions } from '../../src/lib/search-terms.ts';
import { searchIndex } from '../../src/site/search-index.ts';
import { searchQueries } from '../fixtures/search-queries.ts';

describe('the search index', () => {
  for (const lang of ['zh', 'en'] as const) {
    it(`brings the right section first for every query: ${lang}`, () => {
      const { whole, index } = searchIndex(
        lang,
        (slug, fragment) => `${slug}/#${fragment ?? ''}`,
        'Glossary',
      );
      const engine = MiniSearch.loadJS(index as never, searchOptions(whole));
      const wrong = searchQueries[lang].flatMap(([query, target]) => {
        const found = String(engine.search(query)[0]?.['url']);
        return found === target ? [] : [`${query}: ${found}, expected ${target}`];
      });
      expect(wrong).toEqual([]);
      expect(searchQueries[lang].length).toBeGreaterThanOrEqual(20);
    });
  }
});
