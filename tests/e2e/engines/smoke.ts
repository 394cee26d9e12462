/**
 * The other engines: a widget in a frame of a host of another origin, and the same in a sandbox, live there, follow the host and
 * complain of nothing; and the zip opens from a file. A program of its own, for Playwright drives its own builds of these engines and not the system's.
 * `node tests/e2e/engines/smoke.ts`: exits 1 where something fails, and says loudly which engine could not be had.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findFirefox, findWebKit } from '../../../src/cli/engines.mjs';
import { serve } from '../../../src/cli/serve.mjs';
import { siteAddress } from '../../../src/site/address.ts';
import { until, type Engine } from './engine.ts';
import { fromFile, unpacked } from './from-file.ts';
import { launchFirefox } from './firefox.ts';
import { launchWebKit } from './webkit.ts';

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const { base, site: builtFor } = siteAddress();
const site = await serve({ folder: join(process.cwd(), 'dist'), base, port: 0 });
const address = `http://127.0.0.1:${portOf(site)}${base}`;
// Embed pages name the address that they were built for; here they stand as they would there.
const plain = site.listeners('request')[0] as (request: IncomingMessage, response: ServerResponse) => void;
site.removeAllListeners('request');
site.on('request', (request: IncomingMessage, response: ServerResponse) => {
  const page = /^embed\/(zh|en)\/[a-z-]+\/(?=\?|$)/.exec((request.url ?? '').slice(base.length));
  if (!page) {
    plain(request, response);
    return;
  }
  const html = readFileSync(join(process.cwd(), 'dist', page[0], 'index.html'), 'utf8');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html.replaceAll(`${builtFor}${base}`, address));
});
const host = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="zh-Hans" style="background:#111"><title>host</title>
<link rel="icon" href="data:,">
<script>window.told = []; for (const type of ['ready', 'change', 'error'])
  addEventListener(type, (e) => e.detail && told.push([e.target.id, type, e.detail.params?.w ?? e.detail.reason]), true);</script>
<script src="${address}embed.js"></script>
<vanishing-point id="plain" widget="scalar-power" w="0.9"></vanishing-point>
<vanishing-point id="boxed" widget="scalar-power" w="0.8" sandbox></vanishing-point>
<vanishing-point id="matrix" widget="matrix-spectrum" lang="en"></vanishing-point>`);
}).listen(0, '127.0.0.1');
await once(host, 'listening');

async function smoke(engine: Engine): Promise<string[]> {
  const failures: string[] = [];
  const hold = (what: string, holds: boolean, met: unknown): void => {
    if (!holds) failures.push(`${engine.name}: ${what}; met ${JSON.stringify(met)}`);
  };
  await engine.open(`http://localhost:${portOf(host)}/`);
  const ready = await until(
    engine,
    `scrollTo(0, scrollY ? 0 : 9999); return told.filter(([, type]) => type === 'ready').map(([id, , w]) => [id, w ?? 0])`,
    (value) => Array.isArray(value) && value.length === 3,
  );
  const states = new Map(ready as [string, number][]);
  hold('the frame has the state of its attributes', states.get('plain') === 0.9, ready);
  hold('so has the one in a sandbox', states.get('boxed') === 0.8, ready);
  await engine.run(
    `for (const id of ['plain', 'boxed']) document.getElementById(id).setAttribute('w', '1.5')`,
  );
  await until(
    engine,
    `return told.filter(([, type, w]) => type === 'change' && w === 1.5).length`,
    (value) => value === 2,
  );
  const heights = await engine.run(
    `return [...document.querySelectorAll('vanishing-point')].map((e) => e.shadowRoot.querySelector('iframe').offsetHeight)`,
  );
  hold(
    'the frames have found their heights',
    (heights as number[]).every((h) => h > 300 && h !== 560),
    heights,
  );
  const errors = await engine.run(`return told.filter(([, type]) => type === 'error')`);
  hold('no error was told', (errors as unknown[]).length === 0, errors);
  hold('nothing was complained of', engine.complaints.length === 0, engine.complaints);
  return failures;
}

const zip = unpacked(join(process.cwd(), 'exports', 'vanishing-point.zip'));
const firefox = findFirefox();
const webkit = findWebKit();

/** What went wrong in an engine, in lines; and a loud word where there is none. */
async function tryIn(name: Engine['name'], launch: (() => Promise<Engine>) | null): Promise<string[]> {
  if (!launch) {
    console.log(
      `engines: SKIPPED ${name}: not installed; on Debian: apt-get install firefox-esr webkit2gtk-driver xvfb`,
    );
    return [];
  }
  const engine = await launch();
  const failures: string[] = [];
  try {
    failures.push(...(await smoke(engine)), ...(await fromFile(engine, zip.folder, zip.files)));
  } catch (error) {
    failures.push(String(error));
  } finally {
    await engine.close();
  }
  console.log(`engines: ${name} ${failures.length === 0 ? 'passed' : 'FAILED'}`);
  return failures;
}

const failures = (
  await Promise.all([
    tryIn('Firefox', firefox === null ? null : () => launchFirefox(firefox)),
    tryIn('WebKit', webkit === null ? null : () => launchWebKit(webkit.driver, webkit.browser)),
  ])
).flat();
for (const failure of failures) console.error(failure);
zip.remove();
site.close();
host.close();
process.exit(failures.length === 0 ? 0 : 1);
