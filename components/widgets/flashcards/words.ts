import type { WidgetWords } from '../../../src/lib/widget.ts';

export interface FlashcardWords extends WidgetWords {
  /** Short titles of the cards that stand at the head of a deck, for the still picture. */
  readonly titles: Readonly<Record<string, string>>;
  readonly cards: (count: number) => string;
  readonly verdict: (verdict: boolean) => string;
  readonly origin: Readonly<Record<'lecture' | 'further', string>>;
  readonly columns: readonly string[];
  readonly total: string;
  readonly describe: (count: number, right: number, wrong: number) => string;
  readonly place: (n: number, count: number) => string;
  readonly progress: (seen: number, count: number, due: number) => string;
  readonly confidence: string;
  readonly sure: string;
  readonly unsure: string;
  readonly isTrue: string;
  readonly isFalse: string;
  readonly feedback: (right: boolean, sure: boolean) => string;
  readonly statement: (verdict: boolean) => string;
  readonly comesBack: (when: string) => string;
  readonly minutes: (n: number) => string;
  readonly hours: (n: number) => string;
  readonly days: (n: number) => string;
  readonly next: string;
  readonly previousCard: string;
  readonly nextCard: string;
  readonly rest: (when: string | null) => string;
  readonly again: string;
  readonly keys: string;
  readonly forAnki: string;
  readonly onPaper: string;
  readonly forget: string;
  readonly forgetSure: string;
  readonly forgetYes: string;
  readonly forgetNo: string;
  readonly forgotten: string;
  readonly aside: (key: string) => string;
  readonly unavailable: string;
  readonly absent: string;
  /** The link from a card to the widget that shows it. */
  readonly seeIt: (title: string) => string;
}
