import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/all.ts';
import { told } from '../../src/checks/problem.ts';
import { clean, treeWith } from './fixture.ts';

export type Changes = Readonly<Record<string, string | null>>;

/** One fault in the clean tree, the check that must find it, and what one of its problems must say. */
export interface Fault {
  readonly name: string;
  readonly check: string;
  readonly changes: Changes;
  readonly says: RegExp;
}

/** A file of the clean tree with a text after its end. */
export const added = (path: string, text: string): Changes => ({ [path]: `${clean[path] ?? ''}\n${text}\n` });

/** Every fault is found, at its file and line. */
export function expectFound(faults: readonly Fault[]): void {
  describe('a broken tree', () => {
    it.each(faults)('$check: $name', ({ check, changes, says }) => {
      const found = (checks[check]?.(treeWith(changes)) ?? []).map(told);
      expect(found.join('\n')).toMatch(says);
    });
  });
}
