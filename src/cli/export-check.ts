/** `npm run export:check`: looks into the PDFs in `exports/` and says what is wrong with them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { faults, headingsOf, inspect } from '../export/pdf/inspect.ts';
import { htmlLang, isLang } from '../lib/languages.ts';
import { printedDocs } from '../site/printed.ts';
import { root } from './node24.mjs';

const LIMIT = 10e6;
const outputs = join(root, 'exports');

function pdfsIn(folder: string): string[] {
  const path = join(outputs, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((file) => file.endsWith('.pdf'))
        .map((file) => join(folder, file))
    : [];
}

async function check(file: string): Promise<string[]> {
  const lang = /\.(\w+)\.pdf$/.exec(file)?.[1];
  if (!isLang(lang)) return ['its name does not end in a language'];
  const bytes = readFileSync(join(outputs, file));
  const found = inspect(await PDFDocument.load(bytes, { updateMetadata: false }));
  const docs = printedDocs(lang);
  const alone = docs.filter(({ slug }) => file.includes(`vanishing-point-${slug}`));
  const headings = (file.startsWith('chapters') ? alone : docs).flatMap(headingsOf);
  console.log(
    `${file}: ${found.pages} pages, ${(bytes.length / 1e6).toFixed(2)} MB, ${found.outline.length} bookmarks, ${found.links} links`,
  );
  return [...faults(found, htmlLang[lang], headings), ...(bytes.length > LIMIT ? ['larger than 10 MB'] : [])];
}

const files = ['', 'chapters'].flatMap(pdfsIn);
if (files.length === 0) {
  console.error('exports/: no PDF there; run "npm run export:pdf" first');
  process.exit(1);
}
let wrong = 0;
for (const file of files)
  for (const fault of await check(file)) {
    wrong += 1;
    console.error(`${file}: ${fault}`);
  }
process.exit(wrong === 0 ? 0 : 1);
