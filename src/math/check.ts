/** Shows a met value in an error message, short enough to read. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (value !== null && typeof value === 'object') return 'an object';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value);
}

/** The value as a caller without types may have passed it: perhaps none. */
export function perhaps<T>(value: T): T | null | undefined {
  return value;
}

/** @throws TypeError unless `value` is of type number; RangeError unless it is finite. */
export function finite(name: string, value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`${name} is ${show(value)}; a finite number is needed`);
  if (!Number.isFinite(value)) throw new RangeError(`${name} is ${value}; a finite number is needed`);
  return value;
}

/** @throws unless `value` is finite and above zero. */
export function positive(name: string, value: unknown): number {
  const number = finite(name, value);
  if (number <= 0) throw new RangeError(`${name} is ${show(number)}; a number above 0 is needed`);
  return number;
}

/** @throws unless `value` is finite and zero or above. */
export function nonNegative(name: string, value: unknown): number {
  const number = finite(name, value);
  if (number < 0) throw new RangeError(`${name} is ${number}; a number of at least 0 is needed`);
  return number;
}

/** @throws unless `value` is a whole number from `min` to `max`, both included. */
export function integer(name: string, value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number') throw new TypeError(`${name} is ${show(value)}; a whole number is needed`);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${name} is ${show(value)}; a whole number from ${min} to ${max} is needed`);
  }
  return value;
}

/** @throws unless `value` is one of `allowed`. */
export function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) {
    const message = `${name} is ${show(value)}; one of ${allowed.map((item) => `'${item}'`).join(', ')} is needed`;
    throw typeof value === 'string' ? new RangeError(message) : new TypeError(message);
  }
  return found;
}

/** A fresh vector of finite numbers, of length `length` where that is given. */
export function vector(name: string, value: unknown, length?: number): Float64Array {
  if (!Array.isArray(value) && !(value instanceof Float64Array)) {
    throw new TypeError(`${name} is ${show(value)}; an array of finite numbers is needed`);
  }
  if (length !== undefined && value.length !== length) {
    throw new RangeError(`${name} has length ${value.length}; ${length} is needed`);
  }
  const out = new Float64Array(value.length);
  for (let i = 0; i < out.length; i++) out[i] = finite(`${name}[${i}]`, value[i]);
  return out;
}
