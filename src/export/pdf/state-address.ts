/** The address under which a widget is met again exactly as it stands on paper. */
import type { Lang } from '../../lib/languages.ts';
import { defaultsOf, queryWithParams, type AnyParams, type Declared } from '../../lib/params.ts';

export interface StateAddress {
  /** Whole, for the QR code and the link. */
  readonly href: string;
  /** As a reader types it: without the scheme. */
  readonly typed: string;
}

/** `home` is the widget's own page; of the parameters, only what differs from the page's defaults stands in the query. */
export function stateAddress(home: URL, declared: Declared, params: AnyParams, lang: Lang): StateAddress {
  const query = queryWithParams('', null, declared, params, defaultsOf(declared, lang));
  const href = `${home.href}${query}`;
  return { href, typed: `${home.host}${home.pathname}${query}` };
}
