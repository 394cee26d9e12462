import { defineConfig } from '@playwright/test';
import { siteAddress } from './src/site/address.ts';

const port = Number(process.env['E2E_PORT'] ?? 4399);
const executablePath = process.env['BROWSER_PATH'] ?? '/usr/bin/chromium';
const args = JSON.parse(process.env['BROWSER_ARGS'] ?? '["--no-sandbox","--disable-gpu"]') as string[];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: '.cache/test/playwright',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['line'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    // Fetching a whole language behind every page would slow the others; offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `"${process.execPath}" src/cli/serve-dist.mjs`,
    url: `http://127.0.0.1:${port}${siteAddress().base}404.html`,
    env: { ...(process.env as Record<string, string>), PORT: String(port) },
    reuseExistingServer: false,
  },
});
