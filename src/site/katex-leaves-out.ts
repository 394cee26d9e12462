/**
 * What KaTeX can set and the book never does: the rules for these classes, and the fonts that only they ask for, are left out
 * of its style sheet. The check of the built pages refuses a formula that needs one of them after all.
 */
export const unusedClasses: readonly string[] = [
  ...[
    'newline',
    'katex-version',
    'leqno',
    'fleqn',
    'tag',
    'eqn-num',
    'mml-eqn-num',
    'mtr-glue',
    'cd-vert-arrow',
  ],
  ...['cd-label-left', 'cd-label-right', 'cd-arrow-pad', 'x-arrow', 'x-arrow-pad', 'mover', 'munder'],
  ...['textbf', 'textit', 'textsf', 'texttt', 'mathit', 'boldsymbol', 'mathfrak', 'textfrak', 'mathboldfrak'],
  ...['textboldfrak', 'mathtt', 'mathscr', 'textscr', 'mathboldsf', 'textboldsf', 'mathitsf', 'mathsfit'],
  ...['textitsf', 'mainrm', 'hbox', 'smash', 'rule', 'hline', 'hdashline', 'overline-line', 'underline-line'],
  ...[
    'overlay',
    'vertical-separator',
    'stretchy',
    'halfarrow-left',
    'halfarrow-right',
    'brace-left',
    'brace-center',
  ],
  ...[
    'brace-right',
    'boxpad',
    'fbox',
    'fcolorbox',
    'cancel-pad',
    'cancel-lap',
    'sout',
    'angl',
    'anglpad',
    'llap',
    'clap',
  ],
];

/** The cuts that only those classes ask for: family, style, weight as in `@font-face`. */
export const unusedFonts: readonly string[] = [
  'KaTeX_Caligraphic normal 700',
  'KaTeX_Fraktur normal 400',
  'KaTeX_Fraktur normal 700',
  'KaTeX_Math italic 700',
  'KaTeX_Main italic 700',
  'KaTeX_SansSerif italic 400',
  'KaTeX_SansSerif normal 700',
  'KaTeX_Script normal 400',
  'KaTeX_Typewriter normal 400',
];
