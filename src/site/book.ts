/**
 * What stands where in the book: chapters in order, their sections, equations, claims and figures with their numbers.
 * Read from the sources themselves, so that there is no second list to keep; the MDX plugins, the components, the search
 * index and the checks all ask here.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { languages, type Lang } from '../lib/languages.ts';

export interface Mark {
  readonly kind:
    'section' | 'subsection' | 'equation' | 'claim' | 'definition' | 'exercise' | 'figure' | 'widget';
  readonly id: string;
  /** `3.1`; empty where the kind is not numbered. */
  readonly number: string;
  /** Text of a heading, kind of a claim, id of a widget. */
  readonly label: string;
  /** Title of a claim that has one. */
  readonly title: string | null;
  readonly line: number;
}

export interface Doc {
  /** `chapters/03-minimal-example`, `pages/about`, `teaching/minimal-example`, `errata` */
  readonly path: string;
  readonly file: string;
  readonly lang: Lang;
  readonly slug: string;
  /** Chapter number, or null for other pages. */
  readonly number: number | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly summary: string;
  readonly marks: readonly Mark[];
  readonly body: string;
  /** Line of the file on which the body starts, counted from 0. */
  readonly bodyLine: number;
}

export const contentRoot = join(process.cwd(), 'content');

const heading = /^(#{2,3})\s+(.*?)\s*\[#([a-z0-9-]+)\]\s*$/;
const equation = /^\s*\$\$\s*\[#([a-z0-9-]+)\]\s*$/;
const component = /<(Claim|Definition|Exercise|Figure|Widget)\b([^>]*)/g;

function attribute(source: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(source)?.[1] ?? null;
}

function readMarks(body: string, chapter: number | null, bodyLine: number): Mark[] {
  const marks: Mark[] = [];
  const counters = { section: 0, subsection: 0, equation: 0, statement: 0, exercise: 0, figure: 0 };
  const numbered = (n: number): string => (chapter === null ? String(n) : `${chapter}.${n}`);
  let fenced = false;
  body.split('\n').forEach((text, index) => {
    if (/^\s*(```|~~~)/.test(text)) fenced = !fenced;
    if (fenced) return;
    const line = bodyLine + index + 1;
    const h = heading.exec(text);
    if (h) {
      const [, hashes = '', label = '', id = ''] = h;
      if (hashes.length === 2) {
        counters.section += 1;
        counters.subsection = 0;
        marks.push({ kind: 'section', id, label, title: null, line, number: numbered(counters.section) });
      } else {
        counters.subsection += 1;
        marks.push({
          kind: 'subsection',
          id,
          label,
          title: null,
          line,
          number: `${numbered(counters.section)}.${counters.subsection}`,
        });
      }
      return;
    }
    const e = equation.exec(text);
    if (e?.[1] !== undefined) {
      counters.equation += 1;
      marks.push({
        kind: 'equation',
        id: e[1],
        label: '',
        title: null,
        line,
        number: numbered(counters.equation),
      });
      return;
    }
    for (const [, name = '', attributes = ''] of text.matchAll(component)) {
      if (name === 'Widget' || name === 'Figure') {
        const id = attribute(attributes, name === 'Widget' ? 'figure' : 'id');
        if (id === null) continue;
        counters.figure += 1;
        const kind = name === 'Widget' ? 'widget' : 'figure';
        marks.push({
          kind,
          id,
          label: attribute(attributes, 'id') ?? '',
          title: null,
          line,
          number: numbered(counters.figure),
        });
        continue;
      }
      const id = attribute(attributes, 'id');
      if (id === null) continue;
      if (name === 'Exercise') {
        counters.exercise += 1;
        marks.push({
          kind: 'exercise',
          id,
          label: '',
          title: null,
          line,
          number: numbered(counters.exercise),
        });
      } else {
        counters.statement += 1;
        marks.push({
          kind: name === 'Claim' ? 'claim' : 'definition',
          id,
          label: attribute(attributes, 'kind') ?? 'definition',
          title: attribute(attributes, 'title'),
          line,
          number: numbered(counters.statement),
        });
      }
    }
  });
  return marks;
}

function readDoc(path: string, lang: Lang): Doc | null {
  const file = join(contentRoot, path, `${lang}.mdx`);
  if (!existsSync(file)) return null;
  const source = readFileSync(file, 'utf8');
  const front = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (front === null) throw new Error(`${file}:1: frontmatter (--- … ---) expected`);
  const data = parseYaml(front[1] ?? '') as Record<string, unknown>;
  for (const key of ['title', 'summary']) {
    if (typeof data[key] !== 'string') throw new Error(`${file}:1: frontmatter needs "${key}", a string`);
  }
  const folder = path.split('/').at(-1) ?? path;
  const numbered = /^(\d\d)-(.+)$/.exec(folder);
  const number = path.startsWith('chapters/') && numbered?.[1] ? Number(numbered[1]) : null;
  const body = source.slice(front[0].length);
  const bodyLine = front[0].split('\n').length - 1;
  return {
    path,
    file,
    lang,
    slug: path.startsWith('teaching/') ? path : number === null ? folder : (numbered?.[2] ?? folder),
    number,
    title: String(data['title']),
    subtitle: typeof data['subtitle'] === 'string' ? data['subtitle'] : null,
    summary: String(data['summary']),
    marks: readMarks(body, number, bodyLine),
    body,
    bodyLine,
  };
}

/** Folder of the chapter that a page for teachers is about; null for other documents. */
export function chapterTaught(path: string): string | null {
  const slug = /^teaching\/(.+)$/.exec(path)?.[1];
  if (slug === undefined) return null;
  return documentPaths().find((other) => other.replace(/^chapters\/\d\d-/, '') === slug) ?? null;
}

/** Folders that hold documents, in the order of the book: chapters first, then the other pages. */
export function documentPaths(): string[] {
  const folders = (under: string): string[] =>
    existsSync(join(contentRoot, under))
      ? readdirSync(join(contentRoot, under), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => `${under}/${entry.name}`)
          .sort()
      : [];
  return [
    ...folders('chapters'),
    ...folders('pages'),
    ...folders('teaching'),
    ...(existsSync(join(contentRoot, 'errata')) ? ['errata'] : []),
  ];
}

export interface Book {
  readonly docs: readonly Doc[];
  readonly chapters: Readonly<Record<Lang, readonly Doc[]>>;
}

let cached: { stamp: string; book: Book } | null = null;

function stampOf(paths: readonly string[]): string {
  return paths
    .flatMap((path) => languages.map((lang) => join(contentRoot, path, `${lang}.mdx`)))
    .map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0))
    .join();
}

/** The book as it stands on disk now; read again only when a file has changed. */
export function readBook(): Book {
  const paths = documentPaths();
  const stamp = stampOf(paths);
  if (cached?.stamp === stamp) return cached.book;
  const docs = paths.flatMap((path) =>
    languages.map((lang) => readDoc(path, lang)).filter((doc) => doc !== null),
  );
  const chaptersIn = (lang: Lang): Doc[] => docs.filter((doc) => doc.lang === lang && doc.number !== null);
  const book: Book = { docs, chapters: { zh: chaptersIn('zh'), en: chaptersIn('en') } };
  cached = { stamp, book };
  return book;
}

export interface Target {
  readonly doc: Doc;
  readonly mark: Mark | null;
  /** Fragment on the page, or null for the page itself. */
  readonly fragment: string | null;
}

const prefixes: Readonly<Record<string, Mark['kind']>> = {
  eq: 'equation',
  claim: 'claim',
  def: 'definition',
  exercise: 'exercise',
  fig: 'figure',
};

/** The id that a mark has in the page. */
export function fragmentOf(mark: Mark): string {
  if (mark.kind === 'equation') return `eq-${mark.id}`;
  if (mark.kind === 'claim' || mark.kind === 'definition') return `claim-${mark.id}`;
  if (mark.kind === 'exercise') return `exercise-${mark.id}`;
  if (mark.kind === 'figure' || mark.kind === 'widget') return `fig-${mark.id}`;
  return mark.id;
}

/** Resolves what `<Ref to>` names; null where it names nothing. `page:` and `widget:` are the caller's. */
export function resolveTarget(to: string, lang: Lang): Target | null {
  const docs = readBook().docs.filter((doc) => doc.lang === lang);
  const [, prefix = '', name = ''] = /^(?:([a-z]+):)?(.+)$/.exec(to) ?? [];
  if (prefix === 'chapter') {
    const doc = docs.find((d) => d.number !== null && d.slug === name);
    return doc ? { doc, mark: null, fragment: null } : null;
  }
  for (const doc of docs) {
    for (const mark of doc.marks) {
      if (mark.id !== name) continue;
      const kind = prefixes[prefix];
      const fits =
        prefix === ''
          ? mark.kind === 'section' || mark.kind === 'subsection'
          : prefix === 'errata'
            ? doc.path === 'errata' && mark.kind === 'section'
            : mark.kind === kind ||
              (kind === 'figure' && mark.kind === 'widget') ||
              (kind === 'claim' && mark.kind === 'definition');
      if (fits) return { doc, mark, fragment: fragmentOf(mark) };
    }
  }
  return null;
}
