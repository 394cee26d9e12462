import type { Plugin } from 'vite';
import { unusedClasses, unusedFonts } from './katex-leaves-out.ts';

const unusedSelector = new RegExp(`\\.(${unusedClasses.join('|')})(?![\\w-])`);
const sizes =
  /\.katex \.fontsize-ensurer\.reset-size(?![136]\.size[136],)\d+\.size\d+,\s*\.katex \.sizing[^{,]*\{[^}]*\}/g;

/** A rule without the selectors that match nothing in the book; none of it, where no other is left. */
function rule(whole: string, selectors: string, body: string): string {
  if (selectors.startsWith('@')) {
    const value = (name: string): string =>
      new RegExp(`${name}:\\s*"?([^;"}]+)`).exec(body)?.[1]?.trim() ?? '';
    const cut = `${value('font-family')} ${value('font-style')} ${value('font-weight')}`;
    return unusedFonts.includes(cut) ? '' : whole;
  }
  const kept = selectors.split(',').filter((selector) => !unusedSelector.test(selector));
  return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
}

/**
 * KaTeX's style sheet names every font in three formats; all browsers that get our styles read the first, WOFF2. It has a rule
 * for every step from one of eleven sizes of letters to another; without commands such as \large, of which the book has none,
 * formulas know sizes 6, 3 and 1. And it sets much that the book does not.
 */
export function katexFontsPlugin(): Plugin {
  return {
    name: 'vanishing-point:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(\.min)?\.css/.test(id)) return undefined;
      return code
        .replace(sizes, '')
        .replace(/,url\([^)]*\.(woff|ttf)\)\s*format\("(woff|truetype)"\)/g, '')
        .replace(/([^{}]+)\{([^{}]*)\}/g, rule);
    },
  };
}
