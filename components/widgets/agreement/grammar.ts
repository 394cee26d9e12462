/** The two toy grammars: a first word that makes a promise, clauses that move its fulfilment away, two possible answers. */
import type { Rng } from '../../../src/math/rng.ts';
import { english } from './grammar-en.ts';
import { chinese } from './grammar-zh.ts';

export interface Word {
  readonly text: string;
  /** +1 and −1: the two numbers of an English noun, the two classes of a Chinese classifier or noun; else 0. */
  readonly class: -1 | 0 | 1;
  /** Opens a clause, so that what stands before it is to be set off in writing. */
  readonly opens?: true;
}

/** Which class the nouns in between have, compared with the first. */
export type Distractors = 'same' | 'opposite' | 'mixed';

export interface Order {
  readonly first: -1 | 1;
  readonly clauses: number;
  readonly distractors: Distractors;
}

export interface Grammar {
  readonly words: readonly Word[];
  /** What is to be predicted: after a first word of class +1, and of class −1. */
  readonly answers: readonly [string, string];
  /** A sentence up to the predicted word, as indices of words. */
  sentence(order: Order, random: Rng): number[];
  /** How the sentence goes on after the predicted word; `pick` chooses among the ways. */
  ending(pick: number): string;
  /** Splits what a reader wrote into pieces that should be words. */
  split(text: string): string[];
  /** The words as they are written: capitals, punctuation. */
  write(words: readonly Word[]): string[];
  /** Between two words. */
  readonly space: string;
}

export type GrammarName = 'en' | 'zh';
export const grammars: Readonly<Record<GrammarName, Grammar>> = { en: english, zh: chinese };
