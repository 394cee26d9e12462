/** What tests of embedded widgets share: how a host asks for one, and how its frames are found. */
import { expect, type Frame, type Page } from '@playwright/test';
import { registry } from '../../components/widgets/registry.ts';
import type { Told } from './host.ts';

export const ids = registry.map(({ id }) => id);
export const script = (site: string): string => `<script src="${site}embed.js"></script>`;
export const element = (id: string, attributes = ''): string =>
  `<vanishing-point widget="${id}" ${attributes}><a href="about:blank">fallback</a></vanishing-point>`;

export async function allReady(page: Page, count: number): Promise<void> {
  const ready = (): Promise<number> =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('vanishing-point')] as unknown as { told?: Told[] }[];
      return all.filter(({ told: heard }) => heard?.some(({ type }) => type === 'ready')).length;
    });
  await expect.poll(ready, { timeout: 50_000 }).toBe(count);
}

export function embeds(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().includes('/embed/'));
}

/** How much larger a frame's content is than the frame, in either direction. */
export function overflowOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const [x, y] = [scrollWidth - innerWidth, scrollHeight - innerHeight];
    return x > 0 || y > 0 ? `${location.pathname} ${innerWidth} px: ${x} × ${y} too large` : '';
  });
}
