import katex from 'katex';
import { escapeXml } from '../../lib/svg.ts';
import { katexOptions } from '../mdx/katex-options.ts';

/** A line of plain text with formulas between dollars, as HTML: for strings that live outside Markdown. */
export function inlineMathHtml(text: string): string {
  return text
    .split(/\$([^$]+)\$/)
    .map((part, i) => (i % 2 === 1 ? katex.renderToString(part, katexOptions) : escapeXml(part)))
    .join('');
}
