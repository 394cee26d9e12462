// `npm start`: installs, builds and serves; afterwards only what changed is done again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { requireNode, root } from './node24.mjs';

ensureInstalled();
const node = requireNode();
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_NO_WARNINGS: '1' };

const sources = [
  'src',
  'content',
  'components',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

function fingerprint() {
  const hash = createHash('sha256').update(`${env.BASE_PATH ?? ''} ${env.SITE_URL ?? ''}`);
  const walk = (path) => {
    const info = statSync(path);
    if (!info.isDirectory()) hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
    else for (const name of readdirSync(path).sort()) walk(join(path, name));
  };
  for (const name of sources) walk(join(root, name));
  return hash.digest('hex');
}

const stamp = join(root, '.cache', 'built-from');
const now = fingerprint();
if (
  !existsSync(join(root, 'dist', '404.html')) ||
  !existsSync(stamp) ||
  readFileSync(stamp, 'utf8') !== now
) {
  console.log('Building the book …');
  const { status } = spawnSync(node, [join(root, 'src', 'cli', 'build.mjs')], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, now);
}
const { status } = spawnSync(node, [join(root, 'src', 'cli', 'serve-dist.mjs')], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exit(status ?? 0);
