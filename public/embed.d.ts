/** Types of `/embed.js` for TypeScript hosts: `<vanishing-point widget="scalar-power" lang="en" w="0.9">…</vanishing-point>`. */

export type VanishingPointValue = number | string | boolean | readonly (readonly number[])[];
export type VanishingPointParams = Readonly<Record<string, VanishingPointValue>>;

export interface VanishingPointEventMap {
  /** The widget answers the hand. */
  ready: CustomEvent<{ widget: string; lang: string; params: VanishingPointParams }>;
  /** The state has come to rest at new parameters. */
  change: CustomEvent<{ params: VanishingPointParams }>;
  /**
   * Something was wrong: the id (`widget`), a name or value that was mended (`value`, with `name`), a message that did not fit
   * (`malformed`), a script that did not load (`failed`), a frame that says nothing (`silent`). `malformed` counts the messages.
   */
  error: CustomEvent<{
    kind: 'widget' | 'value' | 'malformed' | 'failed' | 'silent';
    reason: string;
    malformed: number;
    name?: string;
  }>;
}

/**
 * Attributes: `widget` (id), `lang` (`zh` or `en`; default: the page's), `theme` (`auto`, `light`, `dark`), `hide` (names of
 * parameters, `toolbar`, `title`), `sandbox`, and every parameter of the widget, without regard to case.
 */
export interface VanishingPointElement extends HTMLElement {
  /** The whole state; a copy. Setting it sets what it holds. */
  params: VanishingPointParams;
  get(): VanishingPointParams;
  /** Any of the parameters; what is out of range goes to the nearest bound and is told by `error`. */
  set(values: Readonly<Record<string, unknown>>): void;
  /** Back to what the attributes said when the frame was made. */
  reset(): void;
  addEventListener<K extends keyof VanishingPointEventMap>(
    type: K,
    listener: (event: VanishingPointEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'vanishing-point': VanishingPointElement;
  }
}
