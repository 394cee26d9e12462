/** A built page as the checks see it: its ids, what it links to, and its head. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface Link {
  /** `a href`, `script src` */
  readonly what: string;
  readonly url: string;
  readonly line: number;
  /** Rel of a link, and whether it says which language it leads to. */
  readonly rel: string;
  readonly hreflang: string | null;
}

export interface Page {
  /** Path below dist, with forward slashes. */
  readonly file: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Ids with the lines of their elements. */
  readonly ids: ReadonlyMap<string, readonly number[]>;
  readonly links: readonly Link[];
  /** Classes with the line where each is first met. */
  readonly classes: ReadonlyMap<string, number>;
}

const urlAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  form: ['action'],
  use: ['href'],
  image: ['href'],
  video: ['src', 'poster'],
  audio: ['src'],
  'astro-island': ['component-url', 'renderer-url', 'before-hydration-url'],
};

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((a) => a.name === name)?.value ?? null;
}

function textIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

function linksOf(element: Element, line: number): Link[] {
  const names = [...(urlAttributes[element.tagName] ?? []), 'data-search'];
  return names.flatMap((name) => {
    const value = attribute(element, name);
    if (value === null) return [];
    const urls =
      name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
    return urls.map((url) => ({
      what: `${element.tagName} ${name}`,
      url,
      line,
      rel: attribute(element, 'rel') ?? '',
      hreflang: attribute(element, 'hreflang'),
    }));
  });
}

/** Reads a built page. */
export function readPage(file: string, html: string): Page {
  const ids = new Map<string, number[]>();
  const links: Link[] = [];
  const classes = new Map<string, number>();
  const head = { lang: '', title: '', description: '' };
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      const line = node.sourceCodeLocation?.startLine ?? 1;
      const id = attribute(node, 'id');
      if (id !== null) ids.set(id, [...(ids.get(id) ?? []), line]);
      for (const name of attribute(node, 'class')?.split(/\s+/) ?? [])
        if (!classes.has(name)) classes.set(name, line);
      links.push(...linksOf(node, line));
      if (node.tagName === 'html') head.lang = attribute(node, 'lang') ?? '';
      if (node.tagName === 'title' && node.namespaceURI.endsWith('xhtml') && head.title === '')
        head.title = textIn(node).trim();
      if (node.tagName === 'meta' && attribute(node, 'name') === 'description')
        head.description = attribute(node, 'content')?.trim() ?? '';
      if (node.tagName === 'template' && 'content' in node) walk(node.content);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  // Without scripts a browser reads what stands in <noscript>, and so do the checks.
  walk(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return { file, ...head, ids, links, classes };
}
