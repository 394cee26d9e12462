/** Every chapter has its page for teachers: the same five sections, a lesson of 45 minutes with figures, a test and its key. */
import { elements, lineOf } from './element.ts';
import { foldersIn, lineAt } from './files.ts';
import { problem, type Problem } from './problem.ts';
import { sources, type Source } from './source.ts';
import { marksOf } from './targets.ts';

const parts = ['goal', 'needs', 'lesson', 'test', 'key'] as const;
const lesson = 45;

/** First and last line of the section that has this id. */
function extent(source: Source, id: string): readonly [number, number] {
  const heads = marksOf(source).filter((mark) => mark.kind === 'section');
  const at = heads.findIndex((mark) => mark.id === id);
  return [heads[at]?.line ?? 1, (heads[at + 1]?.line ?? lineAt(source.text, source.text.length) + 1) - 1];
}

function questions(source: Source, id: string): number {
  const [from, to] = extent(source, id);
  return source.tree.children.reduce((sum, node) => {
    const line = node.position?.start.line ?? 0;
    const counted = node.type === 'list' && node.ordered === true && line > from && line <= to;
    return counted ? sum + node.children.length : sum;
  }, 0);
}

function lessonProblems(source: Source, id: string): Problem[] {
  const [from, to] = extent(source, id);
  const lines = source.text.split('\n').slice(from, to);
  const minutes = lines.reduce((sum, line) => sum + Number(/^\|\s*(\d+)\s*\|/.exec(line)?.[1] ?? 0), 0);
  const states = elements(source, 'State').filter((element) => {
    const line = lineOf(element);
    return line > from && line <= to;
  });
  return [
    ...(minutes === lesson
      ? []
      : [
          problem(source.file, from, `the rows of the plan add up to ${minutes} minutes, ${lesson} expected`),
        ]),
    ...(states.length > 0
      ? []
      : [problem(source.file, from, 'no <State> in the plan; a lesson uses a live figure')]),
  ];
}

function pageProblems(source: Source, slug: string): Problem[] {
  const wanted = parts.map((part) => `${slug}-${part}`);
  const met = marksOf(source)
    .filter((mark) => mark.kind === 'section')
    .map((mark) => mark.id);
  if (met.join() !== wanted.join())
    return [problem(source.file, 1, `sections: ${met.join(', ')} met, ${wanted.join(', ')} expected`)];
  const [asked, answered] = [questions(source, `${slug}-test`), questions(source, `${slug}-key`)];
  return [
    ...lessonProblems(source, `${slug}-lesson`),
    ...(asked > 0 && asked === answered
      ? []
      : [
          problem(
            source.file,
            extent(source, `${slug}-key`)[0],
            `the key has ${answered} answers, the test ${asked} questions`,
          ),
        ]),
  ];
}

/** The check. */
export function checkTeaching(root: string): Problem[] {
  const slugs = foldersIn(root, 'content/chapters').map((name) => name.replace(/^\d\d-/, ''));
  const pages = foldersIn(root, 'content/teaching');
  if (pages.length === 0) return [];
  return [
    ...slugs
      .filter((slug) => !pages.includes(slug))
      .map((slug) =>
        problem(`content/teaching/${slug}`, 1, 'missing; every chapter has a page for teachers'),
      ),
    ...pages
      .filter((slug) => !slugs.includes(slug))
      .map((slug) => problem(`content/teaching/${slug}`, 1, `there is no chapter "${slug}"`)),
    ...sources(root)
      .filter(({ path }) => path.startsWith('teaching/'))
      .flatMap((source) => pageProblems(source, source.path.slice('teaching/'.length))),
  ];
}
