/** Elements of the prose vocabulary as they stand in a document, with their literal attributes. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { literal, type Literal } from './literal.ts';
import type { Source } from './source.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isElement(node: { readonly type: string }): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** A string attribute, or null. */
export function stringAttribute(element: JsxElement, name: string): string | null {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : null;
  }
  return null;
}

/** An attribute as a value: a string, or an expression that is a literal; undefined where absent or not a literal. */
export function literalAttribute(element: JsxElement, name: string): Literal | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    if (typeof attribute.value === 'string') return attribute.value;
    return attribute.value ? literal(attribute.value.value) : true;
  }
  return undefined;
}

export function hasAttribute(element: JsxElement, name: string): boolean {
  return element.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === name);
}

export function lineOf(node: Nodes | JsxElement): number {
  return node.position?.start.line ?? 1;
}

/** Elements of a document in order, of one name or of all. */
export function elements(source: Source, name?: string): JsxElement[] {
  const found: JsxElement[] = [];
  visit(source.tree, (node) => {
    if (isElement(node) && (name === undefined || node.name === name)) found.push(node);
  });
  return found;
}
