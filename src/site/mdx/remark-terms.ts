/**
 * Links the first use of every glossary term in a chapter. Authors write `<Term>` where a term is explained; every other term
 * that the chapter uses is found here, so that no list has to be kept and a new term is linked in all chapters at once.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import type { Lang } from '../../lib/languages.ts';
import { readBook } from '../book.ts';
import { glossaryOf } from '../glossary.ts';
import { placeOf } from './remark-book.ts';

/** What the whole book is about, and rests on, is linked in the first chapter that uses it, and not again on every first page. */
const everywhere: readonly string[] = [
  'activation-function',
  'chain-rule',
  'eigenvalue',
  'exploding-gradient',
  'fixed-point',
  'gradient',
  'loss',
  'norm',
  'recurrent-network',
  'tanh',
  'vanishing-gradient',
];

interface Wanted {
  readonly id: string;
  readonly pattern: RegExp;
}

/** Words of others, headings and what is a link already stay as they are. */
const closed = new Set(['Quote', 'Term', 'Ref', 'Cite', 'Predict', 'Figure', 'State', 'span', 'svg']);
const left: readonly string[] = [
  'heading',
  'link',
  'code',
  'inlineCode',
  'math',
  'inlineMath',
  'blockquote',
  'table',
];

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** A Latin term stands between word borders and may have a plural; a Han term of one sign is part of too many words. */
function patternOf(term: string): RegExp | null {
  if (/^\p{Script=Han}$/u.test(term)) return null;
  return /^\p{Script=Han}/u.test(term)
    ? new RegExp(escaped(term), 'u')
    : new RegExp(String.raw`(?<![\p{L}\p{N}-])${escaped(term)}(?:e?s)?(?![\p{L}\p{N}-])`, 'iu');
}

/** The terms of a language, longest first: a spectral radius is no radius. */
function termsOf(lang: Lang): Wanted[] {
  return glossaryOf(lang)
    .toSorted((a, b) => b.term.length - a.term.length)
    .flatMap(({ id, term }) => {
      const pattern = patternOf(term);
      return pattern ? [{ id, pattern }] : [];
    });
}

type Node = Root | RootContent | PhrasingContent;

function nameOf(node: Node): string | null {
  return 'name' in node && typeof node.name === 'string' ? node.name : null;
}

function linkedIn(node: Node, found: Set<string>): Set<string> {
  if ('attributes' in node && nameOf(node) === 'Term')
    for (const attribute of node.attributes)
      if (
        attribute.type === 'mdxJsxAttribute' &&
        attribute.name === 'id' &&
        typeof attribute.value === 'string'
      )
        found.add(attribute.value);
  if ('children' in node) for (const child of node.children) linkedIn(child, found);
  return found;
}

function link(id: string, value: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'Term',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [{ type: 'text', value }],
  };
}

interface Found {
  readonly id: string;
  readonly at: number;
  readonly text: string;
}

/** The first use in a text of a term that is still wanted; uses inside a longer term do not count, linked or not. */
function firstIn(text: string, terms: readonly Wanted[], wanted: ReadonlySet<string>): Found | null {
  let first: Found | null = null;
  let rest = text;
  for (const { id, pattern } of terms) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const { index, 0: met } = match;
      if (wanted.has(id) && (first === null || index < first.at)) first = { id, at: index, text: met };
      rest = rest.slice(0, index) + '\uFFFC'.repeat(met.length) + rest.slice(index + met.length);
    }
  }
  return first;
}

function split(value: string, terms: readonly Wanted[], wanted: Set<string>): PhrasingContent[] {
  const found = firstIn(value, terms, wanted);
  if (!found) return [{ type: 'text', value }];
  wanted.delete(found.id);
  const end = found.at + found.text.length;
  return [
    { type: 'text', value: value.slice(0, found.at) },
    link(found.id, found.text),
    ...split(value.slice(end), terms, wanted),
  ];
}

function walk(node: Node, terms: readonly Wanted[], wanted: Set<string>): void {
  if (left.includes(node.type) || closed.has(nameOf(node) ?? '') || !('children' in node)) return;
  const children: Node[] = node.children.flatMap((child: Node): Node[] => {
    if (child.type === 'text' && node.type !== 'root') return split(child.value, terms, wanted);
    walk(child, terms, wanted);
    return [child];
  });
  (node as { children: Node[] }).children = children;
}

export function remarkTerms(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const place = placeOf(file.history[0]);
    if (!place?.doc.startsWith('chapters/')) return;
    const terms = termsOf(place.lang);
    const linked = linkedIn(tree, new Set());
    const before = readBook().chapters[place.lang].filter(({ path }) => path < place.doc);
    const known = ({ id, pattern }: Wanted): boolean =>
      linked.has(id) || (everywhere.includes(id) && before.some(({ body }) => pattern.test(body)));
    walk(tree, terms, new Set(terms.filter((term) => !known(term)).map(({ id }) => id)));
  };
}
