/** Long computations: the pool on the page's side, and the side that computes, with workers that are none. */
import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker, WorkerLike } from '../../components/widgets/kit/pool/messages.ts';
import { pack, unpack } from '../../components/widgets/kit/pool/pack.ts';
import { createPool, type JobOptions } from '../../components/widgets/kit/pool/pool.ts';
import { serve, SLICE, type Runnable } from '../../components/widgets/kit/pool/serve.ts';
import { runToEnd, type Plain, type Tell } from '../../src/lib/widget.ts';

/** Counts to n, telling each number; a step takes a millisecond of the test's clock. */
function counting(n: number, tick: () => void = () => {}): Runnable & { readonly id: string } {
  function* run(_: unknown, tell?: Tell): Generator<number, Plain, void> {
    for (let i = 1; i <= n; i++) {
      tick();
      tell?.(i);
      yield i / n;
    }
    return { sum: (n * (n + 1)) / 2 };
  }
  return { id: 'count', run, compute: (p) => runToEnd(run(p)) };
}

/** The computing side by hand: `breathe` waits until the test lets it go on. */
function bench(definition: (tick: () => void) => Runnable) {
  const sent: FromWorker[] = [];
  const waiting: (() => void)[] = [];
  let time = 0;
  const answer = serve({
    load: (widget) =>
      widget === 'count'
        ? Promise.resolve(definition(() => (time += 1)))
        : Promise.reject(new Error('unknown')),
    send: (message) => sent.push(message),
    breathe: (next) => waiting.push(next),
    now: () => time,
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    sent,
    answer,
    settle,
    /** Turns until nothing is left to do, or so many. */
    async go(most = Infinity): Promise<number> {
      await settle();
      let turns = 0;
      while (turns < most && waiting.length > 0) {
        waiting.shift()?.();
        turns += 1;
      }
      return turns;
    },
    kinds: () => sent.map((m) => m.kind),
    told: (job: number) =>
      sent.flatMap((m) => (m.kind === 'progress' && m.job === job ? (m.parts as number[]) : [])),
  };
}
const start = (job: number, widget = 'count', paused = false): ToWorker => ({
  kind: 'start',
  job,
  widget,
  params: {},
  paused,
});

describe('the side that computes', () => {
  it('runs in slices, tells each part once, and answers with the result', async () => {
    const b = bench((tick) => counting(100, tick));
    b.answer(start(1));
    expect(await b.go()).toBe(Math.ceil(101 / SLICE));
    expect(b.told(1)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(b.sent.at(-1)).toEqual({ kind: 'done', job: 1, result: { sum: 5050 } });
    const shares = b.sent.flatMap((m) => (m.kind === 'progress' ? [m.done] : []));
    expect([...shares].sort((a, c) => a - c)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('pauses, takes single steps, resumes, with the numbers of a run without a break', async () => {
    const b = bench((tick) => counting(60, tick));
    b.answer(start(1));
    await b.go(1);
    b.answer({ kind: 'pause', job: 1 });
    await b.go();
    expect(b.told(1)).toHaveLength(SLICE);
    b.answer({ kind: 'step', job: 1 });
    b.answer({ kind: 'step', job: 1 });
    await b.go();
    expect(b.told(1)).toHaveLength(SLICE + 2);
    expect(await b.go()).toBe(0);
    b.answer({ kind: 'resume', job: 1 });
    await b.go();
    expect(b.told(1)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(b.kinds().at(-1)).toBe('done');
  });

  it('stops a job between two steps, and shares its time between jobs', async () => {
    const b = bench((tick) => counting(1000, tick));
    b.answer(start(1));
    b.answer(start(2));
    await b.go(4);
    expect(Math.abs(b.told(1).length - b.told(2).length)).toBeLessThanOrEqual(SLICE);
    b.answer({ kind: 'cancel', job: 1 });
    const before = b.told(1).length;
    await b.go();
    expect(b.told(1)).toHaveLength(before);
    expect(b.sent.filter((m) => m.kind === 'done').map((m) => m.job)).toEqual([2]);
  });

  it('says what went wrong, and goes on with the rest', async () => {
    const b = bench(() => ({
      compute: () => {
        throw new RangeError('no such thing');
      },
    }));
    b.answer(start(1));
    b.answer(start(2, 'nothing'));
    await b.go();
    expect(b.sent).toContainEqual({ kind: 'failed', job: 1, reason: 'no such thing' });
    expect(b.sent).toContainEqual({ kind: 'failed', job: 2, reason: 'unknown' });
  });

  it('hears what is asked of a job before its definition is there', async () => {
    const b = bench((tick) => counting(5, tick));
    b.answer(start(1, 'count', true));
    b.answer({ kind: 'step', job: 1 });
    b.answer(start(2));
    b.answer({ kind: 'cancel', job: 2 });
    await b.go();
    expect(b.told(1)).toEqual([1]);
    expect(b.told(2)).toEqual([]);
  });
});

/** Workers that only note what they are told; the test speaks for them. */
function yard(size: number, broken = false) {
  const made: (WorkerLike & { readonly heard: ToWorker[]; gone: boolean })[] = [];
  const make = () => {
    const worker = {
      heard: [] as ToWorker[],
      gone: false,
      onmessage: null as WorkerLike['onmessage'],
      onerror: null as WorkerLike['onerror'],
      postMessage: (message: ToWorker) => void worker.heard.push(message),
      terminate: () => void (worker.gone = true),
    };
    made.push(worker);
    return worker;
  };
  const standIns: WorkerLike[] = [];
  const pool = createPool({
    size,
    create: () => (broken ? null : make()),
    createStandIn: () => {
      const worker = make();
      standIns.push(worker);
      return worker;
    },
  });
  const log: string[] = [];
  const job = (name: string, more: Partial<JobOptions> = {}) =>
    pool.submit({
      definition: counting(3),
      params: {},
      owner: {},
      onProgress: (done) => log.push(`${name} ${done}`),
      onDone: (result) => log.push(`${name} done ${JSON.stringify(result)}`),
      onError: (reason) => log.push(`${name} failed ${reason}`),
      ...more,
    });
  const say = (i: number, message: FromWorker) => made[i]?.onmessage?.({ data: message });
  return {
    made,
    standIns,
    log,
    job,
    say,
    heard: (i: number) => made[i]?.heard.map((m) => `${m.kind} ${m.job}`) ?? [],
  };
}

describe('the pool of a page', () => {
  it('makes workers when they are needed, no more than allowed, and queues the rest', () => {
    const y = yard(2);
    expect(y.made).toHaveLength(0);
    for (const name of ['a', 'b', 'c', 'd']) y.job(name);
    expect(y.made).toHaveLength(2);
    expect([y.heard(0), y.heard(1)]).toEqual([['start 1'], ['start 2']]);
    y.say(1, { kind: 'done', job: 2, result: 7 });
    expect(y.heard(1)).toEqual(['start 2', 'start 3']);
    y.say(1, { kind: 'failed', job: 3, reason: 'why' });
    expect(y.heard(1).at(-1)).toBe('start 4');
    expect(y.log).toEqual(['b done 7', 'c failed why']);
  });

  it('cancels the older job of an owner, whether it runs or waits, and hears nothing more of it', () => {
    const y = yard(1);
    const owner = {};
    y.job('old', { owner });
    y.job('new', { owner });
    y.job('third');
    expect(y.heard(0)).toEqual(['start 1', 'cancel 1', 'start 2']);
    y.say(0, { kind: 'done', job: 1, result: 1 });
    expect(y.log).toEqual([]);
    y.job('newest', { owner });
    expect(y.heard(0).slice(3)).toEqual(['cancel 2', 'start 3']);
    y.say(0, { kind: 'done', job: 3, result: 3 });
    y.say(0, { kind: 'progress', job: 4, done: 0.5, parts: [] });
    expect(y.log).toEqual(['third done 3', 'newest 0.5']);
  });

  it('lets others work while a job pauses, and passes on what is asked of it', () => {
    const y = yard(1);
    const long = y.job('long', { paused: true });
    y.job('short');
    expect(y.heard(0)).toEqual(['start 1', 'start 2']);
    long.step();
    long.resume();
    long.pause();
    long.cancel();
    long.resume();
    expect(y.heard(0).slice(2)).toEqual(['step 1', 'resume 1', 'pause 1', 'cancel 1']);
  });

  it('takes the work over where workers cannot be made or loaded', () => {
    const none = yard(3, true);
    none.job('a');
    none.job('b');
    expect(none.made).toHaveLength(1);
    expect(none.standIns).toHaveLength(1);
    const late = yard(3);
    late.job('a');
    late.made[0]?.onerror?.({});
    expect(late.made[0]?.gone).toBe(true);
    expect(late.standIns).toHaveLength(1);
    expect(late.heard(1)).toEqual(['start 1']);
    expect(late.log).toEqual([]);
  });

  it('reports the end of a worker that had been working, and goes on with another', () => {
    const y = yard(1);
    y.job('a');
    y.job('b');
    y.say(0, { kind: 'progress', job: 1, done: 0.1, parts: [] });
    y.made[0]?.onerror?.({ message: 'out of memory' });
    expect(y.log).toEqual(['a 0.1', 'a failed out of memory']);
    expect(y.standIns).toHaveLength(0);
    expect(y.heard(1)).toEqual(['start 2']);
  });
});

describe('what travels between threads', () => {
  it('comes back as it was, long arrays of numbers as buffers', () => {
    const long = Array.from({ length: 600 }, (_, i) => i / 7);
    const value = { long, nested: [[1, 'Infinity'], long], text: 'x', none: null, flag: true };
    const { value: packed, buffers } = pack(value);
    expect(buffers).toHaveLength(2);
    expect(unpack(packed)).toEqual(value);
    expect(unpack(structuredClone(packed, { transfer: buffers }))).toEqual(value);
  });
});
