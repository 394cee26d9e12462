/** The languages of a document keep step: same sections, formulas, figures, numbers, statements, citations. */
import { languages } from '../lib/languages.ts';
import { exists, textOf } from './files.ts';
import { outlineOf, type Item, type Section } from './outline.ts';
import { problem, shortened, type Problem } from './problem.ts';
import { fileOf, places, sources, type Source } from './source.ts';

/** Fewer Han characters than this is no Chinese text. */
const leastHan = 20;

interface Side {
  readonly file: string;
  readonly items: readonly Item[];
  /** Where to point at if something is missing. */
  readonly line: number;
}

/** What stands more often on one side, told at the side that lacks it. */
function multisetProblems(lacking: Side, having: Side): Problem[] {
  const groups = Map.groupBy(having.items, (item) => item.key);
  return [...groups].flatMap(([key, there]) => {
    const here = lacking.items.filter((item) => item.key === key);
    if (here.length >= there.length) return [];
    const lines = there.map((item) => item.line).join(', ');
    const count = there.length === 1 && here.length === 0 ? '' : ` ${there.length}×, here ${here.length}×`;
    const line = here.at(-1)?.line ?? lacking.line;
    return [problem(lacking.file, line, `${key} is missing: it stands in ${having.file}:${lines}${count}`)];
  });
}

/** A key from a little before the place where it parts from another. */
function parting(key: string, other: string): string {
  let at = 0;
  while (at < key.length && key[at] === other[at]) at += 1;
  return at <= 30 ? shortened(key, 90) : `…${shortened(key.slice(at - 20), 70)}`;
}

/** The first place at which two sequences part. */
function orderProblem(a: Side, b: Side, what: string): Problem[] {
  const length = Math.max(a.items.length, b.items.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.items[i], b.items[i]];
    if (x?.key === y?.key) continue;
    const [lacking, met, expected, having] =
      x === undefined ? [a, undefined, y, b] : y === undefined ? [b, undefined, x, a] : [b, y, x, a];
    const line = met?.line ?? lacking.items.at(-1)?.line ?? lacking.line;
    const wanted = expected?.key ?? '';
    const seen = met ? `"${parting(met.key, wanted)}" met, ` : '';
    return [
      problem(
        lacking.file,
        line,
        `${what} ${i + 1}: ${seen}"${parting(wanted, met?.key ?? '')}" expected as in ${having.file}:${expected?.line ?? 1}`,
      ),
    ];
  }
  return [];
}

function both(a: Side, b: Side): Problem[] {
  return [...multisetProblems(a, b), ...multisetProblems(b, a)];
}

function sectionProblems(a: Source, b: Source, x: Section, y: Section): Problem[] {
  const side = (source: Source, section: Section, items: readonly Item[]): Side => ({
    file: source.file,
    line: section.line,
    items,
  });
  return [
    ...orderProblem(side(a, x, x.equations), side(b, y, y.equations), `section "${x.id}", display formula`),
    ...both(side(a, x, x.items), side(b, y, y.items)),
  ];
}

function refProblems(
  lacking: Source,
  having: Source,
  here: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>,
): Problem[] {
  return [...there]
    .filter(([to]) => !here.has(to))
    .map(([to, line]) =>
      problem(lacking.file, 1, `<Ref to="${to}"> stands nowhere here, but in ${having.file}:${line}`),
    );
}

function pairProblems(a: Source, b: Source): Problem[] {
  const [x, y] = [outlineOf(a), outlineOf(b)];
  const headings = orderProblem(
    { file: a.file, line: 1, items: x.headings },
    { file: b.file, line: 1, items: y.headings },
    'heading',
  );
  // Where the sections already differ, comparing what stands in them would only repeat it.
  if (headings.length > 0) return headings;
  return [
    ...x.sections.flatMap((section, i) => {
      const other = y.sections[i];
      return other ? sectionProblems(a, b, section, other) : [];
    }),
    ...refProblems(a, b, x.refs, y.refs),
    ...refProblems(b, a, y.refs, x.refs),
  ];
}

function fileProblems(root: string): Problem[] {
  return places(root).flatMap((place) => {
    const files = languages.map((lang) => fileOf(place, lang));
    const present = files.filter((file) => exists(root, file));
    if (present.length === 0)
      return [problem(`content/${place.path}`, 1, `no text in any language; ${files.join(', ')} expected`)];
    const missing = files
      .filter((file) => !present.includes(file))
      .map((file) => problem(file, 1, `missing; the text is there in ${present.join(', ')} only`));
    const texts = present.map((file) => textOf(root, file));
    const copied = present.flatMap((file, i) => {
      const twin = texts.indexOf(texts[i] ?? '');
      return twin < i ? [problem(file, 1, `equal to ${present[twin] ?? ''}: not translated yet`)] : [];
    });
    return [...missing, ...copied];
  });
}

function hanProblems({ file, lang, text }: Source): Problem[] {
  if (lang !== 'zh') return [];
  const count = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return count >= leastHan
    ? []
    : [problem(file, 1, `${count} Han characters; at least ${leastHan} expected in a Chinese text`)];
}

/** The check. */
export function checkParity(root: string): Problem[] {
  const all = sources(root);
  const pairs = [...Map.groupBy(all, (source) => source.path).values()].flatMap(([first, ...others]) =>
    first ? others.flatMap((other) => pairProblems(first, other)) : [],
  );
  return [...fileProblems(root), ...all.flatMap(hanProblems), ...pairs];
}
