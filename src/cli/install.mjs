// Installs what the lock file says, once: a stamp in node_modules tells whether it still holds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

const stamp = join(root, 'node_modules', '.installed-for');

function wanted() {
  const files = ['package.json', 'package-lock.json'].map((name) => join(root, name)).filter(existsSync);
  return createHash('sha256')
    .update(files.map((file) => readFileSync(file, 'utf8')).join('\n'))
    .digest('hex');
}

/** Makes sure that the packages are there. `npm install` rather than `npm ci`: a lock made behind a partial mirror lacks other platforms' optional packages. */
export function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return;
  console.log('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm install failed; its message stands above.');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted());
}
