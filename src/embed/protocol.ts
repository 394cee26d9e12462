/**
 * What a frame and its host say to each other. Every message is an object whose `vanishingPoint` is the version of this
 * protocol; anything without it belongs to somebody else and is passed over, anything with it that does not fit is malformed.
 * The same functions check on both sides; neither ever throws.
 *
 * A version is a promise: kinds and fields may be added to it, none is taken away or changes its meaning.
 */
export const VERSION = 1;

export type Value = number | string | boolean | readonly (readonly number[])[];
export type Values = Readonly<Record<string, Value>>;

/** One thing that had to be mended, as the reader is told it. */
export interface Mended {
  readonly name: string;
  readonly met: string;
  readonly text: string;
}

export type FromFrame =
  /** The widget answers the hand. `defaults` has every parameter; `params` is what it shows. */
  | {
      readonly type: 'ready';
      readonly widget: string;
      readonly lang: string;
      readonly params: Values;
      readonly defaults: Values;
    }
  /** The state has come to rest at new parameters. */
  | { readonly type: 'change'; readonly params: Values }
  /** Height of the whole content, in CSS pixels. */
  | { readonly type: 'size'; readonly height: number }
  /** Names or values that had to be mended, from the address or from `set`. */
  | { readonly type: 'mended'; readonly notices: readonly Mended[] }
  /** How many messages of the host did not fit. */
  | { readonly type: 'malformed'; readonly count: number }
  | { readonly type: 'failed'; readonly reason: string };

export type FromHost =
  /** The host sizes the frame: it says so once, and the frame tells everything that it has told before. */
  | { readonly type: 'hello' }
  | { readonly type: 'set'; readonly params: Readonly<Record<string, unknown>> }
  | { readonly type: 'reset' }
  | { readonly type: 'theme'; readonly theme: 'auto' | 'light' | 'dark' };

type Bag = Readonly<Record<string, unknown>>;

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is Value {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= 10_000;
  if (typeof value === 'boolean') return true;
  return (
    Array.isArray(value) &&
    value.length <= 256 &&
    value.every((row) => Array.isArray(row) && row.length <= 256 && row.every((x) => Number.isFinite(x)))
  );
}

function isValues(value: unknown): value is Values {
  return isBag(value) && Object.keys(value).length <= 64 && Object.values(value).every(isValue);
}

function isMended(value: unknown): value is Mended {
  return isBag(value) && [value['name'], value['met'], value['text']].every((x) => typeof x === 'string');
}

/** Whether a message is meant for this protocol at all, of whatever version. */
export function isOurs(data: unknown): data is Bag {
  return isBag(data) && 'vanishingPoint' in data;
}

/** A message of a frame, or null where it does not fit. */
export function fromFrame(data: unknown): FromFrame | null {
  if (!isOurs(data) || data['vanishingPoint'] !== VERSION) return null;
  const { type, widget, lang, params, defaults, height, notices, count, reason } = data;
  switch (type) {
    case 'ready':
      return typeof widget === 'string' && typeof lang === 'string' && isValues(params) && isValues(defaults)
        ? { type, widget, lang, params, defaults }
        : null;
    case 'change':
      return isValues(params) ? { type, params } : null;
    case 'size':
      return typeof height === 'number' && height >= 0 && height <= 100_000 ? { type, height } : null;
    case 'mended':
      return Array.isArray(notices) && notices.length <= 64 && notices.every(isMended)
        ? { type, notices }
        : null;
    case 'malformed':
      return typeof count === 'number' && count >= 1 && Number.isSafeInteger(count) ? { type, count } : null;
    case 'failed':
      return typeof reason === 'string' ? { type, reason } : null;
    default:
      return null;
  }
}

/** A message of a host, or null where it does not fit. Values are checked later, against the widget's own schema. */
export function fromHost(data: unknown): FromHost | null {
  if (!isOurs(data) || data['vanishingPoint'] !== VERSION) return null;
  const { type, params, theme } = data;
  switch (type) {
    case 'hello':
    case 'reset':
      return { type };
    case 'set':
      return isBag(params) && Object.keys(params).length <= 64 ? { type, params } : null;
    case 'theme':
      return theme === 'auto' || theme === 'light' || theme === 'dark' ? { type, theme } : null;
    default:
      return null;
  }
}

/** A message as it is posted. */
export function sealed<M extends FromFrame | FromHost>(message: M): M & { readonly vanishingPoint: number } {
  return { vanishingPoint: VERSION, ...message };
}
