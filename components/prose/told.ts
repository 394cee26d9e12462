import type { Lang } from '../../src/lib/languages.ts';

/** What the book's MDX plugin tells every component of the prose vocabulary about where it stands. */
export interface Told {
  /** Folder of the document below `content/`. */
  readonly doc: string;
  readonly lang: Lang;
}

/** The page that collects the whole book shows everything open and links within itself. */
export function inPrint(url: URL): boolean {
  return /\/(zh|en)\/print\/$/.test(url.pathname);
}
