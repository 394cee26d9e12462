import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Lang } from '../lib/languages.ts';
import { contentRoot } from './book.ts';

const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  term: z.string().min(1),
  also: z.array(z.string()).optional(),
  other: z.string().optional(),
  definition: z.string().min(1),
  avoid: z.array(z.string()).optional(),
});

export type GlossaryEntry = z.infer<typeof entry>;

const read = new Map<Lang, readonly GlossaryEntry[]>();

/** The glossary of a language, in its own order; a malformed entry stops the build with file and place. */
export function glossaryOf(lang: Lang): readonly GlossaryEntry[] {
  const known = read.get(lang);
  if (known) return known;
  const file = join(contentRoot, 'glossary', `${lang}.yaml`);
  if (!existsSync(file)) return [];
  const parsed = z.array(entry).safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  read.set(lang, parsed.data);
  return parsed.data;
}
