import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.mjs';
import { writeWorker } from '../../src/site/offline/write-worker.ts';
import { basePath, expect, fileOf, pageOf, pages, readDist, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

/** A server that can be cut off for good: nothing is left of it that a browser could talk to. */
class Line {
  private server: Server;
  private readonly folder: string;
  readonly origin: string;

  private constructor(server: Server, folder: string) {
    this.server = server;
    this.folder = folder;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(folder: string): Promise<Line> {
    return new Line(await serve({ folder, base: basePath, port: 0 }), folder);
  }

  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    this.server.closeAllConnections();
    await closed;
  }

  async mend(): Promise<void> {
    this.server = await serve({
      folder: this.folder,
      base: basePath,
      port: Number(new URL(this.origin).port),
    });
  }
}

const kept = { zh: '中文版可离线阅读', en: 'English edition available offline' };

test('after one visit and with the network cut, every page of the language is there, and only the other is not', async ({
  page,
}) => {
  const line = await Line.open('dist');
  await page.goto(line.origin + pageOf('zh', 'problem'));
  await expect(page.locator('.kept')).toHaveText(kept.zh, { timeout: 60_000 });
  await line.cut();

  const own = pages.filter((path) => path.startsWith(pageOf('zh', '')));
  const got = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).text())),
    own,
  );
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter((path, i) => got[i] !== readDist(fileOf(path)))).toEqual([]);

  await page.goto(`${line.origin}${pageOf('zh', 'widgets/scalar-power')}?w=1.5`);
  const figure = page.locator('[data-widget=scalar-power]');
  await expect(figure).toHaveAttribute('data-live', 'true');
  await expect(figure.locator('.readouts')).toContainText('4.07');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('searchbox').fill('谱半径');
  await expect(page.locator('.search-results a').first()).toBeVisible();

  await page.goto(line.origin + pageOf('en', 'problem'));
  await expect(page.getByRole('heading', { name: 'This page is not kept on this device' })).toBeVisible();

  await line.mend();
  await page.goto(line.origin + pageOf('en', 'problem'));
  await page.getByRole('button', { name: 'Keep the English edition' }).click();
  await expect(page.locator('.kept')).toHaveText(kept.en, { timeout: 60_000 });
  await line.cut();
  await page.goto(line.origin + pageOf('en', 'references'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('References');
});

/** A site of a few pages that can be published anew. */
class SmallSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'vanishing-point-'));
  private script = '';

  constructor() {
    for (const path of ['_astro', '404.html', 'theme.js', 'favicon.svg', 'zh/index.html', 'zh/about'])
      cpSync(join('dist', path), join(this.folder, path), { recursive: true });
    this.script = readdirSync(join(this.folder, '_astro')).find((name) => /^Base.*\.js$/.test(name)) ?? '';
    expect(this.script).not.toBe('');
  }

  private each(change: (html: string) => string): void {
    for (const path of ['zh/index.html', 'zh/about/index.html']) {
      const file = join(this.folder, path);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    }
  }

  /** Pages that say the version, and a script whose name has changed, the old one being gone. */
  async publish(version: string): Promise<void> {
    const name = `Base.${version}.js`;
    renameSync(join(this.folder, '_astro', this.script), join(this.folder, '_astro', name));
    this.each((html) =>
      html
        .replaceAll(this.script, name)
        .replace(/<html(?: data-version="\w+")?/, `<html data-version="${version}"`),
    );
    this.script = name;
    await writeWorker(this.folder, basePath);
  }

  spoil(): void {
    this.each((html) => html.replace('</body>', ' </body>'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

test('a new version waits for the reader, and no page meets the scripts of another', async ({ page }) => {
  const site = new SmallSite();
  await site.publish('one');
  const line = await Line.open(site.folder);
  const other = await page.context().newPage();
  const html = page.locator('html');
  await page.goto(line.origin + pageOf('zh', ''));
  await expect(page.locator('.kept')).toHaveText(kept.zh, { timeout: 30_000 });
  await other.goto(line.origin + pageOf('zh', 'about'));

  await site.publish('two');
  await page.reload();
  // Still the old version, whole: its script is gone from the server, and the page works.
  await expect(html).toHaveAttribute('data-version', 'one');
  await expect(page.locator('.new-version')).toContainText('本书有新版本');
  await page.getByText('外观').click();
  await page.getByRole('button', { name: '深色' }).click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.goto(line.origin + pageOf('zh', 'about'));
  await expect(html).toHaveAttribute('data-version', 'one');

  await page.getByRole('button', { name: '换成新版' }).click();
  await expect(html).toHaveAttribute('data-version', 'two');
  await expect(other.locator('html')).toHaveAttribute('data-version', 'two');
  await expect(page.locator('.kept')).toHaveText(kept.zh, { timeout: 30_000 });
  const stored = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => url);
  });
  expect(stored.filter((url) => /Base\.\w+\.js/.test(url))).toEqual([
    `${line.origin}${basePath}_astro/Base.two.js`,
  ]);

  // A version that has arrived only in part is refused, and the old one goes on.
  await site.publish('three');
  site.spoil();
  const fate = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    return new Promise((resolve) => {
      const look = (): void => {
        if (installing?.state !== 'installing') resolve(installing?.state);
      };
      installing?.addEventListener('statechange', look);
      look();
    });
  });
  expect(fate).toBe('redundant');
  await line.cut();
  await page.goto(line.origin + pageOf('zh', ''));
  await expect(html).toHaveAttribute('data-version', 'two');
  site.remove();
});
