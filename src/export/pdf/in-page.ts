/** What the exporter does inside the page before it prints. Each function is sent to the browser alone, so it stands by itself. */

/** Unpacks what was put off, sets formulas to their column, points links to the site where it lives. */
export function openForPrint(site: string): void {
  dispatchEvent(new Event('beforeprint'));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') || link.origin !== location.origin) continue;
    link.href = new URL(link.pathname + link.search + link.hash, site).href;
  }
}

/**
 * Gives every formula its reading as the name of an image, in place of its MathML: in a PDF the hidden MathML would be lost,
 * and what is left for the ear would be glyphs out of order.
 */
export function nameFormulas(): void {
  const group = (text: string): string => (/^(\w|\p{L}|[α-ωΑ-Ω∂]|\d+)$/u.test(text) ? text : `(${text})`);
  const read = (node: Element): string => {
    const kids = [...node.children].map(read);
    const [a = '', b = '', c = ''] = kids;
    switch (node.localName) {
      case 'annotation':
        return '';
      case 'mfrac':
        return `${group(a)}/${group(b)}`;
      case 'msup':
      case 'mover':
        return `${a}^${group(b)}`;
      case 'msub':
      case 'munder':
        return `${a}_${group(b)}`;
      case 'msubsup':
      case 'munderover':
        return `${a}_${group(b)}^${group(c)}`;
      case 'msqrt':
        return `√${group(kids.join(''))}`;
      case 'mroot':
        return `${group(a)}^(1/${b})`;
      case 'mtr':
        return `${kids.join(', ')}; `;
      case 'mtable':
        return `[${kids.join('').replace(/; $/, '')}]`;
      default:
        return node.children.length > 0 ? kids.join('') : (node.textContent || '').trim();
    }
  };
  for (const formula of document.querySelectorAll('.katex')) {
    const math = formula.querySelector('.katex-mathml');
    const drawn = formula.querySelector('.katex-html');
    if (!math || !drawn) continue;
    const name = [...math.querySelectorAll('math')]
      .map(read)
      .join('')
      .replace(/[\u2061-\u2064]/g, '');
    drawn.removeAttribute('aria-hidden');
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', name);
    math.remove();
  }
}

/** Everything that is to be set in the fonts of the text: what stands outside formulas, and the words within them. */
export function charactersInUse(): string {
  const found = new Set<string>();
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent?.closest('style, script, noscript, .katex-mathml')) continue;
    if (parent?.closest('.katex') && !parent.closest('.cjk_fallback')) continue;
    // A letter and the marks upon it must come from one font.
    for (const [cluster] of (walker.currentNode.textContent ?? '').matchAll(/\P{M}\p{M}*/gu))
      found.add(cluster);
  }
  return [...found].join('');
}

/** Writes page numbers beside the links that show them; without a table, a number of the usual width. */
export function showPages(pages: Readonly<Record<string, number>> | null): void {
  const text = document.querySelector<HTMLElement>('[data-page-text]')?.dataset['pageText'] ?? '{n}';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.print-contents a, a.ref')) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) continue;
    const number = pages === null ? '000' : pages[decodeURIComponent(href.slice(1))];
    const listed = link.closest('.print-contents') !== null;
    const near = link.closest('.part, .plate')?.contains(document.getElementById(href.slice(1))) === true;
    if (number === undefined || (near && !listed)) delete link.dataset['page'];
    else link.dataset['page'] = listed ? String(number) : text.replace('{n}', String(number));
  }
}

/** What is wider than the page, by a name that leads to it. */
export function overflowing(width: number): string[] {
  const left = document.querySelector('main')?.getBoundingClientRect().left ?? 0;
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.closest('svg, .visually-hidden, .print-cover') === null)
    .filter((element) => element.getBoundingClientRect().right - left > width + 1)
    .map((element) => `${element.closest('[id]')?.id ?? '?'}: ${element.localName}.${element.className}`);
}

/** Leaves one part of the book visible and points links that leave it to the site. `home` is the site in this language; `showAll` takes it back. */
export function showOnly({ part, home }: { readonly part: string; readonly home: string }): void {
  const placeOf = (target: Element | null, id: string): string => {
    const owner = target?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? '';
    if (id.startsWith('term-')) return `glossary/#${id.slice(5)}`;
    if (id.startsWith('ref-')) return `references/#${id.slice(4)}`;
    if (id.startsWith('plate-')) return `widgets/${id.slice(6)}/`;
    if (id.startsWith('card-') || id === 'cut-cards') return 'cards/';
    if (id.startsWith('chapter-')) return `${id.slice(8)}/`;
    if (/^(exercise|answer)-/.test(id)) return `exercises/${owner}/`;
    if (/^(glossary|references)$/.test(id)) return `${id}/`;
    return target?.closest('article')?.id === `chapter-${owner}` ? `${owner}/#${id}` : 'print/';
  };
  for (const child of document.querySelectorAll<HTMLElement>('.print-book > *'))
    child.classList.toggle('off-paper', child.dataset['part'] !== part);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`[data-part="${part}"] a[href^="#"]`)) {
    const id = decodeURIComponent(link.hash.slice(1));
    const target = document.getElementById(id);
    if (target?.closest('.off-paper') === null) continue;
    link.dataset['inner'] = link.hash;
    link.href = new URL(placeOf(target, id), home).href;
  }
}

export function showAll(): void {
  for (const child of document.querySelectorAll('.off-paper')) child.classList.remove('off-paper');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-inner]')) {
    link.setAttribute('href', link.dataset['inner'] ?? '');
    delete link.dataset['inner'];
  }
}

/**
 * Lays everything out from nothing, in the fonts that have come by now. What a browser has laid out bit by bit, while they came
 * in, may lie a fraction of a pixel elsewhere, and the same book would give other bytes.
 */
export function layAnew(): void {
  const { style } = document.documentElement;
  style.display = 'none';
  document.documentElement.getBoundingClientRect();
  style.removeProperty('display');
  // Formulas were measured before their fonts were there.
  dispatchEvent(new Event('beforeprint'));
}
