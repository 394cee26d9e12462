/** A shaded sentence: its words stand apart, in order and within the picture, whatever the width. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceHeight, sentenceSvg, shadeOf, type ShadedSentence } from '../../src/lib/sentence.ts';
import { textWidth } from '../../src/lib/text-width.ts';
import { svgFault } from '../fixtures/well-formed.ts';

const sentence = (words: readonly string[], log10s: readonly number[]): ShadedSentence => ({
  label: 'a sentence',
  words: words.map((text, i) => ({
    text,
    log10: log10s[i] ?? 0,
    mark: i === 1 ? 'first' : i % 3 === 2 ? 'against' : undefined,
  })),
  spaced: true,
  blank: 'is',
  ending: ' full.',
  scale: 'of the strongest word',
});

describe('shading', () => {
  it('is full for the strongest word and ends six powers of ten below', () => {
    expect(shadeOf(0)).toBe(1);
    expect(shadeOf(-3)).toBe(0.5);
    expect([shadeOf(-6), shadeOf(-400), shadeOf(-Infinity)]).toEqual([0, 0, 0]);
  });

  it('keeps boxes apart, in order and within the picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('the', 'cat', 'followed', '公交车、', 'mammoths', '<&>'), { maxLength: 48 }),
        fc.array(fc.double({ min: -40, max: 0, noNaN: true }), { minLength: 48, maxLength: 48 }),
        fc.integer({ min: 300, max: 900 }),
        (words, log10s, width) => {
          const s = sentence(words, log10s);
          const svg = sentenceSvg(s, width, 'light');
          expect(svgFault(svg)).toBeNull();
          const boxes = [
            ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="27"/g),
          ].map(([, x, y, w]) => ({ x: Number(x), y: Number(y), w: Number(w) }));
          expect(boxes).toHaveLength(words.length + 1);
          boxes.forEach(({ x, y, w }, i) => {
            expect(x + w).toBeLessThanOrEqual(width);
            expect(y + 27).toBeLessThan(sentenceHeight(s, width));
            const before = boxes[i - 1];
            if (before) expect(y > before.y || x >= before.x + before.w).toBe(true);
          });
          expect(Math.min(...[...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size)))).toBe(
            11,
          );
        },
      ),
      { numRuns: 60, seed: 20261124 },
    );
  });
});

describe('widths of text', () => {
  it('are measured rather too wide', () => {
    expect(textWidth('猫', 12)).toBe(12);
    expect(textWidth('LSTM', 12)).toBeGreaterThan(28);
    expect(textWidth('', 12)).toBe(0);
  });
});
