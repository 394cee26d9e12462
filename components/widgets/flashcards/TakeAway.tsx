import { useState } from 'preact/hooks';
import type { Lang } from '../../../src/lib/languages.ts';
import { kitWords } from '../kit/words.ts';
import type { FlashcardResult } from './definition.ts';
import type { PageCards } from './page-cards.ts';
import type { FlashcardWords } from './words.ts';

export interface TakeAwayProps {
  readonly lang: Lang;
  readonly words: FlashcardWords;
  readonly page: PageCards;
  readonly cards: FlashcardResult['cards'];
}

/** The cards of the chosen deck to take along: for Anki, or on paper. */
export function TakeAway({ lang, words, page, cards }: TakeAwayProps) {
  const [told, setTold] = useState('');
  const forAnki = (): void =>
    void import('./anki.ts').then(({ ankiNote, saveAnki }) => {
      const notes = cards.flatMap(({ id, verdict, origin }) => {
        const content = page.cards.get(id);
        const said = {
          question: words.question,
          statement: words.statement(verdict),
          tag: `vanishing-point::${origin}`,
        };
        return content ? [ankiNote(`vanishing-point-${lang}-${id}`, content, said)] : [];
      });
      setTold(kitWords[lang].tools.saved(saveAnki(notes, lang)));
    });
  const onPaper = (): void =>
    void import('./cut-out.ts').then(({ printCutOut }) =>
      printCutOut(
        page,
        cards.map(({ id }) => id),
      ),
    );
  return (
    <div class="segments-row">
      <button type="button" class="pill" onClick={forAnki}>
        {words.forAnki}
      </button>
      <button type="button" class="pill" onClick={onPaper}>
        {words.onPaper}
      </button>
      <span class="control-help" role="status">
        {told}
      </span>
    </div>
  );
}
