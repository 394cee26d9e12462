/** The page's side of long computations: a few workers, shared by all widgets of a page, and a queue before them. */
import type { AnyParams } from '../../../../src/lib/params.ts';
import type { AnyDefinition, Plain } from '../../../../src/lib/widget.ts';
import { createStandIn, createWorker } from './create-worker.ts';
import type { FromWorker, ToWorker, WorkerLike } from './messages.ts';
import { unpack } from './pack.ts';
import type { Runnable } from './serve.ts';

export interface JobOptions {
  readonly definition: Pick<AnyDefinition, 'id' | 'compute' | 'run'>;
  readonly params: AnyParams;
  /** Whose job it is: a newer job of the same owner cancels the older. */
  readonly owner: object;
  /** Waits for `resume` or `step` before it does anything. */
  readonly paused?: boolean;
  /** The share done, and what was told since the last time. */
  readonly onProgress?: (done: number, parts: readonly Plain[]) => void;
  readonly onDone: (result: Plain) => void;
  readonly onError?: (reason: string) => void;
}

/** A computation under way. After it is done, failed or cancelled, nothing has an effect and nothing is called back. */
export interface Job {
  cancel(): void;
  pause(): void;
  resume(): void;
  /** One step; a running job is paused by it. */
  step(): void;
}

export interface Pool {
  submit(options: JobOptions): Job;
}

export interface PoolOptions {
  readonly size: number;
  readonly create: () => WorkerLike | null;
  readonly createStandIn: (load: (widget: string) => Promise<Runnable>) => WorkerLike;
}

interface Hand {
  readonly worker: WorkerLike;
  /** Whether it has ever said anything. */
  heard: boolean;
}

interface Entry {
  readonly number: number;
  readonly options: JobOptions;
  hand: Hand | null;
  paused: boolean;
  /** What was asked before a worker took it. */
  readonly asked: ('pause' | 'resume' | 'step')[];
}

/** A pool of at most `size` workers, each made when it is first needed. A paused job leaves its worker free for others. */
export function createPool({ size, create, createStandIn: standIn }: PoolOptions): Pool {
  const hands: Hand[] = [];
  const entries = new Map<number, Entry>();
  const known = new Map<string, Runnable>();
  let count = 0;
  let workersWork = true;

  const load = (widget: string): Promise<Runnable> => {
    const found = known.get(widget);
    return found ? Promise.resolve(found) : Promise.reject(new RangeError(`there is no widget "${widget}"`));
  };
  const busy = (hand: Hand): number =>
    [...entries.values()].filter((entry) => entry.hand === hand && !entry.paused).length;
  const post = (entry: Entry, message: ToWorker): void => entry.hand?.worker.postMessage(message);

  const settle = (entry: Entry): void => {
    entries.delete(entry.number);
    assign();
  };

  const hear = (message: FromWorker): void => {
    const entry = entries.get(message.job);
    if (!entry) return;
    const { onProgress, onDone, onError } = entry.options;
    if (message.kind === 'progress') {
      onProgress?.(message.done, unpack(message.parts) as readonly Plain[]);
      return;
    }
    settle(entry);
    if (message.kind === 'done') onDone(unpack(message.result));
    else onError?.(message.reason);
  };

  const lose = (hand: Hand, reason: string): void => {
    hand.worker.terminate();
    hands.splice(hands.indexOf(hand), 1);
    const held = [...entries.values()].filter((entry) => entry.hand === hand);
    // A worker that never spoke could not be loaded: the page itself takes over, from the start.
    if (!hand.heard) workersWork = false;
    for (const entry of held) {
      if (hand.heard) {
        settle(entry);
        entry.options.onError?.(reason);
      } else entry.hand = null;
    }
    assign();
  };

  const employ = (): Hand | null => {
    const free = hands.find((hand) => busy(hand) === 0);
    const wanted = workersWork ? size : 1;
    if (free || hands.length >= wanted) return free ?? null;
    const made = workersWork ? create() : null;
    if (!made) {
      workersWork = false;
      if (hands.length > 0) return null;
    }
    const hand: Hand = { worker: made ?? standIn(load), heard: false };
    hand.worker.onmessage = ({ data }) => {
      hand.heard = true;
      hear(data);
    };
    hand.worker.onerror = ({ message }) => lose(hand, message ?? 'the worker failed');
    hands.push(hand);
    return hand;
  };

  function assign(): void {
    for (const entry of entries.values()) {
      if (entry.hand) continue;
      const hand = employ();
      if (!hand) return;
      entry.hand = hand;
      const { definition, params } = entry.options;
      const paused = entry.options.paused === true;
      post(entry, { kind: 'start', job: entry.number, widget: definition.id, params, paused });
      for (const kind of entry.asked) post(entry, { kind, job: entry.number });
    }
  }

  const ask = (entry: Entry, kind: 'pause' | 'resume' | 'step'): void => {
    if (!entries.has(entry.number)) return;
    entry.paused = kind !== 'resume';
    // Kept also when it is sent: a job that has to begin anew elsewhere must hear it again.
    entry.asked.push(kind);
    post(entry, { kind, job: entry.number });
    assign();
  };
  const cancel = (entry: Entry): void => {
    if (!entries.has(entry.number)) return;
    post(entry, { kind: 'cancel', job: entry.number });
    settle(entry);
  };

  return {
    submit(options) {
      for (const older of [...entries.values()]) if (older.options.owner === options.owner) cancel(older);
      known.set(options.definition.id, options.definition);
      const entry: Entry = {
        number: (count += 1),
        options,
        hand: null,
        paused: options.paused === true,
        asked: [],
      };
      entries.set(entry.number, entry);
      assign();
      return {
        cancel: () => cancel(entry),
        pause: () => ask(entry, 'pause'),
        resume: () => ask(entry, 'resume'),
        step: () => ask(entry, 'step'),
      };
    },
  };
}

let shared: Pool | null = null;

/** The pool of this page: one core stays free for the page itself. */
export function pagePool(): Pool {
  shared ??= createPool({
    size: Math.max(1, (navigator.hardwareConcurrency || 2) - 1),
    create: createWorker,
    createStandIn,
  });
  return shared;
}
