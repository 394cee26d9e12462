/** Somebody else's page: of another origin than the site, hostile or not, with widgets in frames. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Locator } from '@playwright/test';
import { basePath } from './site.ts';

/** What an element has told since it was made, as the host keeps it. */
export interface Told {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Host {
  /** Address of the site as the host links to it. */
  readonly site: string;
  open(body: string, options?: { readonly head?: string; readonly html?: string }): Promise<void>;
}

/** A server of somebody else's: whatever was set last, at any path. */
async function stranger(): Promise<{ readonly address: string; show(html: string): void; close(): void }> {
  let html = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // The site answers at a number, the host at a name: to a browser they are strangers.
    address: `http://localhost:${port}/`,
    show(text) {
      html = text;
    },
    close: () => void server.close(),
  };
}

/** A test with a host's page, which must end without a complaint in host or frames. */
export const test = base.extend<{ host: Host }>({
  host: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    const server = await stranger();
    await use({
      site: (baseURL ?? '').replace(/\/$/, '') + basePath,
      async open(body, { head = '', html = '' } = {}) {
        server.show(
          `<!doctype html><html ${html}><head><title>host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
        );
        await page.goto(server.address);
      },
    });
    server.close();
    expect(complaints).toEqual([]);
  },
});

/** Keeps on every element what it tells, from the first moment, in the order it was told. */
export const ears = `<script>
  for (const type of ['ready', 'change', 'error'])
    addEventListener(type, ({ target, detail }) => {
      if (target.localName === 'vanishing-point') (target.told ??= []).push({ type, detail });
    }, true);
</script>`;

/** What an element has told, by kind. */
export async function told(place: Locator, type: string): Promise<readonly Told['detail'][]> {
  const all = await place.evaluate((node) => (node as unknown as { told?: Told[] }).told ?? []);
  return all.filter((one) => one.type === type).map(({ detail }) => detail);
}
