/**
 * Wraps every section of a document, from one `<h2>` to the next, so that the browser may leave out of its layout what is
 * far from view: a long chapter is tens of thousands of boxes of formulas.
 */
import type { Element, Nodes, Root, RootContent } from 'hast';

/** Heights on a phone, in pixels, of what is not running text. */
const heights: Readonly<Record<string, number>> = {
  h2: 110,
  h3: 70,
  p: 24,
  li: 10,
  tr: 24,
  Equation: 95,
  Widget: 1150,
  Figure: 330,
  Claim: 70,
  Case: 80,
  Key: 60,
  Quote: 70,
  Exercise: 90,
  Predict: 330,
  Proof: 70,
  Hint: 70,
  Answer: 70,
};
const folded = new Set(['Proof', 'Hint', 'Answer']);

/** Roughly how tall a section is on a phone: the browser's scroll bar and our anchors go by it until it is laid out. */
function estimate(node: Nodes): number {
  if (node.type === 'text') {
    const han = node.value.match(/\p{Script=Han}/gu)?.length ?? 0;
    return (han / 21) * 33 + ((node.value.length - han) / 44) * 29;
  }
  if (!('children' in node)) return 0;
  const name =
    node.type === 'element' ? node.tagName : 'name' in node && typeof node.name === 'string' ? node.name : '';
  const own = heights[name] ?? 0;
  const classes = node.type === 'element' ? node.properties['className'] : undefined;
  if (folded.has(name)) return own;
  // A formula says everything twice, once for the eye and once for the ear.
  const share = Array.isArray(classes) && classes.includes('katex') ? 0.3 : 1;
  return own + share * node.children.reduce((sum, child) => sum + estimate(child), 0);
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'h2';
}

export function rehypeSections() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    let part: Element | null = null;
    for (const node of tree.children) {
      // Line breaks between blocks say nothing.
      if (node.type === 'text' && node.value.trim() === '') continue;
      if (node.type === 'mdxjsEsm') {
        children.push(node);
        continue;
      }
      if (isHeading(node)) {
        part = { type: 'element', tagName: 'div', properties: { className: ['part'] }, children: [] };
        children.push(part);
      }
      (part?.children ?? children).push(node);
    }
    for (const child of children) {
      if (child.type !== 'element' || child.tagName !== 'div') continue;
      const classes = child.properties['className'];
      if (Array.isArray(classes) && classes.includes('part'))
        child.properties['style'] = `--tall:${Math.round(estimate(child))}px`;
    }
    tree.children = children;
  };
}
