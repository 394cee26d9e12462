import type { Tone } from '../../../src/lib/format.ts';
import type { WidgetWords } from '../../../src/lib/widget.ts';
import type { Distractors, GrammarName } from './grammar.ts';
import type { CellName, Training } from './params.ts';

/** What the sentences about the present state are made of; numbers are formatted already. */
export interface AgreementFacts {
  readonly cell: CellName;
  readonly training: Training;
  readonly first: string;
  readonly right: string;
  readonly between: number;
  readonly share: string;
  readonly probability: string;
  readonly accuracy: string;
  readonly exam: number;
  readonly tone: Tone;
}

export interface AgreementWords extends WidgetWords {
  readonly cells: Readonly<Record<CellName, string>>;
  readonly about: Readonly<Record<Training, string>>;
  /** The two kinds of first word, where the grammar is known. */
  readonly firsts: Readonly<Record<GrammarName, Readonly<Record<'one' | 'many', string>>>>;
  readonly scale: string;
  readonly backAxis: string;
  readonly shareAxis: string;
  readonly columns: readonly [back: string, word: string, size: string];
  /** Above a column of shares, and beside the row of right answers. */
  readonly shareOf: (cell: string) => string;
  readonly rightOf: (exam: number) => string;
  readonly readouts: {
    readonly between: string;
    readonly share: (word: string) => string;
    readonly probability: (word: string) => string;
    readonly accuracy: (cell: string) => string;
  };
  readonly badge: Readonly<Record<Tone, string>>;
  readonly hint: (training: Training, tone: Tone, accuracy: number, distractors: Distractors) => string;
  readonly legend: string;
  readonly edit: string;
  readonly another: string;
  /** Over the controls that are folded away. */
  readonly more: string;
  readonly vocabulary: string;
  readonly fault: {
    readonly unknown: (word: string) => string;
    readonly undecided: string;
    readonly long: (most: number) => string;
  };
  readonly describe: (facts: AgreementFacts) => string;
}
