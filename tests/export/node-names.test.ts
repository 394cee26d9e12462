import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { rankNodes } from '../../src/export/pdf/node-names.ts';

async function tagged(offset: number): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.addPage();
  const id = (n: number) => PDFString.of(`node${String(n + offset).padStart(8, '0')}`);
  const element = document.context.register(
    document.context.obj({
      ID: id(7),
      A: [{ Headers: [id(9), id(7)] }],
      Alt: PDFString.of('node of a graph'),
    }),
  );
  const tree = document.context.obj({ Names: [id(7), element, id(9), element] });
  document.catalog.set(PDFName.of('StructTreeRoot'), document.context.obj({ IDTree: tree, K: element }));
  return document;
}

describe('rankNodes', () => {
  it('makes the names of two runs the same, in their order, and leaves other text alone', async () => {
    const [a, b] = [await tagged(14_000), await tagged(99)];
    rankNodes(a);
    rankNodes(b);
    const element = a.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K'), PDFDict);
    expect(String(element.get(PDFName.of('ID')))).toBe('(node00000001)');
    expect(String(element.lookup(PDFName.of('A'), PDFArray).get(0))).toContain(
      '(node00000002) (node00000001)',
    );
    expect(String(element.get(PDFName.of('Alt')))).toBe('(node of a graph)');
    expect(String(b.context.lookup(b.catalog.get(PDFName.of('StructTreeRoot'))))).toBe(
      String(a.context.lookup(a.catalog.get(PDFName.of('StructTreeRoot')))),
    );
  });
});
