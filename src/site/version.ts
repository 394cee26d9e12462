import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function gitLine(...args: string[]): string | null {
  try {
    return (
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
    );
  } catch {
    return null;
  }
}

const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string };

/** What this build was made from; without a repository (an unpacked archive) the commit is unknown. */
export const version: string = manifest.version;
export const commit: string | null = gitLine('rev-parse', '--short=10', 'HEAD');

/** When the commit was made, or what SOURCE_DATE_EPOCH says: what is built from the same source bears the same date. */
export const sourceDate: string | null = (() => {
  const seconds = process.env['SOURCE_DATE_EPOCH'] ?? gitLine('log', '-1', '--format=%ct');
  return seconds === null ? null : new Date(Number(seconds) * 1000).toISOString();
})();
/** Its day, `2026-11-27`. */
export const committed: string | null = sourceDate?.slice(0, 10) ?? null;
export const versionText: string = commit === null ? version : `${version} · ${commit}`;
