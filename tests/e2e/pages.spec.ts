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

type Fault = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

async function faultsOf(page: Page, scheme: 'light' | 'dark'): Promise<Fault[]> {
  const look = new AxeBuilder({ page });
  // The many boxes of a formula take their colour from around it and are hidden from readers of the tree: looking into them
  // once is enough, in the light.
  if (scheme === 'dark') look.exclude('.katex-html');
  return (await look.analyze()).violations;
}

/**
 * The book on one page, part after part: of so many boxes at once every look takes twenty seconds before it has begun. The
 * parts that are not looked at stand aside meanwhile. Chapters are looked at on their own pages, so that one of them is enough
 * here; in the dark, where only colours differ, what this page alone has.
 */
async function faultsOfBook(page: Page, scheme: 'light' | 'dark'): Promise<Fault[]> {
  await expect.poll(() => page.locator('noscript.later').count(), { timeout: 60_000 }).toBe(0);
  const parts = await page.evaluateHandle((dark) => {
    const articles = [...document.querySelectorAll('main > article')];
    for (const article of articles) article.remove();
    const own = dark
      ? '#plates, #cut-cards, #widget-index'
      : ':not([id^=chapter-]), #chapter-minimal-example';
    return articles.filter((article) => article.matches(own));
  }, scheme === 'dark');
  const found = await faultsOf(page, scheme);
  const count = await parts.evaluate((all) => all.length);
  for (let i = 0; i < count; i++) {
    await parts.evaluate((all, at) => {
      all[at - 1]?.remove();
      const article = all[at];
      if (article) document.querySelector('main')?.append(article);
    }, i);
    found.push(...(await faultsOf(page, scheme)));
  }
  return found;
}

const looked = stayingPages.filter((path) => !alike.flat().includes(path));
for (const path of looked) {
  test(`${path} is sound, accessible in both themes, and fits every width`, async ({ page }) => {
    const whole = path.includes('/print/');
    if (whole) test.setTimeout(300_000);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path, { waitUntil: 'networkidle' });
      if (scheme === 'light') await expectToFit(page, [320, 390, 768, 1440]);
      await page.setViewportSize({ width: 1280, height: 900 });
      if (!whole) await scrollThrough(page);
      const violations = whole ? await faultsOfBook(page, scheme) : await faultsOf(page, scheme);
      const told = violations.map(
        (v) =>
          `${v.id}: ${v.nodes
            .map((n) => n.target.join(' '))
            .slice(0, 5)
            .join(' | ')}`,
      );
      expect(told, scheme).toEqual([]);
    }
  });
}
