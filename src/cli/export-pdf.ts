/**
 * `npm run export:pdf`: the book of each language as a PDF, in A4 and US Letter, and each chapter alone in A4; from the site's own
 * print pages, by headless Chromium. `-- --only zh-a4` makes one; `--no-chapters` leaves the chapters out.
 */
import { join } from 'node:path';
import { refreshDownloads } from '../export/downloads/refresh.ts';
import { papers, type PaperName } from '../export/pdf/paper.ts';
import { openPress } from '../export/pdf/press.ts';
import { copyWhole, sweep, writeWhole } from '../export/pdf/write.ts';
import { languages, type Lang } from '../lib/languages.ts';
import { siteAddress } from '../site/address.ts';
import { printedDocs } from '../site/printed.ts';
import { findBrowser } from './browser.mjs';
import { dist, ensureBuilt, outputs, runExport, say } from './export-run.ts';
import { root } from './node24.mjs';
import { serve } from './serve.mjs';

interface Job {
  readonly lang: Lang;
  readonly paper: PaperName;
}

function jobsOf(only: string | undefined): Job[] {
  const all = papers.flatMap((paper) => languages.map((lang): Job => ({ lang, paper })));
  const chosen = only === undefined ? all : all.filter(({ lang, paper }) => `${lang}-${paper}` === only);
  if (chosen.length === 0)
    throw new Error(
      `--only ${only ?? ''}: no such edition; there are ${all.map((j) => `${j.lang}-${j.paper}`).join(', ')}`,
    );
  return chosen;
}

function fileOf({ lang, paper }: Job, chapter: string | null): string {
  const size = paper === 'a4' ? '' : `-${paper}`;
  return chapter === null
    ? `vanishing-point${size}.${lang}.pdf`
    : join('chapters', `vanishing-point-${chapter}${size}.${lang}.pdf`);
}

function keep(name: string, bytes: Uint8Array): void {
  const file = join(outputs, name);
  writeWhole(file, bytes);
  copyWhole(file, join(dist, 'pdf', name));
  say(`${name.padEnd(40)} ${(bytes.length / 1e6).toFixed(2).padStart(6)} MB`);
}

/** Each book keeps one core busy, and two are what there is on a small machine; each takes a gigabyte of memory. */
async function twoAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--only');
  const jobs = jobsOf(at < 0 ? undefined : (args[at + 1] ?? ''));
  // Each chapter alone on one paper: a page of the other differs in nothing but its edges.
  const alone = args.includes('--no-chapters') ? [] : jobs.filter(({ paper }) => paper === jobs[0]?.paper);
  const browser = await findBrowser();
  ensureBuilt();
  for (const folder of ['', 'chapters']) {
    sweep(join(outputs, folder));
    sweep(join(dist, 'pdf', folder));
  }
  const { base, site } = siteAddress();
  const server = await serve({ folder: dist, base, port: 0 });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const press = await openPress({ root, site, base, browser, origin, say });
  try {
    // The whole books first: they are what most come for.
    await twoAtOnce(jobs, async (job) => {
      say(`${job.lang}, ${job.paper}: setting`);
      keep(fileOf(job, null), await press.book(job.lang, job.paper));
      if (!alone.includes(job)) await press.putAway(job.lang, job.paper);
    });
    await twoAtOnce(alone, async (job) => {
      for (const doc of printedDocs(job.lang).filter(({ number }) => number !== null))
        keep(fileOf(job, doc.slug), await press.chapter(job.lang, job.paper, doc));
    });
  } finally {
    await press.close();
    server.close();
  }
  await refreshDownloads(dist, base);
  say('the downloads page lists them');
}

await runExport(() => run(process.argv.slice(2)));
