import { useMemo } from 'preact/hooks';
import { useWidth } from './use-width.ts';

export interface DrawnProps {
  /** The picture for a width; letters keep their size. */
  readonly draw: (width: number) => string;
  /** The widths assumed before the real one is known: on a phone, and in a page. */
  readonly narrow: number;
  readonly wide: number;
}

/** A picture that is drawn anew for the width it is given. Before that, and without JavaScript, for two usual ones. */
export function Drawn({ draw, narrow, wide }: DrawnProps) {
  const [host, width] = useWidth<HTMLDivElement>();
  const markup = useMemo(() => (width === null ? null : draw(width)), [draw, width]);
  return (
    <div class="drawn" ref={host}>
      {markup === null && narrow === wide ? (
        <div dangerouslySetInnerHTML={{ __html: draw(wide) }} />
      ) : markup === null ? (
        <>
          <div class="still-narrow" dangerouslySetInnerHTML={{ __html: draw(narrow) }} />
          <div class="still-wide" dangerouslySetInnerHTML={{ __html: draw(wide) }} />
        </>
      ) : (
        <div dangerouslySetInnerHTML={{ __html: markup }} />
      )}
    </div>
  );
}
