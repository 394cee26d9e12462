/**
 * Chromium names the elements of a tagged PDF after its own count of a page's nodes, which differs from run to run. Their order
 * does not: named by their rank, they are the same in every run.
 */
import { PDFArray, PDFDict, PDFStream, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib';

const made = /^node\d+$/;

function visit(object: PDFObject, seen: (text: PDFString, replace: (by: PDFString) => void) => void): void {
  if (object instanceof PDFStream) visit(object.dict, seen);
  else if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      if (value instanceof PDFString)
        seen(value, (by) => {
          object.set(key, by);
        });
      else visit(value, seen);
    }
  else if (object instanceof PDFArray)
    object.asArray().forEach((value, i) => {
      if (value instanceof PDFString)
        seen(value, (by) => {
          object.set(i, by);
        });
      else visit(value, seen);
    });
}

export function rankNodes(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const names = new Set<string>();
  for (const object of objects)
    visit(object, (text) => {
      if (made.test(text.asString())) names.add(text.asString());
    });
  const order = [...names].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  const ranks = new Map(
    order.map((name, i) => [name, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]),
  );
  for (const object of objects)
    visit(object, (text, replace) => {
      const rank = ranks.get(text.asString());
      if (rank) replace(rank);
    });
}
