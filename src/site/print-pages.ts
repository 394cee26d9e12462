/**
 * Finishes the print pages of a built site. The whole book on one page is some five megabytes of HTML, which a phone on a slow line
 * would have to fetch before it shows the first line. So the page at `print/` keeps its start, and its script fetches the rest from
 * `print/whole/`, which is the book in one file: where no script runs, a browser is sent there.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languages } from '../lib/languages.ts';
import { unpacked } from './text/later.ts';
import { versionText } from './version.ts';
import { restOf, startOf, wholeOf } from './whole-book.ts';

/** Characters of the book in a file of its rest, about. */
const FILE = 250_000;

const sheet = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

/** Both files are asked for once and share no style sheet with a page that was read before: their styles come with them. */
async function inlined(html: string, base: string, dir: string): Promise<string> {
  const texts = new Map<string, string>();
  for (const [, href = ''] of html.matchAll(sheet))
    texts.set(href, await readFile(join(dir, href.slice(base.length)), 'utf8'));
  const hashes = [...texts.values()].map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  const policy = "style-src 'self'";
  if (texts.size === 0 || !html.includes(policy))
    throw new Error('print-pages: a print page has no style sheet or no policy for styles');
  return html
    .replace(policy, `${policy} ${hashes.join(' ')}`)
    .replace(sheet, (_, href: string) => `<style>${texts.get(href) ?? ''}</style>`);
}

/** The start of the book, which says where the rest is. */
function shortened(html: string, whole: string, rest: readonly string[]): string {
  const main = '<main id="main"';
  if (!html.includes(main)) throw new Error('print-pages: a print page has no <main id="main">');
  return html
    .replace(main, `${main} data-whole="${whole}" data-rest="${rest.join(' ')}"`)
    .replace('</head>', `<noscript><meta http-equiv="refresh" content="0;url=${whole}"></noscript></head>`);
}

/** Packages in groups of some hundred kilobytes. */
function grouped(packages: readonly string[]): string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const html of packages) {
    if (room <= 0) {
      groups.push([]);
      room = FILE;
    }
    groups.at(-1)?.push(html);
    room -= html.length;
  }
  return groups;
}

export function printPages(base: string): AstroIntegration {
  return {
    name: 'print-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const lang of languages) {
          const [start, whole] = [join(folder, startOf(lang)), join(folder, wholeOf(lang))];
          const html = await inlined(await readFile(start, 'utf8'), base, folder);
          for (const file of [whole, join(folder, restOf(lang, 0))])
            await mkdir(dirname(file), { recursive: true });
          await writeFile(whole, html);
          const { start: page, packages } = unpacked(html);
          const names: string[] = [];
          for (const [i, group] of grouped(packages).entries()) {
            const name = restOf(lang, i);
            await writeFile(join(folder, name), JSON.stringify({ version: versionText, packages: group }));
            names.push(base + name);
          }
          await writeFile(start, shortened(page, `${base}${lang}/print/whole/`, names));
        }
      },
    },
  };
}
