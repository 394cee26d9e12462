/** What the page and a worker say to each other. One worker may hold several jobs, each known by its number. */
import type { AnyParams } from '../../../../src/lib/params.ts';
import type { Packed } from './pack.ts';

export type ToWorker =
  | {
      readonly kind: 'start';
      readonly job: number;
      readonly widget: string;
      readonly params: AnyParams;
      readonly paused: boolean;
    }
  | { readonly kind: 'pause' | 'resume' | 'step' | 'cancel'; readonly job: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly job: number; readonly done: number; readonly parts: Packed }
  | { readonly kind: 'done'; readonly job: number; readonly result: Packed }
  | { readonly kind: 'failed'; readonly job: number; readonly reason: string };

/** The page's end of a worker: a `Worker`, what stands in for one, or a test's. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  /** The script could not be loaded, or failed outside a job. */
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}
