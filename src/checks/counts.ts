/** How much was checked, so that a check that finds nothing to read does not pass unseen. */
import { languages } from '../lib/languages.ts';
import { elements } from './element.ts';
import { foldersIn } from './files.ts';
import { formulas } from './formulas.ts';
import { glossaryItems } from './glossary-file.ts';
import { numberFileFor, numbersIn } from './number-file.ts';
import { citationKeys } from './references.ts';
import { exercisePaths, places, sources } from './source.ts';
import { marksOf } from './targets.ts';

export type Counts = Readonly<Record<string, number>>;

/** Counted in one language; parity makes them those of every language. */
export function countsOf(root: string): Counts {
  const lang = languages.at(-1) ?? 'en';
  const documents = sources(root).filter((source) => source.lang === lang && source.kind === 'document');
  const used = (name: string): number =>
    documents.reduce((sum, source) => sum + elements(source, name).length, 0);
  const marks = documents.flatMap(marksOf);
  const numberFiles = new Set(
    places(root)
      .map(({ path }) => numberFileFor(root, path))
      .filter((file) => file !== null),
  );
  return {
    chapters: foldersIn(root, 'content/chapters').length,
    sections: marks.filter((mark) => mark.kind === 'section').length,
    equations: displayed(root, lang),
    widgets: used('Widget'),
    numbers: [...numberFiles].reduce((sum, file) => sum + numbersIn(root, file).ids.size, 0),
    claims: used('Claim'),
    sources: citationKeys(root).size,
    citations: used('Cite'),
    cards: foldersIn(root, 'content/cards').length,
    exercises: exercisePaths(root).length + used('Exercise'),
    terms: glossaryItems(root, lang).length,
    errata: documents
      .filter(({ path }) => path === 'errata')
      .flatMap(marksOf)
      .filter((mark) => mark.kind === 'section').length,
    lessons: foldersIn(root, 'content/teaching').length,
  };
}

function displayed(root: string, lang: string): number {
  return formulas(root).filter((f) => f.display && f.file.endsWith(`/${lang}.mdx`)).length;
}
