import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { searchOptions, searchTerms } from '../../src/lib/search-terms.ts';

describe('searchTerms', () => {
  it.each([
    ['谱半径', ['谱半', '半径']],
    ['梯', ['梯']],
    ['用 tanh 单元', ['用', 'tanh', '单元']],
    ['tanh单元', ['tanh', '单元']],
    ['Vanishing Gradients', ['vanishing', 'gradient']],
    ['Jacobians, theories', ['jacobian', 'theory']],
    ['loss', ['loss']],
    ['ＲＮＮ', ['rnn']],
    ['non-normal', ['non-normal', 'non', 'normal']],
    ['', []],
    ['——，。', []],
  ])('of %s', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });

  it('keeps the glossary’s terms whole beside the pairs', () => {
    expect(searchTerms('雅可比矩阵', ['雅可比矩阵', '谱半径'])).toEqual([
      '雅可',
      '可比',
      '比矩',
      '矩阵',
      '雅可比矩阵',
    ]);
  });

  it('gives no empty term, and the same terms in any case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const terms = searchTerms(text);
        expect(terms).not.toContain('');
        expect(searchTerms(text.normalize('NFKC').toLowerCase())).toEqual(terms);
      }),
    );
  });

  it('finds in a text every Chinese word of two characters or more that stands in it', () => {
    const han = fc.stringMatching(/^[一-龥]{2,12}$/);
    fc.assert(
      fc.property(han, fc.nat(), fc.integer({ min: 2, max: 6 }), (text, from, length) => {
        const start = from % (text.length - 1);
        const word = text.slice(start, start + length);
        const known = new Set(searchTerms(text));
        expect(searchTerms(word).filter((term) => !known.has(term))).toEqual(word.length > 1 ? [] : [word]);
      }),
    );
  });
});

describe('searchOptions', () => {
  const engine = new MiniSearch(searchOptions(['谱半径']));
  engine.addAll([
    { id: 1, heading: '谱半径决定什么', page: '原理', url: '/1', text: '同一个矩阵的幂' },
    {
      id: 2,
      heading: 'What the radius rules',
      page: 'Principle',
      url: '/2',
      text: 'the powers of one matrix, and its Jacobians',
    },
    { id: 3, heading: '别的', page: '原理', url: '/3', text: '谱半径只在这里提到' },
  ]);
  const ids = (query: string): unknown[] => engine.search(query).map((result) => result['id'] as unknown);

  it.each([
    ['谱半径', 1],
    ['jacobian', 2],
    ['matri', 2],
    ['jacobiam', 2],
  ])('%s finds first %d', (query, first) => {
    expect(ids(query)[0]).toBe(first);
  });

  it('is not fuzzy in Chinese', () => {
    expect(ids('普半')).toEqual([]);
  });
});
