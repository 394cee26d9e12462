/** Somebody else's page: of another origin than the site, hostile or not, with widgets in frames. */
import type { Page } from '@playwright/test';
import { basePath } from './site.ts';

/** What an element has told since it was made, as the host keeps it. */
export interface Told {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Host {
  /** Address of the site as the host links to it. */
  readonly site: string;
  /** Complaints of the console and the network, of host and frames. */
  readonly complaints: string[];
  open(body: string, options?: { readonly head?: string; readonly html?: string }): Promise<void>;
}

/** The site answers at one name, the host at another: to a browser they are strangers. */
export function hostOf(page: Page, baseURL: string): Host {
  const site = baseURL.replace(/\/$/, '') + basePath;
  const address = `${baseURL.replace('127.0.0.1', 'localhost').replace(/\/$/, '')}/host.html`;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return {
    site,
    complaints,
    async open(body, { head = '', html = '' } = {}) {
      await page.route(address, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html ${html}><head><title>host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
        }),
      );
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await page.goto(address);
    },
  };
}

/** Keeps what every element of the page tells, in the order it was told. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('vanishing-point')) {
      const told: { type: string; detail: unknown }[] = [];
      Object.assign(element, { told });
      for (const type of ['ready', 'change', 'error'])
        element.addEventListener(type, (event) =>
          told.push({ type, detail: (event as CustomEvent).detail as unknown }),
        );
    }
  });
}
