/**
 * Stands in for `kit/pool/make-worker.ts` in the classic scripts. No worker can be made from an address in a sandboxed frame
 * or from a file, so its source comes as a text in a script and becomes a blob. Where that is refused too, the error makes
 * the pool compute on the page's own thread, in slices.
 */
import type { ToWorker, WorkerLike } from '../../../components/widgets/kit/pool/messages.ts';
import { workerSource } from './runtime.ts';

export function makeWorker(): WorkerLike {
  const waiting: ToWorker[] = [];
  let worker: Worker | null = null;
  let gone = false;
  const front: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(message) {
      if (worker) worker.postMessage(message);
      else waiting.push(message);
    },
    terminate() {
      gone = true;
      worker?.terminate();
    },
  };
  const start = (source: string): void => {
    if (gone) return;
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const made = new Worker(url);
    made.onmessage = (event: MessageEvent<Parameters<NonNullable<WorkerLike['onmessage']>>[0]['data']>) =>
      front.onmessage?.(event);
    made.onerror = (event) => {
      event.preventDefault();
      front.onerror?.({ message: event.message });
    };
    worker = made;
    for (const message of waiting.splice(0)) made.postMessage(message);
  };
  workerSource()
    .then(start)
    .catch((error: unknown) => {
      if (!gone) front.onerror?.({ message: String(error) });
    });
  return front;
}
