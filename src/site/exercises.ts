/** The exercises of a chapter that stand on a page of their own, in order and with their numbers. */
import type { Exercise } from '../lib/exercise.ts';
import type { Lang } from '../lib/languages.ts';
import { readBook, type Doc, type Mark } from './book.ts';

export interface Placed {
  readonly id: string;
  /** `4.3`; chapters that have exercises in their text count those first. */
  readonly number: string;
  readonly exercise: Exercise;
  readonly section: Mark;
}

const answers = import.meta.glob<{ default: Exercise }>('/content/exercises/*/*/answer.ts', { eager: true });

/** In the order of the chapter's sections, easier ones first. */
export function placed(doc: Doc, exercises: ReadonlyMap<string, Exercise>): Placed[] {
  const inText = doc.marks.filter((mark) => mark.kind === 'exercise').length;
  const all = [...exercises].map(([id, exercise]) => {
    const at = doc.marks.findIndex((mark) => mark.id === exercise.section && mark.kind.endsWith('section'));
    const section = doc.marks[at];
    if (!section) throw new Error(`${doc.file}: no section "${exercise.section}" for exercise "${id}"`);
    return { id, exercise, section, at };
  });
  all.sort((a, b) => a.at - b.at || a.exercise.level - b.exercise.level || (a.id < b.id ? -1 : 1));
  return all.map(({ id, exercise, section }, i) => ({
    id,
    number: `${doc.number ?? ''}.${inText + i + 1}`,
    exercise,
    section,
  }));
}

/** The exercises of a chapter; none where it has no folder of them. */
export function exercisesOf(doc: Doc): Placed[] {
  const own = Object.entries(answers).flatMap(([path, { default: exercise }]): [string, Exercise][] => {
    const [, slug, id = ''] = /\/exercises\/([^/]+)\/([^/]+)\/answer\.ts$/.exec(path) ?? [];
    return slug === doc.slug ? [[id, exercise]] : [];
  });
  return placed(doc, new Map(own));
}

/** The chapters that have exercises of their own, in order. */
export function chaptersWithExercises(lang: Lang): { doc: Doc; exercises: Placed[] }[] {
  return readBook()
    .chapters[lang].map((doc) => ({ doc, exercises: exercisesOf(doc) }))
    .filter(({ exercises }) => exercises.length > 0);
}
