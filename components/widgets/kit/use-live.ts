import { useEffect, useState } from 'preact/hooks';

/** False on the server and in the first drawing of a figure that the server drew; true as soon as the figure has come to life. */
export function useLive(): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return live;
}

/**
 * What makes an element a field that is written in. Before the figure lives it is a button that looks the same: a browser that
 * could fill forms asks, as soon as a page is there, whether each field can be seen, and lays out everything far from view to answer.
 */
export function useField<T extends object>(field: T): T | { readonly type: 'button' } {
  return useLive() ? field : { type: 'button' };
}
