import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What every page does, and what only some do and the others have no elements for. */
const parts = ['page', 'corridor', 'later', 'exercise'];

/** A style sheet asked for as a text, in the words of the site's own bundler. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup(bundle) {
    bundle.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?inline$/, '')),
      namespace: 'inline-styles',
    }));
    bundle.onLoad({ filter: /./, namespace: 'inline-styles' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** The scripts of the pages as one classic script. */
export async function siteScriptText(root: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: parts.map((part) => `import './components/site/${part}.ts';`).join('\n'),
      resolveDir: root,
      sourcefile: 'site-entry.ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    plugins: [inlineStyles],
  });
  return outputFiles[0]?.text ?? '';
}
