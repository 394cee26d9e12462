import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { faults, headingsOf, inspect } from '../../src/export/pdf/inspect.ts';

async function sample(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const { context, catalog } = document;
  const link = (target: object) =>
    context.register(context.obj({ Type: 'Annot', Subtype: 'Link', ...target }));
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      link({ Dest: PDFName.of('there') }),
      link({ Dest: PDFName.of('nowhere') }),
      link({ A: { S: 'URI', URI: PDFString.of('https://book.example/zh/') } }),
      link({ A: { S: 'URI', URI: PDFString.of('http://127.0.0.1:4399/zh/') } }),
    ]),
  );
  catalog.set(PDFName.of('Dests'), context.obj({ there: [page.ref, PDFName.of('Fit')] }));
  const second = context.register(context.obj({ Title: PDFString.of('1.1 One') }));
  const first = context.register(context.obj({ Title: PDFString.of('Problem'), First: second }));
  catalog.set(PDFName.of('Outlines'), context.obj({ First: first }));
  return document;
}

describe('inspect', () => {
  it('tells the links that arrive from those that do not', async () => {
    const found = inspect(await sample());
    expect(found.links).toBe(4);
    expect(found.badLinks).toEqual(['page 1: nowhere', 'page 1: http://127.0.0.1:4399/zh/']);
  });

  it('lists the bookmarks at every depth, and those that are missing', async () => {
    const found = inspect(await sample());
    expect(found.outline).toEqual(['Problem', '1.1 One']);
    const doc = {
      title: 'Problem',
      number: 1,
      marks: [1, 2].map((n) => ({ kind: 'section', number: `1.${n}` })),
    };
    expect(faults(found, '', headingsOf(doc)).filter((line) => line.startsWith('no bookmark'))).toEqual([
      'no bookmark for "1.2 "',
    ]);
  });

  it('names a font that is not embedded and one whose letters are drawings', async () => {
    const document = await sample();
    document.getPages()[0]?.drawText('x', { font: await document.embedFont(StandardFonts.Courier) });
    document.context.register(document.context.obj({ Type: 'Font', Subtype: 'Type3' }));
    const again = await PDFDocument.load(await document.save());
    expect([...inspect(again).badFonts].sort()).toEqual([
      'Courier: not embedded',
      'a font without a name: Type 3',
    ]);
  });

  it('has nothing to say of what it asks for', async () => {
    const found = {
      ...inspect(await sample()),
      title: 't',
      lang: 'en',
      tagged: true,
      metadata: true,
      badLinks: [],
    };
    expect(faults(found, 'en', ['Problem', '1.1'])).toEqual([]);
    expect(faults({ ...found, tagged: false, metadata: false, images: 1 }, 'zh', [])).toHaveLength(4);
  });
});
