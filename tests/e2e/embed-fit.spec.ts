/** A frame is as large as what stands in it: nothing scrolls, nothing is cut, whatever is hidden. */
import { expect } from '@playwright/test';
import { registry } from '../../components/widgets/registry.ts';
import { allReady, element, embeds, ids, overflowOf, script } from './embedding.ts';
import { ears, test } from './host.ts';

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
