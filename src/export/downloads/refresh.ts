import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Lang } from '../../lib/languages.ts';
import { writeWorker } from '../../site/offline/write-worker.ts';
import { writeWhole } from '../pdf/write.ts';
import { downloadsIn } from './found.ts';
import { downloadsList, withDownloads } from './list.ts';
import { tellerOf } from './teller.ts';

export function downloadsPage(lang: Lang): string {
  return `${lang}/downloads/index.html`;
}

/**
 * Tells the built site of the exports that lie beside it: its downloads pages list them, and the worker that keeps pages for
 * reading offline learns of the change. To be run after every export.
 */
export async function refreshDownloads(dist: string, base: string): Promise<void> {
  const downloads = downloadsIn(dist);
  for (const lang of languages) {
    const file = join(dist, downloadsPage(lang));
    const list = downloadsList(downloads, tellerOf(lang, base));
    writeWhole(file, Buffer.from(withDownloads(readFileSync(file, 'utf8'), list)));
  }
  await writeWorker(dist, base);
}
