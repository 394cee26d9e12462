import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Still } from '../kit/Still.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { deck } from './deck.ts';
import { flashcards, type FlashcardParams } from './definition.ts';
import { en } from './en.ts';
import { FlashCard, type Answered } from './FlashCard.tsx';
import { Forget } from './Forget.tsx';
import { pageCards, type PageCards } from './page-cards.ts';
import { nextCard, nextDue, passes, tally } from './schedule.ts';
import { TakeAway } from './TakeAway.tsx';
import type { Memories } from './store.ts';
import { useProgress } from './use-progress.ts';
import type { FlashcardWords } from './words.ts';
import { zh } from './zh.ts';

/** A stretch of time in words: minutes below an hour, hours below a day. */
export function inWords(milliseconds: number, words: FlashcardWords): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 24 ? words.hours(hours) : words.days(Math.round(hours / 24));
}

/** The list of the page, hidden while its cards are played here; given back should the view go. */
function usePageCards(): PageCards | null | undefined {
  const [found, setFound] = useState<PageCards | null | undefined>(undefined);
  useEffect(() => {
    const cards = pageCards();
    setFound(cards);
    if (!cards) return undefined;
    cards.list.hidden = true;
    return () => {
      cards.list.hidden = false;
    };
  }, []);
  return found;
}

export default function View(view: ViewProps) {
  const state = useWidget<FlashcardParams>(flashcards, view);
  const { params: p } = state;
  const words = { zh, en }[view.lang];
  const result = useMemo(() => flashcards.compute(p), [p]);
  const name = view.figure ?? flashcards.id;
  const page = usePageCards();
  const ids = useMemo(
    () => result.cards.map(({ id }) => id).filter((id) => page?.cards.has(id)),
    [result, page],
  );
  const [current, setCurrent] = useState<string | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [sure, setSure] = useState(true);
  const [spoken, setSpoken] = useState('');
  const table = useRef<HTMLDivElement>(null);
  const focus = useRef<HTMLElement>(null);
  const moves = useRef(false);
  /** Counts what was done, so that the focus follows even where the card stays the same. */
  const [turns, setTurns] = useState(0);
  const progress = useProgress();
  const { memories } = progress;
  const now = Date.now();

  /** What is done by the hand or the keys inside takes the focus along; nothing else does. */
  const act = (change: () => void, say: string): void => {
    moves.current = table.current?.contains(document.activeElement) ?? false;
    if (!moves.current) setSpoken(say);
    change();
    setTurns((n) => n + 1);
  };
  const show = (id: string | null): void => {
    const at = ids.indexOf(id ?? '');
    act(
      () => {
        setCurrent(id);
        setAnswered(null);
      },
      at < 0 ? words.rest(null) : words.place(at + 1, ids.length),
    );
  };
  const dealt = (from: Memories): string[] => ids.filter((id) => passes(p.filter, from.get(id)));
  const following = (from: Memories): string | null => {
    const some = dealt(from);
    const next = nextCard(some, from, Date.now(), current);
    // What gave trouble may be gone through before it is due.
    return next ?? (p.filter === 'trouble' ? (some.find((id) => id !== current) ?? some[0] ?? null) : null);
  };

  useEffect(() => {
    // A deck was chosen, or progress has been read: begin with what is due, unless the card on the table is still in play.
    if (ids.length > 0 && (current === null || !ids.includes(current))) {
      setCurrent(following(memories));
      setAnswered(null);
    }
  }, [ids, memories]);
  useEffect(() => {
    if (current === null || passes(p.filter, memories.get(current))) return;
    setCurrent(following(memories));
    setAnswered(null);
  }, [p.filter]);
  useEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    focus.current?.focus({ preventScroll: true });
  }, [turns]);

  const card = deck.find(({ id }) => id === current);
  const content = current === null ? undefined : page?.cards.get(current);
  const answer = (said: boolean): void => {
    if (!card || answered) return;
    const right = said === card.verdict;
    const after = progress.answer(card.id, right, sure);
    const wait = (after.get(card.id)?.due ?? now) - Date.now();
    act(
      () => setAnswered({ said, sure, comesBack: inWords(wait, words) }),
      `${words.statement(card.verdict)} ${words.feedback(right, sure)}`,
    );
  };
  const turnTo = (by: 1 | -1): void => {
    const some = ids.filter((id) => id === current || passes(p.filter, memories.get(id)));
    const at = some.indexOf(current ?? '');
    show(some[at < 0 ? 0 : (at + by + some.length) % some.length] ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const arrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    // Arrows move among radio buttons, Enter and space press what has the focus: those stay as they are.
    if (arrow && target?.matches('input')) return;
    if ((event.key === 'Enter' || event.key === ' ') && target?.closest('button, a, input, summary')) return;
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      t: () => answer(true),
      '1': () => answer(true),
      f: () => answer(false),
      '2': () => answer(false),
      s: () => setSure((old) => !old),
      ArrowLeft: () => turnTo(-1),
      ArrowRight: () => turnTo(1),
      Enter: answered ? () => show(following(memories)) : undefined,
      ' ': answered ? () => show(following(memories)) : undefined,
    };
    const run = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  const pick = (key: 'deck' | 'filter') => (
    <Segments
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      values={flashcards.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const counts = tally(ids, memories, now);
  const wait = nextDue(ids, memories, now);
  const { trouble } = progress;
  const playing = state.live && page !== undefined && page !== null;
  return (
    <Shell
      id={flashcards.id}
      words={words}
      view={view}
      state={state}
      stacked
      bare
      description={flashcards.describe(p, result, view.lang)}
      table={flashcards.table(p, result, view.lang)}
      controls={
        <>
          {pick('deck')}
          {pick('filter')}
        </>
      }
    >
      {playing && trouble && (
        <div class="notice inset" role="status">
          {trouble.kind === 'aside' ? words.aside(trouble.key) : words.unavailable}
          <button type="button" onClick={progress.dismiss}>
            {kitWords[view.lang].dismiss}
          </button>
        </div>
      )}
      {!playing && (
        <Still figure={(width) => flashcards.figure(p, result, { lang: view.lang, theme: 'auto', width })} />
      )}
      {state.live && page === null && (
        <p class="flash-absent">
          {words.absent} <a href={view.home}>{words.title}</a>
        </p>
      )}
      {playing && (
        <>
          <div class="plot-print">
            <Still
              figure={(width) => flashcards.figure(p, result, { lang: view.lang, theme: 'auto', width })}
            />
          </div>
          <div class="flash" ref={table} role="group" aria-label={words.title} onKeyDown={onKeyDown}>
            <div class="flash-bar">
              <button type="button" class="quiet" aria-label={words.previousCard} onClick={() => turnTo(-1)}>
                ←
              </button>
              <p class="flash-progress">{words.progress(counts.seen, ids.length, counts.due)}</p>
              <button type="button" class="quiet" aria-label={words.nextCard} onClick={() => turnTo(1)}>
                →
              </button>
              <span
                class="flash-meter"
                aria-hidden="true"
                style={`--share:${counts.seen / Math.max(1, ids.length)}`}
              />
            </div>
            {card && content ? (
              <FlashCard
                name={name}
                words={words}
                card={card}
                content={content}
                place={words.place(ids.indexOf(card.id) + 1, ids.length)}
                sure={sure}
                answered={answered}
                focus={focus}
                onSure={setSure}
                onAnswer={answer}
                onNext={() => show(following(memories))}
              />
            ) : (
              <div class="flash-card resting">
                <p ref={(element) => void (focus.current = element)} tabIndex={-1}>
                  {words.rest(wait === null ? null : inWords(wait, words))}
                </p>
                <button type="button" class="primary" onClick={() => show(ids[0] ?? null)}>
                  {words.again}
                </button>
              </div>
            )}
            <div class="flash-foot">
              <p class="control-help">{words.keys}</p>
              <TakeAway lang={view.lang} words={words} page={page} cards={result.cards} />
              {counts.seen > 0 && (
                <Forget
                  words={words}
                  onForget={() => {
                    progress.forget();
                    show(ids[0] ?? null);
                    setSpoken(words.forgotten);
                  }}
                />
              )}
            </div>
          </div>
          <p class="visually-hidden" aria-live="polite">
            {spoken}
          </p>
        </>
      )}
    </Shell>
  );
}
