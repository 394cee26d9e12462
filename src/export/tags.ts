/** Walks through the tags of a built page without building a tree of it: the whole book is forty megabytes of them. */

export interface Tag {
  readonly name: string;
  readonly attributes: Map<string, string>;
}

/** Comments and the insides of scripts and styles are passed over as one piece. */
const piece =
  /<!--[\s\S]*?-->|<(script|style)\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/\1>|<([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*?)(\/?)>/g;

const attribute = /([^\s=]+)(?:="([^"]*)")?/g;

const named: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" };

/** The text that an attribute stands for. */
export function decoded(value: string): string {
  return value.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return named[name ?? ''] ?? whole;
    },
  );
}

export function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function tagOf(name: string, rest: string): Tag {
  return {
    name,
    attributes: new Map(
      [...rest.matchAll(attribute)].map(([, key = '', value = '']) => [key, decoded(value)]),
    ),
  };
}

/** A tag as text, with an end of its own for elements that have none. */
export function told({ name, attributes }: Tag, end = '>'): string {
  const list = [...attributes].map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${encoded(value)}"`,
  );
  return `<${name}${list.join('')}${end}`;
}

export interface Visitor {
  /** A start tag: changes it, or gives what stands in its place. */
  readonly tag: (tag: Tag) => string | undefined;
  /** A script or style with what is in it. */
  readonly raw: (tag: Tag, inside: string) => string;
}

/** The page with every start tag, script and style replaced by what the visitor makes of it. */
export function mapTags(html: string, { tag, raw }: Visitor): string {
  return html.replace(
    piece,
    (
      whole: string,
      rawName: string | undefined,
      rawRest: string | undefined,
      inside: string | undefined,
      name: string | undefined,
      rest: string | undefined,
      slash: string | undefined,
    ) => {
      if (rawName !== undefined) return raw(tagOf(rawName, rawRest ?? ''), inside ?? '');
      if (name === undefined) return whole;
      const found = tagOf(name, rest ?? '');
      const before = told(found);
      const replaced = tag(found);
      if (replaced !== undefined) return replaced;
      // What was not changed stays as it was written.
      return told(found) === before ? whole : told(found, slash === '/' ? '/>' : '>');
    },
  );
}
