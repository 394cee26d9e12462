// Draws the social cards public/social-{zh,en}.png from the built home pages: run after a change of the corridor.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { siteAddress } from '../site/address.ts';
import { findBrowser } from './browser.mjs';
import { root } from './node24.mjs';
import { serve } from './serve.mjs';

const { base } = siteAddress();
const server = await serve({ folder: join(root, 'dist'), base, port: 0 });
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({
  bypassCSP: true,
  viewport: { width: 1200, height: 630 },
  reducedMotion: 'reduce',
});
for (const lang of ['zh', 'en']) {
  await page.goto(`http://127.0.0.1:${server.address().port}${base}${lang}/`, { waitUntil: 'networkidle' });
  await page.addStyleTag({
    content:
      '.bar,.dial{display:none!important}.hero{height:630px!important;min-height:0!important}.hero-title{bottom:12%!important}',
  });
  const file = join(root, 'public', `social-${lang}.png`);
  await page.screenshot({ path: `${file}.part`, type: 'png' });
  renameSync(`${file}.part`, file);
}
await browser.close();
server.close();
