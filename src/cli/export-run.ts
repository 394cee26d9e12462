/** What every export does around its own work: a clock, a site that is built, an end that leaves nothing half-written. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropUnfinished } from '../export/pdf/write.ts';
import { languages } from '../lib/languages.ts';
import { versionText } from '../site/version.ts';
import { startOf } from '../site/whole-book.ts';
import { requireNode, root } from './node24.mjs';

export const dist = join(root, 'dist');
export const outputs = join(root, 'exports');
const began = performance.now();

export function say(line: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/** Whether `dist/` was built from what is here now. */
function isBuilt(): boolean {
  const file = join(dist, startOf(languages[0]));
  return existsSync(file) && readFileSync(file, 'utf8').includes(`name="version" content="${versionText}"`);
}

/** Builds the site unless it is there. Throws where it cannot be built. */
export function ensureBuilt(): void {
  if (isBuilt()) return;
  say('building the site first');
  const { status } = spawnSync(requireNode(), [join(root, 'src', 'cli', 'build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The site could not be built; its message stands above.');
}

/** Runs an export. Where it fails or is stopped, it says so, leaves what was there before, and ends with 1. */
export async function runExport(work: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      dropUnfinished();
      console.error(`export: stopped by ${signal}; nothing half-written is left.`);
      process.exit(1);
    });
  try {
    await work();
    say('done');
  } catch (error) {
    dropUnfinished();
    console.error(`export: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
