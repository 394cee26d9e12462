import type { Lang } from '../lib/languages.ts';

/** Base path of the site, with a slash at both ends. */
export const base: string = import.meta.env.BASE_URL.endsWith('/')
  ? import.meta.env.BASE_URL
  : `${import.meta.env.BASE_URL}/`;

/** Address of a page from its path below the language: `pageUrl('en', 'minimal-example')`. */
export function pageUrl(lang: Lang, path = '', fragment: string | null = null): string {
  return `${base}${lang}/${path === '' ? '' : `${path}/`}${fragment === null ? '' : `#${fragment}`}`;
}

/** Address of a file served as it is. */
export function fileUrl(path: string): string {
  return `${base}${path}`;
}
