/** What a reading gives: apart from the networks that it is read off, so that a page may show one without them. */
import type { CellName } from './params.ts';

/** Why a sentence of the reader's own could not be taken. */
export type Problem =
  | { readonly kind: 'unknown'; readonly word: string }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'long' };

export type CellReading = {
  readonly cell: CellName;
  /** log₁₀ ‖∂L/∂x_t‖ word by word. */
  readonly log10: readonly (number | string)[];
  /** What the read-out gives the right answer more than the wrong one, in nats. */
  readonly margin: number;
  /** Share of right answers in the examination. */
  readonly accuracy: number;
};

export type Reading = {
  /** The words as they are written, and which of them decides. */
  readonly words: readonly string[];
  /** Their classes, in the same order. */
  readonly classes: readonly number[];
  readonly first: number;
  /** The right answer, the wrong one, and how the sentence ends. */
  readonly right: string;
  readonly wrong: string;
  readonly ending: string;
  readonly problem: Problem | null;
  /** The network asked for first, then those of the same seed and training that are there at once. */
  readonly cells: readonly CellReading[];
};

/** Sentences in an examination. */
export const EXAM = 200;
