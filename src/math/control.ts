/** What a long computation accepts: a way to stop it, and a listener told the fraction done. */
export interface Control {
  readonly signal?: AbortSignal | undefined;
  /** Called with numbers from 0 to 1 that never decrease. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Reports progress, then stops if that was asked for.
 * @throws the reason of the signal once it is aborted.
 */
export function report(control: Control | undefined, done: number): void {
  if (control === undefined) return;
  control.onProgress?.(done);
  control.signal?.throwIfAborted();
}
