/** The cards on paper, to be cut along the dashes and folded along the dots: the claim in front, the correction behind. */
import type { PageCards } from './page-cards.ts';

/** Marks what is not to be printed. */
const ASIDE = 'data-cut-aside';

const sheet = `
@page { margin: 12mm; }
@media print {
  [${ASIDE}] { display: none !important; }
  main .card-list { display: block; margin: 0 2px 0 0; }
  main .card-list > li {
    display: grid; grid-template-columns: 1fr 1fr; min-height: 52mm; padding: 0; margin: 0 0 -1px;
    border: 1px dashed #777; break-inside: avoid;
  }
  .card-list > li::before { left: 3mm; top: 2mm; }
  main .card-claim { align-self: center; padding: 6mm 8mm; font-size: 13pt; }
  main .card-list .fold { margin: 0; padding: 4mm 6mm; border: 0; border-left: 1px dotted #777; font-size: 9.5pt; line-height: 1.45; }
  .card-list .fold-body { padding: 0; margin: 0; border: 0; }
  .card-list summary, main .card-heading, main .card-heading ~ * { display: none; }
  .card-list p { margin: 0 0 2mm; }
}`;

/** Prints the cards of these ids and nothing else, then puts the page back as it was. */
export function printCutOut({ list, cards }: PageCards, ids: readonly string[]): void {
  const wanted = new Set(ids.map((id) => cards.get(id)?.claim.closest('li')));
  const aside: Element[] = [...list.children].filter((item) => !wanted.has(item as HTMLLIElement));
  for (let at: Element = list; at !== document.body && at.parentElement; at = at.parentElement)
    aside.push(...[...at.parentElement.children].filter((other) => other !== at));
  const folds = [...list.querySelectorAll('details')].filter((fold) => !fold.open);
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  for (const element of aside) element.setAttribute(ASIDE, '');
  for (const fold of folds) fold.open = true;
  window.addEventListener(
    'afterprint',
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
      for (const element of aside) element.removeAttribute(ASIDE);
      for (const fold of folds) fold.open = false;
    },
    { once: true },
  );
  window.print();
}
