import type { Lang } from '../../../src/lib/languages.ts';
import { percent, toText } from '../../../src/lib/format.ts';
import type { Computed } from './use-computed.ts';
import { kitWords } from './words.ts';

export interface ComputingProps {
  readonly lang: Lang;
  readonly computed: Pick<
    Computed<object, unknown>,
    'progress' | 'stale' | 'fromPage' | 'error' | 'run' | 'cancel'
  >;
}

/** How far a long computation is, where the numbers shown come from, and the buttons that start and stop it. */
export function Computing({ lang, computed }: ComputingProps) {
  const { progress, stale, fromPage, error, run, cancel } = computed;
  const kit = kitWords[lang].computing;
  const busy = progress !== null;
  const text = busy
    ? kit.busy(toText(percent(progress)))
    : error !== null
      ? kit.failed(error)
      : stale
        ? kit.stale
        : fromPage
          ? kit.fromPage
          : kit.live;
  return (
    <div class="computing needs-script" aria-busy={busy}>
      <span role="status">{busy ? kit.busy('') : text}</span>
      {busy && (
        <>
          <progress max={1} value={progress} aria-label={kit.progress}>
            {text}
          </progress>
          <button type="button" class="pill" onClick={cancel}>
            {kit.cancel}
          </button>
        </>
      )}
      {!busy && (stale || fromPage || error !== null) && (
        <button type="button" class="pill" onClick={run}>
          {kit.run}
        </button>
      )}
    </div>
  );
}
