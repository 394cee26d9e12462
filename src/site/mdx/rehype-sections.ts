/**
 * Wraps every section of a document, from one `<h2>` to the next, so that the browser may leave out of its layout what is
 * far from view: a long chapter is tens of thousands of boxes of formulas.
 */
import type { Element, Root, RootContent } from 'hast';

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'h2';
}

export function rehypeSections() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    let part: Element | null = null;
    for (const node of tree.children) {
      if (node.type === 'mdxjsEsm') {
        children.push(node);
        continue;
      }
      if (isHeading(node)) {
        part = { type: 'element', tagName: 'div', properties: { className: ['part'] }, children: [] };
        children.push(part);
      }
      (part?.children ?? children).push(node as Element);
    }
    tree.children = children;
  };
}
