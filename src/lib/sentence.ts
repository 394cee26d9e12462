/** A sentence whose words are shaded by how much each of them counts, as a picture that breaks its lines by itself. */
import { powerOfTen, sigLog, toText } from './format.ts';
import { el, svgRoot, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { colour, type ColourName, type FigureTheme } from './tokens.ts';

export interface ShadedWord {
  readonly text: string;
  /** log₁₀ of its weight against that of the heaviest word: 0 or below. */
  readonly log10: number;
  /** The word that all depends on, or one that argues for the wrong answer. */
  readonly mark?: 'first' | 'against' | undefined;
}

export interface ShadedSentence {
  readonly label: string;
  readonly words: readonly ShadedWord[];
  /** Whether words stand apart. */
  readonly spaced: boolean;
  /** The word to come, and what follows it. */
  readonly blank: string;
  readonly ending: string;
  /** Under the scale. */
  readonly scale: string;
}

/** So many powers of ten below the heaviest word the shading ends; the numbers go on. */
export const DECADES = 6;
/** The fullest shading: on any of them ink can be read, in the light as in the dark. */
const FULLEST = 0.5;
const SIZE = 16;
const NOTE = 11;
const BOX = 27;
const LINE = 56;
const TOP = 4;
const LEGEND = 46;

/** How strong the shading is, 0 to 1. */
export function shadeOf(log10: number): number {
  return Math.min(1, Math.max(0, 1 + log10 / DECADES));
}

/** A weight in a few characters: 1, 0.4, 0.02, 10⁻⁶. */
function noteOf(log10: number): string {
  return toText(log10 > -2 ? sigLog(Math.min(0, log10), 1) : powerOfTen(log10));
}

interface Placed {
  readonly x: number;
  readonly line: number;
  readonly width: number;
}

function place(s: ShadedSentence, width: number): { placed: readonly Placed[]; lines: number } {
  const gap = s.spaced ? 5 : 3;
  const widths = [
    ...s.words.map((word) =>
      Math.max(textWidth(word.text, SIZE) + (s.spaced ? 9 : 7), textWidth(noteOf(word.log10), NOTE) + 4),
    ),
    textWidth(s.blank, SIZE) + 14 + textWidth(s.ending, SIZE),
  ];
  let x = 1;
  let line = 0;
  const placed = widths.map((w): Placed => {
    if (x > 1 && x + w > width - 1) {
      x = 1;
      line += 1;
    }
    const here = { x, line, width: w };
    x += w + gap;
    return here;
  });
  return { placed, lines: line + 1 };
}

export function sentenceHeight(s: ShadedSentence, width: number): number {
  return TOP + place(s, width).lines * LINE + LEGEND;
}

function wordParts(word: ShadedWord, { x, line, width }: Placed, ink: (name: ColourName) => string): string {
  const y = TOP + line * LINE;
  const middle = x + width / 2;
  return [
    el('rect', {
      x,
      y,
      width,
      height: BOX,
      rx: 5,
      fill: ink('vanish'),
      'fill-opacity': FULLEST * shadeOf(word.log10),
      stroke: word.mark === 'first' ? ink('ink') : undefined,
      'stroke-width': word.mark === 'first' ? 1.75 : undefined,
    }),
    text(middle, y + 19, word.text, {
      'text-anchor': 'middle',
      'font-size': SIZE,
      'font-weight': word.mark === 'first' ? 650 : undefined,
      fill: ink('ink'),
    }),
    word.mark === 'against'
      ? el('path', {
          d: `M${(x + 4).toFixed(1)} ${y + BOX + 1.5}h${(width - 8).toFixed(1)}`,
          stroke: ink('muted'),
          'stroke-width': 1.5,
          'stroke-dasharray': '2 3',
        })
      : '',
    text(middle, y + BOX + 14, noteOf(word.log10), {
      'text-anchor': 'middle',
      'font-size': NOTE,
      fill: ink('muted'),
    }),
  ].join('');
}

function blankParts(s: ShadedSentence, { x, line }: Placed, ink: (name: ColourName) => string): string {
  const y = TOP + line * LINE;
  const box = textWidth(s.blank, SIZE) + 10;
  return [
    el('rect', {
      x,
      y,
      width: box,
      height: BOX,
      rx: 5,
      fill: 'none',
      stroke: ink('edge'),
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    }),
    text(x + box / 2, y + 19, s.blank, {
      'text-anchor': 'middle',
      'font-size': SIZE,
      'font-weight': 650,
      fill: ink('ink'),
    }),
    text(x + box + 1, y + 19, s.ending, { 'font-size': SIZE, fill: ink('ink'), 'xml:space': 'preserve' }),
  ].join('');
}

function legend(s: ShadedSentence, y: number, width: number, ink: (name: ColourName) => string): string {
  const steps = Array.from({ length: DECADES / 2 + 1 }, (_, i) => -2 * i);
  const room = (width - 8 - textWidth(s.scale, NOTE)) / steps.length;
  const pitch = Math.max(36, Math.min(44, Math.floor(room)));
  return [
    ...steps.map((log10, i) =>
      [
        el('rect', {
          x: 1 + pitch * i,
          y,
          width: pitch - 4,
          height: 10,
          rx: 3,
          fill: ink('vanish'),
          'fill-opacity': FULLEST * shadeOf(log10),
          stroke: ink('edge'),
          'stroke-width': 0.75,
        }),
        text((pitch - 2) / 2 + pitch * i, y + 24, log10 === -DECADES ? `≤ ${noteOf(log10)}` : noteOf(log10), {
          'text-anchor': 'middle',
          'font-size': NOTE,
          fill: ink('muted'),
        }),
      ].join(''),
    ),
    text(pitch * steps.length + 7, y + 9, s.scale, { 'font-size': NOTE, fill: ink('muted') }),
  ].join('');
}

/** The picture for a width: letters keep their size whatever the width. */
export function sentenceSvg(s: ShadedSentence, width: number, theme: FigureTheme): string {
  const { placed, lines } = place(s, width);
  const ink = (name: ColourName): string => colour(name, theme);
  const last = placed.at(-1);
  return svgRoot(
    width,
    sentenceHeight(s, width),
    s.label,
    ...s.words.map((word, i) => {
      const at = placed[i];
      return at ? wordParts(word, at, ink) : '';
    }),
    last ? blankParts(s, last, ink) : '',
    legend(s, TOP + lines * LINE + 6, width, ink),
  );
}
