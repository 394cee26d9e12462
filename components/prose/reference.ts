/** What a cross-reference says and where it leads: `<Ref to>` in chapters, links `ref:…` in exercises. */
import type { Lang } from '../../src/lib/languages.ts';
import { resolveTarget } from '../../src/site/book.ts';
import { printedPages } from '../../src/site/printed.ts';
import { uiOf } from '../../src/site/ui.ts';
import { pageUrl } from '../../src/site/urls.ts';
import { definitionOf } from '../widgets/registry.ts';

export interface Reference {
  readonly href: string;
  readonly text: string;
}

const pages = [
  'cards',
  'notation',
  'glossary',
  'references',
  'errata',
  'exercises',
  'about',
  'teaching',
  'widgets',
  'print',
];

/** Where a page of the site stands in the printed book, if it does. */
const inPrinted: Readonly<Record<string, string>> = {
  ...Object.fromEntries(printedPages.map((name) => [name, `#chapter-${name}`])),
  cards: '#cut-cards',
  glossary: '#glossary',
  references: '#references',
  widgets: '#plates',
};

function page(name: string, lang: Lang, print: boolean): Reference | null {
  if (!pages.includes(name)) return null;
  const href = (print ? inPrinted[name] : undefined) ?? pageUrl(lang, name);
  return { href, text: uiOf(lang)(name) };
}

function widget(name: string, lang: Lang, print: boolean): Reference | null {
  const definition = definitionOf(name);
  if (!definition) return null;
  const href = print ? `#plate-${name}` : pageUrl(lang, `widgets/${name}`);
  return { href, text: definition.words[lang].title };
}

function inBook(to: string, lang: Lang, print: boolean): Reference | null {
  const t = uiOf(lang);
  const target = resolveTarget(to, lang);
  if (!target) return null;
  const { mark } = target;
  const number = mark?.number ?? '';
  const href =
    print && (target.doc.number !== null || printedPages.includes(target.doc.slug))
      ? `#${target.fragment ?? `chapter-${target.doc.slug}`}`
      : pageUrl(lang, target.doc.slug, target.fragment);
  if (mark === null) return { href, text: t('chapter', { n: target.doc.number ?? '' }) };
  if (target.doc.path === 'errata') return { href, text: `${t('errata')} ${mark.id.replace('c-', '')}` };
  if (mark.kind === 'equation') return { href, text: `(${number})` };
  if (mark.kind === 'claim' || mark.kind === 'definition')
    return { href, text: `${t(mark.label)} ${number}` };
  if (mark.kind === 'exercise') return { href, text: t('exerciseN', { n: number }) };
  if (mark.kind === 'figure' || mark.kind === 'widget') return { href, text: t('figure', { n: number }) };
  if (target.doc.number === null) return { href, text: mark.label };
  return { href, text: t('section', { n: number }) };
}

/** Null where nothing has this name. In print, links within the book stay on its one page. */
export function referenceTo(to: string, lang: Lang, print: boolean): Reference | null {
  const [prefix = '', name = ''] = to.includes(':') ? to.split(':') : ['', to];
  if (prefix === 'page') return page(name, lang, print);
  return prefix === 'widget' ? widget(name, lang, print) : inBook(to, lang, print);
}
