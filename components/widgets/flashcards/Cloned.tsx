import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ClonedProps {
  /** A part of the page, whose content is shown here once more, formulas and all. */
  readonly of: HTMLElement;
  readonly class: string;
}

/** Content that the server has set, taken over node by node: no markup is parsed in the browser. */
export function Cloned({ of, class: name }: ClonedProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    host.current?.replaceChildren(...[...of.childNodes].map((node) => node.cloneNode(true)));
  }, [of]);
  return <div class={name} ref={host} />;
}
