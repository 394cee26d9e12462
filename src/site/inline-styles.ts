/**
 * Writes the style sheets of the print pages into them. A book on one page is so long that a browser on a slow line would ask
 * for its style sheet only after the text; every other page shares the files.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languages } from '../lib/languages.ts';

const sheet = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

async function inlined(html: string, base: string, dir: URL): Promise<string> {
  const texts = new Map<string, string>();
  for (const [, href = ''] of html.matchAll(sheet))
    texts.set(href, await readFile(new URL(href.slice(base.length), dir), 'utf8'));
  const hashes = [...texts.values()].map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  const policy = "style-src 'self'";
  if (texts.size === 0 || !html.includes(policy))
    throw new Error('inline-styles: a print page has no style sheet or no policy for styles');
  return html
    .replace(policy, `${policy} ${hashes.join(' ')}`)
    .replace(sheet, (_, href: string) => `<style>${texts.get(href) ?? ''}</style>`);
}

export function inlinePrintStyles(base: string): AstroIntegration {
  return {
    name: 'inline-print-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const lang of languages) {
          const file = fileURLToPath(new URL(`${lang}/print/index.html`, dir));
          await writeFile(file, await inlined(await readFile(file, 'utf8'), base, dir));
        }
      },
    },
  };
}
