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
/** Its day, `2026-11-27`. */
export const committed: string | null = gitLine('log', '-1', '--format=%cs');
export const versionText: string = commit === null ? version : `${version} · ${commit}`;
