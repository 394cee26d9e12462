/** When a card comes back: FSRS decides, from whether the prediction was right and how sure the reader was. */
import { createEmptyCard, fsrs, Rating, State, type Card, type Grade } from 'ts-fsrs';
import type { Memories, Memory } from './store.ts';

const scheduler = fsrs({ enable_fuzz: false });

export function ratingOf(right: boolean, sure: boolean): Grade {
  if (!right) return Rating.Again;
  return sure ? Rating.Good : Rating.Hard;
}

const states = [State.New, State.Learning, State.Review, State.Relearning] as const;

function toCard(memory: Memory): Card {
  return {
    ...createEmptyCard(new Date(memory.last)),
    due: new Date(memory.due),
    last_review: new Date(memory.last),
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.scheduled,
    learning_steps: memory.steps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: states[memory.state] ?? State.Review,
  };
}

/** The memory after an answer; a clock that was set back does not make time run backwards. */
export function graded(old: Memory | null, grade: Grade, clock: number): Memory {
  const now = new Date(Math.max(clock, old?.last ?? 0));
  const { card } = scheduler.next(old === null ? createEmptyCard(now) : toCard(old), now, grade);
  return {
    due: card.due.getTime(),
    last: now.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled: card.scheduled_days,
    steps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
  };
}

/** The card to show: the one longest due, else the first not yet seen, else none. `but` comes only if nothing else is left. */
export function nextCard(
  ids: readonly string[],
  memories: Memories,
  now: number,
  but: string | null = null,
): string | null {
  const due = ids
    .filter((id) => (memories.get(id)?.due ?? Infinity) <= now)
    .sort((a, b) => (memories.get(a)?.due ?? 0) - (memories.get(b)?.due ?? 0));
  const waiting = [...due, ...ids.filter((id) => !memories.has(id))];
  return waiting.find((id) => id !== but) ?? waiting[0] ?? null;
}

/** The stability, in the terms of FSRS, of a card that was right and sure at once: one below it was wrong or unsure not long ago. */
const FIRM = graded(null, Rating.Good, 0).stability;

/** Whether a card is dealt under a filter, by what is remembered of it. */
export function passes(filter: 'any' | 'unseen' | 'trouble', memory: Memory | undefined): boolean {
  if (filter === 'any') return true;
  return filter === 'unseen' ? memory === undefined : memory !== undefined && memory.stability < FIRM;
}

/** How many are due and seen. */
export function tally(
  ids: readonly string[],
  memories: Memories,
  now: number,
): { readonly due: number; readonly seen: number } {
  const seen = ids.flatMap((id) => memories.get(id) ?? []);
  return { seen: seen.length, due: seen.filter((memory) => memory.due <= now).length };
}

/** When the next card comes back, in milliseconds from now; null if none will. */
export function nextDue(ids: readonly string[], memories: Memories, now: number): number | null {
  const later = ids.flatMap((id) => memories.get(id)?.due ?? []).filter((due) => due > now);
  return later.length === 0 ? null : Math.min(...later) - now;
}
