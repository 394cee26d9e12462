/** The documents of the tree, parsed once: chapters, pages and errata (MDX), cards and exercises (Markdown). */
import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { languages, type Lang } from '../lib/languages.ts';
import { exists, foldersIn, textOf } from './files.ts';
import { problem, shortened, type Problem } from './problem.ts';

export interface Place {
  /** `chapters/03-minimal-example`, `pages/about`, `teaching/principle`, `errata`, `cards/lstm-solves-it`, `exercises/principle/some-id` */
  readonly path: string;
  readonly kind: 'document' | 'card' | 'exercise';
}

export interface Source extends Place {
  readonly file: string;
  readonly lang: Lang;
  readonly text: string;
  readonly front: Readonly<Record<string, unknown>>;
  /** Offset at which the frontmatter ends. */
  readonly bodyAt: number;
  /** Positions are those of the file: the frontmatter is blanked, not cut. */
  readonly tree: Root;
}

/** Folders under `content/` that hold one document, card or exercise in every language. */
export function places(root: string): Place[] {
  const document = (path: string): Place => ({ path, kind: 'document' });
  return [
    ...foldersIn(root, 'content/chapters').map((name) => document(`chapters/${name}`)),
    ...foldersIn(root, 'content/pages').map((name) => document(`pages/${name}`)),
    ...foldersIn(root, 'content/teaching').map((name) => document(`teaching/${name}`)),
    ...(exists(root, 'content/errata') ? [document('errata')] : []),
    ...foldersIn(root, 'content/cards').map((name): Place => ({ path: `cards/${name}`, kind: 'card' })),
    ...exercisePaths(root).map((path): Place => ({ path, kind: 'exercise' })),
  ];
}

/** Folders of the exercises below `content/`, chapter by chapter. */
export function exercisePaths(root: string): string[] {
  return foldersIn(root, 'content/exercises').flatMap((slug) =>
    foldersIn(root, `content/exercises/${slug}`).map((id) => `exercises/${slug}/${id}`),
  );
}

export function fileOf({ path, kind }: Place, lang: Lang): string {
  return `content/${path}/${lang}.${kind === 'document' ? 'mdx' : 'md'}`;
}

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkMath);
const markdown = unified().use(remarkParse).use(remarkMath);

function lineOf(error: unknown): number {
  const place = (error as { place?: { line?: number; start?: { line?: number } } }).place;
  return place?.line ?? place?.start?.line ?? 1;
}

function readSource(place: Place, lang: Lang, file: string, text: string): Source | Problem {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) return problem(file, 1, 'no frontmatter; the file must begin with "---", its fields, "---"');
  let front: unknown;
  try {
    front = parseYaml(match[1] ?? '');
  } catch (error) {
    return problem(file, 1, `frontmatter is not YAML: ${shortened(String(error), 120)}`);
  }
  if (typeof front !== 'object' || front === null)
    return problem(file, 1, 'frontmatter is empty; fields expected');
  const bodyAt = match[0].length;
  const blanked = match[0].replace(/[^\n]/g, ' ') + text.slice(bodyAt);
  try {
    const tree = (place.kind === 'document' ? mdx : markdown).parse(blanked);
    return { ...place, file, lang, text, front: front as Record<string, unknown>, bodyAt, tree };
  } catch (error) {
    return problem(file, lineOf(error), `cannot be parsed: ${shortened(String(error), 160)}`);
  }
}

const known = new Map<string, { text: string; source: Source | Problem }>();

function readAll(root: string): (Source | Problem)[] {
  return places(root).flatMap((place) =>
    languages.flatMap((lang) => {
      const file = fileOf(place, lang);
      if (!exists(root, file)) return [];
      const text = textOf(root, file);
      const key = `${root}\n${file}`;
      const before = known.get(key);
      if (before?.text === text) return [before.source];
      const source = readSource(place, lang, file, text);
      known.set(key, { text, source });
      return [source];
    }),
  );
}

/** All documents, cards and exercises that can be parsed; what cannot is told by {@link checkSyntax}. */
export function sources(root: string): Source[] {
  return readAll(root).filter((source): source is Source => 'tree' in source);
}

function frontProblems({ file, kind, front }: Source): Problem[] {
  const required = { document: ['title', 'summary'], card: ['claim'], exercise: ['title'] }[kind];
  const allowed = kind === 'document' ? [...required, 'subtitle'] : required;
  const found = (message: string): Problem => problem(file, 1, message);
  return [
    ...required
      .filter((key) => typeof front[key] !== 'string' || front[key].trim() === '')
      .map((key) => found(`frontmatter: "${key}" is missing or not a string`)),
    ...Object.keys(front)
      .filter((key) => !allowed.includes(key))
      .map((key) => found(`frontmatter: "${key}" is unknown; allowed: ${allowed.join(', ')}`)),
  ];
}

/** Every document can be parsed and has the frontmatter of its kind. */
export function checkSyntax(root: string): Problem[] {
  return readAll(root).flatMap((source) => ('tree' in source ? frontProblems(source) : [source]));
}
