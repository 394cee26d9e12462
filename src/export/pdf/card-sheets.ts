/** Cards laid out on sheets that are printed on both sides and cut. */

export interface Sheet<T> {
  /** Row by row; null where a sheet is not full. */
  readonly fronts: readonly (T | null)[];
  /** The same cards with every row reversed: turned on its long edge, the sheet has each answer behind its claim. */
  readonly backs: readonly (T | null)[];
}

export function sheetsOf<T>(cards: readonly T[], columns = 2, rows = 4): Sheet<T>[] {
  const size = columns * rows;
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, sheet) => {
    const fronts = Array.from({ length: size }, (_, i) => cards[sheet * size + i] ?? null);
    const backs = Array.from({ length: rows }, (_, row) =>
      fronts.slice(row * columns, (row + 1) * columns).reverse(),
    ).flat();
    return { fronts, backs };
  });
}
