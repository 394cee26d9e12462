/**
 * The one place where numbers become text: `<Num>`, `\num`, axes, descriptions and tables all come through here.
 *
 * A number is first *shown*: rounded into a mantissa and, where wanted, a power of ten. Rendering to plain text,
 * HTML or TeX is a second step, so that the three can never disagree about a digit.
 */

export type Tone = 'vanish' | 'steady' | 'explode';

/** A number rounded for display. `exponent` is null for plain notation; `mantissa` null means a bare power of ten. */
export interface Shown {
  readonly mantissa: string | null;
  readonly exponent: string | null;
  /** What follows the digits, such as `%`. */
  readonly suffix: string;
  readonly tone: Tone | null;
}

export interface ShownOptions {
  readonly tone?: Tone;
}

const MINUS = '−';

function finite(x: number, name: string): number {
  if (!Number.isFinite(x)) throw new RangeError(`${name}: ${x} met, a finite number is needed`);
  return x;
}

function places(n: number, name: string, min: number): number {
  if (!Number.isInteger(n) || n < min || n > 15)
    throw new RangeError(`${name}: ${n} met, an integer from ${min} to 15 is allowed`);
  return n;
}

function signed(digits: string): string {
  return digits.startsWith('-') ? MINUS + digits.slice(1) : digits;
}

/** Groups the digits of an integer part of five digits or more by thin spaces, as SI recommends. */
function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const bare = whole.replace('-', '');
  const spaced = bare.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

function shown(
  mantissa: string | null,
  exponent: string | null,
  suffix: string,
  options: ShownOptions,
): Shown {
  return { mantissa, exponent, suffix, tone: options.tone ?? null };
}

/** `x` with exactly `decimals` digits after the point. */
export function fixed(x: number, decimals: number, options: ShownOptions = {}): Shown {
  const digits = finite(x, 'fixed: x').toFixed(places(decimals, 'fixed: decimals', 0));
  return shown(signed(grouped(Number(digits) === 0 ? digits.replace('-', '') : digits)), null, '', options);
}

/** `x`, which must be an integer, with its digits grouped. */
export function integer(x: number, options: ShownOptions = {}): Shown {
  if (!Number.isSafeInteger(x)) throw new RangeError(`integer: ${x} met, a safe integer is needed`);
  return shown(signed(grouped(String(x))), null, '', options);
}

/** The share `x` (1 = all) in per cent with `decimals` digits after the point. */
export function percent(x: number, decimals = 0, options: ShownOptions = {}): Shown {
  return { ...fixed(100 * x, decimals, options), suffix: '\u202f%' };
}

/** `x` as m × 10^e with `digits` significant digits. */
export function sci(x: number, digits: number, options: ShownOptions = {}): Shown {
  places(digits, 'sci: digits', 1);
  if (finite(x, 'sci: x') === 0) return shown('0', null, '', options);
  const [mantissa = '', exponent = ''] = x.toExponential(digits - 1).split('e');
  return shown(signed(mantissa), signed(exponent.replace('+', '')), '', options);
}

/**
 * The number of sign `sign` and base-10 logarithm `log10Abs` as m × 10^e with `digits` significant digits:
 * for magnitudes that doubles cannot hold. `-Infinity` is an exact zero.
 */
export function sciLog(
  log10Abs: number,
  digits: number,
  sign: -1 | 0 | 1 = 1,
  options: ShownOptions = {},
): Shown {
  places(digits, 'sciLog: digits', 1);
  if (log10Abs === Number.NEGATIVE_INFINITY || sign === 0) return shown('0', null, '', options);
  let exponent = Math.floor(finite(log10Abs, 'sciLog: log10Abs'));
  let mantissa = (10 ** (log10Abs - exponent)).toFixed(digits - 1);
  if (Number(mantissa) >= 10) {
    exponent += 1;
    mantissa = (10 ** (log10Abs - exponent)).toFixed(digits - 1);
  }
  return shown((sign < 0 ? MINUS : '') + mantissa, signed(String(exponent)), '', options);
}

/** `10^log10Abs` written as a bare power of ten, the exponent with `decimals` digits: 10^−20.6. */
export function powerOfTen(log10Abs: number, decimals = 0, options: ShownOptions = {}): Shown {
  if (log10Abs === Number.NEGATIVE_INFINITY) return shown('0', null, '', options);
  const exponent = fixed(log10Abs, decimals).mantissa;
  return shown(null, exponent, '', options);
}

/** `x` with `digits` significant digits: plain from 1e-3 up to 1e6, as m × 10^e outside. */
export function sig(x: number, digits: number, options: ShownOptions = {}): Shown {
  places(digits, 'sig: digits', 1);
  const size = Math.abs(finite(x, 'sig: x'));
  if (size === 0) return shown('0', null, '', options);
  const rounded = Number(x.toPrecision(digits));
  const exponent = Math.floor(Math.log10(Math.abs(rounded)));
  if (exponent < -3 || exponent >= 6) return sci(x, digits, options);
  return shown(signed(grouped(rounded.toFixed(Math.max(0, digits - 1 - exponent)))), null, '', options);
}

/** As {@link sig}, for a number given by sign and base-10 logarithm. */
export function sigLog(
  log10Abs: number,
  digits: number,
  sign: -1 | 0 | 1 = 1,
  options: ShownOptions = {},
): Shown {
  if (log10Abs > -300 && log10Abs < 300) {
    const x = sign * 10 ** log10Abs;
    if (log10Abs > -3 && log10Abs < 6) return sig(x, digits, options);
  }
  return sciLog(log10Abs, digits, sign, options);
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  [MINUS]: '⁻',
  '-': '⁻',
  '.': '·',
};

/** Digits, sign and point as Unicode superscripts. */
export function superscript(text: string): string {
  return [...text].map((c) => SUPERSCRIPTS[c] ?? c).join('');
}

/** `7.9 × 10⁻³¹` */
export function toText(n: Shown): string {
  if (n.exponent === null) return `${n.mantissa ?? ''}${n.suffix}`;
  const power = `10${superscript(n.exponent)}`;
  return `${n.mantissa === null ? power : `${n.mantissa}\u202f×\u202f${power}`}${n.suffix}`;
}

/** Markup without its wrapper: digits, operators and `<sup>` only. */
export function toHtml(n: Shown): string {
  if (n.exponent === null) return `${n.mantissa ?? ''}${n.suffix}`;
  const power = `10<sup>${n.exponent}</sup>`;
  return `${n.mantissa === null ? power : `${n.mantissa}\u202f×\u202f${power}`}${n.suffix}`;
}

/** TeX for use inside a formula. */
export function toTex(n: Shown): string {
  const plain = (s: string): string =>
    s.replaceAll(MINUS, '-').replaceAll('\u2009', '\\,').replaceAll('\u202f', '\\,').replaceAll('%', '\\%');
  if (n.exponent === null) return plain(`${n.mantissa ?? ''}${n.suffix}`);
  const power = `10^{${plain(n.exponent)}}`;
  return `${n.mantissa === null ? power : `${plain(n.mantissa)}\\times ${power}`}${plain(n.suffix)}`;
}

/** What a size of a gradient after many steps means: the tone of the number whose base-10 logarithm is given. */
export function toneOf(log10Abs: number, tolerance = 0): Tone {
  if (log10Abs < -tolerance) return 'vanish';
  return log10Abs > tolerance ? 'explode' : 'steady';
}
