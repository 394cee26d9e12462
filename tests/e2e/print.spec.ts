import { chapters, expect, pageOf, test } from './site.ts';

for (const lang of ['zh', 'en'] as const) {
  const whole = async (count: () => Promise<number>): Promise<void> => {
    await expect.poll(count, { timeout: 30_000 }).toBe(0);
  };

  test(`${lang}: the book on one page puts itself together while the reader looks at its start`, async ({
    page,
  }) => {
    await page.goto(pageOf(lang, 'print'));
    await whole(() => page.locator('noscript.later').count());
    await expect(page.locator('.book-state button')).toBeEnabled();
    for (const slug of chapters)
      expect(await page.locator(`#chapter-${slug} h2`).count(), slug).toBeGreaterThan(2);
    expect(await page.locator('.katex').count()).toBeGreaterThan(1000);
  });

  test(`${lang}: before it is printed, the book on one page is whole`, async ({ page }) => {
    await page.addInitScript(() => {
      // An engine that comes to rest once, and never again.
      let rests = 1;
      window.requestIdleCallback = (then) =>
        rests-- > 0 ? window.setTimeout(then, 0, { didTimeout: false, timeRemaining: () => 0 }) : 0;
    });
    await page.goto(pageOf(lang, 'print'));
    await expect(page.locator('main')).not.toHaveAttribute('data-whole');
    expect(await page.locator('noscript.later').count()).toBeGreaterThan(20);
    await expect(page.locator('.book-state button')).toBeDisabled();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await whole(() => page.locator('noscript.later').count());
    await expect(page.locator('.book-state button')).toBeEnabled();
  });

  test(`${lang}: printed before the rest has come, the paper says so`, async ({ page }) => {
    await page.route('**/print/rest/*', () => undefined);
    await page.goto(pageOf(lang, 'print'), { waitUntil: 'commit' });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.book-partial')).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.book-partial')).toBeVisible();
  });

  test(`${lang}: where the rest is of another version, the book in one file takes the page's place`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        if (location.pathname.endsWith('/print/'))
          document.querySelector('meta[name=version]')?.setAttribute('content', 'older');
      });
    });
    await page.goto(`${pageOf(lang, 'print')}#chapter-principle`);
    await page.waitForURL(/\/print\/whole\/#chapter-principle$/);
  });

  test(`${lang}: what puts itself together is the book in one file, to the letter`, async ({
    page,
    browser,
  }) => {
    await page.goto(pageOf(lang, 'print'));
    await whole(() => page.locator('noscript.later').count());
    const text = await page.locator('main > article').allTextContents();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(new URL(pageOf(lang, 'print'), page.url()).href);
    await still.waitForURL(/\/print\/whole\/$/);
    expect(await still.locator('main > article').allTextContents()).toEqual(text);
    await expect(still.locator('.book-state')).toBeHidden();
    await context.close();
  });

  test(`${lang}: a link into the book on one page arrives`, async ({ page }) => {
    const target = page.locator('[id="rho-not-contraction"], #claim-rho-not-contraction').first();
    await page.goto(`${pageOf(lang, 'print')}#chapter-self-test`);
    await whole(() => page.locator('noscript.later').count());
    await expect(page.locator('#chapter-self-test')).toBeInViewport();
    await expect(target).toBeAttached();
  });
}
