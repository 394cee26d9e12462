/**
 * Header cells that screen readers can name: one that holds only a formula is given its TeX as hidden text, since the formula's
 * MathML does not count as text everywhere; an empty corner becomes a plain cell.
 */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

interface Found {
  text: string;
  tex: string;
}

function contentOf(node: Element): Found {
  const found: Found = { text: '', tex: '' };
  visit(node, (child) => {
    if (child.type === 'text') found.text += child.value;
    if (child.type !== 'element') return undefined;
    const classes = child.properties['className'];
    if (!Array.isArray(classes) || !classes.includes('katex')) return undefined;
    visit(child, 'element', (inner) => {
      if (inner.tagName !== 'annotation') return;
      for (const part of inner.children) if (part.type === 'text') found.tex += part.value;
    });
    return SKIP;
  });
  return found;
}

/** TeX as it may be read aloud: without its commands' backslashes and grouping. */
function spoken(tex: string): string {
  return tex
    .replace(/\\[,;!]/g, ' ')
    .replace(/\\(mathrm|mathsf|operatorname|left|right)/g, '')
    .replace(/[\\{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'th') return;
      const { text, tex } = contentOf(node);
      if (text.trim() !== '') return;
      if (tex === '') node.tagName = 'td';
      else {
        const shown: Element = {
          type: 'element',
          tagName: 'span',
          properties: { ariaHidden: 'true' },
          children: node.children,
        };
        const read: Element = {
          type: 'element',
          tagName: 'span',
          properties: { className: ['visually-hidden'] },
          children: [{ type: 'text', value: spoken(tex) }],
        };
        node.children = [read, shown];
      }
    });
  };
}
