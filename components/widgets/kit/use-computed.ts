import { useEffect, useRef, useState } from 'preact/hooks';
import { encodeValue, type AnyParams, type Schema } from '../../../src/lib/params.ts';
import type { AnyDefinition, Plain } from '../../../src/lib/widget.ts';
import { pagePool, type Job } from './pool/pool.ts';

/** What a hook needs of a definition, with its types kept. */
export interface Computable<P, R> {
  readonly id: string;
  readonly params: Schema;
  compute(params: P): R;
  run?(params: P): Generator<number, R, void>;
}

export interface Precomputed {
  /** The result for the settings of the text, from the page: see `ViewProps`. */
  readonly precomputed?: Plain | undefined;
  readonly precomputedFor?: AnyParams | undefined;
}

export interface Computed<P, R> {
  /** The last result there is. */
  readonly result: R;
  /** The parameters it belongs to: a figure of it is drawn with these. */
  readonly resultFor: P;
  /** Whether it came with the page, rather than from this browser. */
  readonly fromPage: boolean;
  /** Whether it belongs to other parameters than the present ones. */
  readonly stale: boolean;
  /** The share done of the computation under way; null when there is none. */
  readonly progress: number | null;
  /** Why the last computation failed. */
  readonly error: string | null;
  /** Computes for the present parameters, also where the page brought the result along. */
  readonly run: () => void;
  readonly cancel: () => void;
}

/** How long the hand must rest before a computation starts. */
const REST = 150;

/**
 * A result computed outside the page's own thread, after the parameters. The result that came with the page is shown at
 * once; the last one stays until the new one is there. Without one from the page the first is computed on the spot.
 */
export function useComputed<P extends object, R>(
  definition: Computable<P, R>,
  params: P,
  { precomputed, precomputedFor }: Precomputed = {},
): Computed<P, R> {
  const key = keyOf(definition.params, params);
  const [shown, setShown] = useState(() =>
    precomputed !== undefined && precomputedFor !== undefined
      ? { result: precomputed as R, params: precomputedFor as P, fromPage: true }
      : { result: definition.compute(params), params, fromPage: false },
  );
  const [fromPage] = useState(shown);
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const answered = useRef(0);
  const job = useRef<Job | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const owner = useRef({});
  const latest = useRef(shown);
  latest.current = shown;

  useEffect(() => {
    const forced = asked !== answered.current;
    answered.current = asked;
    setError(null);
    if (!forced && keyOf(definition.params, latest.current.params) === key) return undefined;
    if (!forced && keyOf(definition.params, fromPage.params) === key) {
      setShown(fromPage);
      return undefined;
    }
    setProgress(0);
    const start = (): void => {
      job.current = pagePool().submit({
        definition: definition as unknown as AnyDefinition,
        params: params as AnyParams,
        owner: owner.current,
        onProgress: setProgress,
        onDone(result) {
          setShown({ result: result as R, params, fromPage: false });
          setProgress(null);
        },
        onError(reason) {
          setError(reason);
          setProgress(null);
        },
      });
    };
    timer.current = window.setTimeout(start, forced ? 0 : REST);
    return () => {
      window.clearTimeout(timer.current);
      job.current?.cancel();
      setProgress(null);
    };
    // The parameters are told apart by their key.
  }, [definition, key, asked, fromPage]);

  return {
    result: shown.result,
    resultFor: shown.params,
    fromPage: shown.fromPage,
    stale: keyOf(definition.params, shown.params) !== key,
    progress,
    error,
    run: () => setAsked((n) => n + 1),
    cancel() {
      window.clearTimeout(timer.current);
      job.current?.cancel();
      setProgress(null);
    },
  };
}

function keyOf(schema: Schema, params: object): string {
  const values = params as AnyParams;
  return Object.keys(schema)
    .map((name) => encodeValue(values[name] ?? ''))
    .join('&');
}
