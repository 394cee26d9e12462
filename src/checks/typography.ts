/** Signs as each language writes them: full-width in Chinese, curly quotes in English. */
import type { Lang } from '../lib/languages.ts';
import { blank, documentPiece, pieceLine, type Piece } from './piece.ts';
import { problem, shortened, type Problem } from './problem.ts';
import { sources } from './source.ts';
import { glossaryStrings, uiFile, uiStrings, type YamlString } from './strings.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly message: (met: string) => string;
}

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

const HAN = String.raw`\p{Script=Han}`;

function sign(met: string): string {
  return [...met].find((c) => c in full) ?? met;
}

const widthRule = (pattern: string): Rule => ({
  pattern: new RegExp(pattern, 'gu'),
  message: (met) => `half-width "${sign(met)}" beside Han characters; write "${full[sign(met)] ?? ''}"`,
});

const rules: Readonly<Record<Lang, readonly Rule[]>> = {
  zh: [
    widthRule(String.raw`(?<=${HAN}|[”’」》）])\**[,;:?!()]`),
    widthRule(String.raw`[,;:?!()]\**(?=${HAN}|[“‘「《（])`),
    widthRule(String.raw`(?<=${HAN}|[”’」》）])\**\.(?!\.)`),
    widthRule(String.raw`[,;:?!] +(?=${HAN})`),
    {
      pattern: new RegExp(String.raw`["'](?=${HAN})|(?<=${HAN})["']`, 'gu'),
      message: (met) => `straight quote ${met} beside Han characters; write “ ” or ‘ ’`,
    },
    {
      pattern: new RegExp(String.raw`(?<=${HAN}) +(?=[A-Za-z])|(?<=[A-Za-z]) +(?=${HAN})`, 'gu'),
      message: () => 'a space typed between Han and Latin; leave it out, the style sheet makes it',
    },
    { pattern: /(?<!\[)\.{3,}/g, message: () => 'three full stops; write "……"' },
  ],
  en: [
    { pattern: /"/g, message: () => 'a straight double quote; write “ ”' },
    { pattern: /(?<=\S)(?<!\|) {2,}(?=[^\s|])/g, message: () => 'two spaces; write one' },
    {
      pattern: new RegExp(String.raw`${HAN}+`, 'gu'),
      message: (met) => `Han characters in an English text: ${met}`,
    },
    { pattern: /(?<!\[)\.{3,}/g, message: () => 'three full stops; write "…"' },
  ],
};

/** Strings that are in the other language on purpose: what a reader of that language looks for. */
const foreign = new Set([`${uiFile('en')} language`]);

function around(text: string, index: number, length: number): string {
  const from = text.slice(Math.max(0, index - 12), index + length + 12);
  return shortened(from.replaceAll('\uFFFC', '·').split('\n').join(' '));
}

/** Names that a text of the other language may bear: the book's own. */
function bookNames(root: string): RegExp | null {
  const names = uiStrings(root).filter(({ key }) => key === 'name');
  return names.length === 0 ? null : new RegExp(names.map(({ text }) => text).join('|'), 'gu');
}

function pieceProblems(piece: Piece): Problem[] {
  return rules[piece.lang].flatMap(({ pattern, message }) =>
    [...piece.text.matchAll(pattern)].map(({ index, 0: met }) =>
      problem(
        piece.file,
        pieceLine(piece, index),
        `${message(met)} (in "${around(piece.text, index, met.length)}")`,
      ),
    ),
  );
}

function withoutFormulas(piece: YamlString): YamlString {
  return { ...piece, text: piece.text.replace(/\$[^$]*\$|\{\w+\}/g, (met) => '\uFFFC'.repeat(met.length)) };
}

/** The check. */
export function checkTypography(root: string): Problem[] {
  const glossary = glossaryStrings(root).filter(({ key }) => key === 'definition' || key === 'term');
  const ui = uiStrings(root).filter((piece) => !foreign.has(`${piece.file} ${piece.key}`));
  const pieces: Piece[] = [
    ...sources(root).map((source) => documentPiece(source)),
    ...[...glossary, ...ui].map(withoutFormulas),
  ];
  const names = bookNames(root);
  return pieces
    .map((piece) => (names ? { ...piece, text: piece.text.replace(names, blank) } : piece))
    .flatMap(pieceProblems);
}
