/** Makes a worker from its script's address. Classic scripts, which cannot, bring their own instead of this file. */
import type { WorkerLike } from './messages.ts';

export function makeWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerLike;
}
