import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { listsIn } from './lists.ts';

/** The name of the service worker; its place at the top gives it the whole site. */
export const workerFile = 'sw.js';

/** Writes the service worker of a built site. To be run again after any page of it has changed. */
export async function writeWorker(folder: string, base: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./keeper.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    define: {
      __LISTS__: JSON.stringify(listsIn(folder)),
      __BASE__: JSON.stringify(base),
      'process.env.NODE_ENV': '"production"',
    },
  });
  const file = join(folder, workerFile);
  writeFileSync(`${file}.part`, outputFiles[0]?.contents ?? '');
  renameSync(`${file}.part`, file);
}
