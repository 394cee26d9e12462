/**
 * The book's own syntax on top of MDX: `## Title [#id]`, `$$ [#label]`, `\num{id}`, and the document and language that
 * every component of the prose vocabulary is told, so that `<Num id>` finds the `numbers.ts` beside its text.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Heading, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Exercise } from '../../lib/exercise.ts';
import { toTex } from '../../lib/format.ts';
import { isLang, type Lang } from '../../lib/languages.ts';
import type { NumberTable } from '../../lib/number-table.ts';
import { chapterTaught, contentRoot, readBook, type Doc } from '../book.ts';

/** Components that want to know which document they stand in. */
const told = new Set([
  'Num',
  'Ref',
  'State',
  'CiteThis',
  'Term',
  'Cite',
  'EmbedCode',
  'Widget',
  'Claim',
  'Definition',
  'Exercise',
  'Figure',
  'Proof',
  'Hint',
  'Predict',
  'Answer',
  'Aside',
  'Case',
  'Quote',
  'Verdict',
  'Key',
]);

/** Folder under `content/` and language of a source, from its path; null for what is not content. */
export function placeOf(path: string | undefined): { doc: string; lang: Lang } | null {
  if (path === undefined) return null;
  const inside = relative(contentRoot, path);
  if (inside.startsWith('..')) return null;
  const lang = /([a-z]+)\.mdx?$/.exec(inside)?.[1];
  return isLang(lang) ? { doc: dirname(inside).split(sep).join('/'), lang } : null;
}

/**
 * The `numbers.ts` that serves a document: its own, its parent folder's (cards share one), or that of the chapter that it
 * helps to teach; an exercise has its `answer.ts`.
 */
export async function numbersOf(doc: string): Promise<NumberTable> {
  if (doc.startsWith('exercises/')) return (await answerOf(doc))?.numbers ?? {};
  for (const folder of [doc, dirname(doc), chapterTaught(doc)]) {
    if (folder === null) continue;
    const file = join(contentRoot, folder, 'numbers.ts');
    if (!existsSync(file)) continue;
    const url = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
    const loaded = (await import(/* @vite-ignore */ url)) as { default: NumberTable };
    return loaded.default;
  }
  return {};
}

async function answerOf(doc: string): Promise<Exercise | null> {
  const file = join(contentRoot, doc, 'answer.ts');
  if (!existsSync(file)) return null;
  const url = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
  return ((await import(/* @vite-ignore */ url)) as { default: Exercise }).default;
}

/** Gives a heading its id, and before its words the number that cross-references call it by. */
function headingId(node: Heading, numberOf: (id: string) => string | null): void {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return;
  const match = /\s*\[#([a-z0-9-]+)\]\s*$/.exec(last.value);
  if (!match?.[1]) return;
  last.value = last.value.slice(0, match.index);
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: match[1] } };
  const number = numberOf(match[1]);
  if (number === null) return;
  node.children.unshift({
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: ['heading-number'] } },
    children: [{ type: 'text', value: `${number} ` }],
  });
}

/** The number of a section: of a chapter's as counted, of an erratum's from its id; other pages have none. */
function sectionNumber(doc: Doc | undefined, id: string): string | null {
  if (doc?.path === 'errata') return id.replace(/^c-/, '');
  if (doc?.number == null) return null;
  return doc.marks.find((mark) => mark.id === id && mark.kind.endsWith('section'))?.number ?? null;
}

const opening = /^[,.;:!?)\]，。；：！？、）”]+/u;

/** Keeps a short formula and the punctuation after it on one line: browsers would break between the two. */
function gluePunctuation(tree: Root): void {
  visit(tree, 'inlineMath', (node, index, parent) => {
    if (!parent || index === undefined || node.value.length > 40) return undefined;
    const after = parent.children[index + 1];
    if (after?.type !== 'text') return undefined;
    const marks = opening.exec(after.value)?.[0];
    if (marks === undefined) return undefined;
    after.value = after.value.slice(marks.length);
    parent.children[index] = {
      type: 'emphasis',
      data: { hName: 'span', hProperties: { className: ['nowrap'] } },
      children: [node, { type: 'text', value: marks }],
    };
    return [SKIP, index + 1];
  });
}

export function remarkBook() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const place = placeOf(file.history[0]);
    const table = place ? await numbersOf(place.doc) : {};
    const doc = place
      ? readBook().docs.find((d) => d.path === place.doc && d.lang === place.lang)
      : undefined;
    const where = (line: number | undefined): string => `${file.history[0] ?? 'unknown'}:${line ?? 1}`;
    const withNumbers = (tex: string, line: number | undefined): string =>
      tex.replace(/\\num\{([^}]*)\}/g, (_, id: string) => {
        const value = table[id];
        if (!value)
          throw new Error(`${where(line)}: \\num{${id}}: no such number in the numbers.ts beside it`);
        return `{${toTex(value)}}`;
      });
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading') headingId(node, (id) => sectionNumber(doc, id));
      if (node.type === 'inlineMath') {
        const math = node as { value: string; data?: { hChildren?: { value?: string }[] } };
        math.value = withNumbers(math.value, node.position?.start.line);
        if (math.data?.hChildren?.[0]) math.data.hChildren[0].value = math.value;
      }
      if (node.type === 'math') {
        const math = node as unknown as {
          value: string;
          meta: string | null;
          data?: { hChildren?: { children?: { value?: string }[] }[] };
        };
        math.value = withNumbers(math.value, node.position?.start.line);
        const text = math.data?.hChildren?.[0]?.children?.[0];
        if (text) text.value = math.value;
        const label = /^\[#([a-z0-9-]+)\]$/.exec(math.meta ?? '')?.[1];
        const mark = label ? doc?.marks.find((m) => m.kind === 'equation' && m.id === label) : undefined;
        if (parent && index !== undefined) {
          const wrapper: MdxJsxFlowElement = {
            type: 'mdxJsxFlowElement',
            name: 'Equation',
            attributes: [
              ...(label ? [{ type: 'mdxJsxAttribute' as const, name: 'id', value: label }] : []),
              ...(mark ? [{ type: 'mdxJsxAttribute' as const, name: 'number', value: mark.number }] : []),
            ],
            children: [node],
          };
          // Cards are plain Markdown: they have no components, and their formulas no numbers.
          if (file.history[0]?.endsWith('.mdx')) {
            parent.children[index] = wrapper;
            return 'skip';
          }
        }
      }
      if (place && (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')) {
        const element = node;
        if (element.name && told.has(element.name)) {
          element.attributes.push(
            { type: 'mdxJsxAttribute', name: 'doc', value: place.doc },
            { type: 'mdxJsxAttribute', name: 'lang', value: place.lang },
          );
        }
      }
      return undefined;
    });
    gluePunctuation(tree);
  };
}
