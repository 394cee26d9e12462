import { describe, expect, it } from 'vitest';
import { checkAll, checks } from '../../src/checks/all.ts';
import { countsOf } from '../../src/checks/counts.ts';
import { told } from '../../src/checks/problem.ts';
import { treeWith } from './fixture.ts';

describe('a clean tree', () => {
  it.each(Object.entries(checks))('passes %s', (_, check) => {
    expect(check(treeWith()).map(told)).toEqual([]);
  });

  it('is counted', () => {
    expect(countsOf(treeWith())).toEqual({
      chapters: 1,
      sections: 7,
      equations: 1,
      widgets: 1,
      numbers: 2,
      claims: 1,
      sources: 1,
      citations: 1,
      cards: 1,
      exercises: 1,
      terms: 1,
      errata: 1,
      lessons: 1,
    });
  });

  it('an empty tree has nothing to refuse', () => {
    expect(checkAll(treeWith({}, {}))).toEqual([]);
  });
});
