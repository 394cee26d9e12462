/** Words that stand outside the documents: the strings of the site, the glossary, and the words of the widgets. */
import ts from 'typescript';
import { LineCounter, isMap, isPair, isScalar, parseDocument, visit as visitYaml } from 'yaml';
import { languages, type Lang } from '../lib/languages.ts';
import { exists, foldersIn, textOf } from './files.ts';
import type { Piece } from './piece.ts';

export interface YamlString extends Piece {
  /** Name of the field that it stands in. */
  readonly key: string;
}

/** Every string value of a YAML file with the field that it stands in. */
export function yamlStrings(root: string, file: string, lang: Lang): YamlString[] {
  if (!exists(root, file)) return [];
  const lines = new LineCounter();
  const found: YamlString[] = [];
  visitYaml(parseDocument(textOf(root, file), { lineCounter: lines }), {
    Scalar(place, node, path) {
      if (place === 'key' || typeof node.value !== 'string') return;
      const pair = path.findLast((parent) => isPair(parent));
      const key = pair && isScalar(pair.key) ? String(pair.key.value) : '';
      const line = lines.linePos(node.range?.[0] ?? 0).line;
      const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? 1 : 0;
      found.push({ file, lang, line: line + block, text: node.value, key });
    },
  });
  return found;
}

/** Keys of a YAML file that is one mapping, with their lines. */
export function yamlKeys(root: string, file: string): Map<string, number> {
  const lines = new LineCounter();
  const { contents } = parseDocument(textOf(root, file), { lineCounter: lines });
  const keys = new Map<string, number>();
  if (!isMap(contents)) return keys;
  for (const { key } of contents.items)
    if (isScalar(key)) keys.set(String(key.value), lines.linePos(key.range[0]).line);
  return keys;
}

export const uiFile = (lang: Lang): string => `content/ui/${lang}.yaml`;
export const glossaryFile = (lang: Lang): string => `content/glossary/${lang}.yaml`;

export function uiStrings(root: string): YamlString[] {
  return languages.flatMap((lang) => yamlStrings(root, uiFile(lang), lang));
}

export function glossaryStrings(root: string): YamlString[] {
  return languages.flatMap((lang) => yamlStrings(root, glossaryFile(lang), lang));
}

export interface WidgetString extends Piece {
  /** Folder of the widget. */
  readonly widget: string;
}

function stringsOf(source: ts.SourceFile): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      node.kind === ts.SyntaxKind.TemplateHead ||
      node.kind === ts.SyntaxKind.TemplateMiddle ||
      node.kind === ts.SyntaxKind.TemplateTail
    ) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ text: (node as ts.StringLiteralLike).text, line });
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/** Every string of every `components/widgets/<id>/<lang>.ts`, and of `<lang>-page.ts` where its own page says more. */
export function widgetStrings(root: string): WidgetString[] {
  return foldersIn(root, 'components/widgets').flatMap((widget) =>
    languages.flatMap((lang) =>
      [`${lang}.ts`, `${lang}-page.ts`].flatMap((name) => {
        const file = `components/widgets/${widget}/${name}`;
        if (!exists(root, file)) return [];
        const source = ts.createSourceFile(file, textOf(root, file), ts.ScriptTarget.Latest);
        return stringsOf(source).map((found) => ({ ...found, file, lang, widget }));
      }),
    ),
  );
}
