import { posix } from 'node:path';

/** The file in which a folder's address ends, and what an address says besides its path. */
export interface Place {
  readonly file: string;
  /** Query and fragment, as written. */
  readonly rest: string;
}

/** The file below the site that a rooted address names; null for what leaves the site or stays within the page. */
export function placeOf(url: string, base: string): Place | null {
  if (!url.startsWith(base) || url.startsWith('//')) return null;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url.slice(base.length)) ?? [];
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, rest };
}

/** The same place as an address from within another file, which holds wherever the folder lies. */
export function relativeTo(from: string, { file, rest }: Place): string {
  if (file === from && rest.startsWith('#')) return rest;
  return posix.relative(posix.dirname(from), file) + rest;
}
