/**
 * KaTeX repeats every formula's TeX inside its MathML, where no browser shows it and no screen reader says it: a tenth of a
 * chapter's bytes. What is left is the MathML itself.
 */
import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

function isAnnotation(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'annotation';
}

export function rehypeLeanMath() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'semantics' || !parent || index === undefined) return undefined;
      parent.children.splice(index, 1, ...node.children.filter((child) => !isAnnotation(child)));
      return [SKIP, index];
    });
  };
}
