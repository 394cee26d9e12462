// Finds a Chromium for the tests and the exports: a named one, the system's, Playwright's own, one carried in an npm
// package, and at last Debian's package, installed only by root under CI.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const isRoot = process.getuid?.() === 0;

const systemPaths = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((tail) =>
      join(process.env[name] ?? 'C:\\', tail),
    ),
  ),
};

/** Whether the program starts: a carried browser may lack a library of the system. */
function starts(executablePath, args) {
  const { status } = spawnSync(executablePath, ['--version', ...args], { stdio: 'ignore', timeout: 30_000 });
  return status === 0;
}

async function carried() {
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    return starts(executablePath, ['--headless', '--no-sandbox'])
      ? { executablePath, args: packed.args }
      : null;
  } catch {
    return null;
  }
}

function fromDebian() {
  if (!isRoot || process.env.CI !== 'true' || !existsSync('/usr/bin/apt-get')) return null;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
}

/**
 * @returns {Promise<{ executablePath: string, args: string[], how: string }>}
 */
export async function findBrowser() {
  const args = isRoot ? ['--no-sandbox', ...quiet] : quiet;
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return { executablePath: named, args, how: 'CHROME_PATH' };
    throw new Error(`CHROME_PATH=${named}: no such file`);
  }
  const system = (systemPaths[process.platform] ?? []).find((path) => existsSync(path));
  if (system) return { executablePath: system, args, how: 'the system' };
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { executablePath: own, args, how: "Playwright's own" };
  const packed = await carried();
  if (packed) return { ...packed, args: [...packed.args, ...args], how: 'an npm package' };
  const debian = fromDebian();
  if (debian) return { executablePath: debian, args, how: "Debian's package" };
  throw new Error(
    'No browser found: install Chrome, Chromium or Edge, or run "npx playwright install chromium", or set CHROME_PATH to one.',
  );
}
