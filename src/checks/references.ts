/** Every reference, term, citation and widget of the text names something that exists. */
import { visit } from 'unist-util-visit';
import { languages, type Lang } from '../lib/languages.ts';
import { defaultsOf, parseParams } from '../lib/params.ts';
import type { AnyDefinition } from '../lib/widget.ts';
import {
  elements,
  hasAttribute,
  lineOf,
  literalAttribute,
  stringAttribute,
  type JsxElement,
} from './element.ts';
import { exists, lineAt, textOf } from './files.ts';
import { glossaryIds } from './glossary-file.ts';
import { widgetsOf } from './load.ts';
import { problem, type Problem } from './problem.ts';
import { sources, type Source } from './source.ts';
import { glossaryFile } from './strings.ts';
import { marksOf, unresolved, type Names } from './targets.ts';

export const referencesFile = 'content/references.bib';

/** Keys of the sources that the book cites. */
export function citationKeys(root: string): ReadonlySet<string> {
  if (!exists(root, referencesFile)) return new Set();
  return new Set(
    [...textOf(root, referencesFile).matchAll(/^\s*@\w+\s*\{\s*([^,\s]+)\s*,/gm)].map((m) => m[1] ?? ''),
  );
}

function paramMessages(element: JsxElement, definition: AnyDefinition, source: Source): string[] {
  if (!hasAttribute(element, 'params')) return [];
  const params = literalAttribute(element, 'params');
  if (typeof params !== 'object' || params === null || Array.isArray(params))
    return ['params: an object of literals expected, such as {{ w: 1 }}'];
  const { notices } = parseParams(
    definition,
    params as Readonly<Record<string, unknown>>,
    defaultsOf(definition, source.lang),
  );
  return notices.map((n) => `params: ${n.name} = ${n.met} is ${n.kind}; allowed: ${n.allowed}`);
}

/** Exercises are plain Markdown: they refer by links, `[](ref:the-bound)` and `[](cite:pascanu2013)`. */
function linkProblems(source: Source, names: Names | undefined, cited: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  visit(source.tree, 'link', ({ url, position }) => {
    const [, kind, target = ''] = /^(ref|cite):(.*)$/.exec(url) ?? [];
    if (kind === undefined) return;
    const why =
      source.kind !== 'exercise'
        ? 'only exercises refer so'
        : kind === 'ref'
          ? names && unresolved(target, names)
          : cited.has(target)
            ? null
            : `not in ${referencesFile}`;
    if (why) problems.push(problem(source.file, position?.start.line ?? 1, `[](${url}): ${why}`));
  });
  return problems;
}

/** A source that nothing cites stands in no list of references: it would be missed by nobody, or has been forgotten. */
function uncitedProblems(root: string, all: readonly Source[]): Problem[] {
  const used = new Set<string>();
  for (const source of all) {
    for (const element of elements(source, 'Cite')) used.add(stringAttribute(element, 'id') ?? '');
    visit(source.tree, 'link', ({ url }) => {
      if (url.startsWith('cite:')) used.add(url.slice('cite:'.length));
    });
  }
  const text = exists(root, referencesFile) ? textOf(root, referencesFile) : '';
  return [...citationKeys(root)]
    .filter((key) => !used.has(key))
    .map((key) =>
      problem(referencesFile, lineAt(text, text.indexOf(`{${key},`)), `"${key}" is cited nowhere`),
    );
}

/** The check. */
export function checkReferences(root: string): Problem[] {
  const all = sources(root);
  const registry = widgetsOf(root);
  const widgets = new Map((registry ?? []).map((definition) => [definition.id, definition]));
  const cited = citationKeys(root);
  const namesIn = new Map<Lang, Names>(
    languages.map((lang) => {
      const documents = all.filter((d) => d.kind === 'document' && d.lang === lang);
      const ids = registry && new Set(widgets.keys());
      return [lang, { root, documents, marks: documents.flatMap(marksOf), widgets: ids }];
    }),
  );
  const widgetMessages = (element: JsxElement, source: Source): string[] => {
    if (registry === null) return [];
    const definition = widgets.get(stringAttribute(element, 'id') ?? '');
    return definition
      ? paramMessages(element, definition, source)
      : [`no such widget; the registry has: ${[...widgets.keys()].join(', ')}`];
  };
  const uncited = uncitedProblems(root, all);
  const broken = all.flatMap((source) => {
    const names = namesIn.get(source.lang);
    const links = linkProblems(source, names, cited);
    const terms = glossaryIds(root, source.lang);
    const lookUp: Readonly<Record<string, (element: JsxElement) => string[]>> = {
      Ref: (element) => {
        const why = names ? unresolved(stringAttribute(element, 'to') ?? '', names) : null;
        return why === null ? [] : [why];
      },
      Term: (element) =>
        terms.has(stringAttribute(element, 'id') ?? '') ? [] : [`not in ${glossaryFile(source.lang)}`],
      Cite: (element) =>
        cited.has(stringAttribute(element, 'id') ?? '') ? [] : [`not in ${referencesFile}`],
      Widget: (element) => widgetMessages(element, source),
      State: (element) => widgetMessages(element, source),
    };
    const written = elements(source).flatMap((element) => {
      const name = element.name ?? '';
      const target = stringAttribute(element, name === 'Ref' ? 'to' : 'id') ?? '';
      const told = `<${name} ${name === 'Ref' ? 'to' : 'id'}="${target}">`;
      return (lookUp[name]?.(element) ?? []).map((message) =>
        problem(source.file, lineOf(element), `${told}: ${message}`),
      );
    });
    return [...written, ...links];
  });
  return [...broken, ...uncited];
}
