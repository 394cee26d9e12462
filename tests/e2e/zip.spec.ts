import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { registry } from '../../components/widgets/registry.ts';
import { unpacked, type Unpacked } from './engines/from-file.ts';

const zip = join(process.cwd(), 'exports', 'vanishing-point.zip');
let book: Unpacked;

test.beforeAll(() => {
  expect(existsSync(zip), 'exports/vanishing-point.zip; npm run export:zip makes it').toBe(true);
  book = unpacked(zip);
});

test.afterAll(() => {
  book.remove();
});

const at = (path: string): string => pathToFileURL(join(book.folder, path)).href;

/** What a page from a file must never do: complain, or ask for anything that is not a file beside it. */
function watch(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(at('')) && !/^(data|blob):/.test(url)) found.push(`${page.url()} asks for ${url}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What a page still asked for when the next was opened.
    if (reason !== 'net::ERR_ABORTED') found.push(`${page.url()}: ${request.url()}: ${reason}`);
  });
  return found;
}

for (const lang of ['zh', 'en'] as const) {
  test(`every page opens from a file: ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    const complaints = watch(page);
    const pages = book.files.filter((file) => file.startsWith(`${lang}/`) && file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    for (const file of pages) {
      await page.goto(at(file));
      await expect(page.locator('main h1').first()).toBeAttached();
    }
    expect(complaints).toEqual([]);
  });

  test(`every widget comes to life from a file and answers: ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    const complaints = watch(page);
    for (const { id } of registry) {
      await page.goto(at(`${lang}/widgets/${id}/index.html`));
      const figure = page.locator(`[data-widget=${id}]`);
      await expect(figure).toHaveAttribute('data-live', 'true');
      const before = await figure.innerText();
      const slider = figure.getByRole('slider').first();
      if ((await slider.count()) > 0) {
        await slider.focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('PageDown');
      } else await figure.locator('.picture button, .flash button').first().click();
      await expect.poll(() => figure.innerText(), { message: id }).not.toBe(before);
    }
    expect(complaints).toEqual([]);
  });
}

test('the front door leads into the reader’s language, and the book goes on from there', async ({
  browser,
}) => {
  const page = await browser.newPage({ locale: 'zh-CN', colorScheme: 'light' });
  const complaints = watch(page);
  await page.goto(at('index.html'));
  await expect(page).toHaveURL(at('zh/index.html'));

  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('searchbox').fill('谱半径');
  const first = page.locator('.search-results a').first();
  await expect(first).toContainText('谱半径');
  await first.click();
  await expect(page).not.toHaveURL(at('zh/index.html'));
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();

  await page.goto(at('zh/minimal-example/index.html'));
  const figure = page.locator('[data-widget=scalar-power]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', 'true');
  await expect(figure.getByRole('button', { name: '复位' })).toHaveCSS('display', 'grid');
  await figure.getByRole('slider').first().focus();
  await page.keyboard.press('End');
  await expect(figure.locator('.readouts')).toContainText('1.27');
  await page.getByText('外观').click();
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/en\/minimal-example\/index\.html/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(loaded.join()).toMatch(/Inter/);
  expect(loaded.join()).toMatch(/Source Serif/);
  expect(loaded.join()).toMatch(/KaTeX_Math/);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('where numbers end');
  await page.locator('.search-results a').first().click();
  await expect(page).toHaveURL(/minimal-example\/index\.html.*#where-numbers-end$/);
  expect(complaints).toEqual([]);
  await page.close();
});
