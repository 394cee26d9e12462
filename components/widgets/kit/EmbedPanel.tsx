import { useEffect, useRef, useState } from 'preact/hooks';
import { embedCode, embedForms, frameAddress, type Embedding } from '../../../src/lib/embed-code.ts';
import { defaultsOf, queryWithParams } from '../../../src/lib/params.ts';
import { embedWords } from './embed-words.ts';
import { Segments } from './Segments.tsx';
import { useCopying } from './copying.ts';
import type { ToolPanelProps } from './ToolPanel.tsx';
import { kitWords } from './words.ts';

const themes = ['auto', 'light', 'dark'] as const;
const parts = ['toolbar', 'title'] as const;
const LEAST = 280;
const MOST = 2000;

/** Where the site is, for links that leave it: its own address, or where it was served from when it is read from files. */
function siteOf(home: string, lang: string, id: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const base = /^https?:$/.test(location.protocol) ? location.href : (canonical ?? location.href);
  const own = new URL(home, base).href;
  const tail = `${lang}/widgets/${id}/`;
  return own.endsWith(tail) ? own.slice(0, -tail.length) : new URL('.', own).href;
}

function Size({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label>
      {label}{' '}
      <input
        type="number"
        inputMode="numeric"
        min={LEAST}
        max={MOST}
        value={value}
        onChange={(event) => {
          const x = Math.round(event.currentTarget.valueAsNumber);
          if (Number.isFinite(x)) onChange(Math.min(MOST, Math.max(LEAST, x)));
          else event.currentTarget.value = String(value);
        }}
      />
    </label>
  );
}

/** The widget as it will stand in the other page. It tells the height it needs at this width. */
function Preview({
  embedding,
  label,
  onHeight,
}: {
  readonly embedding: Embedding;
  readonly label: string;
  readonly onHeight: (height: number) => void;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(onHeight);
  latest.current = onHeight;
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>): void => {
      const { data } = event;
      if (event.source !== frame.current?.contentWindow || typeof data !== 'object' || data === null) return;
      if (!('vanishingPoint' in data) || !('type' in data) || data.type !== 'size') return;
      if ('height' in data && typeof data.height === 'number' && data.height < 10_000)
        latest.current(data.height);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <div class="embed-preview" tabIndex={0} role="group" aria-label={label}>
      <iframe
        ref={frame}
        title={`${label}: ${embedding.title}`}
        src={frameAddress(embedding)}
        width={embedding.width}
        height={embedding.height}
      />
    </div>
  );
}

/** Code that puts the widget, as it stands, into another page; with a preview. */
export function EmbedPanel({ view, definition, params }: ToolPanelProps) {
  const { lang } = view;
  const words = embedWords[lang];
  const kit = kitWords[lang].tools;
  const own = definition.words[lang];
  const [form, setForm] = useState<(typeof embedForms)[number]>('iframe');
  const [theme, setTheme] = useState<(typeof themes)[number]>('auto');
  const [size, setSize] = useState(definition.size);
  const [hide, setHide] = useState<readonly string[]>([]);
  const embedding: Embedding = {
    site: siteOf(view.home, lang, definition.id),
    lang,
    id: definition.id,
    title: own.title,
    query: queryWithParams('', null, definition, params, defaultsOf(definition, lang)).slice(1),
    theme,
    hide,
    ...size,
  };
  const code = embedCode(form, embedding);
  const { block, copy, told } = useCopying(code, kit);
  const framed = form === 'iframe' || form === 'element';
  const name = `${view.figure ?? definition.id}-embed`;
  const hideable = [
    ...parts.map((part) => [part, words.hidden[part]] as const),
    ...Object.keys(definition.params).map((key) => [key, own.params[key]?.label ?? key] as const),
  ];
  return (
    <div class="embed-panel">
      <Segments
        name={`${name}-form`}
        label={words.form}
        values={embedForms}
        labels={words.forms}
        value={form}
        onChange={(value) => setForm(embedForms.find((one) => one === value) ?? 'iframe')}
      />
      <p class="control-help">{words.about[form]}</p>
      {framed && (
        <>
          <Segments
            name={`${name}-theme`}
            label={words.theme}
            values={themes}
            labels={words.themes}
            value={theme}
            onChange={(value) => setTheme(themes.find((one) => one === value) ?? 'auto')}
          />
          <div class="segments-row embed-size">
            <Size
              label={words.width}
              value={size.width}
              onChange={(width) => setSize((now) => ({ ...now, width }))}
            />
            {form === 'iframe' && (
              <Size
                label={words.height}
                value={size.height}
                onChange={(height) => setSize((now) => ({ ...now, height }))}
              />
            )}
          </div>
          <details class="embed-hide">
            <summary>{words.hide}</summary>
            <div class="segments-row">
              {hideable.map(([key, label]) => (
                <label key={key}>
                  <input
                    type="checkbox"
                    checked={hide.includes(key)}
                    onChange={(event) => {
                      const on = event.currentTarget.checked;
                      setHide((now) => (on ? [...now, key] : now.filter((one) => one !== key)));
                    }}
                  />{' '}
                  {label}
                </label>
              ))}
            </div>
          </details>
        </>
      )}
      <pre tabIndex={0} role="group" aria-label={words.forms[form]}>
        <code ref={block}>{code}</code>
      </pre>
      <div class="segments-row">
        <button type="button" class="pill" onClick={copy}>
          {kit.copy}
        </button>
        <span class="control-help" role="status">
          {told}
        </span>
      </div>
      {framed && /^https?:$/.test(location.protocol) && (
        <Preview
          embedding={embedding}
          label={words.preview}
          onHeight={(height) => setSize((now) => ({ ...now, height }))}
        />
      )}
    </div>
  );
}
