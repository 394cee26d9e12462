// Builds the site into dist/: the checks of the text first, since they answer in two seconds.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { requireNode, root } from './node24.mjs';

const node = requireNode();
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_NO_WARNINGS: '1' };

function run(label, ...args) {
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit', env });
  if (status === 0) return;
  console.error(`build: ${label} failed`);
  process.exit(status ?? 1);
}

run('the check of the text', join(root, 'src', 'checks', 'run.ts'));
run('astro', join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent');
run('the check of the built pages', join(root, 'src', 'checks', 'run.ts'), 'dist');
