/**
 * Takes most of a very long page out of a browser's first parse. Whole blocks are put into `<noscript>`: a browser that runs
 * scripts reads them as mere text, which costs it nothing, and the page's script unpacks them one by one when it is idle; a
 * browser that runs none reads the page as if they were not there.
 */
import { parseFragment, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

type Parent = DefaultTreeAdapterTypes.Element | DefaultTreeAdapterTypes.DocumentFragment;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Characters of HTML that a slow phone parses well within a frame or two. */
const CHUNK = 20_000;
/** Elements that may hold a `<noscript>` and hold nothing else that depends on its children. */
const divisible: readonly string[] = ['div', 'section', 'article'];

/**
 * What a printed page has no use for: the TeX inside the MathML, controls, the numbers behind a picture, and what follows
 * in the appendix of answers.
 */
function isForScreenOnly(node: Child): boolean {
  if (!('tagName' in node)) return false;
  const classes = node.attrs.find((a) => a.name === 'class')?.value.split(' ') ?? [];
  const answers = node.tagName === 'details' && (classes.includes('hint') || classes.includes('answer'));
  return (
    answers || node.tagName === 'annotation' || classes.includes('needs-script') || classes.includes('data')
  );
}

function prune(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((child) => !isForScreenOnly(child));
  for (const child of parent.childNodes) if ('childNodes' in child) prune(child);
}

function outer(node: Child): string {
  return serializeOuter(node);
}

function isDivisible(node: Child): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node && divisible.includes(node.tagName);
}

function packed(chunk: readonly Child[]): string {
  return `<noscript class="later">${chunk.map(outer).join('')}</noscript>`;
}

function opening(element: DefaultTreeAdapterTypes.Element): string {
  const shell = { ...element, childNodes: [] };
  return serializeOuter(shell).replace(`</${element.tagName}>`, '');
}

function divided(parent: Parent, kept: { blocks: number }): string {
  let html = '';
  let chunk: Child[] = [];
  let size = 0;
  const flush = (): void => {
    if (chunk.length === 0) return;
    html += kept.blocks-- > 0 ? chunk.map(outer).join('') : packed(chunk);
    chunk = [];
    size = 0;
  };
  for (const child of parent.childNodes) {
    const own = outer(child).length;
    const part = isDivisible(child) && child.attrs.some((a) => a.name === 'class' && a.value === 'part');
    if (isDivisible(child) && (part || own > CHUNK)) {
      flush();
      html += `${opening(child)}${divided(child, kept)}</${child.tagName}>`;
      continue;
    }
    if (size + own > CHUNK) flush();
    chunk.push(child);
    size += own;
  }
  flush();
  return html;
}

/** A page without what was packed, of which only the places remain; and the packages, in order. */
export function unpacked(html: string): { readonly start: string; readonly packages: readonly string[] } {
  const packages: string[] = [];
  const start = html.replace(
    /(<noscript class="later">)([^]*?)(<\/noscript>)/g,
    (_, open: string, inside: string, close: string) => {
      packages.push(inside);
      return open + close;
    },
  );
  return { start, packages };
}

/** The HTML of a chapter as it is printed, with all but its first `kept` blocks packed away; its sections keep their boxes, which hold the place. */
export function packLater(html: string, kept = 0): string {
  if (html.includes('<noscript')) throw new Error('packLater: the page holds a <noscript> already');
  const tree = parseFragment(html, { scriptingEnabled: false });
  prune(tree);
  return divided(tree, { blocks: kept });
}
