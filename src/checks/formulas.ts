/** Every formula of the tree, with its place. */
import { visit } from 'unist-util-visit';
import { lineOf } from './element.ts';
import { pieceLine, type Piece } from './piece.ts';
import { sources, type Source } from './source.ts';
import { glossaryStrings, widgetStrings } from './strings.ts';

export interface Formula {
  readonly file: string;
  readonly line: number;
  readonly tex: string;
  readonly display: boolean;
}

function inSource(source: Source): Formula[] {
  const found: Formula[] = [];
  const { file, front, kind } = source;
  visit(source.tree, (node) => {
    if (node.type === 'math') found.push({ file, line: lineOf(node) + 1, tex: node.value, display: true });
    if (node.type === 'inlineMath') found.push({ file, line: lineOf(node), tex: node.value, display: false });
  });
  const shown =
    kind === 'card' ? front['claim'] : [front['title'], front['subtitle'], front['summary']].join('\n');
  return [
    ...found,
    ...inText({ file, lang: source.lang, line: 1, text: String(shown) }).map((f) => ({ ...f, line: 1 })),
  ];
}

/** Formulas between dollars in a string. */
function inText(piece: Piece): Formula[] {
  return [...piece.text.matchAll(/(?<!\\)\$([^$]+)\$/g)].map((match) => ({
    file: piece.file,
    line: pieceLine(piece, match.index),
    tex: match[1] ?? '',
    display: false,
  }));
}

/** All formulas of documents, cards, the glossary and the widgets' words. */
export function formulas(root: string): Formula[] {
  return [
    ...sources(root).flatMap(inSource),
    ...[...glossaryStrings(root), ...widgetStrings(root)].flatMap(inText),
  ];
}
