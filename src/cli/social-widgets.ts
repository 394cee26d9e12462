/** Draws public/social/<widget>.<language>.png: run after a change of a figure, a title or a question. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { registry } from '../../components/widgets/registry.ts';
import { cardMark, cardSize, socialCard } from '../embed/social-card.ts';
import { languages } from '../lib/languages.ts';
import { defaultsOf } from '../lib/params.ts';
import { uiOf } from '../site/ui.ts';
import { findBrowser } from './browser.mjs';

const folder = join(process.cwd(), 'public', 'social');
mkdirSync(folder, { recursive: true });
const list = join(folder, 'made-from.json');
const marks: Record<string, string> = {};
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: cardSize });
for (const definition of registry) {
  for (const lang of languages) {
    const result = definition.compute(defaultsOf(definition, lang));
    const html = socialCard(definition, result, lang, uiOf(lang)('name'));
    const name = `${definition.id}.${lang}`;
    const file = join(folder, `${name}.png`);
    await page.setContent(html);
    await page.screenshot({ path: `${file}.part`, type: 'png' });
    renameSync(`${file}.part`, file);
    marks[name] = cardMark(html);
  }
}
await browser.close();
writeFileSync(list, `${JSON.stringify(marks, null, 2)}\n`);
console.log(`${Object.keys(marks).length} pictures in public/social`);
