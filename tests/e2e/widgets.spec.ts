import { readFileSync } from 'node:fs';
import { registry } from '../../components/widgets/registry.ts';
import { expect, pageOf, test } from './site.ts';

const chapter = pageOf('en', 'minimal-example');

test('a widget wakes when it is seen, and not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(chapter, { waitUntil: 'networkidle' });
  const before = scripts.length;
  expect(scripts.filter((path) => /View|WidgetIsland|uPlot|preact/i.test(path))).toEqual([]);
  const figure = page.locator('[data-widget=scalar-power]');
  await expect(figure.locator('svg').first()).toBeAttached();
  await expect(figure).not.toHaveAttribute('data-live', 'true');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', 'true');
  await figure.hover();
  await expect(figure.locator('canvas')).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
});

test('the slider moves the numbers, the address follows, reset brings back the text’s setting', async ({
  page,
}) => {
  await page.goto(chapter);
  const figure = page.locator('[data-widget=scalar-power]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', 'true');
  await figure.getByRole('spinbutton', { name: 'w, exact value' }).fill('1.5');
  await figure.getByRole('spinbutton', { name: 'w, exact value' }).press('Enter');
  await expect(figure.locator('.readouts')).toContainText('4.07');
  await expect(figure.locator('.badge')).toContainText('exploding');
  await expect.poll(() => new URL(page.url()).search).toBe('?w.w=1.5');
  await page.reload();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.readouts')).toContainText('4.07');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator('.badge')).toContainText('vanishing');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('the slider answers the keyboard', async ({ page }) => {
  await page.goto(pageOf('en', 'widgets/scalar-power'));
  const figure = page.locator('[data-widget=scalar-power]');
  await expect(figure).toHaveAttribute('data-live', 'true');
  const slider = figure.getByRole('slider', { name: 'w', exact: true });
  await slider.focus();
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('spinbutton', { name: 'w, exact value' })).toHaveValue('1.00');
  await expect(figure.locator('.badge')).toContainText('kept');
});

test('steps to try move the controls', async ({ page }) => {
  await page.goto(pageOf('zh', 'widgets/scalar-power'));
  const figure = page.locator('[data-widget=scalar-power]');
  await expect(figure).toHaveAttribute('data-live', 'true');
  await figure.getByRole('button', { name: '换成 tanh' }).click();
  await expect(figure.locator('.readouts')).toContainText('0.3943');
  await expect(figure.locator('.badge')).toContainText('消失');
});

const wrong: readonly (readonly [string, string])[] = [
  ['w=99', '2'],
  ['w=NaN', 'NaN'],
  ['T=abc', '1 … 2000'],
  ['nonsense=1', 'nonsense'],
  [`w=${'9'.repeat(10_000)}`, '9'],
  [`mode=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, 'linear, tanh, driven'],
];
for (const [query, told] of wrong) {
  test(`a wrong address never breaks the widget: ${query.slice(0, 40)}`, async ({ page }) => {
    await page.goto(`${pageOf('en', 'widgets/scalar-power')}?${query}`);
    const figure = page.locator('[data-widget=scalar-power]');
    await expect(figure).toHaveAttribute('data-live', 'true');
    await expect(figure.locator('.notice')).toContainText(told);
    await figure.hover();
    await expect(figure.locator('canvas')).toBeVisible();
  });
}

test('every widget wakes on its own page, in both languages, with numbers as a table', async ({ page }) => {
  test.setTimeout(180_000);
  for (const lang of ['zh', 'en'] as const) {
    for (const { id } of registry) {
      await page.goto(pageOf(lang, `widgets/${id}`));
      const figure = page.locator(`[data-widget=${id}]`);
      await expect(figure).toHaveAttribute('data-live', 'true');
      // The rows are made when they are asked for.
      await figure.locator('details.data').evaluate((details) => details.toggleAttribute('open', true));
      await expect(figure.locator('table tbody tr').first()).toBeVisible({ timeout: 20_000 });
    }
  }
});

test('the cards go to Anki and onto paper, those of the chosen deck alone', async ({ page }) => {
  await page.goto(`${pageOf('zh', 'cards')}?deck=lecture`);
  const figure = page.locator('[data-widget=flashcards]');
  await expect(figure).toHaveAttribute('data-live', 'true');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: '导出给 Anki' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('vanishing-point-cards.zh.txt');
  const rows = readFileSync(await download.path(), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  expect(rows).toHaveLength(3);
  for (const [, front = '', back = ''] of rows) {
    expect(front).toContain('真，还是假？');
    expect(back).toMatch(/^<p><b>[^<]+<\/b><\/p>/);
    expect(front + back).not.toMatch(/ class=| style=|href="[^h]|katex/);
  }
  expect(rows.map((row) => row.join('')).join('')).toContain('<math>');
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = String(
        [...document.querySelectorAll('.card-list > li:not([data-cut-aside]) details')].filter(
          (fold) => (fold as HTMLDetailsElement).open,
        ).length,
      );
    };
  });
  await figure.getByRole('button', { name: '打印出来剪成卡片' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '3');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.card-list > li:visible')).toHaveCount(3);
  await expect(page.locator('h1')).toBeHidden();
  await expect(page.locator('.card-heading:visible')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('[data-cut-aside]')).toHaveCount(0);
});

test('without scripts the figure stands still and nothing is missing', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { id } of registry) {
    await page.goto(pageOf('en', `widgets/${id}`));
    await expect(page.locator(`[data-widget=${id}] svg[role=img]:visible`).first()).toBeVisible();
    await expect(page.locator(`[data-widget=${id}] .controls:visible`)).toHaveCount(0);
  }
  await context.close();
});

/** In the page: a tab that can be hidden, as far as a page notices it, and a word from the worker that it is done. */
function hideable(): void {
  const held: FrameRequestCallback[] = [];
  const paint = window.requestAnimationFrame.bind(window);
  let hidden = false;
  window.requestAnimationFrame = (frame) => (hidden ? held.push(frame) : paint(frame));
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  addEventListener('test:hide', () => (hidden = true));
  addEventListener('test:show', () => {
    hidden = false;
    for (const frame of held.splice(0)) paint(frame);
  });
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', (event: MessageEvent<{ readonly kind?: string }>) => {
        if (event.data.kind === 'done') document.documentElement.dataset['trained'] = 'true';
      });
    }
  };
}

for (const workers of [true, false]) {
  test(`a training runs ${workers ? 'in a worker' : 'in slices where no worker can be made'}`, async ({
    page,
  }) => {
    await page.addInitScript(hideable);
    if (!workers) await page.addInitScript(() => void Reflect.deleteProperty(window, 'Worker'));
    await page.goto(pageOf('en', 'widgets/train'));
    const figure = page.locator('[data-widget=train]');
    await expect(figure).toHaveAttribute('data-live', 'true');
    const status = figure.locator('.training-status');
    const numbers = figure.locator('.readouts');
    // The page brings the result along: nothing is computed before the reader asks for it.
    await expect(status).toContainText('when this page was made');
    await expect(numbers).toContainText('0 of 3');
    expect(page.workers()).toHaveLength(0);
    // In a hidden tab nothing is painted; the training goes on, and is there when the reader comes back.
    if (workers) await page.evaluate(() => dispatchEvent(new Event('test:hide')));
    await figure.getByRole('button', { name: 'start from an orthogonal matrix' }).click();
    if (workers) {
      await page.waitForFunction(() => document.documentElement.dataset['trained'] === 'true', null, {
        timeout: 60_000,
        polling: 100,
      });
      await expect(status).toContainText('when this page was made');
      await page.evaluate(() => dispatchEvent(new Event('test:show')));
    }
    await expect(status).toContainText('in your browser', { timeout: 60_000 });
    await expect(numbers).toContainText('3 of 3');
    expect(page.workers()).toHaveLength(workers ? 1 : 0);
    const whole = await numbers.innerText();
    // By hand and with a pause it comes to the same numbers.
    await figure.getByRole('button', { name: 'Back to update 0' }).click();
    await expect(status).toContainText('Paused');
    await figure.getByRole('button', { name: '6 more updates' }).click();
    await expect(numbers).toContainText('6, under way');
    await figure.getByRole('button', { name: '6 more updates' }).click();
    await expect(numbers).toContainText('12, under way');
    await figure.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(status).toContainText('in your browser', { timeout: 60_000 });
    expect(await numbers.innerText()).toBe(whole);
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(status).toContainText('when this page was made');
  });
}
