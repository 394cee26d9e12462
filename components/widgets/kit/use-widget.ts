import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../../src/lib/languages.ts';
import {
  defaultsOf,
  encodeValue,
  paramsFromQuery,
  parseParams,
  queryWithParams,
  type AnyParams,
  type Declared,
  type Notice,
  type ParamValue,
} from '../../../src/lib/params.ts';
import type { AnyDefinition, Plain } from '../../../src/lib/widget.ts';
import type { Outside } from './outside.ts';

/** What a page tells a view. */
export interface ViewProps {
  readonly lang: Lang;
  /** Prefix of its parameters in the query, or null where the widget has the page to itself. */
  readonly figure: string | null;
  /** Number of the figure in its chapter, for the caption. */
  readonly number: string | null;
  /** True on a page that is printed and never comes to life. */
  readonly still?: boolean;
  /** Settings of the text, before the reader's. */
  readonly initial: Readonly<Record<string, unknown>>;
  /** Address of the widget's own page. */
  readonly home: string;
  /** The result of a long computation for the initial settings, so that no browser has to repeat it before it shows it. */
  readonly precomputed?: Plain;
  /** The whole of the parameters that it belongs to. */
  readonly precomputedFor?: AnyParams;
  /** The host, in a frame. No page that is built has one. */
  readonly outside?: Outside;
}

/** What a view must have of its definition at once; the whole of it may come when a tool asks for it. */
export interface Handle extends Declared {
  readonly id: string;
  seeded?(params: AnyParams): boolean;
  /** Whether there is a program for its numbers. */
  readonly coded: boolean;
  whole(): Promise<AnyDefinition>;
}

/** The handle of a definition that the view loads anyway. */
export function handleOf(definition: AnyDefinition): Handle {
  return { ...definition, coded: definition.code !== undefined, whole: () => Promise.resolve(definition) };
}

export interface WidgetState<P> {
  readonly handle: Handle;
  readonly params: P;
  readonly notices: readonly Notice[];
  /** Parameters that whoever embedded the widget has fixed. */
  readonly fixed: ReadonlySet<string>;
  /** True once the view runs in a browser. */
  readonly live: boolean;
  set(patch: Readonly<Record<string, ParamValue>>): void;
  reset(): void;
  dismiss(): void;
}

const same = (a: AnyParams, b: AnyParams): boolean =>
  Object.keys(a).every((name) => encodeValue(a[name] ?? '') === encodeValue(b[name] ?? ''));
const nothing: ReadonlySet<string> = new Set();

/** Parameters of one figure: from the text, then from the address, then from the reader's hand; kept in the address. */
export function useWidget<P>(
  given: AnyDefinition | Handle,
  { lang, figure, initial, outside }: ViewProps,
): WidgetState<P> {
  const declared = useMemo(() => ('whole' in given ? given : handleOf(given)), [given]);
  const start = useMemo(
    () => parseParams(declared, initial, defaultsOf(declared, lang)).params,
    [declared, initial, lang],
  );
  const [params, setParams] = useState(start);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [live, setLive] = useState(false);
  const touched = useRef(false);
  /** What a reset leads back to: in a frame, what the host has asked for. */
  const origin = useRef(start);
  const timer = useRef<number | undefined>(undefined);

  // Before the next picture, so that nobody sees the settings of the text where the address has others.
  useLayoutEffect(() => {
    const fromAddress = parseParams(declared, paramsFromQuery(location.search, figure), start);
    origin.current = outside ? fromAddress.params : start;
    // Where the address says nothing new the parameters stay the same object, and nothing is computed again.
    setParams((now) => (same(fromAddress.params, now) ? now : fromAddress.params));
    setNotices(outside ? [...outside.notices, ...fromAddress.notices] : fromAddress.notices);
    setLive(true);
  }, [declared, figure, start, outside]);

  const reset = (): void => {
    touched.current = true;
    setParams(origin.current);
    setNotices([]);
  };
  const latest = useRef(params);
  latest.current = params;
  // A host that waits for the widget is told before it is painted.
  useLayoutEffect(() => {
    if (!live) return;
    outside?.seen(
      { declared, params, start, notices },
      {
        set(raw) {
          const read = parseParams(declared, raw, latest.current);
          touched.current = true;
          latest.current = read.params;
          setParams(read.params);
          setNotices(read.notices);
        },
        reset,
      },
    );
  }, [declared, params, start, notices, live, outside]);

  useEffect(() => {
    if (!touched.current) return;
    // Browsers limit how often the address may change, so a drag writes it once, when it rests.
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const query = queryWithParams(location.search, figure, declared, params, start);
      try {
        history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
      } catch {
        // Pages from files and in some sandboxes keep their address; the state lives on without it.
      }
    }, 200);
  }, [params, declared, figure, start]);

  const fixed = live && outside ? outside.fixed : nothing;
  return {
    handle: declared,
    params: params as P,
    notices,
    live,
    fixed,
    set(patch) {
      touched.current = true;
      const free = Object.fromEntries(Object.entries(patch).filter(([name]) => !fixed.has(name)));
      setParams((now) => parseParams(declared, free, now).params);
    },
    reset,
    dismiss: () => setNotices([]),
  };
}
