import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test';
import { siteAddress } from '../../src/site/address.ts';

export { expect };

const dist = join(process.cwd(), 'dist');
export const { base: basePath } = siteAddress();

function htmlFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return htmlFiles(path);
    return name.endsWith('.html') ? [path] : [];
  });
}

/** Every page that was built, as a path to ask for. */
export const pages: readonly string[] = htmlFiles(dist)
  .map((file) => relative(dist, file).split(sep).join('/'))
  .map((path) => basePath + path.replace(/(^|\/)index\.html$/, '$1'))
  .sort();

/**
 * Pages that stay where they are: the choice of language leads away from itself. Those of frames have tests of their own, and the
 * book in one file is what `print/` puts itself together from.
 */
export const stayingPages: readonly string[] = pages.filter(
  (path) => path !== basePath && !path.startsWith(`${basePath}embed/`) && !path.endsWith('/print/whole/'),
);

export const chapters: readonly string[] = [
  'problem',
  'core-idea',
  'minimal-example',
  'principle',
  'misconceptions',
  'applications',
  'summary',
  'self-test',
  'remedies',
];

export function pageOf(lang: 'zh' | 'en', path: string): string {
  return `${basePath}${lang}/${path === '' ? '' : `${path}/`}`;
}

/** The file in dist that answers for a page's path. */
export function fileOf(path: string): string {
  const file = path.slice(basePath.length);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

export function readDist(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** What a page must never do: complain, break its own policy, or talk to another origin. */
export interface Complaints {
  readonly found: string[];
}

function watch(page: Page): Complaints {
  const found: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type()))
      found.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['127.0.0.1', ''].includes(url.hostname) || !['http:', 'data:', 'blob:'].includes(url.protocol))
      found.push(`request to ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
  });
  return { found };
}

/** A page that reports its complaints; every test ends by asserting that there are none. */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = watch(page);
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      await use(complaints);
      expect(complaints.found).toEqual([]);
    },
    { auto: true },
  ],
});

/** Scrolls through a page, so that everything that wakes when seen has woken. */
export async function scrollThrough(page: Page): Promise<void> {
  for (const widget of await page.locator('[data-widget]').all()) {
    await widget.scrollIntoViewIfNeeded();
    await expect(widget).toHaveAttribute('data-live', 'true');
  }
}
