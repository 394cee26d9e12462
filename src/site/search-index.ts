import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import MiniSearch from 'minisearch';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Lang } from '../lib/languages.ts';
import { searchOptions } from '../lib/search-terms.ts';
import { readBook, type Doc } from './book.ts';
import { glossaryOf } from './glossary.ts';

export interface SearchEntry {
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly url: string;
  readonly text: string;
}

/** Words of a block without its formulas. */
function words(node: RootContent): string {
  if (node.type === 'math' || node.type === 'inlineMath' || node.type === 'mdxFlowExpression') return ' ';
  if ('children' in node)
    return node.children
      .map((child) => words(child as RootContent))
      .join(node.type === 'paragraph' ? '' : ' ');
  return toString(node);
}

/** One entry a section, the opening of a page under the page's own title. */
function sections(doc: Doc, pageHref: (slug: string, fragment: string | null) => string): SearchEntry[] {
  const tree: Root = unified().use(remarkParse).use(remarkMdx).use(remarkMath).parse(doc.body);
  const entries: { heading: string; fragment: string | null; text: string[] }[] = [
    {
      heading: doc.subtitle ? `${doc.title}：${doc.subtitle}` : doc.title,
      fragment: null,
      text: [doc.summary],
    },
  ];
  for (const node of tree.children) {
    const match = node.type === 'heading' ? /^(.*?)\s*\[#([a-z0-9-]+)\]\s*$/.exec(words(node)) : null;
    if (match?.[2] && node.type === 'heading')
      entries.push({ heading: match[1] ?? '', fragment: match[2], text: [] });
    else if (node.type !== 'mdxjsEsm') entries.at(-1)?.text.push(words(node));
  }
  return entries.map(({ heading, fragment, text }) => ({
    id: `${doc.slug}#${fragment ?? ''}`,
    page: doc.title,
    heading,
    url: pageHref(doc.slug, fragment),
    text: text.join(' ').replace(/\s+/g, ' ').trim(),
  }));
}

/** The index of a language: chapters, pages, glossary; with the glossary's terms kept whole. */
export function searchIndex(
  lang: Lang,
  pageHref: (slug: string, fragment: string | null) => string,
  glossaryTitle: string,
): { whole: string[]; index: object } {
  const glossary = glossaryOf(lang);
  const whole = glossary
    .map((entry) => entry.term.toLowerCase())
    .filter((term) => /^\p{Script=Han}{3,}$/u.test(term));
  const entries: SearchEntry[] = [
    ...readBook()
      .docs.filter((doc) => doc.lang === lang)
      .flatMap((doc) => sections(doc, pageHref)),
    ...glossary.map((entry) => ({
      id: `glossary#${entry.id}`,
      page: glossaryTitle,
      heading: entry.term,
      url: pageHref('glossary', entry.id),
      text: [entry.other ?? '', ...(entry.also ?? []), entry.definition.replace(/\$[^$]*\$/g, ' ')].join(' '),
    })),
  ];
  const engine = new MiniSearch(searchOptions(whole));
  engine.addAll(entries);
  return { whole, index: engine.toJSON() };
}
