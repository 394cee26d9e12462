import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { registry } from '../../components/widgets/registry.ts';
import { expect, fileOf, readDist, scrollThrough, stayingPages, test } from './site.ts';

test('the site has the pages it promises', () => {
  const paths = stayingPages.join('\n');
  for (const lang of ['zh', 'en']) {
    for (const slug of [
      '',
      'problem/',
      'core-idea/',
      'minimal-example/',
      'principle/',
      'misconceptions/',
      'applications/',
      'summary/',
      'self-test/',
      'remedies/',
      'widgets/',
      ...registry.map(({ id }) => `widgets/${id}/`),
      'exercises/',
      'teaching/',
      'teaching/principle/',
      'cards/',
      'notation/',
      'glossary/',
      'references/',
      'errata/',
      'about/',
      'downloads/',
      'print/',
    ])
      expect(paths).toContain(`/${lang}/${slug}`);
  }
});

/**
 * Pages cut from one pattern, a claim's or a lesson's: all of them are opened and must fit a phone; the longest and the
 * shortest of each language are looked through like every other page.
 */
const patterns = ['zh', 'en'].flatMap((lang) =>
  ['claims', 'teaching'].map((kind) => new RegExp(`/${lang}/${kind}/[^/]+/$`)),
);
const alike = patterns.map((pattern) =>
  stayingPages
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, length: readDist(fileOf(path)).length }))
    .sort((a, b) => a.length - b.length)
    .slice(1, -1)
    .map(({ path }) => path),
);

async function expectToFit(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
  }
}

for (const paths of alike)
  test(`${paths.length} pages like ${paths[0]} are sound and fit a phone`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 900 });
    for (const path of paths) {
      await page.goto(path);
      await expectToFit(page, [320]);
    }
  });

/** Rules whose verdict hangs on colours; all others see the same in the dark as in the light. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Runs within the page: the other way hands every node that is looked at to a second page, which takes longer than to look. */
async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  const look = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  });
  const { violations } = await look.analyze();
  return violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  );
}

/**
 * The book on one page, part after part, of so many boxes: the parts that are not looked at stand aside meanwhile. For colours
 * alone chapters are looked at on their own pages.
 */
async function faultsOfBook(page: Page, rules?: string[]): Promise<string[]> {
  const parts = await page.evaluateHandle(() => [...document.querySelectorAll('main > article')]);
  const keep = (these: readonly number[]): Promise<void> =>
    parts.evaluate((all, kept) => {
      for (const article of all) article.remove();
      document.querySelector('main')?.append(...kept.map((i) => all[i] ?? ''));
    }, these);
  const chapters = await parts.evaluate((all) => all.map((article) => article.id.startsWith('chapter-')));
  await keep([]);
  const found = await faultsOf(page, rules);
  for (const [i, chapter] of chapters.entries()) {
    if (chapter && rules) continue;
    await keep([i]);
    found.push(...(await faultsOf(page, rules)));
  }
  await keep([...chapters.keys()]);
  return found;
}

const looked = stayingPages.filter((path) => !alike.flat().includes(path));
for (const path of looked) {
  test(`${path} is sound, accessible in both themes, and fits every width`, async ({ page }) => {
    const whole = path.includes('/print/');
    if (whole) test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'networkidle' });
    await expectToFit(page, [320, 390, 768, 1440]);
    await page.setViewportSize({ width: 1280, height: 900 });
    if (whole) await expect.poll(() => page.locator('noscript.later').count(), { timeout: 60_000 }).toBe(0);
    else await scrollThrough(page);
    const faults = whole ? faultsOfBook : faultsOf;
    expect(await faults(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await faults(page, ofColour), 'dark').toEqual([]);
  });
}
