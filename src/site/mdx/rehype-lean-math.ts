/**
 * What KaTeX writes and nobody meets, up to a fifth of a chapter's bytes. It repeats every formula's TeX inside its MathML; it
 * gives that MathML, which is there to be read aloud and never shown, the spaces and sizes of a picture; and it places the
 * parts of the picture to a hundredth of a pixel, every one beside a strut and with the name of its kind.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { classed, leanScript } from './lean-scripts.ts';

function isAnnotation(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'annotation';
}

/** Of MathML's attributes those that are heard: a letter's alphabet, an accent, a formula on a line of its own. */
const heard = new Set(['mathvariant', 'accent', 'display']);

/** Elements that may have any number of children. */
const rows = new Set(['math', 'mrow', 'mstyle', 'mtd']);

/** Bare MathML: no attributes of looks, no spaces, no groups of one. */
function bare(node: Element): void {
  node.properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name, value]) => heard.has(name) && value !== 'normal'),
  );
  const [first, second] = node.children;
  if (node.tagName === 'math' && !second && first?.type === 'element' && first.tagName === 'mrow')
    node.children = first.children;
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (rows.has(node.tagName) && (child.tagName === 'mspace' || isBlank(child))) return [];
    bare(child);
    const [only, more] = child.children;
    return child.tagName === 'mrow' && only && !more ? [only] : [child];
  });
}

function isBlank({ tagName, children: [only] }: Element): boolean {
  return tagName === 'mtext' && (!only || (only.type === 'text' && only.value.trim() === ''));
}

/** A strut that is no taller than the letters beside it, and so holds nothing up. */
function isLow(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { className, style } = node.properties;
  if (!Array.isArray(className) || className[0] !== 'strut' || typeof style !== 'string') return false;
  const [, height = '9', , depth = '0'] =
    /^height:([\d.]+)em;?(vertical-align:-?([\d.]+)em;?)?$/.exec(style) ?? [];
  return Number(height) <= 1 && Number(depth) <= 0.25;
}

/** Lengths in em to two decimals, a tenth of a pixel or less; none of zero, and not the space after an index, which the style sheet sets. */
function rounded(style: string): string {
  return style
    .replace(/-?\d*\.\d{3,}(?=em)/g, (length) => String(Number(Number(length).toFixed(2))))
    .replace(/margin-(left|right):0em;?/g, '')
    .replace(/^(top:.*);margin-right:0.05em;?$/, '$1')
    .replace(/;$/, '');
}

/** The three spaces of mathematics, thin, medium and thick, by a class each: they are a third of all lengths. */
const spaces: Readonly<Record<string, string>> = { '0.17': 'thin', '0.22': 'medium', '0.28': 'thick' };

function isSpace(node: Element, style: string): string | undefined {
  const [, width = ''] = /^margin-right:([\d.]+)em$/.exec(style) ?? [];
  return classed(node, 'mspace') ? spaces[width] : undefined;
}

/** Kinds of atoms that no style sheet asks for: what they are has been said by the spaces around them. */
const kinds = new Set<string | number>([
  'mord',
  'mbin',
  'mrel',
  'mopen',
  'mclose',
  'mpunct',
  'mop',
  'minner',
  'mtight',
]);

/** A part of the picture without its kind, and its children without boxes that say nothing. */
function unkind(node: Element): void {
  const { className, ...others } = node.properties;
  if (Array.isArray(className)) {
    const left = className.filter((name) => !kinds.has(name));
    // A letter in italics is the most frequent part of all.
    if (left.length === 1 && left[0] === 'mathnormal') node.tagName = 'i';
    node.properties = left.length > 0 && node.tagName !== 'i' ? { ...others, className: left } : others;
  }
  // What stands on a strut of its own in a stack is a box for the style sheet.
  const stacked = node.children.some((child) => child.type === 'element' && classed(child, 'pstrut'));
  node.children = node.children.flatMap((found): ElementContent[] => {
    if (found.type !== 'element') return [found];
    unkind(found);
    const child = leanScript(found) ?? found;
    const [only, more] = child.children;
    const letters = child.tagName === 'span' && only?.type === 'text' && !more;
    return letters && !stacked && Object.keys(child.properties).length === 0 ? [only] : [child];
  });
}

export function rehypeLeanMath() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'semantics' || !parent || index === undefined) return undefined;
      parent.children.splice(index, 1, ...node.children.filter((child) => !isAnnotation(child)));
      return [SKIP, index];
    });
    visit(tree, 'element', (node) => {
      const { style } = node.properties;
      if (node.tagName === 'math') bare(node);
      if (classed(node, 'katex-html')) unkind(node);
      if (node.children.length > 1) node.children = node.children.filter((child) => !isLow(child));
      if (typeof style !== 'string') return;
      const lean = rounded(style);
      const space = isSpace(node, lean);
      node.properties = space ? { className: [space] } : { ...node.properties, style: lean };
    });
  };
}
