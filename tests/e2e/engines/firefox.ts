/** Firefox by WebDriver BiDi, which puppeteer speaks without a further driver. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';

export async function launchFirefox(executablePath: string): Promise<Engine> {
  // A home of its own: Firefox writes there, and refuses a foreign one.
  const home = mkdtempSync(join(tmpdir(), 'firefox-home-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env: { ...process.env, HOME: home, LANG: 'en_US.UTF-8' },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    name: 'Firefox',
    complaints,
    open: async (address) => {
      await page.goto(address);
    },
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => browser.close(),
  };
}
