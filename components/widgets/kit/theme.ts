import type { ColourName } from '../../../src/lib/tokens.ts';

let cache = new Map<string, string>();

/** A colour of the present theme, for drawing on a canvas. */
export function readColour(name: ColourName): string {
  let value = cache.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    cache.set(name, value);
  }
  return value;
}

/** Calls back when the reader, or the system, changes the theme; returns the way to stop. */
export function onThemeChange(callback: () => void): () => void {
  const changed = (): void => {
    cache = new Map();
    callback();
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
