import { searchQueries as queries } from '../fixtures/search-queries.ts';
import { expect, pageOf, test } from './site.ts';

for (const lang of ['zh', 'en'] as const) {
  test(`${queries[lang].length} queries find the right section first: ${lang}`, async ({ page }) => {
    await page.goto(pageOf(lang, 'problem'));
    await page.keyboard.press('/');
    const input = page.getByRole('searchbox');
    await expect(input).toBeFocused();
    const wrong: string[] = [];
    for (const [query, expected] of queries[lang]) {
      await input.fill(query);
      const first = page.locator('.search-results a').first();
      await expect(page.locator('.search-status')).not.toBeEmpty();
      const href = (await first.count()) === 0 ? 'nothing' : ((await first.getAttribute('href')) ?? '');
      if (!href.endsWith(expected)) wrong.push(`${query}: ${href}, expected ${expected}`);
    }
    expect(wrong).toEqual([]);
    expect(queries[lang].length).toBeGreaterThanOrEqual(20);
  });
}

test('a result leads to its section', async ({ page }) => {
  await page.goto(pageOf('en', ''));
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('where numbers end');
  await page.locator('.search-results a').first().click();
  await expect(page).toHaveURL(/minimal-example\/#where-numbers-end$/);
});
