/** A rendered exercise taken apart: its statement, its options, its hint, its solution. */
import { html as spec, parseFragment, serialize, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Child = DefaultTreeAdapterTypes.ChildNode;

export interface Parts {
  readonly statement: string;
  /** HTML of the items of the list that ends the statement; empty where none does. */
  readonly options: readonly string[];
  readonly hint: string;
  readonly solution: string;
}

/** Where a link of the book’s own schemes (`ref:…`, `cite:…`) leads, and what it says if it has no words of its own. */
export type Resolve = (url: string) => { readonly href: string; readonly text: string };

function isElement(node: Child): node is Element {
  return 'tagName' in node;
}

function classesOf(element: Element): string[] {
  return element.attrs.find((a) => a.name === 'class')?.value.split(' ') ?? [];
}

function box(className: string, child: Element): Element {
  return {
    nodeName: 'div',
    tagName: 'div',
    attrs: [
      { name: 'class', value: className },
      // What scrolls is reached by the keyboard; the page takes this back where nothing scrolls.
      ...(className === 'eq-body' ? [{ name: 'tabindex', value: '0' }] : []),
    ],
    namespaceURI: spec.NS.HTML,
    childNodes: [child],
    parentNode: null,
  };
}

/** Leads the links home, and gives wide formulas a box to scroll in. */
function finish(nodes: readonly Child[], resolve: Resolve): Child[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    if (classesOf(node).includes('katex-display')) return box('eq', box('eq-body', node));
    const href = node.attrs.find((a) => a.name === 'href');
    if (node.tagName === 'a' && href && /^(ref|cite):/.test(href.value)) {
      const target = resolve(href.value);
      href.value = target.href;
      if (node.childNodes.length === 0)
        node.childNodes = [{ nodeName: '#text', value: target.text, parentNode: node }];
      node.attrs.push({ name: 'class', value: 'ref' });
    }
    // A display formula cannot stand inside a paragraph once it has a box.
    if (
      node.tagName === 'p' &&
      node.childNodes.some((c) => isElement(c) && classesOf(c).includes('katex-display'))
    )
      node.tagName = node.nodeName = 'div';
    node.childNodes = finish(node.childNodes, resolve);
    return node;
  });
}

const outer = (nodes: readonly Child[]): string =>
  nodes
    .map((node) => serializeOuter(node))
    .join('')
    .trim();

/** Takes a rendered exercise apart; `withOptions` where the list that ends the statement holds the options of a choice. */
export function exerciseParts(html: string, withOptions: boolean, resolve: Resolve): Parts {
  const all = finish(parseFragment(html).childNodes, resolve);
  const at = all.flatMap((node, i) => (isElement(node) && node.tagName === 'h3' ? [i] : []));
  const [hintAt, solutionAt] = at;
  if (hintAt === undefined || solutionAt === undefined || at.length !== 2)
    throw new Error(
      `an exercise has two headings, one for the hint and one for the solution: ${at.length} met`,
    );
  const statement = all.slice(0, hintAt);
  const last = statement.findLastIndex(isElement);
  const list = statement[last];
  const options =
    withOptions && list && isElement(list) && list.tagName === 'ul'
      ? list.childNodes.filter(isElement).map((item) => serialize(item).trim())
      : [];
  if (withOptions && options.length < 2)
    throw new Error('the statement of a choice ends with a list of options');
  return {
    statement: outer(withOptions ? statement.slice(0, last) : statement),
    options,
    hint: outer(all.slice(hintAt + 1, solutionAt)),
    solution: outer(all.slice(solutionAt + 1)),
  };
}
