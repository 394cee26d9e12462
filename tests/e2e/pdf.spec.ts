import { PDFDocument } from 'pdf-lib';
import { faults, headingsOf, inspect } from '../../src/export/pdf/inspect.ts';
import { openPress } from '../../src/export/pdf/press.ts';
import { siteAddress } from '../../src/site/address.ts';
import { printedDocs } from '../../src/site/printed.ts';
import { expect, test } from './site.ts';

test('a chapter as PDF: tagged, with bookmarks, fonts embedded, every link arriving, no bitmap', async ({
  baseURL,
}, { project }) => {
  const { site, base } = siteAddress();
  const { executablePath = '', args = [] } = project.use.launchOptions ?? {};
  const press = await openPress({
    root: process.cwd(),
    site,
    base,
    browser: { executablePath, args },
    origin: baseURL ?? '',
    say: () => undefined,
  });
  const doc = printedDocs('zh').find(({ slug }) => slug === 'minimal-example');
  if (!doc) throw new Error('no such chapter');
  const bytes = await press.chapter('zh', 'a4', doc);
  await press.close();
  const found = inspect(await PDFDocument.load(bytes, { updateMetadata: false }));
  const headings = headingsOf(doc);
  expect(headings.length).toBeGreaterThan(5);
  expect(faults(found, 'zh-Hans', headings)).toEqual([]);
  expect(found.title).toContain(doc.title);
  expect(found.links).toBeGreaterThan(20);
  expect(found.pages).toBeGreaterThan(4);
  // What the check would say of a worse one.
  expect(faults({ ...found, tagged: false, images: 2 }, 'en', ['9.9 '])).toHaveLength(4);
});
