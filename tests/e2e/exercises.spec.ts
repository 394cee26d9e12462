/** Exercises: answers are judged in the page, everything can be read without scripts, and print has its appendix. */
import { brotliCompressSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { basePath, expect, pageOf, pages, readDist, test } from './site.ts';

const kB = 1000;
const exercisePages = pages.filter((path) => /\/exercises\/.+/.test(path));

async function open(page: Page, lang: 'zh' | 'en', id: string): Promise<Locator> {
  await page.goto(`${pageOf(lang, 'exercises/minimal-example')}#exercise-${id}`);
  return page.locator(`#exercise-${id}`);
}

async function answer(exercise: Locator, text: string): Promise<Locator> {
  await exercise.locator('input[name="answer"]').fill(text);
  await exercise.locator('input[name="answer"]').press('Enter');
  return exercise.locator('output');
}

test('there is a page for every chapter with exercises, in both languages', () => {
  expect(exercisePages.length).toBeGreaterThanOrEqual(10);
  for (const path of exercisePages)
    expect(pages).toContain(path.replace(/\/(zh|en)\//, (met) => (met === '/zh/' ? '/en/' : '/zh/')));
});

test('a number is taken in the usual spellings', async ({ page }) => {
  const exercise = await open(page, 'en', 'two-hundred-doors');
  for (const text of [
    '3.51e-5',
    '3.51×10^-5',
    '3.51\\times 10^{-5}',
    '3,51 · 10⁻⁵',
    '0.95^200',
    '０．９５^200',
  ])
    await expect(await answer(exercise, text), text).toHaveAttribute('data-verdict', 'right');
});

test('a wrong answer gets its hint, an unknown one opens the hint of the exercise', async ({ page }) => {
  const exercise = await open(page, 'en', 'two-hundred-doors');
  await expect(await answer(exercise, '-9')).toContainText('multiply, do not subtract');
  await expect(exercise.locator('details.hint')).not.toHaveAttribute('open');
  await expect(await answer(exercise, '3.51e-4')).toContainText('power of ten');
  await expect(await answer(exercise, 'a lot')).toContainText('“a”');
  await expect(await answer(exercise, '0.123')).toHaveAttribute('data-verdict', 'wrong');
  await expect(exercise.locator('details.hint')).toHaveAttribute('open');
  await expect(exercise.locator('details.answer')).not.toHaveAttribute('open');
});

test('a formula is judged by what it says', async ({ page }) => {
  const exercise = await open(page, 'zh', 'steps-to-a-share');
  await expect(await answer(exercise, 'log(p)/log(w)')).toHaveAttribute('data-verdict', 'right');
  await expect(await answer(exercise, '\\frac{\\ln p}{\\ln w}')).toHaveAttribute('data-verdict', 'right');
  await expect(await answer(exercise, 'ln w / ln p')).toContainText('颠倒');
});

test('a choice is judged, with a hint for each wrong option', async ({ page }) => {
  const exercise = await open(page, 'en', 'what-keeps-it-exploding');
  const output = exercise.locator('output');
  await exercise.getByRole('button').click();
  await expect(output).toHaveAttribute('data-verdict', 'empty');
  await exercise.getByRole('radio').first().check();
  await exercise.getByRole('button').click();
  await expect(output).toContainText('comes to rest');
  await exercise.getByRole('radio').nth(2).check();
  await exercise.getByRole('button').click();
  await expect(output).toHaveAttribute('data-verdict', 'right');
  await expect(output).toHaveAttribute('aria-live', 'polite');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('hint and solution can be read, and nothing asks for an answer that nobody judges', async ({
    page,
  }) => {
    await page.goto(pageOf('en', 'exercises/minimal-example'));
    const exercise = page.locator('#exercise-two-hundred-doors');
    await expect(exercise.locator('input')).toBeHidden();
    await exercise.locator('details.answer summary').click();
    await expect(exercise.locator('details.answer .fold-body')).toBeVisible();
    await expect(page.locator('#exercise-what-keeps-it-exploding input').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
  });
});

test('a chapter leads to its exercises', async ({ page }) => {
  await page.goto(pageOf('zh', 'minimal-example'));
  await page.getByRole('link', { name: '本章练习' }).click();
  await expect(page).toHaveURL(/\/zh\/exercises\/minimal-example\/$/);
});

/** Bytes of what a built page loads besides fonts and pictures, compressed as a server sends it. */
function bytesOf(path: string): { script: number; all: number } {
  const file = (url: string): Buffer => Buffer.from(readDist(url.slice(basePath.length)));
  const size = (body: Buffer): number => brotliCompressSync(body).length;
  const html = file(`${path}index.html`).toString();
  const urls = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((m) => m[1] ?? '');
  const sum = (list: readonly string[]): number => list.reduce((total, url) => total + size(file(url)), 0);
  const script = sum(urls(/<script[^>]* src="([^"]+)"/g));
  return {
    script,
    all: size(Buffer.from(html)) + script + sum(urls(/<link rel="stylesheet" href="([^"]+)"/g)),
  };
}

for (const path of exercisePages) {
  test(`${path} is light`, () => {
    const { script, all } = bytesOf(path);
    console.log(`bytes: ${path} script ${script}, all ${all}`);
    expect(all, 'everything but fonts').toBeLessThanOrEqual(60 * kB);
    expect(script, 'the page’s script and that of the exercises').toBeLessThanOrEqual(6 * kB);
    expect(script).toBeGreaterThan(4 * kB);
  });

  test(`${path} fits every width`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page
        .locator('details.fold')
        .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('the script of the exercises weighs less than 4 kB', () => {
  const html = readDist('en/exercises/minimal-example/index.html');
  const other = readDist('en/glossary/index.html');
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map((m) => m[1] ?? '');
  const own = scripts.filter((src) => !other.includes(src));
  expect(own).toHaveLength(1);
  const bytes = brotliCompressSync(readDist(own[0]?.replace(/^.*\/(?=_astro\/)/, '') ?? '')).length;
  console.log(`bytes: script of the exercises ${bytes}`);
  expect(bytes).toBeLessThan(4 * kB);
});

for (const lang of ['zh', 'en'] as const)
  test(`${lang}: in print statements stand with their chapters and all answers in the appendix`, async ({
    page,
  }) => {
    await page.goto(pageOf(lang, 'print'));
    await expect.poll(() => page.locator('noscript.later').count(), { timeout: 30_000 }).toBe(0);
    const ids = (selector: string): Promise<string[]> =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => one.id.replace(/^(exercise|answer)-/, '')).sort());
    const asked = await ids('.print-chapter:not(#answers) .exercise');
    expect(asked.length).toBeGreaterThan(40);
    expect(await ids('#answers .exercise')).toEqual(asked);
    expect(await page.locator('.print-chapter:not(#answers) details:is(.hint, .answer)').count()).toBe(0);
    expect(await page.locator('form.answer-form').count()).toBe(0);
    // What is out of sight is not laid out, and has no inner text then.
    for (const body of await page.locator('#answers .exercise').allTextContents())
      expect(body.length).toBeGreaterThan(60);
  });
