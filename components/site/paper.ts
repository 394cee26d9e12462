/**
 * Before a page is printed, every display formula is told its width in its own letters: the style sheet then sets those that
 * are wider than their column on paper smaller, since paper does not scroll.
 */
function measureFormulas(): void {
  for (const display of document.querySelectorAll<HTMLElement>('.katex-display')) {
    const formula = display.querySelector<HTMLElement>('.katex');
    if (!formula) continue;
    const bases = [...formula.querySelectorAll('.katex-html > .base')];
    const width = bases.reduce((sum, base) => sum + base.getBoundingClientRect().width, 0);
    const letter = parseFloat(getComputedStyle(formula).fontSize);
    display.style.setProperty('--em', String(Math.ceil((width / letter) * 100 + 20) / 100));
  }
}

export function readyForPaper(): void {
  addEventListener('beforeprint', measureFormulas);
}
