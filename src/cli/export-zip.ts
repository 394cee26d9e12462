/**
 * `npm run export:zip`: the whole book in both languages as a zip that opens by double click, into `exports/` and beside the
 * built site; with the PDFs, where they have been exported from the same build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsIn, zipFile } from '../export/downloads/found.ts';
import { downloadsPage, refreshDownloads } from '../export/downloads/refresh.ts';
import { downloadsList, withDownloads } from '../export/downloads/list.ts';
import { tellerOf } from '../export/downloads/teller.ts';
import { copyWhole, dropUnfinished, sweep, writeWhole } from '../export/pdf/write.ts';
import { zipContents } from '../export/zip/contents.ts';
import { pack } from '../export/zip/pack.ts';
import { siteScriptText } from '../export/zip/site-script.ts';
import { isLang } from '../lib/languages.ts';
import { siteAddress } from '../site/address.ts';
import { sourceDate, versionText } from '../site/version.ts';
import { requireNode, root } from './node24.mjs';

const dist = join(root, 'dist');
const began = performance.now();

function say(line: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/** Whether `dist/` was built from what is here now. */
function isBuilt(): boolean {
  const file = join(dist, downloadsPage('en'));
  return existsSync(file) && readFileSync(file, 'utf8').includes(`name="version" content="${versionText}"`);
}

function ensureBuilt(): void {
  if (isBuilt()) return;
  say('building the site first');
  const { status } = spawnSync(requireNode(), [join(root, 'src', 'cli', 'build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The site could not be built; its message stands above.');
}

async function run(): Promise<void> {
  ensureBuilt();
  for (const folder of [join(root, 'exports'), join(dist, 'offline')]) sweep(folder);
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
  const file = join(root, 'exports', 'vanishing-point.zip');
  writeWhole(file, zip);
  copyWhole(file, join(dist, zipFile));
  say(`exports/vanishing-point.zip: ${(zip.length / 1e6).toFixed(2)} MB`);
  await refreshDownloads(dist, base);
  say('the downloads page lists it');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    dropUnfinished();
    console.error(`export: stopped by ${signal}; nothing half-written is left.`);
    process.exit(1);
  });

try {
  await run();
} catch (error) {
  dropUnfinished();
  console.error(`export: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
