/** What the printed book consists of, in order: its pages, its contents and its running heads all ask here. */
import type { Lang } from '../lib/languages.ts';
import { readBook, type Doc } from './book.ts';
import { uiOf } from './ui.ts';

/** Pages of text that are printed after the chapters. */
export const printedPages: readonly string[] = ['notation', 'errata'];

export function printedDocs(lang: Lang): readonly Doc[] {
  const { chapters, docs } = readBook();
  return [...chapters[lang], ...docs.filter((doc) => doc.lang === lang && printedPages.includes(doc.slug))];
}

export interface PrintedPart {
  readonly id: string;
  readonly title: string;
  readonly intro: string | null;
}

/** What follows the text. */
export function printedParts(lang: Lang): readonly PrintedPart[] {
  const t = uiOf(lang);
  return [
    { id: 'answers', title: t('answers'), intro: null },
    { id: 'plates', title: t('plates'), intro: t('platesIntro') },
    { id: 'cut-cards', title: t('cutCards'), intro: t('cutCardsIntro') },
    { id: 'glossary', title: t('glossary'), intro: null },
    { id: 'references', title: t('references'), intro: null },
    { id: 'widget-index', title: t('indexOfWidgets'), intro: null },
  ];
}

/** The running head of every part, by the name of its pages. */
export function runningHeads(lang: Lang): readonly { readonly page: string; readonly head: string }[] {
  return [
    ...printedDocs(lang).map(({ slug, number, title }) => ({
      page: slug,
      head: number === null ? title : `${number}\u2002${title}`,
    })),
    ...printedParts(lang).map(({ id, title }) => ({ page: id, head: title })),
  ];
}
