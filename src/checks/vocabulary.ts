/** The text uses only the elements of components/prose, each with the attributes that it needs. */
import { elements, hasAttribute, lineOf, literalAttribute, type JsxElement } from './element.ts';
import { filesBelow } from './files.ts';
import { problem, type Problem } from './problem.ts';
import { sources, type Source } from './source.ts';

const needed: Readonly<Record<string, readonly string[]>> = {
  Num: ['id'],
  Ref: ['to'],
  Term: ['id'],
  Cite: ['id'],
  Widget: ['id', 'figure'],
  State: ['id'],
  Claim: ['id', 'kind'],
  Definition: ['id'],
  Exercise: ['id'],
  Figure: ['id', 'caption'],
  Predict: ['options', 'answer'],
  Case: ['tone', 'title'],
  Verdict: ['kind'],
  EmbedCode: ['widget', 'form'],
};

const choices: Readonly<Record<string, readonly (string | number)[]>> = {
  'Claim kind': ['theorem', 'proposition', 'counterexample', 'fact'],
  'Case tone': ['vanish', 'steady', 'explode'],
  'Verdict kind': ['false', 'imprecise', 'incomplete'],
  'Exercise level': [1, 2, 3],
};

/** Attributes that are shown as they are: a formula in them would show its dollars. */
const plain = ['title', 'caption', 'options'];

function answerMessage(element: JsxElement): string | null {
  const options = literalAttribute(element, 'options');
  const answer = literalAttribute(element, 'answer');
  if (!Array.isArray(options) || options.length < 2)
    return 'options: a list of at least two strings expected';
  return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer < options.length
    ? null
    : `answer: ${JSON.stringify(answer)} met, an index from 0 to ${options.length - 1} expected`;
}

function messages(element: JsxElement, known: ReadonlySet<string>): string[] {
  const name = element.name ?? '';
  // Plain HTML and SVG: a drawing in the text, a marked letter.
  if (/^[a-z]/.test(name)) return [];
  if (!known.has(name)) return [`components/prose has no such element; it has: ${[...known].join(', ')}`];
  const found = (needed[name] ?? [])
    .filter((attribute) => !hasAttribute(element, attribute))
    .map((attribute) => `"${attribute}" is missing`);
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const value = literalAttribute(element, attribute.name);
    const allowed = choices[`${name} ${attribute.name}`];
    if (allowed && !allowed.some((choice) => choice === value))
      found.push(`${attribute.name}: ${JSON.stringify(value)} met, one of ${allowed.join(', ')} expected`);
    if (plain.includes(attribute.name) && JSON.stringify(value).includes('$'))
      found.push(`${attribute.name}: "$" met; no formulas are set here, write the signs themselves`);
  }
  const answer = name === 'Predict' ? answerMessage(element) : null;
  return answer === null ? found : [...found, answer];
}

/** Names of the elements that the text may use. */
export function vocabularyOf(root: string): ReadonlySet<string> {
  return new Set(
    filesBelow(root, 'components/prose')
      .filter((file) => file.endsWith('.astro'))
      .map((file) => file.slice(file.lastIndexOf('/') + 1, -'.astro'.length)),
  );
}

function documentProblems(source: Source, known: ReadonlySet<string>): Problem[] {
  return elements(source).flatMap((element) =>
    messages(element, known).map((message) =>
      problem(source.file, lineOf(element), `<${element.name ?? ''}>: ${message}`),
    ),
  );
}

/** The check. */
export function checkVocabulary(root: string): Problem[] {
  const known = vocabularyOf(root);
  return sources(root).flatMap((source) => documentProblems(source, known));
}
