/** The glossary as it stands in its files, with lines. */
import { LineCounter, isMap, isSeq, parseDocument } from 'yaml';
import type { Lang } from '../lib/languages.ts';
import { exists, textOf } from './files.ts';
import { glossaryFile } from './strings.ts';

export interface GlossaryItem {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Entries in their order; none where there is no file. */
export function glossaryItems(root: string, lang: Lang): GlossaryItem[] {
  const file = glossaryFile(lang);
  if (!exists(root, file)) return [];
  const lines = new LineCounter();
  const { contents } = parseDocument(textOf(root, file), { lineCounter: lines });
  if (!isSeq(contents)) return [];
  return contents.items.filter(isMap).map((item) => ({
    line: lines.linePos(item.range[0]).line,
    fields: item.toJSON() as Record<string, unknown>,
  }));
}

export function idOf({ fields }: GlossaryItem): string {
  return typeof fields['id'] === 'string' ? fields['id'] : '';
}

/** A list of strings under a name; empty where absent. */
export function listOf({ fields }: GlossaryItem, name: string): readonly string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.map(String) : [];
}

export function glossaryIds(root: string, lang: Lang): ReadonlySet<string> {
  return new Set(glossaryItems(root, lang).map(idOf));
}
