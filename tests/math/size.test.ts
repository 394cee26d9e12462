import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const directory = fileURLToPath(new URL('../../src/math/', import.meta.url));

/** Bytes after minification and Brotli of a module with the given source, its imports bundled. */
async function bytes(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: directory, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

describe('size, minified and Brotli-compressed', () => {
  it.each([
    ['the whole module', `export * from './index.ts';`, 20_000],
    ['the learning loop alone', `export * from './train/index.ts';`, 6_000],
    ['power alone', `export { power } from './index.ts';`, 1_000],
    ['eigenvalues and singular values', `export { eigenvalues, singularValues } from './index.ts';`, 6_000],
    ['rng alone', `export { rng } from './index.ts';`, 1_200],
  ])('%s', async (what, contents, limit) => {
    const size = await bytes(contents);
    console.log(`${what}: ${size} bytes of at most ${limit}`);
    expect(size).toBeGreaterThan(200);
    expect(size).toBeLessThan(limit);
  });
});
