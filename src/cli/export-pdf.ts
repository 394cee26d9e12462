/**
 * `npm run export:pdf`: the book of each language as a PDF, in A4 and US Letter, and each chapter alone in A4; from the site's own
 * print pages, by headless Chromium. `-- --only zh-a4` makes one; `--no-chapters` leaves the chapters out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { papers, type PaperName } from '../export/pdf/paper.ts';
import { openPress } from '../export/pdf/press.ts';
import { copyWhole, dropUnfinished, sweep, writeWhole } from '../export/pdf/write.ts';
import { languages, type Lang } from '../lib/languages.ts';
import { siteAddress } from '../site/address.ts';
import { printedDocs } from '../site/printed.ts';
import { versionText } from '../site/version.ts';
import { findBrowser } from './browser.mjs';
import { requireNode, root } from './node24.mjs';
import { serve } from './serve.mjs';

const outputs = join(root, 'exports');
const dist = join(root, 'dist');
const began = performance.now();

function say(line: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/** Whether `dist/` was built from what is here now. */
function isBuilt(): boolean {
  const file = join(dist, languages[0], 'print', 'index.html');
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
    for (const job of jobs) {
      say(`${job.lang}, ${job.paper}: setting`);
      keep(fileOf(job, null), await press.book(job.lang, job.paper));
      if (!alone.includes(job)) await press.putAway(job.lang, job.paper);
    }
    for (const job of alone)
      for (const doc of printedDocs(job.lang).filter(({ number }) => number !== null))
        keep(fileOf(job, doc.slug), await press.chapter(job.lang, job.paper, doc));
  } finally {
    await press.close();
    server.close();
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    dropUnfinished();
    console.error(`export: stopped by ${signal}; nothing half-written is left.`);
    process.exit(1);
  });

try {
  await run(process.argv.slice(2));
  say('done');
} catch (error) {
  dropUnfinished();
  console.error(`export: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
