/** What embedded widgets cost a page, and that they leave nothing behind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { allReady, element, embeds, ids, script } from './embedding.ts';
import { ears, test, told } from './host.ts';

test('the script for hosts is small', () => {
  const text = readFileSync(join(process.cwd(), 'dist', 'embed.js'));
  expect(brotliCompressSync(text).length).toBeLessThan(6000);
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
