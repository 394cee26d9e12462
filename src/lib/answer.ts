/**
 * Reads what a reader types as an answer, a number or a formula in the forms that people use, and judges it.
 *
 * All arithmetic is done on signs and logarithms, so that 10^400 is a number like any other. The grammar is that of school:
 * sums of products of powers, multiplication signs may be left out before a name or a parenthesis, and TeX’s ways of
 * writing are understood. Nothing that is typed is ever run as code.
 */

/** A real number as its sign and the base-10 logarithm of its modulus. */
export interface Quantity {
  readonly sign: -1 | 0 | 1;
  readonly log10Abs: number;
}

/** What cannot be read, by the piece of text where reading stopped. */
export class Unreadable extends Error {
  readonly at: string;

  constructor(at: string) {
    super(`cannot read "${at}"`);
    this.at = at;
  }
}

const ZERO: Quantity = { sign: 0, log10Abs: -Infinity };
const LONGEST = 300;

/** A double as a quantity. */
export function quantity(x: number): Quantity {
  return x === 0 ? ZERO : { sign: x < 0 ? -1 : 1, log10Abs: Math.log10(Math.abs(x)) };
}

/** The double nearest to a quantity; an integer where rounding alone has kept it from being one. */
function double({ sign, log10Abs }: Quantity): number {
  const x = sign * 10 ** log10Abs;
  const whole = Math.round(x);
  return Math.abs(x - whole) <= 1e-12 * Math.abs(x) ? whole : x;
}

function product(a: Quantity, b: Quantity, power: 1 | -1 = 1): Quantity {
  const sign = (a.sign * b.sign) as Quantity['sign'];
  return sign === 0 ? ZERO : { sign, log10Abs: a.log10Abs + power * b.log10Abs };
}

function negative(a: Quantity): Quantity {
  return product({ sign: -1, log10Abs: 0 }, a);
}

function sum(a: Quantity, b: Quantity): Quantity {
  const [big, small] = a.log10Abs < b.log10Abs ? [b, a] : [a, b];
  if (small.sign === 0) return big;
  const ratio = quantity(1 + big.sign * small.sign * 10 ** (small.log10Abs - big.log10Abs));
  return product(big, ratio);
}

function powerOf(a: Quantity, exponent: Quantity): Quantity {
  const n = double(exponent);
  if (n === 0) return quantity(1);
  if (a.sign === 0) return n > 0 ? ZERO : { sign: 1, log10Abs: Infinity };
  const sign = a.sign > 0 || n % 2 === 0 ? 1 : Math.abs(n % 2) === 1 ? -1 : 0;
  return { sign, log10Abs: sign === 0 ? Number.NaN : a.log10Abs * n };
}

type Double = (x: number) => number;
const { LN10, LOG10E } = Math;
const doubles: Readonly<Record<string, Double>> = {
  tanh: Math.tanh,
  sinh: Math.sinh,
  cosh: Math.cosh,
  sech: (x) => 1 / Math.cosh(x),
  artanh: Math.atanh,
  arctanh: Math.atanh,
  atanh: Math.atanh,
  sin: Math.sin,
  cos: Math.cos,
  abs: Math.abs,
};
const functions: Readonly<Record<string, (a: Quantity) => Quantity>> = {
  ...Object.fromEntries(
    Object.entries(doubles).map(([name, f]) => [name, (a: Quantity) => quantity(f(double(a)))]),
  ),
  sqrt: (a) => powerOf(a, quantity(0.5)),
  exp: (a) => ({ sign: 1, log10Abs: double(a) * LOG10E }),
  ln: (a) => quantity(a.sign > 0 ? a.log10Abs * LN10 : Number.NaN),
  log: (a) => quantity(a.sign > 0 ? a.log10Abs * LN10 : Number.NaN),
  lg: (a) => quantity(a.sign > 0 ? a.log10Abs : Number.NaN),
  log10: (a) => quantity(a.sign > 0 ? a.log10Abs : Number.NaN),
};
const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵀᵏⁿᴸᵗ';
const LEVEL = '0123456789+-()TknLt';
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
};

/** One spelling for the many: what is typed, with the signs of the grammar only. */
function normalised(text: string, hasX: boolean): string {
  const plain = text
    .replace(/(\d*)([¼-¾⅐-⅞])/g, (_, whole: string, part: string) => `(${whole || '0'}+${part})`)
    .replace(
      new RegExp(`[${SUPERSCRIPTS}]+`, 'g'),
      (run) => `^(${[...run].map((c) => LEVEL[SUPERSCRIPTS.indexOf(c)] ?? '').join('')})`,
    )
    .normalize('NFKC')
    .replace(/\\approx|[≈≃≐~]/g, '=')
    .split('=')
    .at(-1);
  const signs = (plain ?? '')
    .replace(/^[\s\p{Script=Han}]+|[\s\p{Script=Han}.,;。]+$|\s(steps?|degrees?)$/gu, '')
    .replace(/[−–—‐‑‒]/g, '-')
    .replace(/\\times|\\cdot|[×✕⋅·∙•∗]/g, '*')
    .replace(/\*\*/g, '^')
    .replace(/[÷∕⁄]/g, '/')
    .replace(/√/g, 'sqrt ')
    .replace(/[α-ω]/g, (c) => ` ${GREEK[c] ?? c} `)
    .replace(/_\{?(\w+)\}?/g, '$1')
    .replace(/frac\s*(\d)\s*(\d)/g, 'frac($1)($2)')
    .replace(/\\(left|right|operatorname|mathrm|[,;!: ])|[$\\]/g, '')
    .replace(/[{[]/g, '(')
    .replace(/[}\]]/g, ')')
    .replace(/(\d)[ '](?=\d{3}(?!\d))/g, '$1');
  return hasX ? signs : signs.replace(/([\d)])\s*x\s*(?=[\d(])/gi, '$1*');
}

/** Where commas stand, they may group digits or part the decimals: every reading that makes sense. */
function readings(text: string): string[] {
  if (!text.includes(',')) return [text];
  const grouped = text.replace(/(?<![\d.,])[1-9]\d{0,2}(,\d{3})+(?![\d,])/g, (met) =>
    met.replaceAll(',', ''),
  );
  const decimal = text.replaceAll(',', '.');
  return grouped.includes(',') ? [decimal] : [grouped, decimal];
}

interface Token {
  readonly text: string;
  readonly value?: Quantity;
  readonly name?: string;
}

function tokens(text: string, names: readonly string[]): Token[] {
  const found: Token[] = [];
  const word = new RegExp(
    String.raw`(\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?|(${names.join('|')})|[-+*/^()|%]|(\p{L}+|\S)`,
    'giuy',
  );
  for (let at = 0; at < text.length; at = word.lastIndex) {
    word.lastIndex = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    if (word.lastIndex === text.length) break;
    const [met = '', digits, exponent, name, strange] = word.exec(text) ?? [];
    if (met === '' || strange !== undefined) throw new Unreadable(strange ?? '');
    if (digits === undefined) found.push(name === undefined ? { text: met } : { text: met, name });
    else {
      const value = quantity(Number(digits));
      found.push({
        text: met,
        value: value.sign === 0 ? value : { ...value, log10Abs: value.log10Abs + Number(exponent ?? 0) },
      });
    }
  }
  return found;
}

/** Recursive descent; the value is computed on the way. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #variables: Readonly<Record<string, number>>;
  #at = 0;
  #bars = 0;

  constructor(list: readonly Token[], variables: Readonly<Record<string, number>>) {
    this.#tokens = list;
    this.#variables = variables;
  }

  read(): Quantity {
    const value = this.#sum();
    const left = this.#tokens[this.#at];
    if (left) throw new Unreadable(left.text);
    return value;
  }

  #met(...signs: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (!token || token.value || token.name || !signs.includes(token.text)) return null;
    this.#at += 1;
    return token.text;
  }

  #expect(sign: string): void {
    if (this.#met(sign) === null) throw new Unreadable(this.#tokens[this.#at]?.text ?? '');
  }

  #sum(): Quantity {
    let value = this.#term();
    for (let sign = this.#met('+', '-'); sign; sign = this.#met('+', '-')) {
      const next = this.#term();
      value = sum(value, sign === '+' ? next : negative(next));
    }
    return value;
  }

  /** Whether a factor may follow without a sign of multiplication. */
  #juxtaposed(): boolean {
    const token = this.#tokens[this.#at];
    if (!token) return false;
    return token.name !== undefined || token.text === '(' || (token.text === '|' && this.#bars === 0);
  }

  #term(): Quantity {
    let value = this.#factor();
    for (;;) {
      const sign = this.#met('*', '/');
      if (sign === null && !this.#juxtaposed()) return value;
      const next = this.#factor();
      if (sign === '/' && next.sign === 0) throw new Unreadable('/');
      value = product(value, next, sign === '/' ? -1 : 1);
    }
  }

  #factor(): Quantity {
    const sign = this.#met('-', '+');
    if (sign !== null) return sign === '-' ? negative(this.#factor()) : this.#factor();
    let base = this.#atom();
    while (this.#met('%') !== null) base = product(base, quantity(0.01));
    return this.#met('^') === null ? base : powerOf(base, this.#factor());
  }

  #atom(): Quantity {
    if (this.#met('(') !== null) {
      const bars = this.#bars;
      this.#bars = 0;
      const value = this.#sum();
      this.#bars = bars;
      this.#expect(')');
      return value;
    }
    if (this.#met('|') !== null) {
      this.#bars += 1;
      const { sign, log10Abs } = this.#sum();
      this.#expect('|');
      this.#bars -= 1;
      return { sign: sign === 0 ? 0 : 1, log10Abs };
    }
    const token = this.#tokens[this.#at];
    if (!token || (!token.value && token.name === undefined)) throw new Unreadable(token?.text ?? '');
    this.#at += 1;
    return token.value ?? this.#named(token.name ?? '');
  }

  #named(name: string): Quantity {
    const small = name.toLowerCase();
    const variable =
      this.#variables[name] ??
      Object.entries(this.#variables).find(([other]) => other.toLowerCase() === small)?.[1] ??
      constants[small];
    if (variable !== undefined) return quantity(variable);
    if (small.endsWith('frac')) return product(this.#atom(), this.#atom(), -1);
    const f = functions[small];
    if (!f) throw new Unreadable(name);
    const exponent = this.#met('^') === null ? null : this.#atom();
    const value = f(this.#argument(small));
    return exponent ? powerOf(value, exponent) : value;
  }

  /** `sinh 2a` is the sinh of 2a, `ln 2/100` a hundredth of ln 2, and a root reaches no farther than one factor. */
  #argument(name: string): Quantity {
    if (this.#tokens[this.#at]?.text === '(') return this.#atom();
    let value = this.#factor();
    while (name !== 'sqrt' && this.#isPlain()) value = product(value, this.#factor());
    return value;
  }

  #isPlain(): boolean {
    const { name } = this.#tokens[this.#at] ?? {};
    return name !== undefined && !(name.toLowerCase() in functions);
  }
}

const KNOWN = [...Object.keys(functions), ...Object.keys(constants), 'dfrac', 'tfrac', 'frac'];

function readOne(
  text: string,
  names: readonly string[],
  variables: Readonly<Record<string, number>>,
): Quantity {
  const value = new Reader(tokens(text, names), variables).read();
  if (Number.isNaN(value.log10Abs) || value.log10Abs === Infinity) throw new Unreadable(text);
  return value;
}

/** Everything that a text may mean as a number or as a formula in the given variables; throws {@link Unreadable}. */
export function read(text: string, variables: Readonly<Record<string, number>> = {}): Quantity[] {
  if (text.length > LONGEST) throw new Unreadable(`${text.slice(0, 20)}…`);
  const names = [...Object.keys(variables), ...KNOWN].sort((a, b) => b.length - a.length);
  const found: Quantity[] = [];
  let refusal: unknown = new Unreadable(text);
  for (const reading of readings(normalised(text, 'x' in variables)))
    try {
      found.push(readOne(reading, names, variables));
    } catch (error) {
      refusal = error;
    }
  if (found.length === 0) throw refusal;
  return found;
}

/** A number that is right or known to be wrong, as it travels with the page: sign, base-10 logarithm, relative tolerance. */
export type Known = readonly [sign: Quantity['sign'], log10Abs: number | null, tolerance: number];

export interface NumberTask {
  readonly kind: 'number';
  readonly right: Known;
  readonly wrong: readonly Known[];
}

/** A formula by its values at a few points. */
export interface FormulaTask {
  readonly kind: 'formula';
  readonly variables: readonly string[];
  readonly points: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly wrong: readonly (readonly number[])[];
}

export interface ChoiceTask {
  readonly kind: 'choice';
  readonly right: number;
  /** Options, by index, that have a hint of their own; the hints stand in the same order. */
  readonly wrong: readonly number[];
}

/** What the page needs to judge an answer. */
export type Task = NumberTask | FormulaTask | ChoiceTask;

export type Verdict =
  | { readonly kind: 'right' | 'empty' | 'sign' | 'power' | 'near' | 'wrong' }
  | { readonly kind: 'known'; readonly hint: number }
  | { readonly kind: 'unreadable'; readonly at: string };

/** How far formulas may differ at a point, relatively: what rounding needs, and no more. */
const FORMULA_TOLERANCE = 1e-6;

/** Relative distance, infinite for different signs. */
function distance(a: Quantity, sign: number, log10Abs: number | null): number {
  if (sign === 0 || log10Abs === null) return a.sign === 0 ? 0 : 10 ** a.log10Abs;
  if (a.sign !== sign) return Infinity;
  return Math.abs(Math.expm1((a.log10Abs - log10Abs) * LN10));
}

/** Logarithms of numbers such as 0.3 are off in the last place. */
const ROUNDING = 1e-9;

function is(a: Quantity, [sign, log10Abs, tolerance]: Known, factor = 1): boolean {
  return distance(a, sign, log10Abs) <= factor * tolerance + ROUNDING;
}

function judgeNumber({ right, wrong }: NumberTask, text: string): Verdict {
  const values = read(text);
  if (values.some((value) => is(value, right))) return { kind: 'right' };
  const hint = wrong.findIndex((known) => values.some((value) => is(value, known)));
  if (hint >= 0) return { kind: 'known', hint };
  const [sign, log10Abs, tolerance] = right;
  if (values.some((value) => is(negative(value), right))) return { kind: 'sign' };
  if (values.some((value) => is(value, right, 10)) && tolerance > 0) return { kind: 'near' };
  const shifted = values.some((value) => {
    const shift = Math.round(value.log10Abs - (log10Abs ?? 0));
    return is({ sign: value.sign, log10Abs: value.log10Abs - shift }, right);
  });
  return { kind: sign !== 0 && shifted ? 'power' : 'wrong' };
}

function judgeFormula({ variables, points, right, wrong }: FormulaTask, text: string): Verdict {
  const values = points.map((point) =>
    read(text, Object.fromEntries(variables.map((name, i) => [name, point[i] ?? 0]))),
  );
  const agrees = (wanted: readonly number[], sign = 1): boolean =>
    values.every((readingsAt, i) => {
      const { sign: s, log10Abs } = quantity(sign * (wanted[i] ?? 0));
      return readingsAt.some((value) => is(value, [s, log10Abs, FORMULA_TOLERANCE]));
    });
  if (agrees(right)) return { kind: 'right' };
  const hint = wrong.findIndex((known) => agrees(known));
  if (hint >= 0) return { kind: 'known', hint };
  return { kind: agrees(right, -1) ? 'sign' : 'wrong' };
}

/** Judges what the reader has typed, or the index of the option that was chosen. */
export function judge(task: Task, text: string): Verdict {
  if (text.trim() === '') return { kind: 'empty' };
  if (task.kind === 'choice') {
    const chosen = Number(text);
    if (chosen === task.right) return { kind: 'right' };
    const hint = task.wrong.indexOf(chosen);
    return hint >= 0 ? { kind: 'known', hint } : { kind: 'wrong' };
  }
  try {
    return task.kind === 'number' ? judgeNumber(task, text) : judgeFormula(task, text);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', at: error.at };
    throw error;
  }
}
