/** One term each: the glossaries keep step, and what they say to avoid is written nowhere. */
import { languages, type Lang } from '../lib/languages.ts';
import { exists } from './files.ts';
import { glossaryItems, idOf, listOf, type GlossaryItem } from './glossary-file.ts';
import { documentPiece, pieceLine, type Piece } from './piece.ts';
import { problem, type Problem } from './problem.ts';
import { sources } from './source.ts';
import { glossaryFile, glossaryStrings, uiStrings, widgetStrings } from './strings.ts';

const required = ['id', 'term', 'other', 'definition'];
const allowed = [...required, 'also', 'avoid'];

function fieldProblems(lang: Lang, item: GlossaryItem): Problem[] {
  const found = (message: string): Problem =>
    problem(glossaryFile(lang), item.line, `term "${idOf(item)}": ${message}`);
  return [
    ...required
      .filter((name) => typeof item.fields[name] !== 'string' || item.fields[name].trim() === '')
      .map((name) => found(`"${name}" is missing or empty`)),
    ...Object.keys(item.fields)
      .filter((name) => !allowed.includes(name))
      .map((name) => found(`"${name}" is unknown; allowed: ${allowed.join(', ')}`)),
  ];
}

function orderProblems(root: string): Problem[] {
  const [first, ...others] = languages.filter((lang) => exists(root, glossaryFile(lang)));
  if (first === undefined) return [];
  const expected = glossaryItems(root, first);
  return others.flatMap((lang) => {
    const items = glossaryItems(root, lang);
    for (let i = 0; i < Math.max(items.length, expected.length); i++) {
      const [here, there] = [items[i], expected[i]];
      if (here && there && idOf(here) === idOf(there)) continue;
      const met = here ? `"${idOf(here)}" met` : 'nothing met';
      const wanted = there ? `"${idOf(there)}"` : 'nothing';
      const line = here?.line ?? items.at(-1)?.line ?? 1;
      return [
        problem(
          glossaryFile(lang),
          line,
          `term ${i + 1}: ${met}, ${wanted} expected as in ${glossaryFile(first)}`,
        ),
      ];
    }
    return [];
  });
}

interface Refused {
  readonly variant: string;
  readonly term: string;
  readonly pattern: RegExp;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Variants to look for. A Latin one stands between word borders, in any case. */
function refusedIn(items: readonly GlossaryItem[]): Refused[] {
  return items.flatMap((item) =>
    listOf(item, 'avoid').map((variant) => ({
      variant,
      term: String(item.fields['term']),
      pattern: /\p{Script=Han}/u.test(variant)
        ? new RegExp(escaped(variant), 'gu')
        : new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(variant)}(?![\p{L}\p{N}])`, 'giu'),
    })),
  );
}

/** Stretches of a text that are right as they are: terms of the book that contain a variant, and words of a source. */
function rightful(text: string, terms: readonly string[], quotes: boolean): [number, number][] {
  const patterns = [
    ...terms.map((term) => new RegExp(escaped(term), 'giu')),
    ...(quotes ? [/“[^”]*”/g, /‘[^’]*’/g] : []),
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: met }): [number, number] => [index, index + met.length]),
  );
}

function variantProblems(piece: Piece, refused: readonly Refused[], terms: readonly string[]): Problem[] {
  const stretches = rightful(piece.text, terms, piece.file.startsWith('content/errata/'));
  return refused.flatMap(({ variant, term, pattern }) =>
    [...piece.text.matchAll(pattern)]
      .filter(({ index, 0: met }) => !stretches.some(([a, b]) => a <= index && index + met.length <= b))
      .map(({ index }) =>
        problem(piece.file, pieceLine(piece, index), `"${variant}" is a form to avoid; write "${term}"`),
      ),
  );
}

/** The check. */
export function checkGlossary(root: string): Problem[] {
  const pieces: Piece[] = [
    ...sources(root).map((source) => documentPiece(source, { keepOptions: true })),
    ...uiStrings(root),
    ...glossaryStrings(root).filter(({ key }) => key === 'definition' || key === 'term'),
    ...widgetStrings(root),
  ];
  return [
    ...orderProblems(root),
    ...languages.flatMap((lang) => {
      const items = glossaryItems(root, lang);
      const refused = refusedIn(items);
      const terms = items
        .map((item) => String(item.fields['term']))
        .filter((term) => refused.some((r) => term.includes(r.variant)));
      return [
        ...items.flatMap((item) => fieldProblems(lang, item)),
        ...pieces
          .filter((piece) => piece.lang === lang)
          .flatMap((piece) => variantProblems(piece, refused, terms)),
      ];
    }),
  ];
}
