import type { Plugin } from 'vite';

/**
 * KaTeX's style sheet names every font in three formats; all browsers that get our styles read the first, WOFF2. And it has a
 * rule for every step from one of eleven sizes of letters to another; without commands such as \large, of which the book has
 * none, formulas know sizes 6, 3 and 1.
 */
export function katexFontsPlugin(): Plugin {
  return {
    name: 'vanishing-point:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(\.min)?\.css/.test(id)) return undefined;
      const sizes =
        /\.katex \.fontsize-ensurer\.reset-size(?![136]\.size[136],)\d+\.size\d+,\s*\.katex \.sizing[^{,]*\{[^}]*\}/g;
      return code.replace(sizes, '').replace(/,url\([^)]*\.(woff|ttf)\)\s*format\("(woff|truetype)"\)/g, '');
    },
  };
}
