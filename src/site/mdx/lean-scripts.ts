/**
 * An index or exponent of a few letters, which KaTeX stacks from nine boxes, as one: lowered or raised by the same length, at the
 * same size, with the same space after it. A third of all boxes of a chapter are such stacks.
 */
import type { Element, ElementContent } from 'hast';

/** Size of an index, as a part of the letters it hangs on. */
const SIZE = 0.7;

export function classed({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

const elements = (node: Element): Element[] => node.children.filter((child) => child.type === 'element');

const styleOf = (node: Element | undefined): string =>
  typeof node?.properties['style'] === 'string' ? node.properties['style'] : '';

/** A length of a style, in em; NaN where it has none. */
const length = (style: string, name: string): number =>
  Number(new RegExp(`(?:^|;)${name}:(-?[\\d.]+)em`).exec(style)?.[1] ?? NaN);

/** Whether something holds letters only, with no stack, rule or sign of its own below it. */
function isPlain(node: ElementContent): boolean {
  if (node.type === 'text') return true;
  if (node.type !== 'element' || !['span', 'i'].includes(node.tagName)) return false;
  const { className } = node.properties;
  const names = Array.isArray(className) ? className : [];
  return (
    names.every((name) => ['mathnormal', 'mathsf', 'mathrm', 'text', 'mspace'].includes(name)) &&
    node.children.every(isPlain)
  );
}

/** The one thing that a stack holds, with its place; null where it holds more. */
function onlyIn(
  stack: Element,
): { readonly top: number; readonly left: number; readonly held: Element } | null {
  if (!classed(stack, 'vlist-t')) return null;
  const [row, below, more] = elements(stack);
  if (!row || more) return null;
  // The second row of a stack keeps its depth, and holds nothing.
  if (below && elements(below).some((list) => elements(list).some((box) => box.children.length > 0)))
    return null;
  const lists = elements(row).filter((child) => classed(child, 'vlist'));
  const [box, second] = lists.flatMap(elements);
  if (!box || second) return null;
  const [strut, held, third] = elements(box);
  if (
    !strut ||
    !held ||
    third ||
    !classed(strut, 'pstrut') ||
    !classed(held, 'reset-size6') ||
    !classed(held, 'size3')
  )
    return null;
  const style = styleOf(box);
  const top = length(style, 'top') + length(styleOf(strut), 'height');
  if (!Number.isFinite(top) || !held.children.every(isPlain)) return null;
  return { top, left: length(style, 'margin-left') || 0, held };
}

const em = (x: number): string => String(Number(x.toFixed(2)));

/** The same as one box, or null where it is no simple index. Lengths are those before rounding. */
export function leanScript(node: Element): Element | null {
  if (!classed(node, 'msupsub')) return null;
  const [stack, more] = elements(node);
  const found = stack && !more ? onlyIn(stack) : null;
  if (!found) return null;
  const { top, left, held } = found;
  // The usual places have a class; lengths count in em of the index itself.
  const usual = Math.abs(top - 0.15) < 0.005 ? 'low' : Math.abs(top + 0.363) < 0.005 ? 'high' : null;
  const parts = [
    ...(usual ? [] : [`vertical-align:${em(-top / SIZE)}em`]),
    ...(left === 0 ? [] : [`margin-left:${em(left / SIZE)}em`]),
  ];
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      className: usual === 'high' ? ['script', 'high'] : ['script'],
      ...(parts.length > 0 ? { style: parts.join(';') } : {}),
    },
    children: held.children,
  };
}
