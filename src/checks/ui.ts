/** The strings of the site: the same keys in every language, none empty, none left untranslated. */
import { parse } from 'yaml';
import { languages, type Lang } from '../lib/languages.ts';
import { exists, textOf } from './files.ts';
import { problem, type Problem } from './problem.ts';
import { uiFile, yamlKeys } from './strings.ts';

/** Keys whose text may be the same in every language: names and signs. */
const mayBeEqual = new Set<string>([]);

interface Table {
  readonly lang: Lang;
  readonly file: string;
  readonly lines: ReadonlyMap<string, number>;
  readonly values: Readonly<Record<string, unknown>>;
}

function read(root: string): Table[] {
  return languages
    .filter((lang) => exists(root, uiFile(lang)))
    .map((lang) => {
      const file = uiFile(lang);
      const values = parse(textOf(root, file)) as Record<string, unknown>;
      return { lang, file, lines: yamlKeys(root, file), values };
    });
}

function placeholders(value: unknown): string {
  return [...new Set(String(value).match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

function against(table: Table, other: Table): Problem[] {
  return Object.entries(other.values).flatMap(([key, there]) => {
    const at = `${other.file}:${other.lines.get(key) ?? 1}`;
    if (!(key in table.values)) return [problem(table.file, 1, `"${key}" is missing; it stands in ${at}`)];
    const line = table.lines.get(key) ?? 1;
    const here = table.values[key];
    const [x, y] = [placeholders(here), placeholders(there)];
    if (x !== y)
      return [problem(table.file, line, `"${key}" has ${x || 'no placeholder'}, ${at} has ${y || 'none'}`)];
    if (here === there && !mayBeEqual.has(key) && table.lang !== languages[0])
      return [problem(table.file, line, `"${key}" is still equal to ${at}: not translated yet`)];
    return [];
  });
}

/** The check. */
export function checkUi(root: string): Problem[] {
  const tables = read(root);
  if (!exists(root, 'content/ui')) return [];
  return [
    ...languages
      .filter((lang) => !exists(root, uiFile(lang)))
      .map((lang) => problem(uiFile(lang), 1, 'missing')),
    ...tables.flatMap(({ file, lines, values }) =>
      Object.entries(values)
        .filter(([, value]) => typeof value !== 'string' || value.trim() === '')
        .map(([key]) => problem(file, lines.get(key) ?? 1, `"${key}" is empty or not a string`)),
    ),
    ...tables.flatMap((table) => tables.filter((t) => t !== table).flatMap((t) => against(table, t))),
  ];
}
