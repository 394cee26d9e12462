import { useEffect, useState } from 'preact/hooks';

/** False on the server and in the first drawing of a figure that the server drew; true as soon as the figure has come to life. */
export function useLive(): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return live;
}

/**
 * The type of a field that is written in. Before the figure lives it is a button that looks the same: a browser that could fill
 * forms asks, as soon as a page is there, whether each field can be seen, and lays out everything far from view to answer.
 */
export function useFieldType<T extends 'number' | 'text'>(type: T): T | 'button' {
  return useLive() ? type : 'button';
}
