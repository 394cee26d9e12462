/** What the zip holds: the pages of a built site in both languages, and what they need. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../lib/languages.ts';
import { startOf, wholeOf } from '../../site/whole-book.ts';
import { pdfOf } from '../downloads/found.ts';
import { kitScript, offlinePage, offlineStyle, scriptOf, siteScript, type Surroundings } from './page.ts';
import { searchScript } from './search.ts';

export interface Source {
  /** The built site. */
  readonly dist: string;
  readonly base: string;
  readonly site: string;
  /** Text of the classic script of the pages. */
  readonly script: string;
  /** A page before its links are changed. */
  readonly prepare: (html: string, file: string) => string;
}

const wanted = [
  /^(index\.html|theme\.js|choose\.js|favicon\.svg)$/,
  new RegExp(`^(${languages.join('|')})/.*\\.html$`),
  /^_astro\/.*\.(css|woff2)$/,
  /^search\/.*\.json$/,
  /^embed\/assets\/.*\.(js|css)$/,
];

/** Files of the built site that go into the zip. */
export function chosenFrom(files: readonly string[]): string[] {
  const books = new Set(languages.map(pdfOf));
  const inTwo = new Set(languages.map(wholeOf));
  return files
    .filter((file) => books.has(file) || (!inTwo.has(file) && wanted.some((pattern) => pattern.test(file))))
    .sort();
}

/** Every file below a folder, with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** The files of the zip by their paths in it. */
export function zipContents({ dist, base, site, script, prepare }: Source): Map<string, Uint8Array> {
  if (!existsSync(join(dist, kitScript)))
    throw new Error(`dist/${kitScript} is missing: the figures would not come to life`);
  const files = chosenFrom(filesIn(dist));
  const contents = new Map<string, Uint8Array>();
  const names = new Set([
    ...files.map((file) => (file.startsWith('search/') ? scriptOf(file) : file)),
    siteScript,
  ]);
  const liveStyle = files.find((file) => /^_astro\/live\.[^/]*\.css$/.test(file));
  if (liveStyle === undefined) throw new Error('dist/_astro has no style sheet of live figures (live.*.css)');
  const around: Surroundings = { base, site, holds: (file) => names.has(file), liveStyle };
  // From a file a page can fetch nothing: the book on one page is whole from the start.
  const whole = new Map(languages.map((lang) => [startOf(lang), wholeOf(lang)]));
  const text = (file: string): string => readFileSync(join(dist, whole.get(file) ?? file), 'utf8');
  const put = (file: string, changed: string): void => void contents.set(file, Buffer.from(changed));
  for (const file of files) {
    if (file.endsWith('.html')) put(file, offlinePage(prepare(text(file), file), file, around));
    else if (file.endsWith('.css')) put(file, offlineStyle(text(file), file, around));
    else if (file.startsWith('search/')) put(scriptOf(file), searchScript(text(file), scriptOf(file), base));
    else contents.set(file, readFileSync(join(dist, file)));
  }
  put(siteScript, script);
  return contents;
}
