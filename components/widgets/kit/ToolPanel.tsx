import { useMemo, useState } from 'preact/hooks';
import { defaultsOf, encodeValue, parseParams, type AnyParams } from '../../../src/lib/params.ts';
import type { AnyDefinition } from '../../../src/lib/widget.ts';
import { useCopying } from './copying.ts';
import { save } from './files.ts';
import type { PanelKind } from './Toolbar.tsx';
import type { ViewProps } from './use-widget.ts';
import { fileKinds, kitWords, type FileKind, type ToolWords } from './words.ts';

export interface ToolPanelProps {
  readonly kind: PanelKind;
  readonly view: ViewProps;
  readonly definition: AnyDefinition;
  readonly params: AnyParams;
  readonly onSet: (params: AnyParams) => void;
}

function Presets({ view, definition, params, onSet }: ToolPanelProps) {
  const same = (one: AnyParams): boolean =>
    Object.keys(one).every((name) => encodeValue(one[name] ?? '') === encodeValue(params[name] ?? ''));
  return (
    <div class="segments-row" role="group" aria-label={kitWords[view.lang].tools.presets}>
      {definition.presets.map((preset) => {
        const full = parseParams(definition, preset.params, defaultsOf(definition, view.lang)).params;
        return (
          <button
            type="button"
            class="pill"
            key={preset.id}
            aria-pressed={same(full)}
            onClick={() => onSet(full)}
          >
            {preset.label[view.lang]}
          </button>
        );
      })}
    </div>
  );
}

function Files({ view, definition, params, words }: ToolPanelProps & { readonly words: ToolWords }) {
  const [told, setTold] = useState('');
  const take = (kind: FileKind): void => {
    save(kind, definition, params, view).then(
      (name) => setTold(words.saved(name)),
      () => setTold(words.failed),
    );
  };
  return (
    <div class="segments-row" role="group" aria-label={words.download}>
      {fileKinds
        .filter((kind) => kind !== 'py' || definition.code !== undefined)
        .map((kind) => (
          <button type="button" class="pill" key={kind} onClick={() => take(kind)}>
            {kind === 'py' ? 'Python' : kind.toUpperCase()} <small>{words.files[kind]}</small>
          </button>
        ))}
      <span class="control-help" role="status">
        {told}
      </span>
    </div>
  );
}

function Code({ definition, params, words }: ToolPanelProps & { readonly words: ToolWords }) {
  const code = useMemo(() => definition.code?.(params) ?? '', [definition, params]);
  const { block, copy, told } = useCopying(code, words);
  return (
    <>
      <pre tabIndex={0} role="group" aria-label={words.code}>
        <code ref={block}>{code}</code>
      </pre>
      <div class="segments-row">
        <button type="button" class="pill" onClick={copy}>
          {words.copy}
        </button>
        <span class="control-help" role="status">
          {told}
        </span>
      </div>
    </>
  );
}

/** What a tool opens below the head of a widget; loaded when the first is opened. */
export function ToolPanel(props: ToolPanelProps) {
  const words = kitWords[props.view.lang].tools;
  if (props.kind === 'presets') return <Presets {...props} />;
  return props.kind === 'download' ? <Files {...props} words={words} /> : <Code {...props} words={words} />;
}
