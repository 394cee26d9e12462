// Runs a tool or a TypeScript file of the project under Node 24: `node src/cli/run.mjs astro build`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode, root } from './node24.mjs';

/** The file that a package's command starts. */
function binary(name) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) return null;
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[name];
  return file ? join(root, 'node_modules', name, file) : null;
}

const [what, ...rest] = process.argv.slice(2);
const file = /\.(ts|mjs)$/.test(what ?? '') ? join(root, what) : binary(what ?? '');
if (!file || !existsSync(file)) {
  console.error(`${what ?? 'nothing'}: no such tool; run "npm install" first`);
  process.exit(1);
}
const outcome = spawnSync(requireNode(), [file, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_NO_WARNINGS: '1' },
});
process.exit(outcome.status ?? 1);
