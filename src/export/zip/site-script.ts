import { build } from 'esbuild';

/** What every page does, and what only some do and the others have no elements for. */
const parts = ['page', 'corridor', 'later', 'exercise'];

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
  });
  return outputFiles[0]?.text ?? '';
}
