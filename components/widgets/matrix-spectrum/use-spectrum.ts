import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLazy } from '../kit/use-lazy.ts';
import { baseOf } from './base.ts';
import { layersHere, loadLayers } from './lazy.ts';
import { matrixOf, type SpectrumParams } from './matrix.ts';
import type { SpectrumResult } from './result.ts';

/** Beyond this order the layers wait until the hand rests. */
const QUICK_ORDER = 24;
const REST = 200;

/** A value that stands still for a while before it is passed on; at once where `quick`. */
function useRested<T>(value: T, quick: boolean): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (quick) return undefined;
    const timer = window.setTimeout(() => setRested(value), REST);
    return () => window.clearTimeout(timer);
  }, [value, quick]);
  return quick ? value : rested;
}

/** What `compute` gives, piece by piece: each is done again only when what it depends on has changed. */
export function useSpectrum(p: SpectrumParams): SpectrumResult {
  const { source, A: own, n, gain, seed, nonnormality } = p;
  const A = useMemo(
    () => matrixOf({ source, A: own, n, gain, seed, nonnormality }),
    [source, own, n, gain, seed, nonnormality],
  );
  const base = useMemo(() => baseOf(A, p.kmax), [A, p.kmax]);
  const lib = useLazy(loadLayers, p.pseudospectra || p.range || p.kreiss, layersHere());
  const rested = useRested(A, A.rows <= QUICK_ORDER);
  // While a large matrix is on the move, its layers are left out.
  const ready = rested === A ? lib : null;
  const { rho, sigma } = base;
  const pseudospectra = useMemo(
    () => (p.pseudospectra && ready ? ready.pseudospectraOf(A, { rho, sigma }) : null),
    [p.pseudospectra, ready, A, rho, sigma],
  );
  const range = useMemo(() => (p.range && ready ? ready.rangeOf(A) : null), [p.range, ready, A]);
  const constant = useMemo(
    () => (p.kreiss && ready ? ready.kreissOf(A, rho) : null),
    [p.kreiss, ready, A, rho],
  );
  const at = useMemo(
    () => (p.kreiss && ready ? ready.kreissAt(A, p.re, p.im) : null),
    [p.kreiss, ready, A, p.re, p.im],
  );
  return useMemo(
    () => ({
      ...base,
      pseudospectra,
      range,
      kreiss: p.kreiss && ready ? { constant, order: A.rows, re: p.re, im: p.im, at } : null,
    }),
    [base, pseudospectra, range, p.kreiss, ready, constant, A, p.re, p.im, at],
  );
}
