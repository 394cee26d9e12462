import { useMemo, useRef } from 'preact/hooks';
import { encodeValue } from '../../../src/lib/params.ts';
import { useComputed } from '../kit/use-computed.ts';
import { useLazy } from '../kit/use-lazy.ts';
import type { ViewProps } from '../kit/use-widget.ts';
import { compute, engineHere, loadEngine, run } from './engine.ts';
import { id, params, type AgreementParams } from './params.ts';

const computable = { id, params, compute, run };

/** Whether the page brought the reading for these parameters along. */
function brought(p: AgreementParams, { precomputedFor }: ViewProps): boolean {
  return (
    precomputedFor !== undefined &&
    Object.entries(p).every(([name, value]) => encodeValue(value) === encodeValue(precomputedFor[name] ?? ''))
  );
}

/** Networks that are there answer at once, on the spot; the others are trained away from the page's thread. */
export function useReading(p: AgreementParams, view: ViewProps) {
  const engine = useLazy(loadEngine, !brought(p, view), engineHere());
  const ready = engine === null || engine.isReady(p);
  const last = useRef(p);
  if (!ready) last.current = p;
  const computed = useComputed(computable, last.current, view);
  const atOnce = useMemo(() => (engine !== null && ready ? compute(p) : null), [engine, ready, p]);
  // While a network is being fetched or trained the last picture stays, wherever it came from.
  const seen = useRef({ result: computed.result, shown: computed.resultFor });
  if (atOnce) seen.current = { result: atOnce, shown: p };
  else if (!ready && !computed.stale) seen.current = { result: computed.result, shown: computed.resultFor };
  return { ready, computed, ...seen.current };
}
