/** What is kept for reading offline: one list of files that every language needs, and one a language. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Lang } from '../../lib/languages.ts';

/** Address below the base path, and the SHA-256 of what must arrive; null where the name itself has the hash. */
export type Entry = readonly [url: string, sha256: string | null];

export type Group = Lang | 'common';

export type Lists = Readonly<Record<Group, readonly Entry[]>>;

/** Files at the top that pages ask for. Embeds, exports and pictures for other sites are not among them. */
const common = new Set([
  'index.html',
  '404.html',
  'offline/index.html',
  'theme.js',
  'choose.js',
  'favicon.svg',
  'manifest.webmanifest',
]);

/** The list that a file of the built site belongs to, or null. */
export function groupOf(path: string): Group | null {
  if (common.has(path) || path.startsWith('_astro/') || path.startsWith('icons/')) return 'common';
  for (const lang of languages)
    if (
      path === `search/${lang}.json` ||
      (path.startsWith(`${lang}/`) && /\.html$|\/print\/rest\//.test(path))
    )
      return lang;
  return null;
}

/** The address under which a page asks for a file. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** Sorts the files of a built site into the lists. */
export function listsOf(paths: readonly string[], read: (path: string) => Uint8Array): Lists {
  const entries = (group: Group): Entry[] =>
    [...paths]
      .sort()
      .filter((path) => groupOf(path) === group)
      .map((path) => [
        addressOf(path),
        path.startsWith('_astro/') ? null : createHash('sha256').update(read(path)).digest('base64'),
      ]);
  return {
    common: entries('common'),
    ...(Object.fromEntries(languages.map((lang) => [lang, entries(lang)])) as Record<Lang, Entry[]>),
  };
}

/** The lists of a folder. */
export function listsIn(folder: string): Lists {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return listsOf(paths, (path) => readFileSync(join(folder, path)));
}
