import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** The width of an element as it is laid out, in whole CSS pixels; null until it is known. */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T>, number | null] {
  const host = useRef<T>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const measure = (): void => {
      const now = Math.floor(element.clientWidth);
      if (now > 0) setWidth(now);
    };
    // Its first call comes with the next layout; to measure at once would force one between others.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [host, width];
}
