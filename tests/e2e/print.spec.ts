import { chapters, expect, pageOf, test } from './site.ts';

for (const lang of ['zh', 'en'] as const) {
  const whole = async (count: () => Promise<number>): Promise<void> => {
    await expect.poll(count, { timeout: 30_000 }).toBe(0);
  };

  test(`${lang}: the book on one page puts itself together while the reader looks at its start`, async ({
    page,
  }) => {
    await page.goto(pageOf(lang, 'print'));
    await whole(() => page.locator('noscript').count());
    for (const slug of chapters)
      expect(await page.locator(`#chapter-${slug} h2`).count(), slug).toBeGreaterThan(2);
    expect(await page.locator('.katex').count()).toBeGreaterThan(1000);
  });

  test(`${lang}: before it is printed, the book on one page is whole`, async ({ page }) => {
    await page.addInitScript(() => {
      // An engine that never comes to rest.
      window.requestIdleCallback = () => 0;
    });
    await page.goto(pageOf(lang, 'print'));
    expect(await page.locator('noscript').count()).toBeGreaterThan(20);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await whole(() => page.locator('noscript').count());
  });

  test(`${lang}: a link into the book on one page arrives`, async ({ page }) => {
    const target = page.locator('[id="rho-not-contraction"], #claim-rho-not-contraction').first();
    await page.goto(`${pageOf(lang, 'print')}#chapter-self-test`);
    await whole(() => page.locator('noscript').count());
    await expect(page.locator('#chapter-self-test')).toBeInViewport();
    await expect(target).toBeAttached();
  });
}
