/** Ids of the book: where each stands, and what a `<Ref to>` finds. */
import { visit } from 'unist-util-visit';
import { isElement, lineOf, stringAttribute } from './element.ts';
import { exists } from './files.ts';
import type { Source } from './source.ts';

/** Ids of one kind must be unique in the book; kinds do not meet, because their fragments have prefixes. */
export type MarkKind = 'section' | 'equation' | 'claim' | 'exercise' | 'figure';

export interface Mark {
  readonly kind: MarkKind;
  readonly id: string;
  readonly source: Source;
  readonly line: number;
}

/** Element, attribute that holds the id, kind. A definition is referred to as a claim or a definition. */
const named: Readonly<Record<string, readonly [string, MarkKind]>> = {
  Claim: ['id', 'claim'],
  Definition: ['id', 'claim'],
  Exercise: ['id', 'exercise'],
  Figure: ['id', 'figure'],
  Widget: ['figure', 'figure'],
};

/** Everything in a document that has an id of its own. */
export function marksOf(source: Source): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: MarkKind, id: string | null | undefined, line: number): void => {
    if (typeof id === 'string') marks.push({ kind, id, source, line });
  };
  visit(source.tree, (node) => {
    if (node.type === 'heading') {
      const { start, end } = node.position ?? {};
      const text = source.text.slice(start?.offset ?? 0, end?.offset ?? 0);
      add('section', /\[#([a-z0-9-]+)\]\s*$/.exec(text)?.[1], lineOf(node));
    } else if (node.type === 'math') {
      add('equation', /^\[#([a-z0-9-]+)\]$/.exec(node.meta ?? '')?.[1], lineOf(node));
    } else if (isElement(node)) {
      const [attribute, kind] = named[node.name ?? ''] ?? [];
      if (attribute && kind) add(kind, stringAttribute(node, attribute), lineOf(node));
    }
  });
  return marks;
}

const kinds: Readonly<Record<string, MarkKind>> = {
  '': 'section',
  eq: 'equation',
  claim: 'claim',
  def: 'claim',
  exercise: 'exercise',
  fig: 'figure',
  errata: 'section',
};

export interface Names {
  readonly root: string;
  readonly marks: readonly Mark[];
  readonly documents: readonly Source[];
  /** Null where the registry cannot be loaded. */
  readonly widgets: ReadonlySet<string> | null;
}

function pageExists(root: string, name: string): boolean {
  return [
    `content/pages/${name}`,
    `content/${name}/en.mdx`,
    `src/pages/[lang]/${name}.astro`,
    `src/pages/[lang]/${name}/index.astro`,
  ].some((path) => exists(root, path));
}

/** Why nothing is found, or null where something is. */
export function unresolved(to: string, names: Names): string | null {
  const [, prefix = '', name = ''] = /^(?:([a-z]+):)?(.*)$/.exec(to) ?? [];
  if (prefix === 'page') return pageExists(names.root, name) ? null : 'there is no such page';
  if (prefix === 'widget')
    return (names.widgets?.has(name) ?? true) ? null : 'the registry has no such widget';
  if (prefix === 'chapter') {
    const found = names.documents.some(({ path }) => path.replace(/^chapters\/\d\d-/, '') === name);
    return found ? null : 'there is no such chapter';
  }
  const kind = kinds[prefix];
  if (kind === undefined)
    return `prefixes are: ${[...Object.keys(kinds).filter(Boolean), 'chapter', 'page', 'widget'].join(', ')}`;
  const found = names.marks.some(
    (mark) =>
      mark.kind === kind && mark.id === name && (prefix !== 'errata' || mark.source.path === 'errata'),
  );
  return found ? null : `no ${prefix === 'errata' ? 'entry of the errata' : kind} of the book has this id`;
}
