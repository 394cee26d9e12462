import type { ComponentChildren, ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AnyDefinition } from '../../../src/lib/widget.ts';
import { Icon, type IconName } from './Icon.tsx';
import type { ToolPanelProps } from './ToolPanel.tsx';
import type { ViewProps, WidgetState } from './use-widget.ts';
import { kitWords } from './words.ts';

export type PanelKind = 'presets' | 'download' | 'code' | 'embed';

export interface ToolbarProps<P> {
  readonly children: ComponentChildren;
  readonly view: ViewProps;
  readonly state: WidgetState<P>;
  /** Only the reset. */
  readonly bare: boolean;
  /** Whether the present curves are pinned; null where there is no curve. */
  readonly pinned: boolean | null;
  readonly onPin: (pinned: boolean) => void;
}

interface Loaded {
  readonly kind: PanelKind;
  readonly Panel: ComponentType<ToolPanelProps>;
  readonly definition: AnyDefinition;
}

/** Another seed, never the same again before ten thousand others: small, so that it can be told to someone. */
function nextSeed(seed: number): number {
  return (21 * seed + 7919) % 10_000;
}

/** The head of a widget: its question, the tools beside it, and below them what a tool has opened. */
export function Toolbar<P>({ children, view, state, bare, pinned, onPin }: ToolbarProps<P>) {
  const { handle } = state;
  const words = kitWords[view.lang];
  const [open, setOpen] = useState<PanelKind | null>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const panel = `${view.figure ?? handle.id}-panel`;
  const seed = handle.seeded?.(state.params as never) === false ? undefined : state.params['seed' as keyof P];
  const show = (kind: PanelKind): void => {
    setOpen(open === kind ? null : kind);
    const panelOf =
      kind === 'embed'
        ? import('./EmbedPanel.tsx').then(({ EmbedPanel }) => EmbedPanel)
        : import('./ToolPanel.tsx').then(({ ToolPanel }) => ToolPanel);
    void Promise.all([panelOf, handle.whole()]).then(([Panel, definition]) =>
      setLoaded({ kind, Panel, definition }),
    );
  };
  const close = (): void => {
    head.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setOpen(null);
  };
  const tool = (icon: IconName, label: string, act: () => void, pressed?: boolean) => (
    <button type="button" class="tool" title={label} aria-label={label} aria-pressed={pressed} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  const opener = (kind: PanelKind, label: string, icon?: IconName) => (
    <button
      type="button"
      class="tool"
      title={icon && label}
      aria-label={icon && label}
      aria-expanded={open === kind}
      aria-controls={panel}
      onClick={() => show(kind)}
    >
      {icon ? <Icon name={icon} /> : label}
    </button>
  );
  return (
    <div
      ref={head}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <div class="widget-head">
        {children}
        <div class="tools needs-script">
          {state.live && (
            <>
              {!bare && opener('presets', words.tools.presets)}
              {typeof seed === 'number' &&
                tool('dice', words.tools.surprise, () => state.set({ seed: nextSeed(seed) }))}
              {pinned !== null &&
                tool('pin', pinned ? words.tools.unpin : words.tools.pin, () => onPin(!pinned), pinned)}
              {!bare && opener('download', words.tools.download, 'download')}
              {!bare && handle.coded && opener('code', words.tools.code, 'code')}
              {opener('embed', words.tools.embed, 'embed')}
              {tool('reset', words.reset, () => state.reset())}
            </>
          )}
        </div>
      </div>
      {open && (
        <div class="tool-panel" id={panel}>
          {loaded && (loaded.kind === 'embed') === (open === 'embed') && (
            <loaded.Panel
              kind={open}
              view={view}
              definition={loaded.definition}
              params={state.params as never}
              onSet={(params) => state.set(params)}
            />
          )}
        </div>
      )}
    </div>
  );
}
