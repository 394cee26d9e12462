// Draws the icons of the installed book, public/icons/*.png, from public/favicon.svg: run after a change of it.
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { root } from './node24.mjs';

const folder = join(root, 'public', 'icons');
const drawing = readFileSync(join(root, 'public', 'favicon.svg'), 'utf8');
const night = /fill="(#[0-9a-f]+)"/.exec(drawing)?.[1];
// Systems cut their own shape out of a maskable icon: what matters stands in the inner four fifths.
const cuts = [
  { name: '192', size: 192, scale: 1, ground: 'transparent' },
  { name: '512', size: 512, scale: 1, ground: 'transparent' },
  { name: 'maskable', size: 512, scale: 0.78, ground: night },
  { name: 'touch', size: 180, scale: 0.9, ground: night },
];
mkdirSync(folder, { recursive: true });
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
for (const { name, size, scale, ground } of cuts) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${100 * scale}vw;display:block}</style>${drawing}`,
  );
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: `${file}.part`, type: 'png', omitBackground: true });
  renameSync(`${file}.part`, file);
  console.log(`icons/${name}.png`);
}
await browser.close();
