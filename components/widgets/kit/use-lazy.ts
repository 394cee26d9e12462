import { useEffect, useState } from 'preact/hooks';

/** What `load` brings, once it is wanted; null until it is here. `start` is what was here before. */
export function useLazy<T>(load: () => Promise<T>, wanted: boolean, start: T | null = null): T | null {
  const [here, setHere] = useState<{ readonly it: T } | null>(start === null ? null : { it: start });
  useEffect(() => {
    if (!wanted || here) return undefined;
    let gone = false;
    void load().then((it) => {
      if (!gone) setHere({ it });
    });
    return () => {
      gone = true;
    };
  }, [load, wanted, here]);
  return here?.it ?? null;
}
