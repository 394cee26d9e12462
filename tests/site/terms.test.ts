/** The first use of every glossary term in a chapter is linked, once, and nothing that is no use of it. */
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '../../src/lib/languages.ts';
import { contentRoot, readBook } from '../../src/site/book.ts';
import { glossaryOf } from '../../src/site/glossary.ts';
import { remarkTerms } from '../../src/site/mdx/remark-terms.ts';

/** Ids and words of what is linked, in order. */
function linked(text: string, lang: Lang, folder = 'chapters/01-problem'): string[] {
  const tree: Root = unified().use(remarkParse).use(remarkMdx).use(remarkMath).parse(text);
  remarkTerms()(tree, new VFile({ path: join(contentRoot, folder, `${lang}.mdx`) }));
  const found: string[] = [];
  visit(tree, (node) => {
    if (!('name' in node) || node.name !== 'Term') return;
    const [id] = node.attributes;
    const [word] = node.children;
    found.push(
      `${id && 'value' in id && typeof id.value === 'string' ? id.value : ''}: ${word?.type === 'text' ? word.value : ''}`,
    );
  });
  return found;
}

describe('remarkTerms', () => {
  it('links a first use and no second', () => {
    expect(linked('The gradient fades. A gradient fades.\n\nGradients fade.', 'en')).toEqual([
      'gradient: gradient',
    ]);
  });

  it('takes plurals, and no part of a longer word or term', () => {
    expect(linked('Gradients pass.', 'en')).toEqual(['gradient: Gradients']);
    expect(linked('The gatekeeper is normal.', 'en')).toEqual([]);
    expect(linked('The spectral norm.', 'en')).toEqual(['spectral-norm: spectral norm']);
    expect(linked('谱范数不大，范数也不大。', 'zh')).toEqual(['spectral-norm: 谱范数', 'norm: 范数']);
  });

  it('leaves to the author what the author has linked', () => {
    const text = 'The gradient fades: <Term id="gradient">the gradient</Term>.';
    expect(linked(text, 'en')).toEqual(['gradient: the gradient']);
  });

  it('leaves headings, links, formulas, code and quotations alone', () => {
    const text =
      '## The gradient\n\n[the gradient](x) `gradient` $gradient$\n\n<Quote>\n\nThe gradient.\n\n</Quote>\n';
    expect(linked(text, 'en')).toEqual([]);
  });

  it('links what the whole book is about in the first chapter only', () => {
    const text = 'The gradient is a Jacobian.';
    expect(linked(text, 'en', 'chapters/02-core-idea')).toEqual(['jacobian: Jacobian']);
  });

  it('touches chapters only', () => {
    expect(linked('The gradient.', 'en', 'pages/about')).toEqual([]);
  });

  it('links a Han term of one sign nowhere by itself', () => {
    expect(linked('部门与门。', 'zh')).toEqual([]);
  });

  it.each(languages)('every chapter links what it uses, none twice: %s', (lang) => {
    const known = glossaryOf(lang).map(({ id }) => id);
    for (const { body, path, slug } of readBook().chapters[lang]) {
      const ids = linked(body, lang, path).map((found) => found.split(':')[0] ?? '');
      expect(ids.length, slug).toBeGreaterThan(3);
      expect(
        ids.filter((id) => !known.includes(id)),
        slug,
      ).toEqual([]);
      expect(
        ids.filter((id, i) => ids.indexOf(id) < i),
        slug,
      ).toEqual([]);
    }
  });
});
