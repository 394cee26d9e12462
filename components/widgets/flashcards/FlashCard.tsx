import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { Segments } from '../kit/Segments.tsx';
import { Cloned } from './Cloned.tsx';
import type { Card } from './deck.ts';
import type { PageCard } from './page-cards.ts';
import { useSwipe } from './use-swipe.ts';
import type { FlashcardWords } from './words.ts';

export interface Answered {
  readonly said: boolean;
  readonly sure: boolean;
  /** When the card comes back, in words. */
  readonly comesBack: string;
}

export interface FlashCardProps {
  readonly name: string;
  readonly words: FlashcardWords;
  readonly card: Card;
  readonly content: PageCard;
  readonly place: string;
  readonly sure: boolean;
  readonly answered: Answered | null;
  /** Where the focus goes when the card is turned or changed. */
  readonly focus: RefObject<HTMLElement>;
  readonly onSure: (sure: boolean) => void;
  readonly onAnswer: (said: boolean) => void;
  readonly onNext: () => void;
}

/** The face: the claim, how sure the reader is, and the two answers. */
function Face({
  name,
  words,
  sure,
  lean,
  onSure,
  onAnswer,
}: Pick<FlashCardProps, 'name' | 'words' | 'sure' | 'onSure' | 'onAnswer'> & {
  readonly lean: 'left' | 'right' | null;
}) {
  return (
    <>
      <Segments
        name={`${name}-sure`}
        label={words.confidence}
        values={['sure', 'unsure']}
        labels={{ sure: words.sure, unsure: words.unsure }}
        value={sure ? 'sure' : 'unsure'}
        onChange={(value) => onSure(value === 'sure')}
      />
      <div class="flash-answers">
        <button
          type="button"
          class={lean === 'left' ? 'leaning' : ''}
          aria-keyshortcuts="F"
          onClick={() => onAnswer(false)}
        >
          <span aria-hidden="true">✗</span> {words.isFalse}
        </button>
        <button
          type="button"
          class={lean === 'right' ? 'leaning' : ''}
          aria-keyshortcuts="T"
          onClick={() => onAnswer(true)}
        >
          <span aria-hidden="true">✓</span> {words.isTrue}
        </button>
      </div>
    </>
  );
}

/** One card: its claim, and once it is answered its verdict, correction and proof. */
export function FlashCard(props: FlashCardProps) {
  const { words, card, content, place, answered, focus, onAnswer, onNext } = props;
  const swipe = useSwipe((direction) => onAnswer(direction === 'right'));
  const verdict = useRef<HTMLParagraphElement>(null);
  const claim = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    focus.current = answered ? verdict.current : claim.current;
  }, [answered, card, focus]);
  return (
    <div
      class={`flash-card${answered ? ' turned' : ''}`}
      style={
        swipe.shift === 0
          ? undefined
          : `transform:translateX(${swipe.shift}px) rotate(${swipe.shift / 40}deg)`
      }
      {...(answered ? {} : swipe.handlers)}
    >
      <p class="flash-place">
        {place} · {words.origin[card.origin]}
      </p>
      <div ref={claim} tabIndex={-1} class="flash-claim-box">
        <Cloned of={content.claim} class="flash-claim" />
      </div>
      {answered === null ? (
        <Face {...props} lean={swipe.lean} />
      ) : (
        <div class="flash-back">
          <p class="flash-verdict" ref={verdict} tabIndex={-1}>
            <strong>
              <span aria-hidden="true">{card.verdict ? '✓' : '✗'}</span> {words.statement(card.verdict)}
            </strong>{' '}
            {words.feedback(answered.said === card.verdict, answered.sure)}
          </p>
          <Cloned of={content.answer} class="flash-answer" />
          <div class="flash-on">
            <button type="button" class="primary" onClick={onNext}>
              {words.next} <span aria-hidden="true">→</span>
            </button>
            <span class="flash-when">{words.comesBack(answered.comesBack)}</span>
          </div>
        </div>
      )}
    </div>
  );
}
