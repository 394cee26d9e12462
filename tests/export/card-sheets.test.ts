import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../src/export/pdf/card-sheets.ts';

describe('sheetsOf', () => {
  const cards = Array.from({ length: 25 }, (_, i) => i);

  it('puts every card on a front once and on a back once', () => {
    for (const side of ['fronts', 'backs'] as const)
      expect(
        sheetsOf(cards)
          .flatMap((sheet) => sheet[side])
          .filter((card) => card !== null)
          .sort((a, b) => a - b),
      ).toEqual(cards);
  });

  it('has each answer behind its claim when the sheet is turned on its long edge', () => {
    const columns = 2;
    for (const { fronts, backs } of sheetsOf(cards, columns))
      fronts.forEach((card, i) => {
        const mirrored = i - (i % columns) + (columns - 1 - (i % columns));
        expect(backs[mirrored]).toBe(card);
      });
  });

  it('fills up the last sheet with nothing', () => {
    expect(sheetsOf([1, 2, 3], 2, 2)).toEqual([{ fronts: [1, 2, 3, null], backs: [2, 1, null, 3] }]);
    expect(sheetsOf([])).toEqual([]);
  });
});
