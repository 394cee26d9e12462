/**
 * Of the hashes in a page's policy leaves those that the page needs. Astro lists every script and style sheet that it bundles, but
 * files of our own origin are allowed as such; only what stands inline must be named, and each hash weighs fifty bytes a page.
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const inline = /<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;
const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/** The page with the hashes of its own inline scripts and styles, and no others. */
export function leanPolicy(html: string): string {
  const needed = new Set(
    [...html.matchAll(inline)].map(
      ([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  );
  return html.replace(policy, (meta) =>
    meta.replace(/ '(sha256-[^']+)'/g, (whole, hash: string) => (needed.has(hash) ? whole : '')),
  );
}

export function leanPolicies(): AstroIntegration {
  return {
    name: 'lean-policies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of globSync('**/*.html', { cwd: root })) {
          const file = join(root, name);
          await writeFile(file, leanPolicy(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
