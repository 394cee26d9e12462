import { breather } from './breathe.ts';
import { makeWorker } from './make-worker.ts';
import type { WorkerLike } from './messages.ts';
import { serve, type Runnable } from './serve.ts';

/** A worker, or null where none can be made: from a file, or in a sandboxed frame. The one place that knows how. */
export function createWorker(): WorkerLike | null {
  try {
    return makeWorker();
  } catch {
    return null;
  }
}

/** Stands in for a worker on the page's own thread: the same jobs in slices, between which the page answers the hand. */
export function createStandIn(load: (widget: string) => Promise<Runnable>): WorkerLike {
  let gone = false;
  const here: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => answer(message),
    terminate() {
      gone = true;
    },
  };
  const breathe = breather();
  const answer = serve({
    load,
    send: (data) => {
      if (!gone) here.onmessage?.({ data });
    },
    breathe: (next) =>
      breathe(() => {
        if (!gone) next();
      }),
    now: () => performance.now(),
  });
  return here;
}
