import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnyParams } from '../../../src/lib/params.ts';
import type { AnyDefinition } from '../../../src/lib/widget.ts';
import { pagePool } from './pool/pool.ts';
import type { Computable } from './use-computed.ts';

export interface Followed<P, R> {
  readonly result: R;
  /** The parameters it belongs to: its picture is drawn with these, the controls show the present ones. */
  readonly params: P;
}

/**
 * A result that follows the hand as fast as a worker can: what is too slow for a frame is computed outside the page's own
 * thread, one setting at a time, and always the newest next. The first is computed on the spot.
 */
export function useFollowing<P extends object, R>(definition: Computable<P, R>, params: P): Followed<P, R> {
  const [shown, setShown] = useState(() => ({ result: definition.compute(params), params }));
  const newest = useRef(params);
  const busy = useRef(false);
  const gone = useRef(false);
  const owner = useRef({});
  newest.current = params;

  const start = useRef((): void => {
    const asked = newest.current;
    busy.current = true;
    const settle = (result: R): void => {
      busy.current = false;
      if (gone.current) return;
      setShown({ result, params: asked });
      if (newest.current !== asked) start.current();
    };
    pagePool().submit({
      definition: definition as unknown as AnyDefinition,
      params: asked as AnyParams,
      owner: owner.current,
      onDone: (result) => settle(result as R),
      onError: () => settle(definition.compute(asked)),
    });
  });

  useEffect(() => {
    if (params !== shown.params && !busy.current) start.current();
  }, [params, shown.params]);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  return shown;
}
