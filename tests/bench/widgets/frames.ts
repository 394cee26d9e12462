/** While a slider is dragged: how long an input takes until its frame is painted. */
import { chromium, type Page } from '@playwright/test';
import { registry } from '../../../components/widgets/registry.ts';
import { findBrowser } from '../../../src/cli/browser.mjs';
import { serve } from '../../../src/cli/serve.mjs';
import { siteAddress } from '../../../src/site/address.ts';

export interface FrameTimes {
  readonly id: string;
  /** Inputs that the drag gave rise to. */
  readonly inputs: number;
  /** Milliseconds from an `input` event to its frame. */
  readonly median: number;
  readonly p98: number;
}

const STEPS = 100;
/** How much slower than this machine the reader's is taken to be. */
const SLOWDOWN = 4;

declare global {
  interface Window {
    inputTimes: number[];
  }
}

/**
 * Event Timing does not report the `input` events of a drag in every browser, so the page takes the time itself: from the event's
 * own time stamp to the first task after the frame that follows it.
 */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.inputTimes = [];
    addEventListener(
      'input',
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.inputTimes.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Drags the first slider to its end and back. */
async function drag(page: Page): Promise<void> {
  const slider = page.locator('[data-live=true] input[type=range]').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('frames: the slider is not on the page');
  const y = box.y + box.height / 2;
  const at = (share: number): number => box.x + 8 + share * (box.width - 16);
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  for (let k = 1; k <= STEPS; k++)
    await page.mouse.move(at(0.5 + 0.5 * Math.sin((2 * Math.PI * k) / STEPS)), y);
  await page.mouse.up();
}

async function timesOf(page: Page, id: string): Promise<FrameTimes> {
  await watch(page);
  await drag(page);
  const times = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 500)));
    return window.inputTimes.sort((a, b) => a - b);
  });
  const inputs = times.length;
  const share = (q: number): number => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? NaN;
  return { id, inputs, median: share(0.5), p98: share(0.98) };
}

/** One drag of 100 steps of the first slider on every widget's page, at a quarter of this machine's speed. */
export async function frameTimes(folder: string): Promise<FrameTimes[]> {
  const { base } = siteAddress();
  const server = await serve({ folder, base, port: 0 });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  const results: FrameTimes[] = [];
  try {
    for (const { id } of registry) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`http://127.0.0.1:${port}${base}en/widgets/${id}/`, { waitUntil: 'networkidle' });
      await page.locator('[data-live=true]').first().waitFor({ state: 'attached' });
      await page.locator('[data-live=true]').first().hover();
      await page.waitForLoadState('networkidle');
      if ((await page.locator('[data-live=true] input[type=range]').count()) > 0) {
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
        results.push(await timesOf(page, id));
      }
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return results;
}
