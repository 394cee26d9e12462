/** What a browser's Event Timing says while sliders are dragged: how long an input takes until its frame is painted. */
import { chromium } from '@playwright/test';
import { registry } from '../../../components/widgets/registry.ts';
import { findBrowser } from '../../../src/cli/browser.mjs';
import { serve } from '../../../src/cli/serve.mjs';
import { siteAddress } from '../../../src/site/address.ts';

export interface FrameTimes {
  readonly id: string;
  readonly inputs: number;
  /** Milliseconds from an input to its frame, rounded by the browser to 8. */
  readonly median: number;
  readonly worst: number;
}

const KEYS = 25;

/** Arrow keys on the first slider of every widget's page. */
export async function frameTimes(folder: string): Promise<FrameTimes[]> {
  const { base } = siteAddress();
  const server = await serve({ folder, base, port: 0 });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  const results: FrameTimes[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const { id } of registry) {
      await page.goto(`http://127.0.0.1:${port}${base}en/widgets/${id}/`, { waitUntil: 'networkidle' });
      const slider = page.locator('[data-live=true] input[type=range]').first();
      if ((await slider.count()) === 0) continue;
      await slider.focus();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        const seen: number[] = [];
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
        }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
      });
      for (let k = 0; k < KEYS; k++) await slider.press(k % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      const slow = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300)));
        return (window as unknown as { seen: number[] }).seen;
      });
      // The observer leaves out what took less than 16 ms.
      const times = [...slow, ...Array<number>(Math.max(0, KEYS - slow.length)).fill(8)].sort(
        (a, b) => a - b,
      );
      results.push({
        id,
        inputs: KEYS,
        median: times[Math.floor(KEYS / 2)] ?? NaN,
        worst: times.at(-1) ?? NaN,
      });
    }
  } finally {
    await browser.close();
    server.close();
  }
  return results;
}
