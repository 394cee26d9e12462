/** Cards and deck agree; every card has its correction and its proof. */
import { defaultsOf, parseParams } from '../lib/params.ts';
import { exists, foldersIn } from './files.ts';
import { deckFile, deckOf, widgetsOf, type DeckCard } from './load.ts';
import { problem, type Problem } from './problem.ts';
import { sources, type Source } from './source.ts';
import { marksOf } from './targets.ts';

const proofHeading: Readonly<Record<string, string>> = { zh: '### 证明', en: '### Proof' };

function textProblems(source: Source): Problem[] {
  const { file, lang, tree, text } = source;
  const wanted = proofHeading[lang] ?? '';
  const at = tree.children.findIndex((node) => node.type === 'heading');
  const node = tree.children[at];
  if (!node) return [problem(file, 1, `no proof; a heading "${wanted}" expected, and the proof below it`)];
  const line = node.position?.start.line ?? 1;
  const met = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const problems: Problem[] = [];
  if (met !== wanted) problems.push(problem(file, line, `"${met}" met, "${wanted}" expected`));
  if (at === 0) problems.push(problem(file, line, 'no correction; a paragraph expected before the proof'));
  if (at === tree.children.length - 1) problems.push(problem(file, line, 'the proof is empty'));
  for (const other of tree.children.slice(at + 1))
    if (other.type === 'heading')
      problems.push(
        problem(file, other.position?.start.line ?? 1, `a second heading; a card has one, "${wanted}"`),
      );
  return problems;
}

function shownProblems(root: string, { id, shows }: DeckCard): Problem[] {
  const widgets = widgetsOf(root);
  if (shows === null || widgets === null) return [];
  const definition = widgets.find((d) => d.id === shows.widget);
  if (!definition) return [];
  return parseParams(definition, shows.params, defaultsOf(definition)).notices.map((n) =>
    problem(
      deckFile,
      1,
      `card "${id}" shows ${shows.widget} with ${n.name} = ${n.met}, which is ${n.kind}; allowed: ${n.allowed}`,
    ),
  );
}

/** The check. */
export function checkCards(root: string): Problem[] {
  const all = sources(root);
  const texts = all.filter((source) => source.kind === 'card').flatMap(textProblems);
  const deck = deckOf(root);
  const folders = foldersIn(root, 'content/cards');
  if (deck === null) {
    const missing = folders.length > 0 && !exists(root, deckFile);
    return missing ? [...texts, problem(deckFile, 1, 'missing, though content/cards has cards')] : texts;
  }
  const ids = deck.map((card) => card.id);
  const errata = new Set(
    all
      .filter((s) => s.path === 'errata')
      .flatMap((s) =>
        marksOf(s)
          .filter((m) => m.kind === 'section')
          .map((m) => m.id),
      ),
  );
  return [
    ...texts,
    ...folders
      .filter((id) => !ids.includes(id))
      .map((id) => problem(deckFile, 1, `no card "${id}", though content/cards/${id} is there`)),
    ...deck.flatMap((card, i) => [
      ...(folders.includes(card.id)
        ? []
        : [problem(deckFile, 1, `card "${card.id}" has no folder content/cards/${card.id}`)]),
      ...(ids.indexOf(card.id) < i ? [problem(deckFile, 1, `card "${card.id}" is listed twice`)] : []),
      ...card.errata
        .filter((id) => !errata.has(id))
        .map((id) => problem(deckFile, 1, `card "${card.id}" names "${id}", which the errata do not have`)),
      ...shownProblems(root, card),
    ]),
  ];
}
