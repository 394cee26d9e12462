/**
 * Brings the static figures of a page to life, with nothing but classic scripts. A page needs
 *
 *     <script defer src="…/embed/assets/kit.js"></script>
 *
 * and figures `<figure class="widget" data-widget="id" data-params="{…}" id="fig-name">` as the views draw them on the
 * server. Scripts of widgets, and the style sheet of live figures, are loaded
 * from beside `kit.js`, when their figure comes near the window.
 *
 * What the view is told (`ViewProps`) is read from, in this order:
 * 1. `<script type="application/json" data-view-of="fig-name">` anywhere in the page, holding any of the view's properties as
 *    JSON; the way to hand over `precomputed` and `precomputedFor`, without which a long computation is done on the spot;
 * 2. the figure itself: language from the nearest `lang`, name from its id, settings from `data-params`, number and address of
 *    the own page from its caption. A figure without a link to its own page has the page to itself: bare names in the query.
 *
 * A mounted figure carries `data-live="true"`, as everywhere. What cannot be mounted stays as it is and gets
 * `data-mount-error` with the reason.
 */
import { h, hydrate } from 'preact';
import type { ViewProps } from '../../../components/widgets/kit/use-widget.ts';
import type { Lang } from '../../lib/languages.ts';
import { linkSheet, viewOf } from './runtime.ts';

function parsed(text: string | null | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function languageOf(element: Element): Lang {
  return element.closest('[lang]')?.getAttribute('lang')?.toLowerCase().startsWith('zh') === true
    ? 'zh'
    : 'en';
}

/** What a page tells the view of a figure. */
export function propsOf(figure: HTMLElement): ViewProps {
  const own = figure.querySelector<HTMLAnchorElement>('figcaption a.own-page');
  const told = [...document.querySelectorAll<HTMLScriptElement>('script[data-view-of]')].find(
    (script) => script.dataset['viewOf'] === figure.id,
  );
  const props: ViewProps = {
    lang: languageOf(figure),
    figure: own ? figure.id.replace(/^fig-/, '') : null,
    number: figure.querySelector('figcaption .figure-number')?.textContent ?? null,
    initial: parsed(figure.dataset['params']),
    home: own?.getAttribute('href') ?? location.pathname,
  };
  return { ...props, ...parsed(told?.textContent) };
}

/** The element whose only child the figure is: hydration takes over all children of an element. */
function rootOf(figure: HTMLElement): Element {
  const parent = figure.parentElement;
  if (parent?.childElementCount === 1 && parent !== document.body) return parent;
  const root = document.createElement('div');
  root.style.display = 'contents';
  figure.replaceWith(root);
  root.append(figure);
  return root;
}

/** Mounts one figure; what it is given besides comes from a frame. */
export async function mount(figure: HTMLElement, more: Partial<ViewProps> = {}): Promise<void> {
  if (figure.dataset['mounting'] !== undefined) return;
  figure.dataset['mounting'] = '';
  try {
    const [{ default: View, prepare }] = await Promise.all([
      viewOf(figure.dataset['widget'] ?? ''),
      linkSheet(),
    ]);
    const props = { ...propsOf(figure), ...more };
    await prepare?.(props);
    hydrate(h(View, props), rootOf(figure));
  } catch (error) {
    figure.dataset['mountError'] = error instanceof Error ? error.message : String(error);
    throw error;
  }
}

/** Mounts every figure of the page when it comes near the window. */
export function mountWhenSeen(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        // The reason stands in the figure, which stays as it was drawn.
        mount(target).catch(() => undefined);
      }
    },
    { rootMargin: '200px' },
  );
  for (const figure of document.querySelectorAll('figure[data-widget]')) observer.observe(figure);
}
