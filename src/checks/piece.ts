/**
 * The words of the tree as plain text to search in, with everything that is not words masked. A mask keeps offsets and
 * lines: what is taken out is replaced, sign by sign, by one that no rule looks for.
 */
import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Lang } from '../lib/languages.ts';
import { hasAttribute, isElement, type JsxElement } from './element.ts';
import { lineAt } from './files.ts';
import type { Source } from './source.ts';

export interface Piece {
  readonly file: string;
  readonly lang: Lang;
  /** Line of the file on which the text begins, counted from 1. */
  readonly line: number;
  readonly text: string;
}

export const MASK = '\uFFFC';

export interface MaskOptions {
  /** Formulas stay, but for `\num{…}`. */
  readonly keepMath?: boolean;
  /** Options of predictions stay: they are words, though written in an expression. */
  readonly keepOptions?: boolean;
}

/** Attributes whose value the reader sees. */
const visible = new Set(['title', 'caption']);

export function pieceLine(piece: Piece, offset: number): number {
  return piece.line - 1 + lineAt(piece.text, offset);
}

export function blank(text: string): string {
  return text.replace(/[^\n]/g, MASK);
}

class Canvas {
  readonly #signs: string[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#signs = text.split('');
  }

  hide(from: number, to: number): void {
    for (let i = from; i < to; i++) if (this.#signs[i] !== '\n') this.#signs[i] = MASK;
  }

  show(from: number, to: number): void {
    for (let i = from; i < to; i++) this.#signs[i] = this.#text[i] ?? MASK;
  }

  hideMatches(pattern: RegExp, from: number, to: number): void {
    for (const match of this.#text.slice(from, to).matchAll(pattern))
      this.hide(from + match.index, from + match.index + match[0].length);
  }

  toString(): string {
    return this.#signs.join('');
  }
}

function offsets(node: Nodes | JsxElement): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function hideTags(canvas: Canvas, element: JsxElement, options: MaskOptions): void {
  const [from, to] = offsets(element);
  const first = element.children[0];
  const last = element.children.at(-1);
  canvas.hide(from, first ? offsets(first)[0] : to);
  if (last) canvas.hide(offsets(last)[1], to);
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !attribute.position) continue;
    const { start, end } = attribute.position;
    const skip = attribute.name.length + 2;
    if (typeof attribute.value === 'string' && visible.has(attribute.name))
      canvas.show((start.offset ?? 0) + skip, (end.offset ?? 0) - 1);
    if (options.keepOptions && attribute.name === 'options')
      canvas.show((start.offset ?? 0) + skip, (end.offset ?? 0) - 1);
  }
}

/** The words of a document. */
export function documentPiece(source: Source, options: MaskOptions = {}): Piece {
  const canvas = new Canvas(source.text);
  canvas.hideMatches(/^---$|^[A-Za-z]+:\s*['"]?|['"]$/gm, 0, source.bodyAt);
  if (!options.keepMath) canvas.hideMatches(/\$[^$\n]*\$/g, 0, source.bodyAt);
  canvas.hideMatches(/\s*\[#[a-z0-9-]+\]\s*$/gm, source.bodyAt, source.text.length);
  visit(source.tree, (node) => {
    const [from, to] = offsets(node);
    if (isElement(node)) {
      hideTags(canvas, node, options);
      // Words of a source, and words marked as those of another language, are not the text's own.
      if (node.name !== 'Quote' && !hasAttribute(node, 'lang')) return undefined;
      canvas.hide(from, to);
      return SKIP;
    }
    switch (node.type) {
      case 'code':
      case 'inlineCode':
      case 'html':
      case 'definition':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        canvas.hide(from, to);
        break;
      case 'blockquote':
        // Exercises are plain Markdown: what they quote, they quote so.
        if (source.kind !== 'exercise') break;
        canvas.hide(from, to);
        return SKIP;
      case 'link': {
        const last = node.children.at(-1);
        canvas.hide(last ? offsets(last)[1] : from, to);
        break;
      }
      case 'math':
      case 'inlineMath':
        if (options.keepMath) canvas.hideMatches(/\\num\{[^}]*\}/g, from, to);
        else canvas.hide(from, to);
        break;
      default:
    }
    return undefined;
  });
  return { file: source.file, lang: source.lang, line: 1, text: canvas.toString() };
}
