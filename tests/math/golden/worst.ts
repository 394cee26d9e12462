import { expect } from 'vitest';

interface Entry {
  readonly error: number;
  readonly allowed: number;
  readonly at: string;
  readonly count: number;
}

const worst = new Map<string, Entry>();

/** Records an error against its tolerance, keeping the one that comes closest to it, and asserts that it holds. */
export function within(what: string, at: string, error: number, allowed: number): void {
  const before = worst.get(what);
  const share = (e: { error: number; allowed: number }) =>
    e.allowed === 0 ? (e.error === 0 ? 0 : Infinity) : e.error / e.allowed;
  const count = (before?.count ?? 0) + 1;
  if (before === undefined || !(share({ error, allowed }) <= share(before)))
    worst.set(what, { error, allowed, at, count });
  else worst.set(what, { ...before, count });
  expect(error, `${what} at ${at}`).toBeLessThanOrEqual(allowed);
}

/** |x − y|, where equal infinities agree and unequal ones are infinitely far apart. */
export function distance(x: number, y: number): number {
  if (x === y) return 0;
  return Number.isFinite(x) && Number.isFinite(y) ? Math.abs(x - y) : Infinity;
}

/** |x − y|/|y|. */
export function relative(x: number, y: number): number {
  return x === y ? 0 : distance(x, y) / Math.abs(y);
}

/** max |xᵢ − yᵢ| / max |yᵢ|; lengths must agree. */
export function relativeToLargest(x: ArrayLike<number>, y: ArrayLike<number>): number {
  expect(x.length).toBe(y.length);
  let error = 0;
  let size = 0;
  for (let i = 0; i < y.length; i++) {
    error = Math.max(error, distance(x[i] ?? NaN, y[i] ?? NaN));
    size = Math.max(size, Math.abs(y[i] ?? NaN));
  }
  return error === 0 ? 0 : error / size;
}

/** max |xᵢ − yᵢ|; lengths must agree. */
export function largestDistance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  expect(x.length).toBe(y.length);
  let error = 0;
  for (let i = 0; i < y.length; i++) error = Math.max(error, distance(x[i] ?? NaN, y[i] ?? NaN));
  return error;
}

/** The table of what was recorded. */
export function table(): string {
  const lines = [...worst].map(([what, { error, allowed, at, count }]) =>
    [
      what.padEnd(44),
      error.toExponential(2).padStart(10),
      allowed.toExponential(2).padStart(10),
      String(count).padStart(7),
      `  ${at}`,
    ].join(''),
  );
  return [`${'checked against golden values'.padEnd(44)}     worst   allowed  checks  where`, ...lines].join(
    '\n',
  );
}
