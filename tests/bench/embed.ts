/** How long a reader of somebody else's page waits for the first widget in it, at the throttling of Lighthouse's mobile setting. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { siteAddress } from '../../src/site/address.ts';

export interface EmbedTimes {
  readonly id: string;
  /** Milliseconds from the start of the host's navigation to the event `ready`: controls answer. */
  readonly ready: number;
}

const RUNS = 5;
const measured: readonly string[] = ['scalar-power', 'matrix-spectrum', 'fixed-point'];

declare global {
  interface Window {
    readyAt?: number;
  }
}

async function once(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Frames of another origin may have a process of their own: its line and its processor are as slow.
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1638.4 * 1024) / 8,
    uploadThroughput: (675 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address);
  const ready = await page
    .waitForFunction(() => window.readyAt, undefined, { timeout: 30_000 })
    .then((handle) => handle.jsonValue());
  await context.close();
  return ready ?? NaN;
}

/** Medians over a few fresh visits. */
export async function embedTimes(folder: string): Promise<EmbedTimes[]> {
  const { base } = siteAddress();
  const site = await serve({ folder, base, port: 0 });
  const at = `http://127.0.0.1:${(site.address() as AddressInfo).port}${base}`;
  let id = '';
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>host</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<script>addEventListener('ready', () => { window.readyAt ??= performance.now(); }, true);</script>
<script src="${at}embed.js" async></script><vanishing-point widget="${id}" lang="en"></vanishing-point>`);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => host.once('listening', resolve));
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--disable-features=IsolateOrigins,site-per-process'],
  });
  const results: EmbedTimes[] = [];
  try {
    for (id of measured) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++)
        times.push(await once(browser, `http://127.0.0.1:${(host.address() as AddressInfo).port}/`));
      results.push({ id, ready: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN });
    }
  } finally {
    await browser.close();
    site.close();
    host.close();
  }
  return results;
}
