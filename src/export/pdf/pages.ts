/** On which page what a link names stands, read from the PDF itself. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';

function nameOf(key: PDFObject | undefined): string {
  if (key instanceof PDFName || key instanceof PDFString || key instanceof PDFHexString)
    return key.decodeText();
  return '';
}

function firstRef(value: PDFObject | undefined): PDFRef | null {
  const list = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
  const page = list instanceof PDFArray ? list.get(0) : undefined;
  return page instanceof PDFRef ? page : null;
}

/** Leaves of a tree of names. */
function readNames(node: PDFDict, take: (name: string, value: PDFObject | undefined) => void): void {
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let i = 0; names && i + 1 < names.size(); i += 2) take(nameOf(names.lookup(i)), names.lookup(i + 1));
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let i = 0; kids && i < kids.size(); i++) readNames(kids.lookup(i, PDFDict), take);
}

/** Page of every named destination, counted from 1. */
export function destinations(document: PDFDocument): ReadonlyMap<string, number> {
  const numbers = new Map(document.getPages().map((page, i) => [page.ref.tag, i + 1]));
  const found = new Map<string, number>();
  const take = (name: string, value: PDFObject | undefined): void => {
    const number = numbers.get(firstRef(value)?.tag ?? '');
    if (number !== undefined) found.set(name, number);
  };
  const plain = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (plain) for (const [key] of plain.entries()) take(key.decodeText(), plain.lookup(key));
  const tree = document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  const named = tree?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (named) readNames(named, take);
  return found;
}

/** Whether what stands in the text is where the text says. */
export function samePages(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
}

export interface Pass {
  readonly bytes: Uint8Array;
  readonly pages: ReadonlyMap<string, number>;
}

/**
 * Prints until the page numbers in the text are those of the pages it was set on. The first pass has none; each later one is
 * given those of the one before.
 */
export async function settlePages<P extends Pass>(
  print: (pages: ReadonlyMap<string, number> | null) => Promise<P>,
  limit = 5,
): Promise<P & { readonly passes: number }> {
  let last = await print(null);
  for (let passes = 2; passes <= limit; passes++) {
    const next = await print(last.pages);
    if (samePages(last.pages, next.pages)) return { ...next, passes };
    last = next;
  }
  throw new Error(`The page numbers did not settle in ${limit} passes.`);
}
