/** What a widget is before it is a view: DESIGN's chain from parameters to a figure, as plain functions. */
import type { Lang } from './languages.ts';
import type { AnyParams, Declared, ParamsOf, Schema } from './params.ts';
import type { FigureTheme } from './tokens.ts';

export interface FigureOptions {
  readonly lang: Lang;
  readonly theme: FigureTheme;
  /** Width in CSS pixels that the picture is drawn for; letters keep their size. */
  readonly width: number;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A sentence to try, with settings that move the controls when clicked. */
export interface TryStep {
  readonly text: string;
  readonly set: Readonly<Record<string, string | number | boolean>>;
}

/** The words of a widget in one language. */
export interface WidgetWords {
  readonly title: string;
  /** The question above it. */
  readonly question: string;
  /** What to try; each step is one clickable setting. */
  readonly steps: readonly TryStep[];
  /** What the reader should have seen. */
  readonly takeaway: string;
  /** One sentence for the gallery: what a teacher would use it for. */
  readonly goal: string;
  /** Label and help of every parameter; for choices also of every value. */
  readonly params: Readonly<
    Record<
      string,
      { readonly label: string; readonly help: string; readonly values?: Readonly<Record<string, string>> }
    >
  >;
  /** The mathematics behind it for its own page: TeX between dollars is set. */
  readonly mathematics: readonly string[];
}

export interface Preset {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly label: Readonly<Record<Lang, string>>;
  /** Printed beside the default: it tells the story. */
  readonly telling?: boolean;
}

export const subjects = [
  'recurrent-networks',
  'deep-networks',
  'linear-algebra',
  'dynamical-systems',
  'optimisation',
  'numerical-analysis',
  'control',
] as const;
export type Subject = (typeof subjects)[number];

/** JSON-plain: numbers are finite, infinities are the strings "Infinity" and "-Infinity". */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Takes what a long computation has found so far. */
export type Tell = (part: Plain) => void;

export interface WidgetDefinition<S extends Schema = Schema, R = unknown> extends Declared {
  readonly id: string;
  /** Slug of the chapter where it first stands. */
  readonly chapter: string;
  /** The course that it belongs to, for teachers who look for one. */
  readonly subject: Subject;
  readonly params: S;
  readonly presets: readonly Preset[];
  readonly words: Readonly<Record<Lang, WidgetWords>>;
  /** Size of the frame that a host should give it, in CSS pixels: nothing scrolls inside, in any language. */
  readonly size: { readonly width: number; readonly height: number };
  compute(params: ParamsOf<S>): R;
  /**
   * The same in steps, where it takes long: yields the share done, from 0 to 1, and may be stopped at any yield; `compute`
   * is it driven to its end. What it `tell`s on the way is for whoever watches and is no part of the result.
   */
  run?(params: ParamsOf<S>, tell?: Tell): Generator<number, R, void>;
  describe(params: ParamsOf<S>, result: R, lang: Lang): string;
  figure(params: ParamsOf<S>, result: R, options: FigureOptions): string;
  table(params: ParamsOf<S>, result: R, lang: Lang): Table;
  code?(params: ParamsOf<S>): string;
  /** Whether a seed would change anything, where that depends on the other parameters. */
  seeded?(params: ParamsOf<S>): boolean;
}

/** A definition whose types have been forgotten, as the registry and the pages handle it. */
export interface AnyDefinition extends Declared {
  readonly id: string;
  readonly chapter: string;
  readonly subject: Subject;
  readonly presets: readonly Preset[];
  readonly words: Readonly<Record<Lang, WidgetWords>>;
  readonly size: { readonly width: number; readonly height: number };
  compute(params: AnyParams): Plain;
  run?(params: AnyParams, tell?: Tell): Generator<number, Plain, void>;
  describe(params: AnyParams, result: Plain, lang: Lang): string;
  figure(params: AnyParams, result: Plain, options: FigureOptions): string;
  table(params: AnyParams, result: Plain, lang: Lang): Table;
  code?(params: AnyParams): string;
  seeded?(params: AnyParams): boolean;
}

/** Checks a definition's types where it is written, keeping them precise there. */
export function defineWidget<const S extends Schema, R extends Plain>(
  definition: WidgetDefinition<S, R>,
): WidgetDefinition<S, R> {
  return definition;
}

/** The result of a computation in steps, all taken at once. */
export function runToEnd<R>(run: Generator<number, R, void>): R {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** Infinities as strings, so that JSON keeps them. */
export function plainNumber(x: number): number | string {
  // JSON has no −0.
  if (Number.isFinite(x)) return x + 0;
  if (Number.isNaN(x)) throw new RangeError('plainNumber: NaN met; a result must be a number');
  return x > 0 ? 'Infinity' : '-Infinity';
}

/** The inverse of {@link plainNumber}. */
export function fromPlain(x: Plain | undefined): number {
  return typeof x === 'number' ? x : Number(x);
}
