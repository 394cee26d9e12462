/** Every exercise is whole, and every section with mathematics of a chapter that has exercises has at least one. */
import type { List, RootContent } from 'mdast';
import { optionCount, kinds, type Exercise } from '../lib/exercise.ts';
import { languages } from '../lib/languages.ts';
import { elements } from './element.ts';
import { exists, foldersIn } from './files.ts';
import { handTyped } from './hand-typed.ts';
import { answerOf } from './load.ts';
import { problem, shortened, type Problem } from './problem.ts';
import { exercisePaths, sources, type Source } from './source.ts';
import { marksOf } from './targets.ts';

const headings: Readonly<Record<string, readonly [string, string]>> = {
  zh: ['### 提示', '### 解答'],
  en: ['### Hint', '### Solution'],
};

function lineIn(node: RootContent | undefined): number {
  return node?.position?.start.line ?? 1;
}

/** The list that ends the statement: the options of a choice. */
function optionsIn(source: Source): List | null {
  const end = source.tree.children.findIndex((node) => node.type === 'heading');
  const last = source.tree.children[end < 0 ? source.tree.children.length - 1 : end - 1];
  return last?.type === 'list' ? last : null;
}

/** A statement, then the hint, then the solution, each under its heading and none empty. */
function textProblems(source: Source, exercise: Exercise | null): Problem[] {
  const { file, lang, tree, text } = source;
  const wanted = headings[lang] ?? [];
  const problems: Problem[] = [];
  const at = tree.children.flatMap((node, i) => (node.type === 'heading' ? [i] : []));
  wanted.forEach((heading, i) => {
    const node = tree.children[at[i] ?? -1];
    const met = node && text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (met !== heading)
      problems.push(
        problem(file, lineIn(node), `${met ? `"${shortened(met)}"` : 'nothing'} met, "${heading}" expected`),
      );
    else if ((at[i + 1] ?? tree.children.length) === (at[i] ?? 0) + 1)
      problems.push(problem(file, lineIn(node), `nothing stands under "${heading}"`));
  });
  if (at[0] === 0) problems.push(problem(file, 1, `no statement before "${wanted[0] ?? ''}"`));
  for (const i of at.slice(wanted.length))
    problems.push(
      problem(file, lineIn(tree.children[i]), `one heading too many; ${wanted.join(', ')} expected`),
    );
  const count = exercise?.check && optionCount(exercise.check);
  if (typeof count === 'number') {
    const options = optionsIn(source);
    const met = options?.children.length ?? 0;
    if (met !== count)
      problems.push(
        problem(
          file,
          lineIn(options ?? undefined),
          `the statement ends with ${met} options, answer.ts has ${count}`,
        ),
      );
  }
  if (exercise?.kind === 'flaw' && !tree.children.some((node) => node.type === 'blockquote'))
    problems.push(problem(file, 1, 'a flaw is to be found in a quotation (> …), and there is none'));
  return problems;
}

function answerProblems(file: string, exercise: Exercise): Problem[] {
  const found = (message: string): Problem => problem(file, 1, message);
  const { level, kind, check } = exercise;
  return [
    ...([1, 2, 3].includes(level) ? [] : [found(`level: ${level} met, 1, 2 or 3 expected`)]),
    ...(kinds.includes(kind) ? [] : [found(`kind: "${kind}" met, one of ${kinds.join(', ')} expected`)]),
    ...(check?.hints ?? []).flatMap((hint, i) => {
      const [first, ...others] = languages.map((lang) => hint[lang]);
      const typed = languages.flatMap((lang) => handTyped(hint[lang]).map(({ text }) => text));
      return [
        ...(languages.some((lang) => hint[lang].trim() === '') ? [found(`hint ${i + 1}: empty`)] : []),
        ...(others.includes(first ?? '') ? [found(`hint ${i + 1}: not translated yet`)] : []),
        ...typed.map((text) => found(`hint ${i + 1}: "${text}" is a result typed by hand; leave it out`)),
      ];
    }),
  ];
}

/** The chapter's own text that `slug` names, in one language. */
function chapterOf(all: readonly Source[], slug: string): Source | undefined {
  return all.find(
    ({ path, lang }) => lang === languages.at(-1) && path.replace(/^chapters\/\d\d-/, '') === slug,
  );
}

interface Part {
  readonly id: string;
  readonly line: number;
  /** Its own id and those of its subsections. */
  readonly ids: readonly string[];
  readonly hasMathematics: boolean;
  /** Whether an exercise stands in it. */
  readonly hasOwn: boolean;
}

/** The `##` sections of a chapter. */
function partsOf(chapter: Source): Part[] {
  const heads = chapter.tree.children.filter((node) => node.type === 'heading' && node.depth === 2);
  const marks = marksOf(chapter);
  const exercises = elements(chapter, 'Exercise').map((element) => element.position?.start.line ?? 0);
  return heads.map((head, i) => {
    const from = lineIn(head);
    const next = heads[i + 1];
    const to = next ? lineIn(next) : Infinity;
    const within = (line: number): boolean => line >= from && line < to;
    const lines = chapter.text.split('\n').slice(from - 1, to === Infinity ? undefined : to - 1);
    const ids = marks.filter((m) => m.kind === 'section' && within(m.line)).map((m) => m.id);
    return {
      id: ids[0] ?? '',
      line: from,
      ids,
      hasMathematics: lines.some((line) => line.includes('$')),
      hasOwn: exercises.some(within),
    };
  });
}

function chapterProblems(root: string, all: readonly Source[], slug: string): Problem[] {
  const chapter = chapterOf(all, slug);
  if (!chapter) return [problem(`content/exercises/${slug}`, 1, `there is no chapter "${slug}"`)];
  const parts = partsOf(chapter);
  const known = new Set(parts.flatMap((part) => part.ids));
  const problems: Problem[] = [];
  const met = new Set<string>();
  for (const id of foldersIn(root, `content/exercises/${slug}`)) {
    const file = `content/exercises/${slug}/${id}/answer.ts`;
    const section = answerOf(root, file)?.section;
    if (section === undefined) continue;
    met.add(section);
    if (!known.has(section))
      problems.push(problem(file, 1, `section "${section}" is none of ${chapter.file}`));
  }
  return [
    ...problems,
    ...parts
      .filter((part) => part.hasMathematics && !part.hasOwn && !part.ids.some((id) => met.has(id)))
      .map((part) =>
        problem(chapter.file, part.line, `section "${part.id}" has no exercise in content/exercises/${slug}`),
      ),
  ];
}

/** The check. */
export function checkExercises(root: string): Problem[] {
  const all = sources(root);
  const ids = new Map(
    all
      .flatMap(marksOf)
      .filter((mark) => mark.kind === 'exercise')
      .map((mark) => [mark.id, mark.source.path]),
  );
  return [
    ...exercisePaths(root).flatMap((path) => {
      const file = `content/${path}/answer.ts`;
      const id = path.slice(path.lastIndexOf('/') + 1);
      const twin = ids.get(id);
      ids.set(id, path);
      const exercise = answerOf(root, file);
      return [
        ...(twin === undefined
          ? []
          : [problem(file, 1, `exercise "${id}" is there already: content/${twin}`)]),
        ...(exists(root, file) ? [] : [problem(file, 1, 'missing')]),
        ...(exercise ? answerProblems(file, exercise) : []),
        ...all.filter((source) => source.path === path).flatMap((source) => textProblems(source, exercise)),
      ];
    }),
    ...foldersIn(root, 'content/exercises').flatMap((slug) => chapterProblems(root, all, slug)),
  ];
}
