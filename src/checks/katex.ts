/** Every formula can be set, and none has an operator where a letter belongs. */
import katex from 'katex';
import { katexOptions } from '../site/mdx/katex-options.ts';
import { formulas, type Formula } from './formulas.ts';
import { problem, shortened, type Problem } from './problem.ts';

const operatorBelow = /_\s*(?:\{\s*)?\\(max|min|sup|inf|lim|arg|det|dim|ker|deg|gcd|hom)(?![A-Za-z])/;

/** Stands in for a number: the check need not know its digits. */
const anyNumber = String.raw`{7.9\times 10^{-31}}`;

const settled = new Map<string, string | null>();

/** What KaTeX says against a formula, or null. */
function refusal({ tex, display }: Formula): string | null {
  const key = `${display ? '$$' : '$'}${tex}`;
  const known = settled.get(key);
  if (known !== undefined) return known;
  let message: string | null = null;
  try {
    katex.renderToString(tex.replace(/\\num\{[^}]*\}/g, anyNumber), {
      ...katexOptions,
      macros: { ...katexOptions.macros },
      displayMode: display,
    });
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
  }
  settled.set(key, message);
  return message;
}

/** The check. */
export function checkKatex(root: string): Problem[] {
  return formulas(root).flatMap((formula) => {
    const { file, line, tex } = formula;
    const found: Problem[] = [];
    const message = refusal(formula);
    if (message !== null)
      found.push(problem(file, line, `"${shortened(tex)}" cannot be set: ${shortened(message, 140)}`));
    const operator = operatorBelow.exec(tex);
    if (operator)
      found.push(
        problem(
          file,
          line,
          `"${operator[0]}" is an operator in a subscript; write "_{\\mathrm{${operator[1] ?? ''}}}"`,
        ),
      );
    return found;
  });
}
