/** Results on their way between threads: long arrays of numbers travel as buffers that change hands instead of copies. */
import type { Plain } from '../../../../src/lib/widget.ts';

/** Plain, but for long arrays of numbers, which are `Float64Array`s. */
export type Packed = unknown;

/** Below this length, copying costs less than the bookkeeping. */
const LONG = 512;

/** @returns the value to send and the buffers that go with it. */
export function pack(value: Plain): { readonly value: Packed; readonly buffers: ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = [];
  const walk = (x: Plain): Packed => {
    if (typeof x !== 'object' || x === null) return x;
    if (Array.isArray(x)) {
      const list = x as readonly Plain[];
      if (list.length < LONG || !list.every((y) => typeof y === 'number')) return list.map(walk);
      const array = Float64Array.from(list);
      buffers.push(array.buffer);
      return array;
    }
    return Object.fromEntries(Object.entries(x).map(([key, y]) => [key, walk(y)]));
  };
  return { value: walk(value), buffers };
}

/** The inverse of {@link pack}. */
export function unpack(value: Packed): Plain {
  if (value instanceof Float64Array) return Array.from(value);
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value as Plain;
  return Object.fromEntries(Object.entries(value).map(([key, y]) => [key, unpack(y)]));
}
