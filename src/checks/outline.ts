/** What two languages of a document must share, in the order in which it stands, section by section. */
import { visit } from 'unist-util-visit';
import { isElement, literalAttribute, lineOf, stringAttribute, type JsxElement } from './element.ts';
import { numberUses } from './numbers.ts';
import type { Source } from './source.ts';

export interface Item {
  /** What it is, as it is told: `<Claim id="gelfand" kind="theorem">`. */
  readonly key: string;
  readonly line: number;
}

export interface Section {
  /** Id of its heading; empty before the first. */
  readonly id: string;
  readonly line: number;
  readonly equations: Item[];
  readonly items: Item[];
}

export interface Outline {
  readonly headings: readonly Item[];
  readonly sections: readonly Section[];
  readonly refs: ReadonlyMap<string, number>;
}

/** The attributes that the languages must share, of the elements that they must share. */
const shared: Readonly<Record<string, readonly string[]>> = {
  Widget: ['id', 'figure', 'params'],
  Figure: ['id'],
  State: ['id', 'params'],
  Claim: ['id', 'kind'],
  Definition: ['id'],
  Exercise: ['id', 'level'],
  Predict: ['answer'],
  Hint: [],
  Answer: [],
  Proof: [],
  Key: [],
  Cite: ['id'],
  CiteThis: [],
  Cases: [],
  Case: ['tone'],
  Quote: ['source'],
  Verdict: ['kind'],
};

function elementKey(element: JsxElement): string | null {
  const name = element.name ?? '';
  const attributes = shared[name];
  if (!attributes) return null;
  const parts = attributes.map((attribute) => {
    const value = literalAttribute(element, attribute);
    return value === undefined ? '' : ` ${attribute}=${JSON.stringify(value)}`;
  });
  const options = name === 'Predict' ? literalAttribute(element, 'options') : undefined;
  return `<${name}${parts.join('')}${Array.isArray(options) ? ` with ${options.length} options` : ''}>`;
}

const worded = /\\(?:text|mbox|textrm|textbf|textit|textnormal)\s*\{/g;

/** A formula with its words blanked: what stands in `\text{…}` belongs to the language, as does the last full stop. */
export function withoutWords(tex: string): string {
  let out = '';
  let at = 0;
  for (const match of tex.matchAll(worded)) {
    if (match.index < at) continue;
    let depth = 1;
    let end = match.index + match[0].length;
    while (end < tex.length && depth > 0) {
      if (tex[end] === '{') depth += 1;
      if (tex[end] === '}') depth -= 1;
      end += 1;
    }
    out += tex.slice(at, match.index);
    at = end;
  }
  return (out + tex.slice(at)).replace(/\s+/g, '').replace(/(?:\\[,;:!])*[.,;，。；、]?$/, '');
}

function headingId(text: string): string {
  return /\[#([a-z0-9-]+)\]\s*$/.exec(text)?.[1] ?? '';
}

/** The outline of a document. Cards and exercises have no ids: their headings are compared by depth alone. */
export function outlineOf(source: Source): Outline {
  const headings: Item[] = [];
  const opening: Section = { id: '', line: 1, equations: [], items: [] };
  const sections: Section[] = [opening];
  const refs = new Map<string, number>();
  const now = (): Section => sections.at(-1) ?? opening;
  visit(source.tree, (node) => {
    if (node.type === 'heading') {
      const end = node.position?.end.offset ?? 0;
      const id = headingId(source.text.slice(node.position?.start.offset ?? 0, end));
      const line = lineOf(node);
      headings.push({ key: `${'#'.repeat(node.depth)}${id === '' ? '' : ` [#${id}]`}`, line });
      if (node.depth === 2) sections.push({ id, line, equations: [], items: [] });
    } else if (node.type === 'math') {
      const label = node.meta ? `${node.meta} ` : '';
      now().equations.push({ key: `$$ ${label}${withoutWords(node.value)}`, line: lineOf(node) });
    } else if (node.type === 'link' && /^(ref|cite):/.test(node.url)) {
      now().items.push({ key: `a link to ${node.url}`, line: lineOf(node) });
    } else if (node.type === 'blockquote' && source.kind === 'exercise') {
      now().items.push({ key: 'a quotation', line: lineOf(node) });
    } else if (isElement(node)) {
      const to = node.name === 'Ref' ? stringAttribute(node, 'to') : null;
      if (to !== null && !refs.has(to)) refs.set(to, lineOf(node));
      const key = elementKey(node);
      if (key !== null) now().items.push({ key, line: lineOf(node) });
    }
  });
  for (const { id, line } of numberUses(source)) {
    const section = sections.findLast((s) => s.line <= line) ?? opening;
    section.items.push({ key: `number "${id}"`, line });
  }
  return { headings, sections, refs };
}
