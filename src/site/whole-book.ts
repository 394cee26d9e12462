/** Where the book on one page lies, below the built site: its start, the files of the rest that it fetches, and all of it in one file. */
import type { Lang } from '../lib/languages.ts';

export function startOf(lang: Lang): string {
  return `${lang}/print/index.html`;
}

export function wholeOf(lang: Lang): string {
  return `${lang}/print/whole/index.html`;
}

export function restOf(lang: Lang, i: number): string {
  return `${lang}/print/rest/${i}.json`;
}
