/** Widgets in somebody else's page, of another origin: each works there, whatever the page does to frames and styles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Frame, type Page } from '@playwright/test';
import { registry } from '../../components/widgets/registry.ts';
import { ears, test, told, type Told } from './host.ts';

const ids = registry.map(({ id }) => id);
const script = (site: string): string => `<script src="${site}embed.js"></script>`;
const element = (id: string, attributes = ''): string =>
  `<vanishing-point widget="${id}" ${attributes}><a href="about:blank">fallback</a></vanishing-point>`;

async function allReady(page: Page, count: number): Promise<void> {
  const ready = (): Promise<number> =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('vanishing-point')] as unknown as { told?: Told[] }[];
      return all.filter(({ told: heard }) => heard?.some(({ type }) => type === 'ready')).length;
    });
  await expect.poll(ready, { timeout: 50_000 }).toBe(count);
}

function embeds(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().includes('/embed/'));
}

/** How much larger a frame's content is than the frame, in either direction. */
function overflowOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const [x, y] = [scrollWidth - innerWidth, scrollHeight - innerHeight];
    return x > 0 || y > 0 ? `${location.pathname} ${innerWidth} px: ${x} × ${y} too large` : '';
  });
}

test('the script for hosts is small', () => {
  const text = readFileSync(join(process.cwd(), 'dist', 'embed.js'));
  expect(brotliCompressSync(text).length).toBeLessThan(6000);
});

for (const lang of ['zh', 'en']) {
  test(`no widget scrolls inside its frame at 280, 400 and 800 px, light and dark (${lang})`, async ({
    page,
    host,
  }) => {
    test.setTimeout(120_000);
    // Large enough that every frame is in view: browsers let frames out of view sleep.
    await page.setViewportSize({ width: 1700, height: 12_000 });
    const all = ids.map((id) => element(id, `lang="${lang}"`)).join('');
    const head = '<style>body{display:flex;flex-wrap:wrap;align-items:start;background:#fff}</style>';
    await host.open(ears + script(host.site) + all, { head });
    await allReady(page, ids.length);
    for (const width of [280, 400, 800])
      for (const theme of ['light', 'dark']) {
        await page.evaluate(
          ([w, t]) => {
            for (const node of document.querySelectorAll<HTMLElement>('vanishing-point')) {
              node.style.width = `${w}px`;
              node.setAttribute('theme', t);
            }
          },
          [width, theme] as const,
        );
        await expect
          .poll(async () => (await Promise.all(embeds(page).map(overflowOf))).filter((text) => text !== ''), {
            message: `${width} px ${theme}`,
          })
          .toEqual([]);
        const schemes = await Promise.all(
          embeds(page).map((frame) =>
            frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
          ),
        );
        expect(new Set(schemes)).toEqual(new Set([theme]));
      }
  });
}

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
  expect((await opened()).length).toBeGreaterThan(0);
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

test('attributes, properties and methods move the widget, and the widget moves them', async ({
  page,
  host,
}) => {
  await host.open(`${ears}${script(host.site)}${element('scalar-power', 'lang="en" W="0.9" t="50"')}`);
  const place = page.locator('vanishing-point');
  await expect.poll(() => told(place, 'ready')).toHaveLength(1);
  expect((await told(place, 'ready'))[0]?.['params']).toMatchObject({ w: 0.9, T: 50 });
  const [frame] = embeds(page);
  const slider = frame?.locator('#scalar-power-w-range');
  if (!frame || !slider) throw new Error('no frame');

  await place.evaluate((node) => node.setAttribute('w', '1.5'));
  await expect(slider).toHaveValue('1.5');
  await place.evaluate((node) => ((node as unknown as { T: number }).T = 80));
  await expect(frame.locator('#scalar-power-T-range')).toHaveAttribute('aria-valuetext', '80');
  await slider.fill('0.5');
  await expect(place).toHaveAttribute('w', '0.5');
  await expect(place).toHaveAttribute('t', '80');
  expect(await place.evaluate((node) => (node as unknown as { w: number }).w)).toBe(0.5);
  await expect
    .poll(async () => (await told(place, 'change')).at(-1))
    .toMatchObject({ params: { w: 0.5, T: 80 } });

  await place.evaluate((node) => (node as unknown as { reset: () => void }).reset());
  await expect(slider).toHaveValue('0.9');
  await expect(place).toHaveAttribute('t', '50');
  await place.evaluate((node) => node.removeAttribute('w'));
  await expect(slider).toHaveValue('0.7');

  // What is wrong is mended, told, and shown inside in its language.
  await place.evaluate((node) =>
    (node as unknown as { set: (values: object) => void }).set({ w: '1e9', bogus: '<img src=x>' }),
  );
  await expect.poll(async () => (await told(place, 'error')).map(({ name }) => name)).toEqual(['w', 'bogus']);
  await expect(slider).toHaveValue('2');
  await expect(frame.locator('.notice li')).toHaveCount(2);
  await expect(frame.locator('.notice')).toContainText('There is no parameter “bogus”');
});

test('malformed messages and those of strangers are ignored; the malformed are counted', async ({
  page,
  host,
}) => {
  await host.open(
    `${ears}${script(host.site)}${element('scalar-power', 'lang="zh"')}<iframe srcdoc="stranger"></iframe>`,
  );
  const place = page.locator('vanishing-point');
  await expect.poll(() => told(place, 'ready')).toHaveLength(1);
  await place.evaluate((node) => {
    const inner = node.shadowRoot?.querySelector('iframe')?.contentWindow;
    // Nothing of ours; then marked as ours, but none that fits.
    for (const data of ['x', null, { type: 'set', params: { w: 2 } }, { source: 'devtools' }])
      inner?.postMessage(data, '*');
    inner?.postMessage({ vanishingPoint: 1, type: 'set', params: 'w=2' }, '*');
    inner?.postMessage({ vanishingPoint: 99, type: 'reset' }, '*');
    // A stranger who speaks the language, to the host and to the frame.
    const stranger = document.querySelector<HTMLIFrameElement>('iframe[srcdoc]')?.contentWindow;
    const message = { vanishingPoint: 1, type: 'change', params: { w: 2 } };
    (stranger as unknown as { eval: (text: string) => void }).eval(
      `parent.postMessage(${JSON.stringify(message)}, '*');
       parent.document.querySelector('vanishing-point').shadowRoot.querySelector('iframe').contentWindow
         .postMessage({ vanishingPoint: 1, type: 'set', params: { w: 2 } }, '*');`,
    );
  });
  await expect
    .poll(async () => (await told(place, 'error')).map(({ kind, malformed }) => [kind, malformed]))
    .toEqual([
      ['malformed', 1],
      ['malformed', 2],
    ]);
  expect(await told(place, 'change')).toEqual([]);
  const frame = embeds(page)[0];
  await expect(frame?.locator('#scalar-power-w-range') ?? page.locator('nothing')).toHaveValue('0.7');
});

test('an unknown widget, theme or control breaks nothing', async ({ page, host }) => {
  await host.open(
    `${ears}${script(host.site)}${element('no widget!')}${element('scalar-power', 'lang="zh" theme="sepia" hide="W,knob"')}`,
  );
  const [wrong, right] = [page.locator('vanishing-point').first(), page.locator('vanishing-point').last()];
  await expect(wrong.locator('a')).toBeVisible();
  const frame = right.locator('iframe').contentFrame();
  await expect(frame.locator('figure[data-live=true]')).toBeVisible();
  await expect(frame.locator('.notice li')).toHaveText([
    /theme 的值“sepia”.*auto, light, dark/,
    /hide 的值“knob”.*toolbar/,
  ]);
  await expect(right.locator('a')).toBeHidden();
  const missing = await page.request.get(`${host.site}embed/en/no-such-widget/`);
  expect(missing.status()).toBe(404);
  const list = await missing.text();
  for (const id of ids) expect(list).toContain(`<code>${id}</code>`);
});

test('every control can be hidden, and what is hidden does not leave a gap that scrolls', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  const { site } = host;
  for (const { id, params } of registry) {
    await page.goto(`${site}embed/en/${id}/?hide=${[...Object.keys(params), 'toolbar', 'title'].join(',')}`);
    await expect(page.locator('figure[data-live=true]')).toBeVisible();
    const left = page
      .locator('.controls :is(input, select), .tools, .widget-question')
      .filter({ visible: true });
    // The choice of what to drag is no parameter.
    const names = await left.evaluateAll((nodes: Element[]) =>
      nodes.map((node) => node.getAttribute('name') ?? node.outerHTML.slice(0, 80)),
    );
    expect(
      names.filter((name) => !name.endsWith('-grip')),
      id,
    ).toEqual([]);
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test('the size that the manifest names is enough for a plain frame, and not much more', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  for (const { id, size } of registry)
    for (const lang of ['zh', 'en']) {
      await page.setViewportSize(size);
      await page.goto(`${host.site}embed/${lang}/${id}/`);
      await expect(page.locator('figure[data-live=true]')).toBeVisible();
      await expect.poll(() => overflowOf(page.mainFrame())).toBe('');
      const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
      expect(height, `${lang}/${id}`).toBeGreaterThan(0.85 * size.height);
    }
});

test('ten widgets of one page fetch each shared file once', async ({ page, host }) => {
  const fetched = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\.(js|css|woff2)$/.test(path)) return;
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) => {
        if (responseBodySize > 0) fetched.set(path, (fetched.get(path) ?? 0) + 1);
      });
  });
  await page.setViewportSize({ width: 800, height: 9000 });
  await host.open(
    `${ears}${script(host.site)}${ids
      .slice(0, 10)
      .map((id) => element(id))
      .join('')}`,
  );
  await allReady(page, 10);
  expect([...fetched.keys()].some((path) => path.endsWith('/kit.js'))).toBe(true);
  expect([...fetched].filter(([, times]) => times > 1)).toEqual([]);
});

test('nothing is left after fifty times adding and removing, in the host or where frames live', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  // One frame stays, and with it the process that all of them share.
  await host.open(
    `${ears}${script(host.site)}${element('scalar-power', 'id="stays"')}<div id="place"></div>`,
  );
  await allReady(page, 1);
  const [stays] = embeds(page);
  if (!stays) throw new Error('no frame');
  const sessions = [
    await page.context().newCDPSession(page),
    // Refused where the frame were in the host's own process, whose heap would then be all there is.
    await page.context().newCDPSession(stays),
  ];
  const cycles = (count: number): Promise<void> =>
    page.evaluate(
      async ([n, html]) => {
        const place = document.querySelector('#place');
        for (let i = 0; i < n; i++) {
          if (!place) return;
          place.innerHTML = html;
          const node = place.firstElementChild;
          await new Promise((resolve) => node?.addEventListener('ready', resolve, { once: true }));
          place.replaceChildren();
        }
      },
      [count, element('scalar-power')] as const,
    );
  const used = (): Promise<{ heap: number; documents: number }[]> =>
    Promise.all(
      sessions.map(async (session) => {
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        const { usedSize } = await session.send('Runtime.getHeapUsage');
        const { documents } = await session.send('Memory.getDOMCounters');
        return { heap: usedSize, documents };
      }),
    );
  await cycles(5);
  const before = await used();
  await cycles(50);
  const after = await used();
  for (const [i, { heap, documents }] of after.entries()) {
    expect(heap, i === 0 ? 'host' : 'frames').toBeLessThan(1.1 * (before[i]?.heap ?? 0));
    expect(documents).toBeLessThanOrEqual((before[i]?.documents ?? 0) + 1);
  }
  expect(embeds(page)).toHaveLength(1);
});

test('the same element lives again after it was moved elsewhere', async ({ page, host }) => {
  await host.open(
    `${ears}${script(host.site)}<div id="a">${element('scalar-power', 'w="0.9"')}</div><div id="b"></div>`,
  );
  const place = page.locator('vanishing-point');
  await expect.poll(() => told(place, 'ready')).toHaveLength(1);
  await page.evaluate(() => {
    const node = document.querySelector('vanishing-point');
    if (node) document.querySelector('#b')?.append(node);
  });
  await expect.poll(() => told(place, 'ready')).toHaveLength(2);
  expect((await told(place, 'ready'))[1]?.['params']).toMatchObject({ w: 0.9 });
  expect(embeds(page)).toHaveLength(1);
});
