/**
 * What a `numbers.ts` declares, read from its source: running all of them takes longer than the checks may. One whose ids
 * cannot be read off (a loop, a key computed in an unusual way) is run after all.
 */
import ts from 'typescript';
import { exists, foldersIn, textOf } from './files.ts';
import { keyOf, valueOf } from './literal.ts';
import { answerOf, runNumbers } from './load.ts';

export interface DeclaredNumbers {
  readonly file: string;
  /** Ids with the line of each. */
  readonly ids: ReadonlyMap<string, number>;
  readonly settings: readonly string[];
}

function unwrapped(node: ts.Expression): ts.Expression {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return unwrapped(node.expression);
  return node;
}

function tableOf(file: ts.SourceFile): ts.ObjectLiteralExpression | null {
  const exported = file.statements.find((s) => ts.isExportAssignment(s));
  if (!exported) return null;
  const value = unwrapped(exported.expression);
  if (ts.isObjectLiteralExpression(value)) return value;
  const [argument] = ts.isCallExpression(value) ? value.arguments : [];
  return argument && ts.isObjectLiteralExpression(argument) ? argument : null;
}

function settingsOf(file: ts.SourceFile): readonly string[] | null {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || name.text !== 'settings' || !initializer) continue;
      const value = valueOf(initializer);
      return Array.isArray(value) && value.every((v) => typeof v === 'string') ? value : null;
    }
  }
  return [];
}

/** The object that a function of the file returns, and the names of its parameters. */
function returned(
  file: ts.SourceFile,
  name: string,
): { table: ts.ObjectLiteralExpression; names: string[] } | null {
  for (const statement of file.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.name?.text !== name) continue;
    const names = statement.parameters.map((p) => (ts.isIdentifier(p.name) ? p.name.text : ''));
    for (const inner of statement.body?.statements ?? []) {
      if (!ts.isReturnStatement(inner) || !inner.expression) continue;
      const table = unwrapped(inner.expression);
      return ts.isObjectLiteralExpression(table) ? { table, names } : null;
    }
  }
  return null;
}

/** A key such as `` `gauss-${id}-low` `` with the literal arguments of a call filled in. */
function filledKey(name: ts.PropertyName, values: ReadonlyMap<string, string>): string | null {
  if (!ts.isComputedPropertyName(name)) return keyOf(name) ?? null;
  const key = name.expression;
  if (ts.isStringLiteralLike(key)) return key.text;
  if (!ts.isTemplateExpression(key)) return null;
  let text = key.head.text;
  for (const span of key.templateSpans) {
    const value = ts.isIdentifier(span.expression) ? values.get(span.expression.text) : undefined;
    if (value === undefined) return null;
    text += value + span.literal.text;
  }
  return text;
}

/** Ids that `...rows('a', 0.75)` adds, where `rows` is a function of the same file that returns an object. */
function spreadIds(file: ts.SourceFile, spread: ts.Expression): string[] | null {
  if (!ts.isCallExpression(spread) || !ts.isIdentifier(spread.expression)) return null;
  const made = returned(file, spread.expression.text);
  if (!made) return null;
  const values = new Map<string, string>();
  spread.arguments.forEach((argument, i) => {
    const value = valueOf(argument);
    if (typeof value === 'string' || typeof value === 'number')
      values.set(made.names[i] ?? '', String(value));
  });
  const ids = made.table.properties.map((p) => (p.name ? filledKey(p.name, values) : null));
  return ids.every((id) => id !== null) ? ids : null;
}

function idsOf(file: ts.SourceFile): Map<string, number> | null {
  const table = tableOf(file);
  if (!table) return null;
  const ids = new Map<string, number>();
  for (const property of table.properties) {
    const line = file.getLineAndCharacterOfPosition(property.getStart(file)).line + 1;
    const name = property.name ? keyOf(property.name) : undefined;
    const found = ts.isSpreadAssignment(property)
      ? spreadIds(file, property.expression)
      : name === undefined
        ? null
        : [name];
    if (!found) return null;
    for (const id of found) ids.set(id, line);
  }
  return ids;
}

/** What the file declares. */
export function numbersIn(root: string, file: string): DeclaredNumbers {
  if (file.endsWith('/answer.ts')) {
    const { numbers = {}, settings = [] } = answerOf(root, file) ?? {};
    return { file, ids: new Map(Object.keys(numbers).map((id) => [id, 1])), settings };
  }
  const source = ts.createSourceFile(file, textOf(root, file), ts.ScriptTarget.Latest);
  const ids = idsOf(source);
  const settings = settingsOf(source);
  if (ids && settings) return { file, ids, settings };
  const run = runNumbers(root, file);
  return { file, ids: new Map(run.ids.map((id) => [id, ids?.get(id) ?? 1])), settings: run.settings };
}

/**
 * The file that serves a document: its own `numbers.ts`, its parent folder's (cards share one), or that of the chapter that it
 * helps to teach; exercises have their `answer.ts`.
 */
export function numberFileFor(root: string, path: string): string | null {
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path;
  const taught = path.startsWith('teaching/')
    ? foldersIn(root, 'content/chapters')
        .filter((name) => name.replace(/^\d\d-/, '') === path.slice('teaching/'.length))
        .map((name) => `chapters/${name}`)
    : [];
  const files = path.startsWith('exercises/')
    ? [`content/${path}/answer.ts`]
    : [path, parent, ...taught].map((folder) => `content/${folder}/numbers.ts`);
  return files.find((file) => exists(root, file)) ?? null;
}
