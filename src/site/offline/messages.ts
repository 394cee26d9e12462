/** What a page and the worker that keeps the book for reading offline say to each other. */
import type { Lang } from '../../lib/languages.ts';

export type ToKeeper =
  /** The page is open in this language: keep it, if no language is kept yet; and say what is kept. */
  | { readonly ask: 'open'; readonly lang: Lang }
  /** The reader wants this language kept as well. */
  | { readonly ask: 'keep'; readonly lang: Lang }
  /** The reader wants the new version now. */
  | { readonly ask: 'renew' };

/** Languages of which every page is in the store, and those that are being fetched. */
export interface FromKeeper {
  readonly kept: readonly Lang[];
  readonly keeping: readonly Lang[];
}
