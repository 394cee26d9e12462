import type { Lang } from '../../lib/languages.ts';
import { readBook } from '../../site/book.ts';
import { uiOf } from '../../site/ui.ts';
import { sourceDate } from '../../site/version.ts';
import type { Told } from './list.ts';

/** What the list of a language is told with. */
export function tellerOf(lang: Lang, base: string): Told {
  const titles = new Map(readBook().chapters[lang].map(({ slug, title }) => [slug, title]));
  return {
    lang,
    base,
    t: uiOf(lang),
    titleOf: (slug) => titles.get(slug) ?? slug,
    date: sourceDate?.slice(0, 10) ?? null,
  };
}
