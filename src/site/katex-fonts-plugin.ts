import type { Plugin } from 'vite';

/** KaTeX's style sheet names every font in three formats; all browsers that get our styles read the first, WOFF2. */
export function katexFontsPlugin(): Plugin {
  return {
    name: 'vanishing-point:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(\.min)?\.css/.test(id)) return undefined;
      return code.replace(/,url\([^)]*\.(woff|ttf)\)\s*format\("(woff|truetype)"\)/g, '');
    },
  };
}
