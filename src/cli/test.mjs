// `npm test`: installs, then everything that can say no, the quick ones first. Prints a line a step, and what failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { requireNode, root } from './node24.mjs';

ensureInstalled();
const node = requireNode();
const results = join(root, '.cache', 'test');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const { findBrowser } = await import('./browser.mjs');

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_NO_WARNINGS: '1',
  FORCE_COLOR: '0',
};
const bin = (...parts) => join(root, 'node_modules', ...parts);
const counts = { passed: 0, failed: 0 };

function run(args, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env: { ...env, ...extra } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Adds what a JSON report counts; a step without a report counts as one test. */
function count(report, status) {
  const file = join(results, report ?? '');
  if (!report || !existsSync(file)) {
    counts[status === 0 ? 'passed' : 'failed'] += 1;
    return;
  }
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const passed = data.numPassedTests ?? data.stats?.expected ?? 0;
  const failed = data.numFailedTests ?? (data.stats ? data.stats.unexpected + data.stats.flaky : 0);
  counts.passed += passed;
  counts.failed += failed + (status !== 0 && failed === 0 ? 1 : 0);
}

async function step(label, args, { report, show, extra } = {}) {
  const began = performance.now();
  const { status, output } = await run(args, extra);
  count(report, status);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${status === 0 ? '✓' : '✗'} ${label} (${seconds} s)`);
  if (status !== 0) console.log(output.split('\n').slice(-120).join('\n'));
  else if (show)
    for (const line of output.split('\n').filter((l) => show.test(l))) console.log(`  ${line.trim()}`);
  return status === 0;
}

const vitest = (...args) => [bin('vitest', 'vitest.mjs'), 'run', ...args];
const astro = bin('astro', 'bin', 'astro.mjs');

await step('types of the pages', [astro, 'sync', '--silent']);
// Each of these keeps one core busy.
await Promise.all([
  step('types', [bin('@astrojs', 'check', 'bin', 'astro-check.js'), '--minimumSeverity', 'error']),
  (async () => {
    await step('lint', [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']);
    await step('format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']);
    await step('text', [join(root, 'src', 'checks', 'run.ts')], { show: /\d/ });
  })(),
]);
await step(
  'unit, property, golden and content tests',
  vitest('--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'unit.json')}`),
  {
    report: 'unit.json',
    show: /^\s*(fuzz|worst|│|\|)/,
  },
);
const built = await step('build', [join(root, 'src', 'cli', 'build.mjs')], { show: /\d+ links/ });
// The browser tests open the zip from a file, and the downloads page with something on it.
const zipped = built && (await step('zip', [join(root, 'src', 'cli', 'export-zip.ts')], { show: /MB/ }));
if (zipped) {
  try {
    const browser = await findBrowser();
    console.log(`  browser: ${browser.executablePath} (${browser.how})`);
    await step('browser tests', [bin('@playwright', 'test', 'cli.js'), 'test'], {
      report: 'e2e.json',
      show: /^\s*(bytes|search):/,
      extra: {
        BROWSER_PATH: browser.executablePath,
        BROWSER_ARGS: JSON.stringify(browser.args),
        PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'e2e.json'),
      },
    });
    await step('other engines', [join(root, 'tests', 'e2e', 'engines', 'smoke.ts')], { show: /^engines:/ });
  } catch (error) {
    counts.failed += 1;
    console.error(error.message);
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
