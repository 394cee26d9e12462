import AxeBuilder from '@axe-core/playwright';
import { registry } from '../../components/widgets/registry.ts';
import { expect, scrollThrough, stayingPages, test } from './site.ts';

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
      'cards/',
      'notation/',
      'glossary/',
      'references/',
      'errata/',
      'about/',
      'print/',
    ])
      expect(paths).toContain(`/${lang}/${slug}`);
  }
});

for (const path of stayingPages) {
  test(`${path} is sound, accessible in both themes, and fits every width`, async ({ page }) => {
    // The whole book on one page takes its time to be looked through.
    if (path.includes('/print/')) test.setTimeout(300_000);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path, { waitUntil: 'networkidle' });
      if (!path.includes('/print/')) await scrollThrough(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(
        (v) =>
          `${v.id}: ${v.nodes
            .map((n) => n.target.join(' '))
            .slice(0, 5)
            .join(' | ')}`,
      );
      expect(told, scheme).toEqual([]);
    }
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
