/** Looks into a finished PDF: what a reader's program, a screen reader and a printer will find there. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFDocument } from 'pdf-lib';
import { destinations } from './pages.ts';

export interface Found {
  readonly title: string;
  readonly lang: string;
  readonly tagged: boolean;
  readonly metadata: boolean;
  readonly pages: number;
  /** Titles of the bookmarks, in order. */
  readonly outline: readonly string[];
  /** Bitmaps; there should be none. */
  readonly images: number;
  /** Fonts that are not embedded, or whose letters are drawings (Type 3). */
  readonly badFonts: readonly string[];
  readonly links: number;
  /** Links that lead to nothing, or to the machine that printed. */
  readonly badLinks: readonly string[];
}

const name = (text: string): PDFName => PDFName.of(text);

function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName
    ? value.decodeText()
    : '';
}

function outlineOf(document: PDFDocument): string[] {
  const titles: string[] = [];
  const walk = (item: PDFDict | undefined): void => {
    for (let at = item; at; at = at.lookupMaybe(name('Next'), PDFDict)) {
      titles.push(textOf(at.lookup(name('Title'))));
      walk(at.lookupMaybe(name('First'), PDFDict));
    }
  };
  walk(document.catalog.lookupMaybe(name('Outlines'), PDFDict)?.lookupMaybe(name('First'), PDFDict));
  return titles;
}

/** A simple font has its file in its descriptor, a composite one in its descendant’s. */
function fontFault(font: PDFDict): string | null {
  const subtype = textOf(font.get(name('Subtype')));
  const called = textOf(font.get(name('BaseFont'))) || 'a font without a name';
  if (subtype === 'Type3') return `${called}: Type 3`;
  if (subtype === 'Type0') return null;
  const descriptor = font.lookupMaybe(name('FontDescriptor'), PDFDict);
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)) === true);
  return embedded ? null : `${called}: not embedded`;
}

function linksOf(document: PDFDocument): { count: number; bad: string[] } {
  const known = destinations(document);
  const bad: string[] = [];
  let count = 0;
  document.getPages().forEach((page, i) => {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray);
    for (let k = 0; annotations && k < annotations.size(); k++) {
      const link = annotations.lookup(k, PDFDict);
      if (textOf(link.get(name('Subtype'))) !== 'Link') continue;
      count += 1;
      const action = link.lookupMaybe(name('A'), PDFDict);
      const address = textOf(action?.lookup(name('URI')));
      const target = link.lookup(name('Dest')) ?? action?.lookup(name('D'));
      const arrives = target instanceof PDFArray || known.has(textOf(target));
      if (address === '' ? !arrives : !/^https:\/\/(?!127\.)/.test(address))
        bad.push(`page ${i + 1}: ${address || textOf(target) || 'a link without a target'}`);
    }
  });
  return { count, bad };
}

export function inspect(document: PDFDocument): Found {
  const { catalog, context } = document;
  const badFonts: string[] = [];
  let images = 0;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(name('Type')) === name('Font')) {
      const fault = fontFault(object);
      if (fault !== null) badFonts.push(fault);
    }
    if (object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image')) images += 1;
  }
  const { count, bad } = linksOf(document);
  return {
    title: document.getTitle() ?? '',
    lang: textOf(catalog.lookup(name('Lang'))),
    tagged:
      catalog.has(name('StructTreeRoot')) &&
      String(catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'))) === 'true',
    metadata: catalog.has(name('Metadata')),
    pages: document.getPageCount(),
    outline: outlineOf(document),
    images,
    badFonts,
    links: count,
    badLinks: bad,
  };
}

/** What is wrong, in lines; `headings` are the beginnings of bookmarks that must be there. */
export function faults(found: Found, lang: string, headings: readonly string[]): string[] {
  const squeezed = found.outline.map((title) => title.replace(/\s+/g, ''));
  const missing = headings.filter(
    (heading) => !squeezed.some((title) => title.startsWith(heading.replace(/\s+/g, ''))),
  );
  return [
    ...(found.title === '' ? ['no title'] : []),
    ...(found.lang === lang ? [] : [`language "${found.lang}", not "${lang}"`]),
    ...(found.tagged ? [] : ['not tagged']),
    ...(found.metadata ? [] : ['no XMP metadata']),
    ...(found.images === 0 ? [] : [`${found.images} bitmaps; everything is drawn`]),
    ...found.badFonts.map((font) => `font ${font}`),
    ...found.badLinks.map((link) => `link ${link}`),
    ...missing.map((heading) => `no bookmark for "${heading}"`),
  ];
}

/** The beginnings of the bookmarks of a chapter: its title, and the numbers of its sections. */
export function headingsOf(doc: {
  readonly title: string;
  readonly number: number | null;
  readonly marks: readonly { readonly kind: string; readonly number: string }[];
}): string[] {
  const sections = doc.marks.filter(({ kind }) => kind === 'section' && doc.number !== null);
  return [doc.title, ...sections.map(({ number }) => `${number} `)];
}
