/**
 * Parameters of widgets: their declared schema, and the one function that turns anything a reader, an author or a foreign
 * page may write into valid values plus a list of what had to be mended. It never throws.
 */
import type { Lang } from './languages.ts';

export interface NumberSpec {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The slider moves in the logarithm. */
  readonly log?: boolean;
  readonly unit?: string;
}
export interface IntegerSpec {
  readonly type: 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly log?: boolean;
  readonly unit?: string;
}
export interface ChoiceSpec<V extends string = string> {
  readonly type: 'choice';
  readonly default: V;
  readonly values: readonly V[];
}
export interface BooleanSpec {
  readonly type: 'boolean';
  readonly default: boolean;
}
/** A seed of the random generator: an integer from 0 to 2^32 − 1. */
export interface SeedSpec {
  readonly type: 'seed';
  readonly default: number;
}
export interface MatrixSpec {
  readonly type: 'matrix';
  readonly default: readonly (readonly number[])[];
  readonly minSize: number;
  readonly maxSize: number;
  /** Largest entry in absolute value. */
  readonly maxEntry: number;
}
/** A word over a few letters, at least one long. */
export interface WordSpec {
  readonly type: 'word';
  readonly default: string;
  /** Capital letters that it may be made of. */
  readonly letters: string;
  readonly maxLength: number;
}
/** A line of the reader's own, kept without control characters and outer spaces; what it may say is the widget's affair. */
export interface TextSpec {
  readonly type: 'text';
  readonly default: string;
  /** In UTF-16 units. */
  readonly maxLength: number;
}
export type ParamSpec =
  NumberSpec | IntegerSpec | ChoiceSpec | BooleanSpec | SeedSpec | MatrixSpec | WordSpec | TextSpec;
export type Schema = Readonly<Record<string, ParamSpec>>;

export type ValueOf<S extends ParamSpec> =
  S extends ChoiceSpec<infer V>
    ? V
    : S extends BooleanSpec
      ? boolean
      : S extends MatrixSpec
        ? readonly (readonly number[])[]
        : S extends WordSpec | TextSpec
          ? string
          : number;
export type ParamsOf<S extends Schema> = { readonly [K in keyof S]: ValueOf<S[K]> };
export type ParamValue = number | string | boolean | readonly (readonly number[])[];
export type AnyParams = Readonly<Record<string, ParamValue>>;

/** What had to be mended in one parameter. */
export interface Notice {
  readonly kind: 'unknown' | 'invalid' | 'clamped';
  readonly name: string;
  /** The value met, shortened. */
  readonly met: string;
  /** What is allowed, in symbols: `−2 … 2`. */
  readonly allowed: string;
  /** The value used instead. */
  readonly used: string;
}

/** Names that the frame and the host page use for themselves. */
export const reservedNames: readonly string[] = [
  'theme',
  'hide',
  'lang',
  'widget',
  'id',
  'title',
  'style',
  'class',
];

const MAX_SEED = 2 ** 32 - 1;

/** Anything as text; what refuses to be told (a circle, a BigInt, an object without a string) is told by its kind. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    // For undefined, a function or a symbol there is no JSON.
    const told: unknown = JSON.stringify(value);
    return typeof told === 'string' ? told : String(value);
  } catch {
    return typeof value;
  }
}

/** The first `length` characters of whatever was met, for a message. */
export function excerpt(value: unknown, length = 24): string {
  const flat = textOf(value).replace(/\s+/g, ' ');
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
}

/** A value as it stands in a URL: `0.9,10;0,0.9` for a matrix. */
export function encodeValue(value: ParamValue): string {
  if (typeof value === 'object') return value.map((row) => row.join(',')).join(';');
  return String(value);
}

/** What a parameter may be, in symbols. */
export function allowedText(spec: ParamSpec): string {
  switch (spec.type) {
    case 'number':
    case 'integer':
      return `${spec.min} … ${spec.max}`;
    case 'seed':
      return `0 … ${MAX_SEED}`;
    case 'boolean':
      return 'true, false';
    case 'choice':
      return spec.values.join(', ');
    case 'word':
      return `${[...spec.letters].join(', ')} × 1 … ${spec.maxLength}`;
    case 'matrix':
      return `${spec.minSize}×${spec.minSize}${spec.maxSize > spec.minSize ? ` … ${spec.maxSize}×${spec.maxSize}` : ''}, |a| ≤ ${spec.maxEntry}`;
    case 'text':
      return `≤ ${spec.maxLength}`;
  }
}

type Outcome =
  { readonly ok: true; readonly value: ParamValue; readonly clamped?: boolean } | { readonly ok: false };
const refused: Outcome = { ok: false };

function readNumber(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string' || raw.length > 40) return null;
  const text = raw.trim().replace('−', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const x = Number(text);
  return Number.isFinite(x) ? x : null;
}

function readRanged(raw: unknown, min: number, max: number, whole: boolean): Outcome {
  const x = readNumber(raw);
  if (x === null) return refused;
  const rounded = whole ? Math.round(x) : x;
  const value = Math.min(max, Math.max(min, rounded));
  return { ok: true, value, clamped: value !== x };
}

function readMatrix(raw: unknown, spec: MatrixSpec): Outcome {
  const rows: unknown[][] =
    typeof raw === 'string' && raw.length <= 4000
      ? raw.split(';').map((row) => row.split(','))
      : Array.isArray(raw)
        ? raw.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : []))
        : [];
  const n = rows.length;
  if (n < spec.minSize || n > spec.maxSize || rows.some((row) => row.length !== n)) return refused;
  let clamped = false;
  const value: number[][] = [];
  for (const row of rows) {
    const entries: number[] = [];
    for (const entry of row) {
      const x = readNumber(entry);
      if (x === null) return refused;
      const y = Math.min(spec.maxEntry, Math.max(-spec.maxEntry, x));
      if (y !== x) clamped = true;
      entries.push(y);
    }
    value.push(entries);
  }
  return { ok: true, value, clamped };
}

function readText(raw: unknown, { maxLength }: TextSpec): Outcome {
  if (typeof raw !== 'string') return refused;
  const bare = raw.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  // A cut must not leave half of a pair, nor a space at the end.
  const value = bare.slice(0, maxLength).replace(/[\p{Cs}\s]+$/u, '');
  return { ok: true, value, clamped: bare.length > maxLength };
}

function read(spec: ParamSpec, raw: unknown): Outcome {
  switch (spec.type) {
    case 'number':
      return readRanged(raw, spec.min, spec.max, false);
    case 'integer':
      return readRanged(raw, spec.min, spec.max, true);
    case 'seed':
      return readRanged(raw, 0, MAX_SEED, true);
    case 'boolean': {
      if (typeof raw === 'boolean') return { ok: true, value: raw };
      const text = typeof raw === 'string' || typeof raw === 'number' ? String(raw).toLowerCase() : '';
      return text === 'true' || text === '1'
        ? { ok: true, value: true }
        : text === 'false' || text === '0'
          ? { ok: true, value: false }
          : refused;
    }
    case 'choice': {
      const found = spec.values.find((v) => typeof raw === 'string' && v.toLowerCase() === raw.toLowerCase());
      return found === undefined ? refused : { ok: true, value: found };
    }
    case 'word': {
      const text = typeof raw === 'string' ? raw.trim().toUpperCase() : '';
      if (text === '' || [...text].some((letter) => !spec.letters.includes(letter))) return refused;
      return { ok: true, value: text.slice(0, spec.maxLength), clamped: text.length > spec.maxLength };
    }
    case 'matrix':
      return readMatrix(raw, spec);
    case 'text':
      return readText(raw, spec);
  }
}

export interface Declared {
  readonly params: Schema;
  /** Older names that links in the world still use, and what they are called now. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Defaults that differ by language, because the example itself does. */
  readonly defaultsByLanguage?: Readonly<Partial<Record<Lang, AnyParams>>>;
}

/** The parameters a widget starts with in a language. */
export function defaultsOf(declared: Declared, lang?: Lang): Record<string, ParamValue> {
  const values: Record<string, ParamValue> = {};
  for (const [name, spec] of Object.entries(declared.params)) values[name] = spec.default;
  return { ...values, ...(lang ? declared.defaultsByLanguage?.[lang] : {}) };
}

/**
 * Valid parameters from anything. Names are matched without regard to case and through the aliases; what is unknown is
 * left out, what cannot be read falls back to `fallback` (the defaults), what is out of range goes to the nearest bound.
 * Each of these is told by a notice.
 */
export function parseParams(
  declared: Declared,
  raw: Readonly<Record<string, unknown>>,
  fallback: AnyParams = defaultsOf(declared),
): { params: Record<string, ParamValue>; notices: Notice[] } {
  const params: Record<string, ParamValue> = { ...fallback };
  const notices: Notice[] = [];
  const names = new Map(Object.keys(declared.params).map((name) => [name.toLowerCase(), name]));
  for (const [old, now] of Object.entries(declared.aliases ?? {})) names.set(old.toLowerCase(), now);
  for (const [given, value] of Object.entries(raw)) {
    const name = names.get(given.toLowerCase());
    const spec = name === undefined ? undefined : declared.params[name];
    if (name === undefined || spec === undefined) {
      notices.push({
        kind: 'unknown',
        name: excerpt(given),
        met: excerpt(value),
        allowed: [...names.values()].join(', '),
        used: '',
      });
      continue;
    }
    const outcome = read(spec, value);
    if (outcome.ok) params[name] = outcome.value;
    if (!outcome.ok || outcome.clamped === true) {
      notices.push({
        kind: outcome.ok ? 'clamped' : 'invalid',
        name,
        met: excerpt(value),
        allowed: allowedText(spec),
        used: excerpt(encodeValue(params[name] ?? '')),
      });
    }
  }
  return { params, notices };
}

/**
 * The state of a widget out of a query string. On a page with one widget names are bare; on a chapter page they carry the
 * figure's id as a prefix, `spectrum.n=8`. Names that belong to the page or to another figure are left alone.
 */
export function paramsFromQuery(query: string, prefix: string | null): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    if (prefix === null) {
      if (!key.includes('.') && !reservedNames.includes(key.toLowerCase())) found[key] = value;
    } else if (key.toLowerCase().startsWith(`${prefix.toLowerCase()}.`)) {
      found[key.slice(prefix.length + 1)] = value;
    }
  }
  return found;
}

/** The query string with a widget's state in it: only what differs from the defaults, everything foreign kept. */
export function queryWithParams(
  query: string,
  prefix: string | null,
  declared: Declared,
  params: AnyParams,
  defaults: AnyParams = defaultsOf(declared),
): string {
  const search = new URLSearchParams(query);
  const names = new Set(
    [...Object.keys(declared.params), ...Object.keys(declared.aliases ?? {})].map((n) => n.toLowerCase()),
  );
  const head = prefix === null ? '' : `${prefix.toLowerCase()}.`;
  for (const key of [...search.keys()]) {
    const lower = key.toLowerCase();
    if (lower.startsWith(head) && names.has(lower.slice(head.length))) search.delete(key);
  }
  for (const name of Object.keys(declared.params)) {
    const value = params[name];
    const standard = defaults[name];
    if (value === undefined || (standard !== undefined && encodeValue(value) === encodeValue(standard)))
      continue;
    search.set(prefix === null ? name : `${prefix}.${name}`, encodeValue(value));
  }
  const text = search.toString().replaceAll('%2C', ',').replaceAll('%3B', ';');
  return text === '' ? '' : `?${text}`;
}
