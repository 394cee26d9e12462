/** Nobody's progress is lost: whatever stands in the browser's storage is read, merged or moved aside, never dropped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  graded,
  nextCard,
  nextDue,
  passes,
  ratingOf,
  tally,
} from '../../components/widgets/flashcards/schedule.ts';
import {
  encodeProgress,
  forgetProgress,
  loadProgress,
  parseProgress,
  PROGRESS_KEY,
  remember,
  type Memory,
  type Store,
} from '../../components/widgets/flashcards/store.ts';

class FakeStore implements Store {
  readonly entries = new Map<string, string>();
  full = false;
  constructor(initial: Readonly<Record<string, string>> = {}) {
    for (const [key, value] of Object.entries(initial)) this.entries.set(key, value);
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

/** As in a sandboxed frame: every access throws. */
const forbidden: Store = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('SecurityError');
  },
  removeItem: () => {
    throw new Error('SecurityError');
  },
};

const START = Date.UTC(2026, 10, 23);
const memory: Memory = graded(null, ratingOf(true, true), START);
const valid = encodeProgress(new Map([['rho-alone-decides', memory]]));
const aside = (n: number): string => `${PROGRESS_KEY}-aside-${n}`;
const withField = (field: string, value: unknown): string =>
  JSON.stringify({ version: 1, cards: { a: { ...memory, [field]: value } } });

describe('what cannot be read', () => {
  const strange: readonly (readonly [string, string])[] = [
    ['a broken text', '{"version":1,"cards":{"a":'],
    ['an empty text', ''],
    ['somebody else’s text', 'hello'],
    ['somebody else’s object', '{"theme":"dark"}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['an older version', JSON.stringify({ version: 0, cards: {} })],
    ['a newer version', JSON.stringify({ version: 2, cards: {}, decks: {} })],
    ['a field too many', JSON.stringify({ version: 1, cards: {}, extra: 1 })],
    ['cards as a list', JSON.stringify({ version: 1, cards: [] })],
    ['an id that is none', JSON.stringify({ version: 1, cards: { '<b>': memory } })],
    ['a missing field', JSON.stringify({ version: 1, cards: { a: { due: 1 } } })],
    ['a field too many in a card', withField('extra', 1)],
    ['a number as text', withField('due', '5')],
    ['a negative stability', withField('stability', -1)],
    ['a null', withField('stability', null)],
    ['an impossible date', withField('due', 9e15)],
    ['a fractional count', withField('reps', 1.5)],
    ['an unknown state', withField('state', 7)],
    ['the name of a prototype', '{"version":1,"cards":{"__proto__":{}}}'],
  ];

  it.each(strange)('%s is moved aside, whole, and told', (_, raw) => {
    const store = new FakeStore({ [PROGRESS_KEY]: raw, theirs: 'untouched' });
    expect(loadProgress(store)).toEqual({ memories: new Map(), trouble: { kind: 'aside', key: aside(1) } });
    expect(Object.fromEntries(store.entries)).toEqual({ [aside(1)]: raw, theirs: 'untouched' });
    expect(loadProgress(store)).toEqual({ memories: new Map(), trouble: null });
  });

  it('never takes the place of what was moved aside before', () => {
    const store = new FakeStore({ [PROGRESS_KEY]: 'third', [aside(1)]: 'first', [aside(2)]: 'second' });
    expect(loadProgress(store).trouble).toEqual({ kind: 'aside', key: aside(3) });
    expect([1, 2, 3].map((n) => store.getItem(aside(n)))).toEqual(['first', 'second', 'third']);
  });

  it('is left where it is when there is no room to move it, and nothing is written over it', () => {
    const store = new FakeStore({ [PROGRESS_KEY]: 'broken' });
    store.full = true;
    expect(loadProgress(store).trouble).toEqual({ kind: 'unavailable' });
    const after = remember(store, new Map(), 'a', () => memory);
    expect(after.memories.get('a')).toEqual(memory);
    expect(forgetProgress(store).trouble).toEqual({ kind: 'unavailable' });
    expect(Object.fromEntries(store.entries)).toEqual({ [PROGRESS_KEY]: 'broken' });
  });

  it('never throws and never loses a text, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
        const store = new FakeStore({ [PROGRESS_KEY]: raw });
        const { trouble } = loadProgress(store);
        expect([...store.entries.values()]).toContain(raw);
        expect(trouble === null).toBe(parseProgress(raw) !== null);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('what can be read', () => {
  it('comes back as it was, with cards that the deck no longer has', () => {
    const store = new FakeStore({ [PROGRESS_KEY]: valid });
    const { memories, trouble } = loadProgress(store);
    expect(trouble).toBeNull();
    expect(memories).toEqual(new Map([['rho-alone-decides', memory]]));
    remember(store, memories, 'new-card', () => memory);
    expect([...(parseProgress(store.getItem(PROGRESS_KEY) ?? '')?.keys() ?? [])]).toEqual([
      'rho-alone-decides',
      'new-card',
    ]);
  });

  it('is merged with what another tab has stored meanwhile', () => {
    const store = new FakeStore();
    const here = remember(store, new Map(), 'a', () => memory);
    remember(store, new Map(), 'b', () => memory);
    const both = remember(store, here.memories, 'c', () => memory);
    expect([...both.memories.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('is forgotten only on request', () => {
    const store = new FakeStore({ [PROGRESS_KEY]: valid, [aside(1)]: 'old' });
    expect(forgetProgress(store)).toEqual({ memories: new Map(), trouble: null });
    expect(Object.fromEntries(store.entries)).toEqual({ [aside(1)]: 'old' });
  });
});

describe('storage that refuses', () => {
  it.each([
    ['is not there', null],
    ['throws', forbidden],
  ])('%s: the page carries on in memory and says so', (_, store) => {
    expect(loadProgress(store).trouble).toEqual({ kind: 'unavailable' });
    const first = remember(store, new Map(), 'a', () => memory);
    const second = remember(store, first.memories, 'b', () => memory);
    expect([...second.memories.keys()]).toEqual(['a', 'b']);
    expect(second.trouble).toEqual({ kind: 'unavailable' });
    expect(forgetProgress(store).memories.size).toBe(0);
  });
});

describe('the schedule', () => {
  it('brings back soonest what was wrong, then what was unsure', () => {
    const after = (right: boolean, sure: boolean) => graded(null, ratingOf(right, sure), START).due;
    expect(after(false, true)).toBe(after(false, false));
    expect(after(false, true)).toBeLessThan(after(true, false));
    expect(after(true, false)).toBeLessThan(after(true, true));
  });

  it('stretches with every right answer given when due', () => {
    let now = START;
    let last: Memory | null = null;
    let wait = 0;
    for (let i = 0; i < 6; i++) {
      const next: Memory = graded(last, ratingOf(true, true), now);
      expect(next.due - now).toBeGreaterThan(wait);
      wait = next.due - now;
      now = next.due;
      last = next;
    }
    expect(wait).toBeGreaterThan(30 * 86_400_000);
  });

  it('writes nothing that it could not read again, whatever the answers and the clock', () => {
    const answer = fc.record({
      right: fc.boolean(),
      sure: fc.boolean(),
      pause: fc.integer({ min: -1e9, max: 1e11 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), (answers) => {
        let now = START;
        let last: Memory | null = null;
        for (const { right, sure, pause } of answers) {
          now += pause;
          const next: Memory = graded(last, ratingOf(right, sure), Math.max(0, now));
          expect(next.last).toBeGreaterThanOrEqual(last?.last ?? 0);
          expect(next.due).toBeGreaterThan(next.last);
          expect(parseProgress(encodeProgress(new Map([['a', next]])))).toEqual(new Map([['a', next]]));
          last = next;
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('deals under a filter what is new, or what was wrong or unsure until it has been right and sure for a while', () => {
    const once = (right: boolean, sure: boolean) => graded(null, ratingOf(right, sure), 0);
    expect(passes('unseen', undefined)).toBe(true);
    expect(passes('unseen', once(true, true))).toBe(false);
    expect(passes('trouble', undefined)).toBe(false);
    expect(passes('trouble', once(true, true))).toBe(false);
    expect(passes('trouble', once(true, false))).toBe(true);
    let memory = once(false, true);
    expect(passes('trouble', memory)).toBe(true);
    for (let i = 0; i < 6; i++) memory = graded(memory, ratingOf(true, true), memory.due);
    expect(passes('trouble', memory)).toBe(false);
    for (const seen of [undefined, memory]) expect(passes('any', seen)).toBe(true);
  });

  it('shows what is longest due first, then what is new, then rests', () => {
    const at = (due: number): Memory => ({ ...memory, due });
    const ids = ['a', 'b', 'c', 'd'];
    const memories = new Map([
      ['a', at(START + 5)],
      ['b', at(START - 1)],
      ['c', at(START - 9)],
    ]);
    expect(nextCard(ids, memories, START)).toBe('c');
    expect(nextCard(ids, memories, START, 'c')).toBe('b');
    expect(tally(ids, memories, START)).toEqual({ seen: 3, due: 2 });
    expect(nextCard(['a', 'd'], memories, START)).toBe('d');
    expect(nextCard(['a'], memories, START)).toBeNull();
    expect(nextDue(ids, memories, START)).toBe(5);
    expect(nextDue(['b'], memories, START)).toBeNull();
  });
});
