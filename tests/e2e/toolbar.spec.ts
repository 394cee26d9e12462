import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, pageOf, readDist, test } from './site.ts';

/** What the pages were built from, which may not be what stands here by now. */
const built = /<meta name="version" content="([^"]+)"/.exec(readDist('en/index.html'))?.[1] ?? '';
const [version = '', commit = 'unknown'] = built.split(' · ');

async function open(page: Page, id: string, query = '', lang: 'zh' | 'en' = 'en'): Promise<Locator> {
  await page.goto(`${pageOf(lang, `widgets/${id}`)}${query}`);
  const figure = page.locator(`[data-widget=${id}]`);
  await expect(figure).toHaveAttribute('data-live', 'true');
  return figure;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('files have their names, can be read, and carry version, commit, parameters and address', async ({
  page,
}) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  const figure = await open(page, 'scalar-power', '?w=0.5');
  await figure.getByRole('button', { name: 'Download' }).click();
  const panel = figure.locator('.tool-panel');
  const take = async (name: string): Promise<Download> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name }).click(),
    ]);
    await expect(panel.getByRole('status')).toContainText(download.suggestedFilename());
    return download;
  };
  const csv = await take('CSV');
  expect(csv.suggestedFilename()).toBe('vanishing-point-scalar-power-1.csv');
  const lines = (await textOf(csv)).replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(lines).toContain(`# version: ${version}`);
  expect(lines).toContain(`# commit: ${commit}`);
  expect(lines.find((line) => line.startsWith('# parameters:'))).toContain('w=0.5');
  expect(lines.find((line) => line.startsWith('# address:'))).toContain('/en/widgets/scalar-power/?w=0.5');
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(Number(rows.at(-1)?.[1])).toBeCloseTo(7.9e-31, 32);

  const json = await take('JSON');
  expect(json.suggestedFilename()).toBe('vanishing-point-scalar-power-1.json');
  expect(JSON.parse(await textOf(json))).toMatchObject({
    widget: 'scalar-power',
    version,
    commit: commit === 'unknown' ? null : commit,
    parameters: { w: 0.5, T: 100 },
    result: { sign: 1 },
  });

  const svg = await take('SVG');
  expect(svg.suggestedFilename()).toBe('vanishing-point-scalar-power-1.svg');
  const markup = await textOf(svg);
  expect(markup).toContain(`version: ${version}`);
  const drawn = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      faults: parsed.querySelectorAll('parsererror').length,
      width: parsed.documentElement.getAttribute('width'),
      title: parsed.querySelector('title')?.textContent,
    };
  }, markup);
  expect(drawn).toEqual({ faults: 0, width: '720', title: await page.locator('h1').textContent() });

  const png = await take('PNG');
  expect(png.suggestedFilename()).toBe('vanishing-point-scalar-power-1.png');
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1440);

  const code = await take('Python');
  expect(code.suggestedFilename()).toBe('vanishing-point-scalar-power-1.py');
  expect(await textOf(code)).toMatch(
    new RegExp(`# version: ${version.replaceAll('.', '\\.')}\\n[^]*print\\(`),
  );

  await figure.getByRole('spinbutton', { name: 'w, exact value' }).fill('0.6');
  await figure.getByRole('spinbutton', { name: 'w, exact value' }).press('Enter');
  expect((await take('CSV')).suggestedFilename()).toBe('vanishing-point-scalar-power-2.csv');
});

test('what the tools open is loaded when it is opened', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  const figure = await open(page, 'scalar-power');
  expect(scripts.filter((path) => /ToolPanel/.test(path))).toEqual([]);
  await figure.getByRole('button', { name: 'Code' }).click();
  await expect(figure.locator('.tool-panel pre')).toBeVisible();
  expect(scripts.filter((path) => /ToolPanel/.test(path))).toHaveLength(1);
});

test('the code is that of the present state, and is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = await open(page, 'fixed-point');
  await figure.getByRole('button', { name: 'Code' }).click();
  const code = figure.locator('.tool-panel pre');
  await expect(code).toContainText('A @ x');
  await figure.getByRole('combobox').first().selectOption('cosine');
  await expect(code).toContainText('np.cos');
  await figure.getByRole('button', { name: 'Copy' }).click();
  await expect(figure.locator('.tool-panel').getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('np.cos');
});

test('presets and seeds set the parameters', async ({ page }) => {
  const figure = await open(page, 'matrix-spectrum', '?source=gaussian&n=8');
  const seeds = new Set<string>();
  for (let i = 0; i < 3; i++) {
    await figure.getByRole('button', { name: 'Surprise me' }).click();
    seeds.add(await figure.getByRole('spinbutton', { name: /seed/i }).inputValue());
  }
  expect(seeds.size).toBe(3);
  await figure.getByRole('button', { name: 'Examples' }).click();
  const preset = figure.locator('.tool-panel .pill').first();
  await preset.click();
  await expect(preset).toHaveAttribute('aria-pressed', 'true');
  await figure.getByRole('button', { name: 'Reset' }).click();
  // On its own page a widget goes back to its defaults, not to the address it was opened with.
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('a pinned curve stays while the parameters change', async ({ page }) => {
  const figure = await open(page, 'scalar-power', '?w=0.5');
  await figure.hover();
  const canvas = figure.locator('canvas');
  await expect(canvas).toBeVisible();
  const look = (): Promise<string> => canvas.evaluate((c: HTMLCanvasElement) => c.toDataURL());
  const exact = figure.getByRole('spinbutton', { name: 'w, exact value' });
  const set = async (w: string): Promise<void> => {
    await exact.fill(w);
    await exact.press('Enter');
    await expect(exact).toHaveValue(Number(w).toFixed(2));
  };
  await set('0.9');
  const alone = await look();
  await set('0.5');
  await figure.getByRole('button', { name: 'Pin this curve' }).click();
  await expect(figure.getByRole('button', { name: 'Unpin' })).toHaveAttribute('aria-pressed', 'true');
  await set('0.9');
  await expect.poll(look).not.toBe(alone);
  await figure.getByRole('button', { name: 'Unpin' }).click();
  await exact.focus();
  await expect.poll(look).toBe(alone);
});

for (const [id, query] of [
  ['clipping', '?scene=cliff'],
  ['fixed-point', ''],
  ['linear-system', ''],
] as const) {
  test(`${id} plays its run, pauses, steps and goes back`, async ({ page }) => {
    const figure = await open(page, id, query);
    const track = figure.getByRole('slider', { name: 'Step', exact: true });
    const at = async (): Promise<number> => Number(await track.inputValue());
    const whole = await at();
    expect(whole).toBeGreaterThan(5);
    await figure.locator('.player').scrollIntoViewIfNeeded();
    await figure.getByRole('button', { name: 'Play' }).click();
    await expect.poll(at).toBeGreaterThan(1);
    await figure.getByRole('button', { name: 'Pause' }).click();
    await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
    const paused = await at();
    expect(paused).toBeLessThan(whole);
    await figure.getByRole('button', { name: 'One step' }).click();
    await expect(track).toHaveValue(String(paused + 1));
    await figure.getByRole('button', { name: 'Back to the start' }).click();
    await expect(track).toHaveValue('0');
    await track.press('ArrowRight');
    await expect(track).toHaveValue('1');
    await track.press('End');
    await expect(track).toHaveValue(String(whole));
  });
}

test('who wants less motion steps instead of playing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await open(page, 'clipping', '?scene=cliff');
  await expect(figure.getByRole('button', { name: 'One step' })).toBeVisible();
  await expect(figure.getByRole('button', { name: 'Play' })).toHaveCount(0);
});

test('a run that is out of view pauses', async ({ page }) => {
  const figure = await open(page, 'linear-system');
  await figure.getByRole('button', { name: 'Play' }).click();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(figure.getByRole('button', { name: 'Play' })).toBeAttached();
});

test('every tool is reached by the keyboard, and Escape closes what it opened', async ({ page }) => {
  const figure = await open(page, 'jacobian-chain');
  await figure.getByRole('button', { name: 'Examples' }).focus();
  for (const name of [
    'Surprise me: a new seed',
    'Pin this curve and compare',
    'Download',
    'Code',
    'Embed this',
    'Reset',
  ]) {
    await page.keyboard.press('Tab');
    await expect(figure.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(figure.locator('.tool-panel pre')).toBeVisible();
  await figure.getByRole('button', { name: 'Copy' }).focus();
  await page.keyboard.press('Escape');
  await expect(figure.locator('.tool-panel')).toHaveCount(0);
  await expect(figure.getByRole('button', { name: 'Code' })).toBeFocused();
});

test('what the tools open can be read by everyone', async ({ page }) => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const figure = await open(page, 'jacobian-chain');
    await figure.getByRole('button', { name: 'Pin this curve' }).click();
    for (const name of ['Examples', 'Download', 'Code', 'Embed this']) {
      await figure.locator('.tools').getByRole('button', { name }).click();
      await expect(figure.locator('.tool-panel :is(.pill, pre)').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('[data-widget]').analyze();
      expect(
        violations.map((v) => v.id),
        `${name}, ${scheme}`,
      ).toEqual([]);
    }
  }
});

test('the tools fit a phone, in either language', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const lang of ['zh', 'en'] as const) {
    const figure = await open(page, 'jacobian-chain', '', lang);
    for (const tool of await figure.locator('.tools .tool').all()) {
      const box = await tool.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      expect(box?.height).toBeGreaterThanOrEqual(32);
    }
    for (const opener of await figure.locator('.tools [aria-expanded]').all()) {
      await opener.click();
      await expect(figure.locator('.tool-panel :is(.pill, pre)').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  }
});

test('the head of a widget does not move when its tools come', async ({ page, browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const still = await context.newPage();
  await still.route('**/*.js', (route) =>
    route.request().url().includes('theme') ? route.continue() : route.abort(),
  );
  await still.goto(pageOf('en', 'widgets/scalar-power'));
  const before = await still.locator('.widget-head').boundingBox();
  await page.setViewportSize({ width: 390, height: 800 });
  const figure = await open(page, 'scalar-power');
  expect((await figure.locator('.widget-head').boundingBox())?.height).toBe(before?.height);
  await context.close();
});

test('clipping: the tip of the gradient follows finger, mouse and keys', async ({ page }) => {
  const figure = await open(page, 'clipping');
  const tip = figure.locator('.handle-point');
  await tip.scrollIntoViewIfNeeded();
  const box = await tip.boundingBox();
  if (!box) throw new Error('the tip has a place');
  await page.mouse.move(box.x + 22, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x - 30, box.y - 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).search).toMatch(/gx=.*gy=/);
  const dragged = await tip.getAttribute('aria-valuetext');
  await tip.press('ArrowUp');
  await expect(tip).not.toHaveAttribute('aria-valuetext', dragged ?? '');
  await expect(tip).toHaveCSS('touch-action', 'none');
});
