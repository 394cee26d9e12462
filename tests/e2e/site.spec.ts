import { brotliCompressSync } from 'node:zlib';
import { basePath, expect, pageOf, readDist, test } from './site.ts';

test('the theme is remembered and set before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(pageOf('en', 'problem'));
  await page.getByText('Appearance').click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('body') === null) return;
      document.documentElement.dataset['seenAtBody'] = document.documentElement.dataset['theme'] ?? 'none';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-seen-at-body', 'dark');
});

test('switching language keeps the section and the state', async ({ page }) => {
  await page.goto(`${pageOf('en', 'minimal-example')}?w.w=1.5#tanh-unit`);
  await expect(page.locator('.toc a[aria-current]')).toHaveAttribute('href', '#tanh-unit');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(new RegExp(`${pageOf('zh', 'minimal-example')}\\?w\\.w=1\\.5#tanh-unit$`));
});

test('the front door follows the browser’s language, then the reader’s choice', async ({ browser }) => {
  const chinese = await browser.newContext({ locale: 'zh-CN' });
  const page = await chinese.newPage();
  await page.goto(basePath);
  await expect(page).toHaveURL(new RegExp('/zh/$'));
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(new RegExp('/en/$'));
  await page.goto(basePath);
  await expect(page).toHaveURL(new RegExp('/en/$'));
  await chinese.close();
  const silent = await browser.newContext({ javaScriptEnabled: false });
  const still = await silent.newPage();
  await still.goto(basePath);
  await still.getByRole('link', { name: '中文' }).click();
  await expect(still).toHaveURL(new RegExp('/zh/$'));
  await silent.close();
});

for (const path of ['en/no-such-chapter/', 'fr/problem/', 'zh/widgets/no-such-widget/']) {
  test(`/${path} gets the helpful page`, async ({ browser }) => {
    const page = await browser.newPage();
    const response = await page.goto(basePath + path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: '最小示例' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'A minimal example' })).toBeVisible();
    await expect(page.getByText('matrix-spectrum').first()).toBeVisible();
    await page.close();
  });
}

test('a prediction is committed to before the answer opens', async ({ page }) => {
  await page.goto(pageOf('en', 'self-test'));
  const form = page.locator('form[data-predict]').first();
  const answer = Number(await form.getAttribute('data-predict'));
  await form.locator('input').nth(answer).check();
  await form.getByRole('button').click();
  await expect(form.locator('output')).toHaveText('Your prediction was right.');
  await expect(form.locator('input').first()).toBeDisabled();
});

test('the corridor answers its slider', async ({ page }) => {
  await page.goto(pageOf('en', ''));
  const slider = page.getByRole('slider', { name: 'recurrent weight w' });
  await slider.fill('1.1');
  await expect(page.locator('[data-corridor-left]')).toHaveText(/17/);
  await slider.fill('1');
  await expect(page.locator('[data-corridor-left]')).toHaveText(/^1(\.0)?$/);
  const opacities = await page
    .locator('.corridor-frame')
    .evaluateAll((all) => all.map((g) => g.getAttribute('opacity')));
  expect(new Set(opacities)).toEqual(new Set(['1']));
  // By keyboard and by touch as any range.
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-corridor-w]')).toHaveText('w = 0.99');
  // Picture, scripts and all: the whole of its page's scripts is counted, the corridor's is one of them.
  const hero = await page.locator('[data-corridor]').evaluate((element) => element.outerHTML);
  const sources = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((script) => (script as HTMLScriptElement).src));
  const scripts = await Promise.all(sources.map(async (src) => (await page.request.get(src)).body()));
  const bytes = [Buffer.from(hero), ...scripts].reduce(
    (sum, part) => sum + brotliCompressSync(part).length,
    0,
  );
  expect(bytes).toBeLessThan(15_000);
});

test('untouched, light walks once through the corridor, and never where motion is unwelcome', async ({
  page,
}) => {
  const walking = (): Promise<number> =>
    page.locator('[data-corridor]').evaluate((hero) => hero.getAnimations({ subtree: true }).length);
  await page.clock.install();
  await page.goto(pageOf('en', ''));
  await page.clock.runFor(5000);
  expect(await walking()).toBeGreaterThan(10);
  await page.getByRole('slider', { name: 'recurrent weight w' }).fill('1.1');
  expect(await walking()).toBe(0);
  await page.clock.runFor(60_000);
  expect(await walking()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pageOf('en', ''));
  await page.clock.runFor(60_000);
  expect(await walking()).toBe(0);
});

test('the manifest and the sitemap list what there is', () => {
  const widgets = JSON.parse(readDist('widgets.json')) as { id: string; parameters: { name: string }[] }[];
  expect(widgets.map((w) => w.id)).toEqual(
    expect.arrayContaining(['scalar-power', 'matrix-spectrum', 'flashcards']),
  );
  expect(widgets.every((w) => w.parameters.length > 0)).toBe(true);
  const sitemap = readDist('sitemap-0.xml');
  for (const lang of ['zh', 'en']) expect(sitemap).toContain(`/${lang}/minimal-example/`);
  expect(sitemap).toContain('hreflang="zh-Hans"');
});

test('what the lecture miscalculated stands only in quotations of it', async ({ page }) => {
  for (const lang of ['zh', 'en'] as const) {
    await page.goto(pageOf(lang, 'minimal-example'));
    const outside = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const quote of copy.querySelectorAll('.quote')) quote.remove();
      return copy.textContent;
    });
    expect(outside).not.toContain('2.4×10');
    await expect(page.locator('.quote').filter({ hasText: '2.4' })).not.toHaveCount(0);
  }
});

const term = 'main a[href*="/glossary/#"]';

test('a term tells its definition on hover and on focus, and takes it back', async ({ page }) => {
  await page.goto(pageOf('en', 'minimal-example'));
  const first = page.locator(term).first();
  const note = page.getByRole('tooltip');
  await first.hover();
  await expect(note).toBeVisible();
  await expect(note).toContainText(/hidden state/i);
  await expect(first).toHaveAttribute('aria-describedby', 'term-note');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.mouse.move(0, 0);
  const next = page.locator(term).nth(1);
  await next.focus();
  await expect(note).toContainText(new RegExp(`^${await next.innerText()}`, 'i'));
});

test('the first tap on a term defines it, the second leads to the glossary', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(pageOf('zh', 'minimal-example'));
  await page.getByRole('heading', { level: 1 }).tap();
  const first = page.locator(term).first();
  await first.tap();
  await expect(page.getByRole('tooltip')).toContainText('隐藏状态');
  await first.tap();
  await expect(page).toHaveURL(new RegExp(`${pageOf('zh', 'glossary')}#hidden-state$`));
  await context.close();
});

test('the book can be cited by copying', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  await page.goto(pageOf('zh', 'about'));
  const [year] = new Date().toISOString().split('-');
  const gb = page.locator('.citation').filter({ hasText: 'GB/T 7714' });
  await expect(gb.locator('pre')).toHaveText(new RegExp(`\\[EB/OL\\].*\\[${year}-\\d\\d-\\d\\d\\]`));
  await gb.getByRole('button').click();
  await expect(gb.getByRole('button')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await gb.locator('pre').textContent(),
  );
});

test('a lesson opens a figure in the state that it names', async ({ page }) => {
  await page.goto(pageOf('en', 'teaching/minimal-example'));
  await page.getByRole('link', { name: '0.98 over 400 steps' }).click();
  await expect(page).toHaveURL(/\/widgets\/scalar-power\/\?w=0\.98&T=400$/);
  await expect(page.locator('.notice')).toHaveCount(0);
});
