import type { Lang } from '../../../src/lib/languages.ts';
import { secondsLeft } from '../../../src/lib/time-left.ts';
import { kitWords } from './words.ts';

export interface ProgressProps {
  readonly lang: Lang;
  /** What is being done. */
  readonly label: string;
  /** How much of it is done, from 0 to 1. */
  readonly share: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
  readonly onCancel: () => void;
}

/** A task that takes a while: how far it is, how long it will still take, and a way out. */
export function Progress({ lang, label, share, elapsed, onCancel }: ProgressProps) {
  const words = kitWords[lang].progress;
  const left = secondsLeft(share, elapsed);
  const done = Math.min(1, Math.max(0, share));
  return (
    <div class="progress">
      <span>{label}</span>
      <progress max={1} value={done} aria-label={label} />
      <span class="control-help">
        {words.percent(done)}
        {left !== null && done < 1 && ` · ${words.left(left)}`}
      </span>
      <button type="button" class="pill" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
