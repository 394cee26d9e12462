/** Every heading has an id, and ids are unique in the book. */
import { visit } from 'unist-util-visit';
import { languages } from '../lib/languages.ts';
import { lineOf } from './element.ts';
import { problem, shortened, type Problem } from './problem.ts';
import { sources, type Source } from './source.ts';
import { marksOf, type Mark } from './targets.ts';

function headingProblems(source: Source): Problem[] {
  const problems: Problem[] = [];
  visit(source.tree, 'heading', (node) => {
    const { start, end } = node.position ?? {};
    const text = source.text.slice(start?.offset ?? 0, end?.offset ?? 0);
    const found = (message: string): unknown =>
      problems.push(problem(source.file, lineOf(node), `"${shortened(text)}": ${message}`));
    if (node.depth === 1) found('the title stands in the frontmatter; headings begin with "##"');
    else if (node.depth > 3) found('headings go no deeper than "###"');
    else if (!/\[#[a-z0-9]+(-[a-z0-9]+)*\]$/.test(text))
      found('a heading ends with its id, "[#some-name]", in lower-case letters, digits and single hyphens');
  });
  visit(source.tree, 'math', (node) => {
    if (node.meta && !/^\[#[a-z0-9]+(-[a-z0-9]+)*\]$/.test(node.meta))
      problems.push(
        problem(source.file, lineOf(node), `"$$ ${node.meta}": a label is written "$$ [#some-name]"`),
      );
  });
  return problems;
}

function duplicates(marks: readonly Mark[]): Problem[] {
  return [...Map.groupBy(marks, (mark) => `${mark.kind} "${mark.id}"`)].flatMap(
    ([name, [first, ...others]]) =>
      first
        ? others.map(({ source, line }) =>
            problem(source.file, line, `${name} is there already: ${first.source.file}:${first.line}`),
          )
        : [],
  );
}

/** The check. */
export function checkIds(root: string): Problem[] {
  const documents = sources(root).filter((source) => source.kind === 'document');
  return [
    ...documents.flatMap(headingProblems),
    ...languages.flatMap((lang) => duplicates(documents.filter((d) => d.lang === lang).flatMap(marksOf))),
  ];
}
