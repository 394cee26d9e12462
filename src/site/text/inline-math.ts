import katex from 'katex';
import { escapeXml } from '../../lib/svg.ts';
import { katexOptions } from '../mdx/katex-options.ts';

function withFormulas(text: string, formula: (tex: string) => string): string {
  return text
    .split(/\$([^$]+)\$/)
    .map((part, i) => (i % 2 === 1 ? formula(part) : escapeXml(part)))
    .join('');
}

/** A line of plain text with formulas between dollars, as HTML: for strings that live outside Markdown. */
export function inlineMathHtml(text: string): string {
  return withFormulas(text, (tex) => katex.renderToString(tex, katexOptions));
}

/** The same with formulas as MathML alone, a fifth of the size: for what is fetched and shown for a moment. */
export function inlineMathMl(text: string): string {
  return withFormulas(text, (tex) =>
    katex
      .renderToString(tex, { ...katexOptions, output: 'mathml' })
      .replace(/<annotation [^>]*>[^<]*<\/annotation>/g, ''),
  );
}
