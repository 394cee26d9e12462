/** The cards as the server set them into the page, formulas and all. */

export interface PageCard {
  readonly claim: HTMLElement;
  readonly answer: HTMLElement;
}

export interface PageCards {
  readonly list: HTMLElement;
  readonly cards: ReadonlyMap<string, PageCard>;
}

/** The list in this page, or null where it did not come with it. */
export function pageCards(): PageCards | null {
  const list = document.querySelector<HTMLElement>('[data-cards]');
  if (!list) return null;
  const cards = new Map<string, PageCard>();
  for (const item of list.querySelectorAll<HTMLElement>('[data-card]')) {
    const claim = item.querySelector<HTMLElement>('[data-claim]');
    const answer = item.querySelector<HTMLElement>('[data-answer]');
    if (claim && answer) cards.set(item.dataset['card'] ?? '', { claim, answer });
  }
  return cards.size === 0 ? null : { list, cards };
}
