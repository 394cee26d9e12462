/** No computed result is typed by hand; every number that is quoted exists, and every one that exists is quoted. */
import { visit } from 'unist-util-visit';
import { languages, type Lang } from '../lib/languages.ts';
import type { AnyDefinition } from '../lib/widget.ts';
import { elements, lineOf, stringAttribute } from './element.ts';
import { handTyped, isSetting, type HandTyped } from './hand-typed.ts';
import { widgetsOf } from './load.ts';
import { numberFileFor, numbersIn, type DeclaredNumbers } from './number-file.ts';
import { documentPiece, pieceLine, type Piece } from './piece.ts';
import { problem, shortened, type Problem } from './problem.ts';
import { sources, type Source } from './source.ts';
import { glossaryStrings, uiStrings, widgetStrings } from './strings.ts';

export interface NumberUse {
  readonly id: string;
  readonly line: number;
}

/** Every `<Num id>` and `\num{id}` of a document; Markdown cards have only the second. */
export function numberUses(source: Source): NumberUse[] {
  const uses = elements(source, 'Num').map((element) => ({
    id: stringAttribute(element, 'id') ?? '',
    line: lineOf(element),
  }));
  visit(source.tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    for (const [, id = ''] of node.value.matchAll(/\\num\{([^}]*)\}/g)) uses.push({ id, line: lineOf(node) });
  });
  for (const match of source.text.slice(0, source.bodyAt).matchAll(/\\num\{([^}]*)\}/g))
    uses.push({ id: match[1] ?? '', line: 1 });
  return uses.sort((a, b) => a.line - b.line);
}

function refused(piece: Piece, found: HandTyped, instead: string): Problem {
  const met = shortened(found.text.replaceAll('$', ''));
  const what = found.kind === 'scientific' ? 'scientific notation' : 'a decimal after a sign of equality';
  return problem(
    piece.file,
    pieceLine(piece, found.offset),
    `"${met}" is ${what}, typed by hand; ${instead}`,
  );
}

function typedInDocument(source: Source, declared: DeclaredNumbers | null): Problem[] {
  const piece = documentPiece(source, { keepMath: true });
  return handTyped(piece.text)
    .filter((found) => !isSetting(found, declared?.settings ?? []))
    .map((found) =>
      refused(
        piece,
        found,
        'use <Num id> or \\num{id}, or list it in "settings" of the numbers.ts beside the text',
      ),
    );
}

function typedInStrings(root: string): Problem[] {
  const strings = [...uiStrings(root), ...glossaryStrings(root)];
  return strings.flatMap((piece) =>
    handTyped(piece.text).map((found) => refused(piece, found, 'leave it out')),
  );
}

function labelsOf(definition: AnyDefinition, lang: Lang): string[] {
  return Object.values(definition.words[lang].params).map(({ label }) => label);
}

function typedInWidgets(root: string): Problem[] {
  const widgets = widgetsOf(root);
  if (widgets === null) return [];
  const names = new Map(
    widgets.map((d) => [d.id, [...Object.keys(d.params), ...languages.flatMap((lang) => labelsOf(d, lang))]]),
  );
  return widgetStrings(root).flatMap((piece) =>
    handTyped(piece.text)
      .filter((found) => {
        const [, name = ''] = /([\p{L}\p{N}_]+)\s*=[^=]*$/u.exec(found.upTo) ?? [];
        return found.kind === 'scientific' || !(names.get(piece.widget) ?? []).includes(name);
      })
      .map((found) =>
        refused(
          piece,
          found,
          'only settings of the widget’s own parameters may be written out; compute it in the definition',
        ),
      ),
  );
}

function unknownNumbers(
  source: Source,
  uses: readonly NumberUse[],
  declared: DeclaredNumbers | null,
): Problem[] {
  return uses
    .filter(({ id }) => !declared?.ids.has(id))
    .map(({ id, line }) =>
      problem(
        source.file,
        line,
        `number "${id}": not in ${declared?.file ?? `content/${source.path}/numbers.ts, which does not exist`}`,
      ),
    );
}

/** The check. */
export function checkNumbers(root: string): Problem[] {
  const problems = [...typedInStrings(root), ...typedInWidgets(root)];
  const files = new Map<string, DeclaredNumbers>();
  const used = new Map<string, Set<string>>();
  const known = (path: string): DeclaredNumbers | null => {
    const file = numberFileFor(root, path);
    if (file === null) return null;
    const declared = files.get(file) ?? numbersIn(root, file);
    files.set(file, declared);
    return declared;
  };
  for (const source of sources(root)) {
    const declared = known(source.path);
    const uses = numberUses(source);
    problems.push(...typedInDocument(source, declared), ...unknownNumbers(source, uses, declared));
    const key = `${declared?.file ?? ''} ${source.lang}`;
    used.set(key, new Set([...(used.get(key) ?? []), ...uses.map(({ id }) => id)]));
  }
  for (const { file, ids } of files.values())
    for (const [id, line] of ids) {
      const missing = languages.filter((lang) => !used.get(`${file} ${lang}`)?.has(id));
      if (missing.length > 0)
        problems.push(problem(file, line, `number "${id}" is quoted nowhere in: ${missing.join(', ')}`));
    }
  return problems;
}
