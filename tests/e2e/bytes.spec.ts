import { brotliCompressSync } from 'node:zlib';
import { chapters, expect, fileOf, pageOf, readDist, test } from './site.ts';

const kB = 1000;

for (const lang of ['zh', 'en'] as const) {
  for (const slug of chapters) {
    test(`${lang}/${slug} is light before and after its first widget`, async ({ page }) => {
      const sizes = { script: 0, other: 0 };
      const pending: Promise<void>[] = [];
      page.on('response', (response) => {
        const kind = response.request().resourceType();
        if (kind === 'font' || kind === 'image') return;
        const add = async (): Promise<void> => {
          const bytes = brotliCompressSync(await response.body()).length;
          if (kind === 'script') sizes.script += bytes;
          else sizes.other += bytes;
        };
        pending.push(add());
      });
      await page.setViewportSize({ width: 390, height: 600 });
      // A long page may leave the network idle before its own scripts have been asked for.
      const response = await page.goto(pageOf(lang, slug), { waitUntil: 'load' });
      await page.waitForLoadState('networkidle');
      await Promise.all(pending);
      const html = (await response?.text()) ?? '';
      const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
        .map((m) => m[1] ?? '')
        .join('\n');
      const script = sizes.script + (inline === '' ? 0 : brotliCompressSync(Buffer.from(inline)).length);
      const before = { ...sizes };
      expect(script, 'JavaScript before a widget is in view').toBeLessThanOrEqual(5 * kB);
      expect(sizes.script + sizes.other, 'everything but fonts').toBeLessThanOrEqual(60 * kB);
      const widget = page.locator('[data-widget]').first();
      if ((await widget.count()) === 0) return;
      await widget.scrollIntoViewIfNeeded();
      await expect(widget).toHaveAttribute('data-live', 'true');
      await page.waitForLoadState('networkidle');
      await Promise.all(pending);
      expect(sizes.script - before.script, 'JavaScript of the first widget').toBeLessThanOrEqual(45 * kB);
      console.log(
        `bytes: ${lang}/${slug} script ${script}, all ${before.script + before.other}, first widget +${sizes.script - before.script}`,
      );
    });
  }
}

// A browser that could fill forms asks of each field whether it can be seen, and lays out all that is far from view to answer:
// a second and more of a phone's time, before the reader can scroll.
for (const path of chapters.flatMap((slug) => [pageOf('zh', slug), pageOf('en', slug)]))
  test(`${path} has no field to be filled before its widgets live`, () => {
    const html = readDist(fileOf(path));
    expect(
      html.match(/<(select|textarea|input(?![^>]*\btype="(button|range|radio|checkbox|search)"))\b[^>]*>/g),
    ).toBeNull();
  });
