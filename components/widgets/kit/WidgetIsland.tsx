import { h, hydrate, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import sheet from './live.css?url';
import type { ViewProps } from './use-widget.ts';

interface ViewModule {
  readonly default: ComponentType<ViewProps>;
  /** What a view must have fetched before it can be drawn, such as the words of one language. */
  readonly prepare?: (view: ViewProps) => Promise<void>;
}
const views = import.meta.glob<ViewModule>('../*/View.tsx');

export interface IslandProps {
  readonly widget: string;
  readonly view: ViewProps;
  /** The figure as the server drew it. */
  readonly children?: ComponentChildren;
}

/** Links the style sheet of live figures, once a page. */
function linkSheet(): Promise<void> {
  if (document.querySelector(`link[href="${sheet}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    // A figure without its finery is better than none.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/**
 * The one island that all widgets live in. Astro hydrates it when it is seen; only then is the script of this widget's view
 * asked for, and takes over the figure that the server drew. One generic island, because Astro's client directives want a
 * component known by name while a widget is known only by its id.
 */
export default function WidgetIsland({ widget, view, children }: IslandProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const slot = host.current?.querySelector('astro-slot');
    const load = views[`../${widget}/View.tsx`];
    if (!slot || !load) return;
    void Promise.all([load(), linkSheet()]).then(async ([{ default: View, prepare }]) => {
      await prepare?.(view);
      hydrate(h(View, view), slot);
    });
  }, [widget, view]);
  return <div ref={host}>{children}</div>;
}
