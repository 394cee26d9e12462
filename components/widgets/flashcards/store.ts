/**
 * What a reader has answered, in the browser's storage, and lost by nobody: an entry that cannot be read is moved aside
 * under another key before a new one is written, progress made in another tab is merged, and cards that this version of
 * the deck does not know are kept.
 */

/** What the scheduler remembers of one card; times in milliseconds since 1970. */
export interface Memory {
  readonly due: number;
  readonly last: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduled: number;
  readonly steps: number;
  readonly reps: number;
  readonly lapses: number;
  /** 1 learning, 2 review, 3 relearning. */
  readonly state: number;
}

export type Memories = ReadonlyMap<string, Memory>;

export type Trouble = { readonly kind: 'aside'; readonly key: string } | { readonly kind: 'unavailable' };

export interface Progress {
  readonly memories: Memories;
  readonly trouble: Trouble | null;
}

/** As much of the browser's storage as is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const VERSION = 1;
export const PROGRESS_KEY = `vanishing-point/cards/v${VERSION}`;

const LAST_TIME = 8.64e15;
const limits: Readonly<
  Record<keyof Memory, { readonly min: number; readonly max: number; readonly whole: boolean }>
> = {
  due: { min: 0, max: LAST_TIME, whole: true },
  last: { min: 0, max: LAST_TIME, whole: true },
  stability: { min: 1e-6, max: 1e6, whole: false },
  difficulty: { min: 1, max: 10, whole: false },
  scheduled: { min: 0, max: 1e6, whole: true },
  steps: { min: 0, max: 100, whole: true },
  reps: { min: 1, max: 1e9, whole: true },
  lapses: { min: 0, max: 1e9, whole: true },
  state: { min: 1, max: 3, whole: true },
};
const fields = Object.keys(limits) as readonly (keyof Memory)[];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMemory(value: unknown): value is Memory {
  if (!isRecord(value) || Object.keys(value).length !== fields.length) return false;
  return fields.every((field) => {
    const x = value[field];
    const { min, max, whole } = limits[field];
    return typeof x === 'number' && x >= min && x <= max && (!whole || Number.isInteger(x));
  });
}

/** The memories in a stored text, or null for anything that this version did not write. */
export function parseProgress(raw: string): Memories | null {
  let data: unknown;
  try {
    data = JSON.parse(raw);
  } catch {
    return null;
  }
  if (
    !isRecord(data) ||
    data['version'] !== VERSION ||
    Object.keys(data).length !== 2 ||
    !isRecord(data['cards'])
  )
    return null;
  const memories = new Map<string, Memory>();
  for (const [id, memory] of Object.entries(data['cards'])) {
    if (!/^[a-z0-9-]{1,80}$/.test(id) || !isMemory(memory)) return null;
    memories.set(id, memory);
  }
  return memories;
}

export function encodeProgress(memories: Memories): string {
  return JSON.stringify({ version: VERSION, cards: Object.fromEntries(memories) });
}

/** The browser's storage, or null where even to ask for it throws. */
export function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const nothing: Memories = new Map();
const unavailable: Progress = { memories: nothing, trouble: { kind: 'unavailable' } };

/** Moves a text that cannot be read to the first free key beside; false where the storage refuses. The copy comes first. */
function setAside(store: Store, raw: string): string | null {
  for (let n = 1; n <= 1000; n++) {
    const key = `${PROGRESS_KEY}-aside-${n}`;
    const there = store.getItem(key);
    if (there !== null && there !== raw) continue;
    if (there === null) store.setItem(key, raw);
    if (store.getItem(key) !== raw) return null;
    store.removeItem(PROGRESS_KEY);
    return key;
  }
  return null;
}

/** What is stored now. */
export function loadProgress(store: Store | null): Progress {
  if (store === null) return unavailable;
  try {
    const raw = store.getItem(PROGRESS_KEY);
    if (raw === null) return { memories: nothing, trouble: null };
    const memories = parseProgress(raw);
    if (memories !== null) return { memories, trouble: null };
    const key = setAside(store, raw);
    return key === null ? unavailable : { memories: nothing, trouble: { kind: 'aside', key } };
  } catch {
    return unavailable;
  }
}

/**
 * Stores what `next` makes of the memory of one card, on top of what is stored by now, so that two tabs do not undo one
 * another. Where nothing can be stored, `held` is carried on for as long as the page lives.
 */
export function remember(
  store: Store | null,
  held: Memories,
  id: string,
  next: (old: Memory | null) => Memory,
): Progress {
  const { memories, trouble } = loadProgress(store);
  if (store !== null && trouble?.kind !== 'unavailable') {
    const merged = new Map(memories).set(id, next(memories.get(id) ?? null));
    try {
      store.setItem(PROGRESS_KEY, encodeProgress(merged));
      return { memories: merged, trouble };
    } catch {
      // Full or refused: carried on below.
    }
  }
  return { memories: new Map(held).set(id, next(held.get(id) ?? null)), trouble: { kind: 'unavailable' } };
}

/** Forgets everything that this version has stored; what was moved aside stays. */
export function forgetProgress(store: Store | null): Progress {
  const { trouble } = loadProgress(store);
  try {
    if (trouble === null) store?.removeItem(PROGRESS_KEY);
    return { memories: nothing, trouble };
  } catch {
    return unavailable;
  }
}
