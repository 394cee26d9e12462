/** Exercises on the site: numbered after those of the text, taken apart as written, their answers kept for the end of the print. */
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/lib/exercise.ts';
import type { Doc, Mark } from '../../src/site/book.ts';
import { placed } from '../../src/site/exercises.ts';
import { exerciseParts } from '../../src/site/text/exercise-parts.ts';
import { inlineAnswers } from '../../src/site/text/inline-answers.ts';
import { packLater } from '../../src/site/text/later.ts';

const mark = (kind: Mark['kind'], id: string): Mark => ({
  kind,
  id,
  number: '',
  label: '',
  title: null,
  line: 1,
});
const doc = {
  file: 'content/chapters/04-x/en.mdx',
  number: 4,
  marks: [mark('section', 'a'), mark('subsection', 'b'), mark('exercise', 'own'), mark('section', 'c')],
} as unknown as Doc;
const one = (section: string, level: 1 | 2 | 3): Exercise => ({ section, level, kind: 'proof' });

describe('the exercises of a chapter', () => {
  it('stand in the order of its sections, easier ones first, and are counted after those of its text', () => {
    const list = placed(
      doc,
      new Map([
        ['last', one('c', 1)],
        ['hard', one('b', 3)],
        ['easy', one('b', 1)],
        ['first', one('a', 2)],
      ]),
    );
    expect(list.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '4.2 first',
      '4.3 easy',
      '4.4 hard',
      '4.5 last',
    ]);
  });

  it('belong to a section that there is', () => {
    expect(() => placed(doc, new Map([['lost', one('own', 1)]]))).toThrow(
      'no section "own" for exercise "lost"',
    );
  });
});

describe('a rendered exercise', () => {
  const resolve = (url: string): { href: string; text: string } => ({
    href: `/to/${url.slice(4)}`,
    text: 'Section 1',
  });
  const html =
    '<p>What?</p>\n<ul><li>this</li><li>that <b>x</b></li></ul>\n<h3 id="hint">Hint</h3><p>See <a href="ref:a"></a>.</p>' +
    '<h3 id="solution">Solution</h3><p><span class="katex-display">x</span></p><p><a href="ref:b">own words</a></p>';

  it('is taken apart', () => {
    const parts = exerciseParts(html, true, resolve);
    expect(parts.statement).toBe('<p>What?</p>');
    expect(parts.options).toEqual(['this', 'that <b>x</b>']);
    expect(parts.hint).toBe('<p>See <a href="/to/a" class="ref">Section 1</a>.</p>');
    expect(parts.solution).toBe(
      '<div><div class="eq"><div class="eq-body" tabindex="0"><span class="katex-display">x</span></div></div></div>' +
        '<p><a href="/to/b" class="ref">own words</a></p>',
    );
  });

  it('keeps a list that is no choice', () => {
    expect(exerciseParts(html, false, resolve).statement).toContain('<ul>');
  });

  it('is refused where a part is missing', () => {
    expect(() => exerciseParts('<p>What?</p>', false, resolve)).toThrow('two headings');
    expect(() => exerciseParts(html.replace(/<ul>.*<\/ul>/, ''), true, resolve)).toThrow('a list of options');
  });
});

describe('an exercise in a chapter', () => {
  const html =
    '<section class="exercise" id="exercise-own"><p>Why?</p><details class="fold hint"><div class="fold-body">Look.</div></details>' +
    '<details class="fold answer"><div class="fold-body"><p>So.</p></div></details></section>';

  it('gives its answer to the appendix, and prints without', () => {
    expect(inlineAnswers(`<div>${html}</div>`)).toEqual({ own: '<p>So.</p>' });
    expect(packLater(html, 1)).toContain('Why?');
    expect(packLater(html, 1)).not.toMatch(/Look|So/);
  });
});
