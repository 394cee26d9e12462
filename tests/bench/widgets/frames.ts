/** While a slider is dragged: how long an input takes until its frame is painted. */
import { chromium, type Locator, type Page } from '@playwright/test';
import { registry } from '../../../components/widgets/registry.ts';
import { findBrowser } from '../../../src/cli/browser.mjs';
import { serve } from '../../../src/cli/serve.mjs';
import { siteAddress } from '../../../src/site/address.ts';

export interface FrameTimes {
  readonly id: string;
  /** Sliders that were dragged, and the name of the slowest, to which the numbers belong. */
  readonly sliders: number;
  readonly slowest: string;
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

/** Drags a slider to its end and back. */
async function drag(page: Page, slider: Locator): Promise<void> {
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

type SliderTimes = Pick<FrameTimes, 'inputs' | 'median' | 'p98'>;

async function timesOf(page: Page, slider: Locator): Promise<SliderTimes> {
  await watch(page);
  await drag(page, slider);
  const times = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 500)));
    return window.inputTimes.sort((a, b) => a - b);
  });
  const share = (q: number): number => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? NaN;
  return { inputs: times.length, median: share(0.5), p98: share(0.98) };
}

/** Every slider of a widget in view, each from the same state. */
async function timesOnPage(page: Page, id: string, address: string): Promise<FrameTimes | null> {
  const open = async (): Promise<Locator> => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const live = page.locator('[data-live=true]').first();
    await live.waitFor({ state: 'attached' });
    await live.hover();
    await page.waitForLoadState('networkidle');
    return live.locator('input[type=range]').filter({ visible: true });
  };
  const count = await (await open()).count();
  let worst: FrameTimes | null = null;
  for (let i = 0; i < count; i++) {
    const slider = (await open()).nth(i);
    const name = (await slider.getAttribute('name')) ?? (await slider.getAttribute('id')) ?? String(i);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times = await timesOf(page, slider);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
    if (times.inputs > 0 && (worst === null || times.p98 > worst.p98))
      worst = { id, sliders: count, slowest: name, ...times };
  }
  return worst;
}

/** States that are measured besides the defaults. */
const further: Readonly<Record<string, string>> = { 'matrix-spectrum': 'source=gaussian&n=32' };

/** One drag of 100 steps of every slider on every widget's page, at a quarter of this machine's speed: the slowest of each. */
export async function frameTimes(folder: string): Promise<FrameTimes[]> {
  const { base } = siteAddress();
  const server = await serve({ folder, base, port: 0 });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  const results: FrameTimes[] = [];
  try {
    const states = registry.flatMap(({ id }) => {
      const more = further[id];
      return more === undefined
        ? [{ id, query: '' }]
        : [
            { id, query: '' },
            { id, query: more },
          ];
    });
    for (const { id, query } of states) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const name = query === '' ? id : `${id} ${query}`;
      const times = await timesOnPage(
        page,
        name,
        `http://127.0.0.1:${port}${base}en/widgets/${id}/${query === '' ? '' : `?${query}`}`,
      );
      if (times) results.push(times);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return results;
}
