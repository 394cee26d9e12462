/** What a view in somebody else's page is tied to: a frame reads the host's wishes and tells it the state. */
import type { AnyParams, Declared, Notice } from '../../../src/lib/params.ts';

/** The outside's hand on a widget. */
export interface Hand {
  /** Anything a host may write; what is wrong is mended and told. */
  set(raw: Readonly<Record<string, unknown>>): void;
  reset(): void;
}

export interface Seen {
  readonly declared: Declared;
  readonly params: AnyParams;
  /** What the query leaves out. */
  readonly start: AnyParams;
  readonly notices: readonly Notice[];
}

export interface Outside {
  /** Parameters that the reader cannot move. */
  readonly fixed: ReadonlySet<string>;
  /** What was wrong in the address besides the parameters. */
  readonly notices: readonly Notice[];
  /** Called once the view runs, and after every change. */
  seen(state: Seen, hand: Hand): void;
}
