import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFStream } from 'pdf-lib';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { finish, xmpPacket, type About } from '../../src/export/pdf/finish.ts';

const about: About = {
  title: '灭点 · 梯度 <为什么> & "消失"',
  subject: 'what it is about',
  author: '灭点',
  lang: 'zh-Hans',
  keywords: ['梯度消失', 'a & b'],
  version: '0.1.0 · 0123456789',
  licence: 'CC BY 4.0',
  url: 'https://book.example/zh/',
  date: new Date('2026-01-02T03:04:05Z'),
  cover: '封面',
};

async function printed(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  for (let i = 0; i < 3; i++) document.addPage();
  return document;
}

async function finished(change: Partial<About> = {}, first?: number): Promise<PDFDocument> {
  return PDFDocument.load(await finish(await printed(), { ...about, ...change }, first), {
    updateMetadata: false,
  });
}

function labels(document: PDFDocument): unknown[] {
  const nums = document.catalog
    .lookup(PDFName.of('PageLabels'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  return nums.asArray().map((entry) => {
    const value = entry instanceof PDFNumber ? entry : document.context.lookup(entry, PDFDict);
    if (value instanceof PDFNumber) return value.asNumber();
    const prefix = value.lookup(PDFName.of('P'));
    return prefix instanceof PDFHexString
      ? prefix.decodeText()
      : value.lookup(PDFName.of('St'), PDFNumber).asNumber();
  });
}

describe('finish', () => {
  it('writes title, language, dates and labels', async () => {
    const document = await finished();
    expect(document.getTitle()).toBe(about.title);
    expect(document.getCreationDate()).toEqual(about.date);
    expect(document.getModificationDate()).toEqual(about.date);
    expect(String(document.catalog.get(PDFName.of('Lang')))).toBe('(zh-Hans)');
    expect(labels(document)).toEqual([0, '封面', 1, 2]);
  });

  it('numbers the sheets of a chapter as the book does', async () => {
    expect(labels(await finished({ cover: null }, 57))).toEqual([0, 57]);
  });

  it('says the same in the XMP packet, markup escaped', async () => {
    const stream = (await finished()).catalog.lookup(PDFName.of('Metadata'), PDFStream);
    const text = Buffer.from(stream.getContents()).toString('utf8');
    expect(text).toBe(xmpPacket(about));
    expect(text).toContain('灭点 · 梯度 &#60;为什么&#62; &#38; &#34;消失&#34;');
    expect(text).toContain('<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>');
    const texts: string[] = [];
    const walk = (node: object): void => {
      if ('value' in node && typeof node.value === 'string') texts.push(node.value);
      if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child);
    };
    walk(parse(text.replace(/<\?xpacket.*?\?>/g, '')));
    expect(texts).toContain(about.title);
    expect(texts).toContain('a & b');
  });

  it('gives the same bytes for the same input, and another identity to another version', async () => {
    const [a, b] = [await finish(await printed(), about), await finish(await printed(), about)];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
    const c = await finish(await printed(), { ...about, version: '0.1.1' });
    expect(Buffer.from(a).equals(Buffer.from(c))).toBe(false);
  });
});
