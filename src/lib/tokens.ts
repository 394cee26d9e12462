/**
 * The one table of colours, read by the style sheet, the SVG figures and the corridor.
 * One idea: fading blue → steady ink → burning red; everything else is paper and ink.
 */
export type Theme = 'light' | 'dark';

export const colours = {
  paper: { light: 'oklch(.985 .004 85)', dark: 'oklch(.19 .012 268)' },
  raised: { light: 'oklch(1 0 0)', dark: 'oklch(.225 .014 268)' },
  sunken: { light: 'oklch(.962 .005 85)', dark: 'oklch(.165 .012 268)' },
  ink: { light: 'oklch(.25 .015 270)', dark: 'oklch(.91 .006 85)' },
  muted: { light: 'oklch(.49 .015 270)', dark: 'oklch(.71 .012 270)' },
  rule: { light: 'oklch(.9 .007 85)', dark: 'oklch(.31 .012 268)' },
  edge: { light: 'oklch(.6 .012 270)', dark: 'oklch(.56 .012 270)' },
  vanish: { light: 'oklch(.5 .14 252)', dark: 'oklch(.76 .12 245)' },
  steady: { light: 'oklch(.42 .012 270)', dark: 'oklch(.78 .01 270)' },
  explode: { light: 'oklch(.54 .2 30)', dark: 'oklch(.75 .15 35)' },
  'vanish-wash': { light: 'oklch(.96 .018 250)', dark: 'oklch(.26 .03 255)' },
  'steady-wash': { light: 'oklch(.95 .004 270)', dark: 'oklch(.28 .008 270)' },
  'explode-wash': { light: 'oklch(.96 .02 40)', dark: 'oklch(.28 .04 35)' },
} as const satisfies Record<string, Record<Theme, string>>;

export type ColourName = keyof typeof colours;

/** Where a figure will be shown: in a page, whose theme it follows, or alone, in one of the two. */
export type FigureTheme = Theme | 'auto';

/** A colour for an SVG attribute: the page's variable, or the colour itself. */
export function colour(name: ColourName, theme: FigureTheme): string {
  return theme === 'auto' ? `var(--${name})` : colours[name][theme];
}

function block(selector: string, theme: Theme): string {
  const lines = Object.entries(colours).map(([name, value]) => `--${name}:${value[theme]}`);
  return `${selector}{color-scheme:${theme};${lines.join(';')}}`;
}

/**
 * The table as a style sheet. The reader's choice stands in `data-theme`; without one, and without JavaScript, the
 * system's preference decides. Print is always light.
 */
export function tokensCss(): string {
  return [
    block(':root', 'light'),
    `@media screen and (prefers-color-scheme:dark){${block(':root:not([data-theme=light])', 'dark')}}`,
    `@media screen{${block(':root[data-theme=dark]', 'dark')}}`,
  ].join('\n');
}
