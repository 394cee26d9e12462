/** What the address of a frame asks for besides parameters: theme and hidden controls. */
import { excerpt, type Notice } from '../../lib/params.ts';

export const themes = ['auto', 'light', 'dark'] as const;
/** Parts that `hide` knows besides the parameters. */
export const parts = ['toolbar', 'title'] as const;

export interface Wishes {
  /** Names of parameters, as the definition writes them. */
  readonly fixed: ReadonlySet<string>;
  readonly hidden: ReadonlySet<(typeof parts)[number]>;
  readonly notices: readonly Notice[];
}

function invalid(name: string, met: string, allowed: readonly string[], used: string): Notice {
  return { kind: 'invalid', name, met: excerpt(met), allowed: allowed.join(', '), used };
}

/** Reads the query of a frame; never throws. Names are matched without regard to case, and through the aliases. */
export function wishesOf(
  query: string,
  names: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): Wishes {
  const search = new Map([...new URLSearchParams(query)].map(([key, value]) => [key.toLowerCase(), value]));
  const notices: Notice[] = [];
  const theme = search.get('theme')?.trim().toLowerCase();
  if (theme !== undefined && theme !== '' && !themes.some((known) => known === theme))
    notices.push(invalid('theme', theme, themes, 'auto'));
  const known = new Map([
    ...names.map((name) => [name.toLowerCase(), name] as const),
    ...Object.entries(aliases).map(([old, now]) => [old.toLowerCase(), now] as const),
  ]);
  const fixed = new Set<string>();
  const hidden = new Set<(typeof parts)[number]>();
  const wrong: string[] = [];
  for (const word of (search.get('hide') ?? '').split(',').map((text) => text.trim())) {
    const part = parts.find((one) => one === word.toLowerCase());
    const name = known.get(word.toLowerCase());
    if (part) hidden.add(part);
    else if (name !== undefined) fixed.add(name);
    else if (word !== '') wrong.push(word);
  }
  if (wrong.length > 0) {
    const used = [...hidden, ...fixed].join(', ');
    notices.push(invalid('hide', wrong.join(', '), [...parts, ...names], used === '' ? '∅' : used));
  }
  return { fixed, hidden, notices };
}

/** The rules that hide them, for the widget of this id: the kit names every control after its parameter. */
export function hidingRules(id: string, { fixed, hidden }: Wishes): string {
  const selectors = [...fixed].flatMap((name) => {
    const control = CSS.escape(`${id}-${name}`);
    return [
      `.slider:has(#${control}-range)`,
      `.segments:has([name="${control}"])`,
      `:is(.choice,.seed,.text-input):has(#${control})`,
      `[data-control="${control}"]`,
    ];
  });
  if (hidden.has('toolbar')) selectors.push('.tools', '.tool-panel');
  if (hidden.has('title')) selectors.push('.widget-question');
  if (hidden.size === 2) selectors.push('.widget-head');
  return selectors.map((selector) => `${selector}{display:none!important}`).join('');
}
