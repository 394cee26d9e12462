import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languages, type Lang } from '../lib/languages.ts';
import { contentRoot } from './book.ts';

/** The strings of the site's furniture in one language. */
export type Ui = Readonly<Record<string, string>>;

const file = (lang: Lang): string => join(contentRoot, 'ui', `${lang}.yaml`);

function load(lang: Lang): Ui {
  const data = parse(readFileSync(file(lang), 'utf8')) as Record<string, unknown>;
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'string') throw new Error(`${file(lang)}: "${key}" must be a string`);
  }
  return data as Ui;
}

const tables = new Map<Lang, Ui>();

/** A function that gives the string of a key, with `{n}` filled in; an unknown key stops the build. */
export function uiOf(
  lang: Lang,
): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  if (!tables.has(lang)) tables.set(lang, load(lang));
  const table = tables.get(lang) ?? {};
  return (key, values = {}) => {
    const text = table[key];
    if (text === undefined) throw new Error(`${file(lang)}: no string "${key}"`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));
  };
}

/** Keys that one language has and another lacks, as lines for the build. */
export function uiGaps(): string[] {
  const tablesNow = languages.map((lang) => [lang, load(lang)] as const);
  const keys = new Set(tablesNow.flatMap(([, table]) => Object.keys(table)));
  return tablesNow.flatMap(([lang, table]) =>
    [...keys].filter((key) => !(key in table)).map((key) => `${file(lang)}: no string "${key}"`),
  );
}
