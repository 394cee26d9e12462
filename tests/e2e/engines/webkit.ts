/** WebKitGTK by plain WebDriver requests to its own driver, under a virtual screen. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Engine } from './engine.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** What a page complains of is not told by this driver: the page keeps it, from the first script on. */
const keep = `if (!window.complaints) { window.complaints = [];
  addEventListener('error', (event) => window.complaints.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => window.complaints.push(String(event.reason))); }`;

export async function launchWebKit(driver: string, browser: string): Promise<Engine> {
  const port = await freePort();
  const process_ = spawn('xvfb-run', ['-a', driver, `--port=${port}`], {
    env: { ...process.env, LANG: 'en_US.UTF-8', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const started = async (): Promise<void> => {
    for (let tries = 0; ; tries++) {
      try {
        await ask('GET', '/status');
        return;
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  await started();
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const complaints: string[] = [];
  const run = (body: string): Promise<unknown> =>
    ask('POST', `${session}/execute/async`, {
      script: `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(done, (error) => done({ failed: String(error) }));`,
      args: [],
    });
  return {
    name: 'WebKit',
    complaints,
    async open(address) {
      await ask('POST', `${session}/url`, { url: address });
      await run(keep);
    },
    async run(body) {
      const value = await run(body);
      complaints.push(...((await run('return window.complaints?.splice(0) ?? []')) as string[]));
      return value;
    },
    async close() {
      await ask('DELETE', session);
      if (process_.pid !== undefined) process.kill(-process_.pid);
    },
  };
}
