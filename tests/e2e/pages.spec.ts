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

/**
 * The chapters and lists of the book on one page are looked through on pages of their own; there are so many boxes in all that
 * looking through them together takes minutes. What stands only here stays: cover, imprint, contents, plates, cards, index.
 */
const keepWhatOnlyThePrintPageHas = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const only = '#plates, #cut-cards, #widget-index';
    for (const part of document.querySelectorAll('.print-chapter')) if (!part.matches(only)) part.remove();
  });

const looked = stayingPages.filter((path) => !alike.flat().includes(path));
for (const path of looked) {
  test(`${path} is sound, accessible in both themes, and fits every width`, async ({ page }) => {
    const whole = path.includes('/print/');
    if (whole) test.setTimeout(180_000);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path, { waitUntil: 'networkidle' });
      if (scheme === 'light') await expectToFit(page, [320, 390, 768, 1440]);
      await page.setViewportSize({ width: 1280, height: 900 });
      if (whole) {
        await keepWhatOnlyThePrintPageHas(page);
        await expect.poll(() => page.locator('noscript.later').count(), { timeout: 60_000 }).toBe(0);
      }
      if (!whole) await scrollThrough(page);
      const look = new AxeBuilder({ page });
      // The many boxes of a formula take their colour from around it and are hidden from readers of the tree: looking into them
      // once is enough, in the light.
      if (scheme === 'dark') look.exclude('.katex-html');
      const { violations } = await look.analyze();
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
