/** How an `answer.ts` says what is right, what is known to go wrong, and what the reader is then told. */
import { rng } from '../math/index.ts';
import { quantity, read, type Quantity, type Task } from './answer.ts';
import type { Lang } from './languages.ts';
import type { NumberTable } from './number-table.ts';

export const kinds = ['number', 'formula', 'choice', 'proof', 'flaw'] as const;

export type ExerciseKind = (typeof kinds)[number];

/** Plain text with formulas between dollars. */
export type Told = Readonly<Record<Lang, string>>;

/** What is checked in the page, with everything that the tests and the page need to know of it. */
export interface Checking {
  readonly task: Task;
  /** What the reader is told after each known wrong answer, in the order of `task.wrong`. */
  readonly hints: readonly Told[];
  /** Right answers as they may be typed. */
  readonly spellings: readonly string[];
  /** Each known wrong answer as it may be typed. */
  readonly slips: readonly string[];
}

export interface Exercise {
  /** 1: a line or two; 2: a small calculation or argument; 3: needs an idea. */
  readonly level: 1 | 2 | 3;
  /** Id of the section that it belongs to. */
  readonly section: string;
  readonly kind: ExerciseKind;
  /** Proofs have none: their solution is compared by the reader. */
  readonly check?: Checking;
  /** Computed numbers that the text quotes as `\num{id}`. */
  readonly numbers?: NumberTable;
  /** What the text chooses rather than computes; written as it stands in the formulas. */
  readonly settings?: readonly string[];
}

/** Checks the shape of an exercise when it is loaded, and keeps its types. */
export function exercise(given: Exercise): Exercise {
  const { kind, check } = given;
  if ((kind === 'number' || kind === 'formula' || kind === 'choice') && check?.task.kind !== kind)
    throw new RangeError(`an exercise of kind "${kind}" needs a check of that kind`);
  if (kind === 'proof' && check) throw new RangeError('a proof is not checked in the page');
  return given;
}

type Real = number | Quantity;

const asQuantity = (x: Real): Quantity => (typeof x === 'number' ? quantity(x) : x);

/** Digits enough to stay within a thousandth of the tolerance; JSON knows no infinity. */
function known(x: Real, tolerance: number): [Quantity['sign'], number | null, number] {
  const { sign, log10Abs } = asQuantity(x);
  if (sign !== 0 && !Number.isFinite(log10Abs))
    throw new RangeError(`an answer must be finite: ${log10Abs} met`);
  return [sign, sign === 0 ? null : Number(log10Abs.toPrecision(13)), tolerance];
}

/** m e n, as calculators show a number. */
function typed(x: Real): string {
  const { sign, log10Abs } = asQuantity(x);
  if (sign === 0) return '0';
  if (typeof x === 'number' && Math.abs(log10Abs) < 15) return String(x);
  const exponent = Math.floor(log10Abs);
  return `${sign < 0 ? '-' : ''}${10 ** (log10Abs - exponent)}e${exponent}`;
}

/**
 * A number. `tolerance` is relative, and absolute where the right answer is 0; 0 asks for the exact value. Known wrong
 * answers are recognised within the same tolerance, or a half per cent.
 */
export function numeric(
  right: Real,
  tolerance: number,
  wrong: readonly { readonly value: Real; readonly hint: Told }[],
  spellings: readonly string[] = [],
): Checking {
  return {
    task: {
      kind: 'number',
      right: known(right, tolerance),
      wrong: wrong.map(({ value }) => known(value, Math.max(tolerance, 0.005))),
    },
    hints: wrong.map(({ hint }) => hint),
    spellings: [typed(right), ...spellings],
    slips: wrong.map(({ value }) => typed(value)),
  };
}

/** A range to draw a variable from, and whether it stands for whole numbers. */
export type Range = readonly [low: number, high: number, whole?: 'whole'];

const POINTS = 6;

/**
 * A formula in named variables, compared at points drawn from their ranges. `truth` is computed from `src/math` or written
 * as a function; `spellings` are right answers as readers may type them, known wrong answers are typed as well.
 */
export function formula(
  variables: Readonly<Record<string, Range>>,
  truth: (at: Readonly<Record<string, number>>) => number,
  wrong: readonly { readonly typed: string; readonly hint: Told }[],
  spellings: readonly [string, string, ...string[]],
): Checking {
  const names = Object.keys(variables);
  const random = rng(1);
  const points = Array.from({ length: POINTS }, () =>
    Object.values(variables).map(([low, high, whole]) => {
      const x = low + (high - low) * random.uniform();
      return whole ? Math.round(x) : Number(x.toFixed(3));
    }),
  );
  const at = points.map((point) => Object.fromEntries(names.map((name, i) => [name, point[i] ?? 0])));
  const short = (x: number): number => {
    if (!Number.isFinite(x)) throw new RangeError(`a formula must be finite at its points: ${x} met`);
    return Number(x.toPrecision(10));
  };
  const valueOf = (text: string, where: Readonly<Record<string, number>>): number => {
    const [value] = read(text, where);
    return value ? value.sign * 10 ** value.log10Abs : Number.NaN;
  };
  return {
    task: {
      kind: 'formula',
      variables: names,
      points,
      right: at.map((where) => short(truth(where))),
      wrong: wrong.map((one) => at.map((where) => short(valueOf(one.typed, where)))),
    },
    hints: wrong.map(({ hint }) => hint),
    spellings,
    slips: wrong.map((one) => one.typed),
  };
}

/**
 * A choice among the items of the list that ends the statement, counted from 0. `holds` says of every option whether it is
 * right, exactly one; `hints` tells, by index, what to say of each of the others.
 */
export function choice(holds: readonly boolean[], hints: Readonly<Record<number, Told>>): Checking {
  const right = holds.indexOf(true);
  if (right < 0 || holds.lastIndexOf(true) !== right)
    throw new RangeError(`exactly one option must hold: ${holds.join(', ')} met`);
  const wrong = Object.keys(hints).map(Number);
  if (wrong.includes(right) || wrong.length !== holds.length - 1 || wrong.some((i) => i >= holds.length))
    throw new RangeError(`every wrong option needs its hint: hints for ${wrong.join(', ')} met`);
  return {
    task: { kind: 'choice', right, wrong },
    hints: wrong.map((i) => hints[i] ?? { zh: '', en: '' }),
    spellings: [String(right)],
    slips: wrong.map(String),
  };
}

/** How many options a choice has. */
export function optionCount({ task, slips }: Checking): number | null {
  return task.kind === 'choice' ? slips.length + 1 : null;
}
