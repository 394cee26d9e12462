/**
 * `npm run export:zip`: the whole book in both languages as a zip that opens by double click, into `exports/` and beside the
 * built site; with the PDFs, where they have been exported from the same build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsIn, zipFile } from '../export/downloads/found.ts';
import { downloadsPage, refreshDownloads } from '../export/downloads/refresh.ts';
import { downloadsList, withDownloads } from '../export/downloads/list.ts';
import { tellerOf } from '../export/downloads/teller.ts';
import { copyWhole, sweep, writeWhole } from '../export/pdf/write.ts';
import { zipContents } from '../export/zip/contents.ts';
import { pack } from '../export/zip/pack.ts';
import { siteScriptText } from '../export/zip/site-script.ts';
import { isLang } from '../lib/languages.ts';
import { siteAddress } from '../site/address.ts';
import { sourceDate } from '../site/version.ts';
import { dist, ensureBuilt, outputs, runExport, say } from './export-run.ts';
import { root } from './node24.mjs';

async function run(): Promise<void> {
  ensureBuilt();
  for (const folder of [outputs, join(dist, 'offline')]) sweep(folder);
  const { base, site } = siteAddress();
  const books = downloadsIn(dist).filter(({ kind, paper }) => kind === 'book' && paper === 'a4');
  say(books.length === 0 ? 'no PDFs beside the site: the zip will have none' : `with ${books.length} PDFs`);
  const contents = zipContents({
    dist,
    base,
    site,
    script: await siteScriptText(root),
    prepare: (html, file) => {
      const [lang] = file.split('/');
      if (!isLang(lang) || file !== downloadsPage(lang)) return html;
      return withDownloads(html, downloadsList(books, tellerOf(lang, base)));
    },
  });
  contents.set('LICENSE.txt', readFileSync(join(root, 'LICENSE')));
  say(`packing ${contents.size} files`);
  const zip = pack(contents, 'vanishing-point', sourceDate ?? '1980-01-01');
  const file = join(outputs, 'vanishing-point.zip');
  writeWhole(file, zip);
  copyWhole(file, join(dist, zipFile));
  say(`exports/vanishing-point.zip: ${(zip.length / 1e6).toFixed(2)} MB`);
  await refreshDownloads(dist, base);
  say('the downloads page lists it');
}

await runExport(run);
