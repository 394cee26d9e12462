import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import type { Table, WidgetWords } from '../../../src/lib/widget.ts';
import { DataTable } from './DataTable.tsx';
import { PinContext } from './pins.ts';
import { Toolbar } from './Toolbar.tsx';
import type { ViewProps, WidgetState } from './use-widget.ts';
import { kitWords } from './words.ts';

export interface ShellProps<P> {
  readonly id: string;
  readonly words: Pick<WidgetWords, 'title' | 'question' | 'steps' | 'takeaway'>;
  readonly view: ViewProps;
  readonly state: WidgetState<P>;
  readonly controls?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly table?: Table;
  /** What is seen now, in words. */
  readonly description: string;
  /** Whether the picture stands below the controls at any width. */
  readonly stacked?: boolean;
  /** Whether its pictures stand in pairs on paper, since one below the other they would not fit a page. */
  readonly paired?: boolean;
  /** A small picture below the controls, there without scripts too. */
  readonly beside?: ComponentChildren;
  /** Whether it is no experiment: then it can be reset, and there is nothing to try, to pin or to take away. */
  readonly bare?: boolean;
}

/** A sentence for the live region that waits until the hand rests. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), 600);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The curves that the reader has pinned: for the tool, and for the charts that draw them. */
function usePins(label: string) {
  const [charts, setCharts] = useState(0);
  const [pinned, setPinned] = useState(false);
  const join = useMemo(
    () => () => {
      setCharts((n) => n + 1);
      return () => {
        setCharts((n) => n - 1);
        setPinned(false);
      };
    },
    [],
  );
  const pins = useMemo(() => ({ pinned, label, join }), [pinned, label, join]);
  return { pins, pinned: charts > 0 ? pinned : null, setPinned };
}

/** The frame that all widgets share: question, tools, notices, controls and picture, steps to try, numbers. */
export function Shell<P>({
  id,
  words,
  view,
  state,
  controls,
  children,
  table,
  description,
  stacked,
  paired = false,
  beside,
  bare = false,
}: ShellProps<P>) {
  const kit = kitWords[view.lang];
  const name = view.figure ?? id;
  const spoken = useSettled(description);
  const { pins, pinned, setPinned } = usePins(kit.tools.pinned);
  // What stays folded or stands below comes with the script: in a chapter it would weigh on every reader, and the own page has it.
  const later = view.figure !== null && !state.live;
  const folded = later && view.still !== true;
  const steps = words.steps.filter((step) => !Object.keys(step.set).some((name) => state.fixed.has(name)));
  return (
    <figure
      class="widget"
      id={`fig-${name}`}
      data-widget={id}
      data-live={state.live ? 'true' : undefined}
      data-params={JSON.stringify(view.initial)}
      aria-labelledby={`${name}-question`}
    >
      <Toolbar view={view} state={state} bare={bare} pinned={pinned} onPin={setPinned}>
        <p class="widget-question" id={`${name}-question`}>
          {words.question}
        </p>
      </Toolbar>
      {state.notices.length > 0 && (
        <div class="notice" role="status">
          <ul>
            {state.notices.map((notice) => (
              <li key={notice.name}>{kit.notice(notice)}</li>
            ))}
          </ul>
          <button type="button" onClick={() => state.dismiss()}>
            {kit.dismiss}
          </button>
        </div>
      )}
      <div class={`widget-body${stacked || !controls ? ' stacked' : ''}`}>
        {beside ? (
          <div>
            <div class="controls needs-script">{controls}</div>
            {beside}
          </div>
        ) : (
          controls && <div class="controls needs-script">{controls}</div>
        )}
        <div class={`picture${paired ? ' paired' : ''}`}>
          <PinContext.Provider value={pins}>{children}</PinContext.Provider>
        </div>
      </div>
      <p class="visually-hidden" aria-live="polite">
        {state.live ? spoken : ''}
      </p>
      {!later && steps.length > 0 && (
        <div class="steps needs-script">
          <span class="steps-label">{kit.tryThis}</span>
          {steps.map((step) => (
            <button type="button" key={step.text} onClick={() => state.set(step.set)}>
              {step.text}
            </button>
          ))}
        </div>
      )}
      <details class={folded ? 'takeaway needs-script' : 'takeaway'}>
        <summary>{kit.takeaway}</summary>
        {!folded && <p>{words.takeaway}</p>}
      </details>
      {table && (
        <DataTable table={table} summary={kit.numbers} alone={view.figure === null} live={state.live} />
      )}
      <figcaption>
        {view.number !== null && <span class="figure-number">{view.number}</span>}
        <span class="print-only">{description}</span>
        {view.figure !== null && (
          <a class="own-page" href={view.home}>
            {words.title}
            <span aria-hidden="true"> ↗</span>
          </a>
        )}
      </figcaption>
    </figure>
  );
}
