/** What a page tells a widget's view, and the view itself: for the text, for its own page and for frames alike. */
import type { ComponentType } from 'preact';
import type { Lang } from '../../src/lib/languages.ts';
import { defaultsOf, parseParams, type AnyParams } from '../../src/lib/params.ts';
import type { AnyDefinition, Plain } from '../../src/lib/widget.ts';
import { resolveTarget } from '../../src/site/book.ts';
import { resultOf } from '../../src/site/computed.ts';
import { uiOf } from '../../src/site/ui.ts';
import { pageUrl } from '../../src/site/urls.ts';
import type { ViewProps } from '../widgets/kit/use-widget.ts';
import { definitionOf, registry } from '../widgets/registry.ts';

export interface Wanted {
  readonly id: string;
  readonly lang: Lang;
  /** Where it is asked for, for messages. */
  readonly place: string;
  readonly figure?: string | null;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly still?: boolean;
}

const views = import.meta.glob<{ default: ComponentType<ViewProps> }>('../widgets/*/View.tsx', {
  eager: true,
});

/** What a page carries along for a reader who may never touch the figure stays small. */
function carried(result: Plain, place: string): Plain {
  const bytes = JSON.stringify(result).length;
  if (bytes > 6000) throw new Error(`${place}: its result takes ${bytes} bytes as JSON; 6000 are allowed`);
  return result;
}

export function widgetView({ id, lang, place, figure = null, params = {}, still = false }: Wanted): {
  readonly definition: AnyDefinition;
  readonly whole: AnyParams;
  readonly View: ComponentType<ViewProps>;
  readonly view: ViewProps;
} {
  const definition = definitionOf(id);
  if (!definition)
    throw new Error(`${place}: no such widget; known: ${registry.map((d) => d.id).join(', ')}`);
  const { params: whole, notices } = parseParams(definition, params, defaultsOf(definition, lang));
  for (const n of notices) throw new Error(`${place}: params.${n.name} = ${n.met}; allowed: ${n.allowed}`);
  const View = views[`../widgets/${id}/View.tsx`]?.default;
  if (!View) throw new Error(`${place}: components/widgets/${id}/View.tsx is missing`);
  const mark = figure === null ? null : resolveTarget(`fig:${figure}`, lang)?.mark;
  const view: ViewProps = {
    lang,
    figure,
    ...(still ? { still } : {}),
    number: mark ? uiOf(lang)('figure', { n: mark.number }) : null,
    initial: params,
    home: pageUrl(lang, `widgets/${id}`),
    ...(definition.run
      ? { precomputed: carried(resultOf(definition, whole), place), precomputedFor: whole }
      : {}),
  };
  return { definition, whole, View, view };
}
