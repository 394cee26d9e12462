import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Lang } from '../lib/languages.ts';
import { contentRoot } from './book.ts';

export interface Citation {
  readonly id: string;
  /** `Pascanu et al., 2013` */
  readonly short: string;
  /** The entry of the list, as HTML. */
  readonly entry: string;
  readonly doi: string | null;
}

let library: InstanceType<typeof Cite> | null = null;

function sources(): InstanceType<typeof Cite> {
  library ??= new Cite(readFileSync(join(contentRoot, 'references.bib'), 'utf8'));
  return library;
}

function shortForm(
  source: { author?: readonly { family?: string }[]; issued?: { 'date-parts': number[][] } },
  lang: Lang,
): string {
  const names = (source.author ?? []).map((a) => a.family ?? '');
  const year = source.issued?.['date-parts'][0]?.[0] ?? '';
  if (lang === 'zh') {
    const who = names.length > 2 ? `${names[0]} 等` : names.join(' 和 ');
    return `${who}，${year}`;
  }
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  return `${who}, ${year}`;
}

/** All sources of `content/references.bib`, sorted as the style sorts them. */
export function citations(lang: Lang): readonly Citation[] {
  const cite = sources();
  const entries = cite.format('bibliography', { format: 'html', template: 'apa', asEntryArray: true }) as [
    string,
    string,
  ][];
  const data = new Map(cite.data.map((d) => [d.id, d]));
  return entries.map(([id, html]) => {
    const source = data.get(id);
    return {
      id,
      short: source ? shortForm(source, lang) : id,
      entry: html.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, ''),
      doi: source?.DOI ?? null,
    };
  });
}

const tables = new Map<Lang, ReadonlyMap<string, Citation>>();

/** The source of this key, or undefined. */
export function citationOf(id: string, lang: Lang): Citation | undefined {
  if (!tables.has(lang)) tables.set(lang, new Map(citations(lang).map((c) => [c.id, c])));
  return tables.get(lang)?.get(id);
}
