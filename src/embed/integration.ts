/** Puts the classic scripts into the built site, below `embed/assets/`, and serves them while authoring. */
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { bundleClassic, type Bundle } from './bundle.ts';
import { framePolicy } from './frame-policy.ts';

/** `address`: of the site, with a slash at its end. */
export function classicScripts(address: string): AstroIntegration {
  const root = process.cwd();
  let made: Promise<Bundle> | null = null;
  const bundle = (): Promise<Bundle> => (made ??= bundleClassic(root));
  const id = 'virtual:embed-version';
  const plugin: Plugin = {
    name: 'vanishing-point:embed-version',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (resolved) =>
      resolved === `\0${id}` ? `export default ${JSON.stringify((await bundle()).version)}` : undefined,
  };
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const name = /\/embed(?:\/assets\/(.+\.(?:js|css))|\.js)$/.exec(path);
          if (!name) {
            next();
            return;
          }
          bundleClassic(root).then(({ files, element }) => {
            response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/javascript');
            response.end(name[1] === undefined ? element : (files.get(name[1]) ?? ''));
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { files, element } = await bundle();
        const folder = new URL('embed/assets/', dir);
        await mkdir(folder, { recursive: true });
        await writeFile(fileURLToPath(new URL('embed.js', dir)), element);
        for (const [name, text] of files) await writeFile(fileURLToPath(new URL(name, folder)), text);
        for (const name of globSync('embed/*/*/index.html', { cwd: fileURLToPath(dir) })) {
          const file = join(fileURLToPath(dir), name);
          await writeFile(file, framePolicy(await readFile(file, 'utf8'), address));
        }
      },
    },
  };
}
