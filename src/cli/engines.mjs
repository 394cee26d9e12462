// Finds Firefox and WebKitGTK for the smoke tests: the system's, or Debian's packages, installed only by root under CI.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

let tried = false;

function installFromDebian() {
  if (tried || process.getuid?.() !== 0 || process.env.CI !== 'true' || !existsSync('/usr/bin/apt-get'))
    return;
  tried = true;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'];
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

const first = (paths) => paths.find((path) => existsSync(path)) ?? null;

/** The program of Firefox, or null. */
export function findFirefox() {
  const find = () =>
    first([
      ...(process.env.FIREFOX_PATH ? [process.env.FIREFOX_PATH] : []),
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ]);
  const found = find();
  if (found) return found;
  installFromDebian();
  return find();
}

function miniBrowser() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return first(folders.map((folder) => join(folder, 'webkit2gtk-4.1', 'MiniBrowser')));
}

/** The driver of WebKitGTK and its browser, where there is a virtual screen for them; or null. */
export function findWebKit() {
  const find = () => {
    const driver = first(['/usr/bin/WebKitWebDriver']);
    const browser = miniBrowser();
    return driver && browser && existsSync('/usr/bin/xvfb-run') ? { driver, browser } : null;
  };
  const found = find();
  if (found) return found;
  installFromDebian();
  return find();
}
