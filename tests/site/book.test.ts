import { describe, expect, it } from 'vitest';
import { languages } from '../../src/lib/languages.ts';
import { documentPaths, fragmentOf, readBook, resolveTarget } from '../../src/site/book.ts';

const { chapters, docs } = readBook();

describe('readBook', () => {
  it.each(languages)('numbers the chapters from 1 without a gap: %s', (lang) => {
    expect(chapters[lang].map((doc) => doc.number)).toEqual(chapters[lang].map((_, i) => i + 1));
  });

  it('gives every document an address of its own', () => {
    for (const lang of languages) {
      const slugs = docs.filter((doc) => doc.lang === lang).map((doc) => doc.slug);
      expect(new Set(slugs).size).toBe(slugs.length);
    }
  });

  it('lists chapters first, errata last', () => {
    const order = ['chapters', 'pages', 'teaching', 'errata'];
    const kinds = documentPaths().map((path) => path.split('/')[0]);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
  });

  it('is read once while no file changes', () => {
    expect(readBook()).toBe(readBook());
  });

  it('gives no fragment twice on a page', () => {
    for (const doc of docs) {
      const fragments = doc.marks.map(fragmentOf);
      expect(fragments.filter((f, i) => fragments.indexOf(f) < i)).toEqual([]);
    }
  });
});

describe('resolveTarget', () => {
  it.each(languages)('finds every mark by its prefix: %s', (lang) => {
    const prefix = {
      section: '',
      subsection: '',
      equation: 'eq:',
      claim: 'claim:',
      definition: 'def:',
      exercise: 'exercise:',
      figure: 'fig:',
      widget: 'fig:',
    };
    for (const doc of docs.filter((d) => d.lang === lang))
      for (const mark of doc.marks)
        expect(resolveTarget(`${prefix[mark.kind]}${mark.id}`, lang)?.mark).toBe(mark);
  });

  it('finds a chapter by its slug, without a fragment', () => {
    expect(resolveTarget('chapter:minimal-example', 'en')).toMatchObject({
      doc: { number: 3 },
      mark: null,
      fragment: null,
    });
  });

  it.each([
    '',
    'nothing-here',
    'eq:three-cases',
    'chapter:03-minimal-example',
    'errata:three-cases',
    'moon:c-1',
  ])('finds nothing under "%s"', (to) => {
    expect(resolveTarget(to, 'en')).toBeNull();
  });
});
