/** The side of a pool that computes: runs jobs in slices, so that it hears between two slices what the page wants. */
import type { AnyDefinition, Plain } from '../../../../src/lib/widget.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { pack } from './pack.ts';

export type Runnable = Pick<AnyDefinition, 'compute' | 'run'>;

export interface Surroundings {
  /** Finds a definition by the id of its widget. */
  readonly load: (widget: string) => Promise<Runnable>;
  readonly send: (message: FromWorker, buffers: ArrayBuffer[]) => void;
  /** Calls back after everything else that waits has had its turn. */
  readonly breathe: (next: () => void) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** How long the jobs of a worker run, together, before it listens again: within a frame, so that a page can do it too. */
export const SLICE = 12;

interface Running {
  readonly steps: Generator<number, Plain, void>;
  readonly parts: Plain[];
  paused: boolean;
  /** Single steps asked for during a pause. */
  owed: number;
}

/** Answers to messages; the caller hands it every one that comes in. */
export function serve({ load, send, breathe, now }: Surroundings): (message: ToWorker) => void {
  const jobs = new Map<number, Running | 'loading'>();
  /** What was asked of jobs that are still being loaded. */
  const waiting = new Map<number, ToWorker['kind'][]>();
  let turning = false;

  const active = (): (readonly [number, Running])[] =>
    [...jobs].flatMap(([job, running]) =>
      running !== 'loading' && (!running.paused || running.owed > 0) ? [[job, running] as const] : [],
    );

  const fail = (job: number, error: unknown): void => {
    jobs.delete(job);
    send({ kind: 'failed', job, reason: error instanceof Error ? error.message : String(error) }, []);
  };

  /** At least one step of a job, and as many as fit until `end`. */
  const work = (job: number, running: Running, end: number): void => {
    try {
      for (;;) {
        const step = running.steps.next();
        if (running.paused) running.owed -= 1;
        const rest = running.paused ? running.owed === 0 : now() >= end;
        if (step.done !== true && !rest) continue;
        const told = pack(running.parts.splice(0));
        send(
          { kind: 'progress', job, done: step.done === true ? 1 : step.value, parts: told.value },
          told.buffers,
        );
        if (step.done === true) {
          jobs.delete(job);
          const { value, buffers } = pack(step.value);
          send({ kind: 'done', job, result: value }, buffers);
        }
        return;
      }
    } catch (error) {
      fail(job, error);
    }
  };

  const turn = (): void => {
    const begin = now();
    const all = active();
    all.forEach(([job, running], i) => {
      if (jobs.get(job) === running) work(job, running, begin + (SLICE * (i + 1)) / all.length);
    });
    turning = active().length > 0;
    if (turning) breathe(turn);
  };

  const wake = (): void => {
    if (turning) return;
    turning = true;
    breathe(turn);
  };

  const change = (job: number, running: Running, kind: ToWorker['kind']): void => {
    if (kind === 'cancel') {
      jobs.delete(job);
      running.steps.return(null);
    } else if (kind === 'step') {
      running.paused = true;
      running.owed += 1;
    } else {
      running.paused = kind === 'pause';
      running.owed = 0;
    }
    wake();
  };

  const start = async (message: Extract<ToWorker, { kind: 'start' }>): Promise<void> => {
    const { job, widget, params, paused } = message;
    try {
      const definition = await load(widget);
      if (jobs.get(job) !== 'loading') return;
      const parts: Plain[] = [];
      const steps = definition.run
        ? definition.run(params, (part) => parts.push(part))
        : // A definition without steps is one step.
          (function* once(): Generator<number, Plain, void> {
            yield 0;
            return definition.compute(params);
          })();
      const running: Running = { steps, parts, paused, owed: 0 };
      jobs.set(job, running);
      for (const kind of waiting.get(job) ?? []) change(job, running, kind);
      wake();
    } catch (error) {
      if (jobs.has(job)) fail(job, error);
    } finally {
      waiting.delete(job);
    }
  };

  return (message) => {
    if (message.kind === 'start') {
      jobs.set(message.job, 'loading');
      void start(message);
      return;
    }
    const running = jobs.get(message.job);
    if (running === undefined) return;
    if (running !== 'loading') change(message.job, running, message.kind);
    else if (message.kind === 'cancel') jobs.delete(message.job);
    else waiting.set(message.job, [...(waiting.get(message.job) ?? []), message.kind]);
  };
}
