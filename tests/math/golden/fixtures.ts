import { readFileSync } from 'node:fs';

/** One JSON value of the golden files. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Case = { [key: string]: Json };

const directory = new URL('../../fixtures/golden/', import.meta.url);

/** The cases of a golden file, whatever its list is called. */
export function cases(file: string): Case[] {
  const parsed = JSON.parse(readFileSync(new URL(`${file}.json`, directory), 'utf8')) as Case;
  return (parsed['cases'] ?? parsed['matrices']) as Case[];
}

/** A number, the non-finite ones spelled as strings in JSON. */
export function num(value: Json | undefined): number {
  if (typeof value === 'number') return value;
  if (value === 'Infinity' || value === '-Infinity' || value === 'NaN') return Number(value);
  throw new TypeError(`${JSON.stringify(value)} is no number`);
}

/** A logarithm: null is that of an exact zero. */
export function logarithm(value: Json | undefined): number {
  return value === null ? -Infinity : num(value);
}

export function text(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${JSON.stringify(value)} is no text`);
}

export function nums(value: Json | undefined): number[] {
  if (!Array.isArray(value)) throw new TypeError(`${JSON.stringify(value)} is no array`);
  return value.map(num);
}

export function logarithms(value: Json | undefined): number[] {
  if (!Array.isArray(value)) throw new TypeError(`${JSON.stringify(value)} is no array`);
  return value.map(logarithm);
}

export function rows(value: Json | undefined): number[][] {
  if (!Array.isArray(value)) throw new TypeError(`${JSON.stringify(value)} is no array`);
  return value.map(nums);
}

export function record(value: Json | undefined): Case {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new TypeError('no object');
  return value;
}

/** A flat row-major list as rows of n. */
export function square(value: Json | undefined, n: number): number[][] {
  const flat = nums(value);
  return Array.from({ length: n }, (_, i) => flat.slice(i * n, (i + 1) * n));
}
