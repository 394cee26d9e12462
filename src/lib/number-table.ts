import type { Shown } from './format.ts';

/** What a `numbers.ts` exports by default: every computed number that the words beside it may quote. */
export type NumberTable = Readonly<Record<string, Shown>>;

/** Keeps the ids of a table as literal types, so that tests can refer to them. */
export function numbers<const T extends NumberTable>(table: T): T {
  for (const id of Object.keys(table)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      throw new RangeError(`number "${id}": an id is made of lower-case letters, digits and single hyphens`);
  }
  return table;
}
