/** Whether a host's page is light or dark where an element stands, whatever way it has of saying so. */

export type Shade = 'light' | 'dark';

/** Relative luminance of a colour as browsers compute it, or null where it is transparent or written otherwise. */
export function luminanceOf(colour: string): number | null {
  const parts = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+%?))?\s*\)$/.exec(colour);
  if (!parts) return null;
  const alpha = parts[4] === undefined ? 1 : Number.parseFloat(parts[4]) / (parts[4].endsWith('%') ? 100 : 1);
  if (alpha < 0.5) return null;
  const [r = 0, g = 0, b = 0] = parts.slice(1, 4).map((text) => (Number(text) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The background decides where there is one; else the text, which stands on it; that is light on dark pages. */
export function shadeAt(element: Element): Shade {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const back = luminanceOf(getComputedStyle(at).backgroundColor);
    if (back !== null) return back < 0.2 ? 'dark' : 'light';
  }
  const text = luminanceOf(getComputedStyle(element).color);
  return text !== null && text > 0.4 ? 'dark' : 'light';
}

/** Calls back when the page may have changed between light and dark; returns the way to stop. */
export function watchShade(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  const options = {
    attributes: true,
    attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'],
  };
  observer.observe(document.documentElement, options);
  observer.observe(document.body, options);
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', callback);
  };
}
