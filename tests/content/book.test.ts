/** The book itself: nothing for the checks to refuse, and one reading of it shared by site and checks. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/all.ts';
import { countsOf } from '../../src/checks/counts.ts';
import { elements, stringAttribute } from '../../src/checks/element.ts';
import { filesBelow } from '../../src/checks/files.ts';
import { runNumbers } from '../../src/checks/load.ts';
import { numbersIn } from '../../src/checks/number-file.ts';
import { sorted, told } from '../../src/checks/problem.ts';
import { sources } from '../../src/checks/source.ts';
import { marksOf } from '../../src/checks/targets.ts';
import { readBook, resolveTarget, type Mark } from '../../src/site/book.ts';

const root = join(import.meta.dirname, '..', '..');
const documents = sources(root).filter((source) => source.kind === 'document');

const kindOf = (mark: Mark): string =>
  ({ subsection: 'section', definition: 'claim', widget: 'figure' })[mark.kind as string] ?? mark.kind;

describe('the book', () => {
  it.each(Object.entries(checks))('has no problems: %s', (_, check) => {
    expect(sorted(check(root)).map(told)).toEqual([]);
  });

  it('is all there', () => {
    expect(Object.entries(countsOf(root)).filter(([, count]) => count === 0)).toEqual([]);
  });

  it.each(documents.map((source) => [source.file, source] as const))(
    'is read alike by site and checks: %s',
    (_, source) => {
      const doc = readBook().docs.find((d) => d.path === source.path && d.lang === source.lang);
      const bySite = doc?.marks.map((mark) => `${kindOf(mark)} ${mark.id}:${mark.line}`);
      const byChecks = marksOf(source).map((mark) => `${mark.kind} ${mark.id}:${mark.line}`);
      expect(bySite).toEqual(byChecks);
    },
  );

  it('resolves every reference where the site resolves it', () => {
    const lost = documents.flatMap((source) =>
      elements(source, 'Ref')
        .map((element) => stringAttribute(element, 'to') ?? '')
        .filter((to) => !/^(page|widget):/.test(to) && resolveTarget(to, source.lang) === null)
        .map((to) => `${source.file}: ${to}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('numbers.ts', () => {
  const files = filesBelow(root, 'content').filter((file) => file.endsWith('/numbers.ts'));

  it.each(files)('declares what it computes: %s', (file) => {
    const declared = numbersIn(root, file);
    const run = runNumbers(root, file);
    expect([...declared.ids.keys()].sort()).toEqual(run.ids.sort());
    expect(declared.settings).toEqual(run.settings);
  });
});
