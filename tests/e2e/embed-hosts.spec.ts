/** Widgets in somebody else's page, of another origin: each works there, whatever the page does to frames and styles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { allReady, element, embeds, ids, overflowOf, script } from './embedding.ts';
import { ears, test } from './host.ts';

/** Everything that a page can do to what stands in it, short of hiding it on purpose. */
const hostile = `<style>
*, *::before, *::after { all: unset !important; box-sizing: content-box !important; margin: 7px !important;
  font: 30px serif !important; color: lime !important; direction: rtl !important; letter-spacing: 9px !important }
style, script, head, title { display: none !important }
iframe { display: none !important; width: 10px !important; height: 10px !important; filter: invert(1) !important }
</style>`;

test('two of each widget, one of them in a sandbox, live in a hostile page that allows no more than it must', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  const { origin } = new URL(host.site);
  await page.setViewportSize({ width: 320, height: 60_000 });
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' ${origin}; frame-src ${origin}; img-src data:`;
  // A Preact of the host's own, at work beside ours, under the name that ours would take were it global.
  const preact = readFileSync(join(process.cwd(), 'node_modules', 'preact', 'dist', 'preact.umd.js'), 'utf8');
  const before = `<div id="app"></div><script>${preact}</script><script>
    class Counter extends preact.Component {
      render(_, { count = 0 }) {
        return preact.h('button', { onClick: () => this.setState({ count: count + 1 }) }, 'count ' + count);
      }
    }
    preact.render(preact.h(Counter), document.querySelector('#app'));
    globalThis.h = globalThis.uPlot = { options: null };
    Object.defineProperty(Array.prototype, 'unexpected', { value: () => 0, enumerable: true });
    globalThis.known = Object.getOwnPropertyNames(globalThis);
  </script>`;
  const both = ids.map((id) => element(id, 'theme="auto"') + element(id, 'theme="auto" sandbox')).join('');
  await host.open(`${before}${ears}${script(host.site)}${script(host.site)}${both}`, {
    head: `<meta http-equiv="Content-Security-Policy" content="${policy}">${hostile}`,
    html: 'dir="rtl" lang="zh-Hant" style="background:#111"',
  });
  await allReady(page, 2 * ids.length);
  for (const frame of embeds(page)) {
    await expect(frame.locator('figure[data-live=true]')).toBeVisible();
    expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
  }
  await expect
    .poll(async () => (await Promise.all(embeds(page).map(overflowOf))).filter((text) => text !== ''))
    .toEqual([]);
  const added = await page.evaluate(() => {
    const known = new Set((globalThis as unknown as { known: string[] }).known);
    return Object.getOwnPropertyNames(globalThis).filter((name) => !known.has(name) && !/^\d+$/.test(name));
  });
  expect(added.filter((name) => name !== 'known')).toEqual([]);
  const counter = page.locator('#app button');
  await counter.dispatchEvent('click');
  await counter.dispatchEvent('click');
  await expect(counter).toHaveText('count 2');
});

test('a page without our script gets frames that live, and only has to allow frames', async ({
  page,
  host,
}) => {
  const { origin } = new URL(host.site);
  await host.open(
    ['', 'sandbox="allow-scripts"']
      .map(
        (more) =>
          `<iframe src="${host.site}embed/zh/scalar-power/?W=0.9&T=50&hide=W,toolbar" width="720" height="900" ${more}></iframe>`,
      )
      .join(''),
    {
      head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${origin}; img-src data:">`,
    },
  );
  for (const frame of embeds(page)) {
    const figure = frame.locator('figure[data-live=true]');
    await expect(figure).toBeVisible();
    await expect(figure.locator('#scalar-power-T-range')).toHaveAttribute('aria-valuetext', '50');
    await expect(figure.locator('#scalar-power-w-range')).toBeHidden();
    await expect(figure.locator('.tools')).toBeHidden();
    // What is fixed cannot be moved by a step to try either.
    await expect(figure.locator('.steps button').filter({ hasText: 'w =' })).toHaveCount(0);
    // The plotting library comes with the first touch.
    await figure.locator('.plot').hover();
    await expect(figure.locator('.plot-live canvas')).toBeVisible();
    const link = frame.locator('a[data-open]');
    await expect(link).toHaveAttribute('href', /\/zh\/widgets\/scalar-power\/\?w=0\.9&T=50$/);
    expect(await frame.evaluate(() => document.querySelector('base')?.target)).toBe('_blank');
    expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
  }
  expect(embeds(page)).toHaveLength(2);
});

test('the embed page shows its figure before and without scripts', async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.site}embed/en/scalar-power/`);
  await expect(page.locator('figure svg').first()).toBeVisible();
  await expect(page.locator('a[data-open]')).toBeVisible();
  await context.close();
});

test('a frame asks for its fonts where they come in time, and goes without on a slow line', async ({
  page,
  host,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(request.url());
  });
  const opened = async (): Promise<string[]> => {
    asked.length = 0;
    await page.goto(`${host.site}embed/en/scalar-power/`);
    await expect(page.locator('figure[data-live=true]')).toBeVisible();
    await page.waitForLoadState('networkidle');
    return asked;
  };
  // A machine at work on other things can be slow to answer, and then they would rightly be left out.
  await expect.poll(async () => (await opened()).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 1e6,
    uploadThroughput: 1e6,
  });
  expect(await opened()).toEqual([]);
});
