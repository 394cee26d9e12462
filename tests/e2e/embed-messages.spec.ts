/** Between a page and the widgets in its frames: the state both ways, and what neither believes. */
import { expect } from '@playwright/test';
import { element, embeds, ids, script } from './embedding.ts';
import { ears, test, told } from './host.ts';

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
