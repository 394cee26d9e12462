/** What an island of Astro carries for its view. Its encoding is private to Astro: a test of the zip holds us to it. */
type Encoded = readonly [kind: number, value: unknown];

function plain([kind, value]: Encoded): unknown {
  if (kind === 1) return (value as readonly Encoded[]).map(plain);
  if (kind !== 0) throw new Error(`an island has a property of kind ${kind}, which no view takes`);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Encoded>>).map(([key, inner]) => [key, plain(inner)]),
  );
}

/** The result that a page brings along for a figure that takes long to compute, as JSON for the classic scripts; else null. */
export function broughtAlong(props: string): string | null {
  const { view } = JSON.parse(props) as { readonly view: Encoded };
  const { precomputed, precomputedFor } = plain(view) as Readonly<Record<string, unknown>>;
  if (precomputed === undefined) return null;
  return JSON.stringify({ precomputed, precomputedFor }).replaceAll('<', '\\u003c');
}

/** The id of the figure in an island. */
export function figureOf(props: string): string {
  const { widget, view } = JSON.parse(props) as Readonly<Record<'widget' | 'view', Encoded>>;
  const { figure } = plain(view) as { readonly figure: string | null };
  return `fig-${figure ?? String(plain(widget))}`;
}
