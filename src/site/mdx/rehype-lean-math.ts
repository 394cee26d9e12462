/**
 * What KaTeX writes and nobody meets, up to a fifth of a chapter's bytes. It repeats every formula's TeX inside its MathML; it
 * gives that MathML, which is there to be read aloud and never shown, the spaces and sizes of a picture; and it places the
 * parts of the picture to a hundredth of a pixel, every one beside a strut.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

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

/** Lengths in em to two decimals, a tenth of a pixel or less. */
function rounded(style: string): string {
  return style.replace(/-?\d*\.\d{3,}(?=em)/g, (length) => String(Number(Number(length).toFixed(2))));
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
      if (node.children.length > 1) node.children = node.children.filter((child) => !isLow(child));
      else if (typeof style === 'string') node.properties = { ...node.properties, style: rounded(style) };
    });
  };
}
