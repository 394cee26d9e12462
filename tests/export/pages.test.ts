import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { destinations, samePages, settlePages, type Pass } from '../../src/export/pdf/pages.ts';

const bytes = new Uint8Array();

/** A book whose every part is as long as `lengthOf` says for the page numbers that stand in it. */
function bookOf(lengthOf: (part: number, known: ReadonlyMap<string, number> | null) => number) {
  const seen: (ReadonlyMap<string, number> | null)[] = [];
  const print = (known: ReadonlyMap<string, number> | null): Promise<Pass> => {
    seen.push(known);
    let page = 1;
    const pages = new Map<string, number>();
    for (let part = 0; part < 4; part++) {
      pages.set(`part-${part}`, page);
      page += lengthOf(part, known);
    }
    return Promise.resolve({ bytes, pages });
  };
  return { print, seen };
}

describe('settlePages', () => {
  it('prints twice where the numbers do not move the text', async () => {
    const { print, seen } = bookOf((part) => part + 2);
    const settled = await settlePages(print);
    expect(settled.passes).toBe(2);
    expect([...settled.pages]).toEqual([...(seen[1] ?? [])]);
    expect(settled.pages.get('part-3')).toBe(1 + 2 + 3 + 4);
  });

  it('prints again where longer numbers push the text on, until what stands there is true', async () => {
    // The contents need a second page as soon as they name a page of two digits.
    const { print, seen } = bookOf((part, known) =>
      part === 0 ? ([...(known?.values() ?? [])].some((n) => n >= 10) ? 2 : 1) : 5,
    );
    const settled = await settlePages(print);
    expect(settled.passes).toBe(3);
    expect(settled.pages.get('part-1')).toBe(3);
    expect([...(seen.at(-1) ?? [])]).toEqual([...settled.pages]);
  });

  it('gives up on a text that never comes to rest', async () => {
    const { print } = bookOf((_, known) => ((known?.get('part-1') ?? 2) === 2 ? 2 : 1));
    await expect(settlePages(print)).rejects.toThrow(/did not settle in 5 passes/);
  });
});

describe('samePages', () => {
  it('tells a moved, a missing and a further destination', () => {
    const a = new Map([
      ['x', 1],
      ['y', 2],
    ]);
    expect(samePages(a, new Map(a))).toBe(true);
    expect(samePages(a, new Map([...a, ['y', 3]]))).toBe(false);
    expect(samePages(a, new Map([['x', 1]]))).toBe(false);
    expect(samePages(a, new Map([...a, ['z', 2]]))).toBe(false);
  });
});

describe('destinations', () => {
  it('reads plain dictionaries of destinations, and trees of names', async () => {
    const document = await PDFDocument.create();
    const pages = [1, 2, 3].map(() => document.addPage());
    const { context, catalog } = document;
    const at = (i: number) => context.obj([pages[i]!.ref, PDFName.of('XYZ'), 0, 700, 0]);
    catalog.set(PDFName.of('Dests'), context.obj({ 'chapter-a': at(2) }));
    const leaf = context.obj({
      Names: [PDFString.of('eq-a'), context.obj({ D: at(0) }), PDFString.of('eq-b'), at(1)],
    });
    catalog.set(PDFName.of('Names'), context.obj({ Dests: { Kids: [context.register(leaf)] } }));
    const again = await PDFDocument.load(await document.save());
    expect(Object.fromEntries(destinations(again))).toEqual({ 'chapter-a': 3, 'eq-a': 1, 'eq-b': 2 });
  });
});
