/**
 * `/embed.js`: the custom element `<vanishing-point>`, a wrapper around the frame of an embed page. Its types for hosts stand
 * in `/embed.d.ts`. It leaves no global behind, and may be loaded any number of times.
 */
import { shadeAt, watchShade } from './host-theme.ts';
import {
  fromFrame,
  isOurs,
  sealed,
  type FromFrame,
  type FromHost,
  type Value,
  type Values,
} from './protocol.ts';

const NAME = 'vanishing-point';
/** Attributes that are no parameters of the widget. */
const own = new Set([
  'widget',
  'lang',
  'theme',
  'hide',
  'sandbox',
  'title',
  'style',
  'class',
  'id',
  'slot',
  'dir',
]);
/** Until the frame tells its height. */
const HEIGHT = 560;
/** A frame that has loaded and says nothing for so long has failed. */
const SILENCE = 15_000;

const sheetText = `:host{display:block;min-width:280px}
iframe{display:block;width:100%;height:${HEIGHT}px;border:0;background:transparent}
slot{display:none}:host(:state(failed)) slot{display:contents}:host(:state(failed)) iframe{display:none}`;

/** Where the site is: beside this script. */
function siteOf(): URL {
  const script =
    document.currentScript instanceof HTMLScriptElement
      ? document.currentScript
      : document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]');
  return new URL('.', script?.src ?? location.href);
}
const site = siteOf();

function encode(value: Value): string {
  return typeof value === 'object' ? value.map((row) => row.join(',')).join(';') : String(value);
}

class VanishingPoint extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  #internals = this.attachInternals();
  #ready = false;
  #params: Values = {};
  #defaults: Values = {};
  #queue: FromHost[] = [];
  #malformed = 0;
  #stops: (() => void)[] = [];
  #silence = 0;
  #address = '';

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetText);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.createElement('slot'));
  }

  connectedCallback(): void {
    const hear = (event: MessageEvent): void => this.#hear(event);
    addEventListener('message', hear);
    const attributes = new MutationObserver((records) => this.#attributesChanged(records));
    attributes.observe(this, { attributes: true });
    this.#stops = [
      () => removeEventListener('message', hear),
      () => attributes.disconnect(),
      watchShade(() => this.#follow()),
    ];
    this.#open();
  }

  disconnectedCallback(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#close();
  }

  /** The whole state; a copy. */
  get params(): Values {
    return this.get();
  }
  set params(values: Readonly<Record<string, unknown>>) {
    this.set(values);
  }

  get(): Values {
    return structuredClone(this.#params);
  }
  set(values: Readonly<Record<string, unknown>>): void {
    this.#send({ type: 'set', params: { ...values } });
  }
  reset(): void {
    this.#send({ type: 'reset' });
  }

  /** The language asked for, else the one that the page is written in here. */
  #language(): string {
    const lang =
      this.getAttribute('lang') ?? this.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    return /^zh\b/i.test(lang) ? 'zh' : 'en';
  }

  #theme(): 'light' | 'dark' {
    const asked = this.getAttribute('theme')?.trim().toLowerCase();
    return asked === 'light' || asked === 'dark' ? asked : shadeAt(this);
  }

  #parameters(): [string, string][] {
    return [...this.attributes]
      .filter(({ name }) => !own.has(name) && !/^(data-|aria-|on)/.test(name))
      .map(({ name, value }) => [name, value]);
  }

  #open(): void {
    const widget = (this.getAttribute('widget') ?? '').trim().toLowerCase();
    if (!/^[a-z][a-z0-9-]*$/.test(widget)) {
      this.#fail('widget', `widget="${widget.slice(0, 40)}" is no id; ${site.href}widgets.json lists them`);
      return;
    }
    const url = new URL(`embed/${this.#language()}/${widget}/`, site);
    const theme = this.getAttribute('theme');
    // A theme that does not exist is told by the frame, in its language.
    const known = theme === null || /^\s*(auto|light|dark)?\s*$/i.test(theme);
    url.searchParams.set('theme', known ? this.#theme() : theme);
    const hide = this.getAttribute('hide');
    if (hide !== null) url.searchParams.set('hide', hide);
    for (const [name, value] of this.#parameters()) url.searchParams.set(name, value);
    this.#address = this.#key();
    const frame = document.createElement('iframe');
    const sandbox = this.getAttribute('sandbox');
    if (sandbox !== null)
      frame.setAttribute(
        'sandbox',
        sandbox || 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
      );
    frame.loading = 'lazy';
    frame.title = this.title || widget;
    frame.allow = 'clipboard-write; fullscreen';
    frame.style.colorScheme = this.#theme();
    frame.src = url.href;
    frame.onload = () => {
      this.#post({ type: 'hello' });
      clearTimeout(this.#silence);
      if (!this.#ready)
        this.#silence = window.setTimeout(
          () => this.#fail('silent', `nothing was heard from ${url.href}`),
          SILENCE,
        );
    };
    this.#frame = frame;
    this.shadowRoot?.append(frame);
  }

  #close(): void {
    clearTimeout(this.#silence);
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = false;
    this.#internals.states.delete('failed');
  }

  /** What a change of makes another frame necessary. */
  #key(): string {
    return ['widget', 'lang', 'hide', 'sandbox'].map((name) => this.getAttribute(name) ?? '').join('\n');
  }

  #post(message: FromHost): void {
    // A sandboxed frame has no origin to name; the frame itself is the one that we made.
    this.#frame?.contentWindow?.postMessage(sealed(message), '*');
  }

  #send(message: FromHost): void {
    if (this.#ready) this.#post(message);
    else this.#queue.push(message);
  }

  #tell(type: 'ready' | 'change' | 'error', detail: Readonly<Record<string, unknown>>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #fail(kind: string, reason: string): void {
    if (kind === 'silent' || kind === 'widget' || kind === 'failed') this.#internals.states.add('failed');
    this.#tell('error', { kind, reason, malformed: this.#malformed });
  }

  #hear(event: MessageEvent): void {
    if (!this.#frame || event.source !== this.#frame.contentWindow) return;
    // Where the frame was led elsewhere, that page has no say here.
    if (event.origin !== site.origin && event.origin !== 'null') return;
    if (!isOurs(event.data)) return;
    const message = fromFrame(event.data);
    if (message) {
      this.#obey(message);
    } else {
      this.#malformed += 1;
      this.#fail('malformed', 'a message of the frame did not fit');
    }
  }

  #obey(message: FromFrame): void {
    switch (message.type) {
      case 'size':
        if (this.#frame) this.#frame.style.height = `${message.height}px`;
        return;
      case 'ready': {
        clearTimeout(this.#silence);
        const again = this.#ready;
        this.#ready = true;
        this.#params = message.params;
        this.#defaults = message.defaults;
        this.#internals.states.delete('failed');
        this.#properties();
        this.#reflect();
        this.#follow();
        for (const waiting of this.#queue.splice(0)) this.#post(waiting);
        if (!again) this.#tell('ready', { widget: message.widget, lang: message.lang, params: this.get() });
        return;
      }
      case 'change':
        this.#params = message.params;
        this.#reflect();
        this.#tell('change', { params: this.get() });
        return;
      case 'mended':
        for (const notice of message.notices)
          this.#tell('error', {
            kind: 'value',
            reason: notice.text,
            name: notice.name,
            malformed: this.#malformed,
          });
        return;
      case 'malformed':
        this.#malformed += 1;
        this.#fail('malformed', 'the frame could not read a message');
        return;
      case 'failed':
        this.#fail('failed', message.reason);
    }
  }

  /** A property for every parameter whose name HTML has not taken. */
  #properties(): void {
    for (const name of Object.keys(this.#defaults)) {
      if (name in this) continue;
      Object.defineProperty(this, name, {
        configurable: true,
        enumerable: true,
        get: () => this.#params[name],
        set: (value: unknown) => this.set({ [name]: value }),
      });
    }
  }

  /** Writes into the attributes what differs from the defaults, or stands there already. */
  #reflect(): void {
    for (const [name, value] of Object.entries(this.#params)) {
      const text = encode(value);
      const there = this.getAttribute(name);
      const standard = this.#defaults[name];
      if (there === null ? standard !== undefined && encode(standard) !== text : there !== text)
        this.setAttribute(name, text);
    }
  }

  #attributesChanged(records: readonly MutationRecord[]): void {
    if (this.#key() !== this.#address) {
      this.#close();
      this.#open();
      return;
    }
    const names = new Set(records.map(({ attributeName }) => attributeName ?? ''));
    if (names.has('theme')) this.#follow();
    const byName = new Map(Object.keys(this.#defaults).map((name) => [name.toLowerCase(), name]));
    const changed: Record<string, unknown> = {};
    for (const attribute of names) {
      const name = byName.get(attribute);
      const standard = name === undefined ? undefined : this.#defaults[name];
      if (name === undefined || standard === undefined) continue;
      const text = this.getAttribute(attribute) ?? encode(standard);
      if (text !== encode(this.#params[name] ?? '')) changed[name] = text;
    }
    if (Object.keys(changed).length > 0) this.set(changed);
  }

  #follow(): void {
    if (!this.#frame) return;
    const theme = this.#theme();
    this.#frame.style.colorScheme = theme;
    if (this.#ready) this.#post({ type: 'theme', theme });
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, VanishingPoint);
