/** The claims of a chapter as HTML, cut out of the rendered chapter, so that they are said once. */
import { parseFragment, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const known = new Map<string, Promise<Record<string, string>>>();

function attribute(element: Element, name: string): { name: string; value: string } | undefined {
  return element.attrs.find((a) => a.name === name);
}

function walk(node: Node, visit: (element: Element) => void): void {
  if ('tagName' in node) visit(node);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}

function cut(html: string, page: string): Record<string, string> {
  const found: Record<string, string> = {};
  walk(parseFragment(html), (element) => {
    const id = attribute(element, 'id')?.value ?? '';
    if (!id.startsWith('claim-') || attribute(element, 'class')?.value !== 'claim') return;
    walk(element, (inner) => {
      const href = attribute(inner, 'href');
      if (href?.value.startsWith('#') === true) href.value = page + href.value;
    });
    found[id.slice('claim-'.length)] = serializeOuter(element);
  });
  return found;
}

/** Claims by id of the chapter called `name`, rendered once; `page` is its address. */
export function claimSections(
  name: string,
  page: string,
  render: () => Promise<string>,
): Promise<Record<string, string>> {
  const before = known.get(name);
  if (before) return before;
  const sections = render().then((html) => cut(html, page));
  known.set(name, sections);
  return sections;
}
