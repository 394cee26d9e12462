import type { Lang } from '../../../src/lib/languages.ts';
import { Icon, type IconName } from './Icon.tsx';
import type { Player as Playing } from './use-player.ts';
import { kitWords } from './words.ts';

export interface PlayerProps {
  readonly player: Playing;
  /** Number of the last step. */
  readonly last: number;
  readonly lang: Lang;
  /** False until the view runs in a browser: its place is kept, its buttons are not in the page. */
  readonly live: boolean;
}

/** Play, pause, one step, back to the start, and a track to any step of a run. */
export function Player({ player, last, lang, live }: PlayerProps) {
  const words = kitWords[lang].player;
  const { at, playing, still } = player;
  const button = (icon: IconName, label: string, act: () => void, disabled = false) => (
    <button type="button" class="tool" title={label} aria-label={label} disabled={disabled} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="player needs-script" ref={player.host}>
      {live && (
        <>
          {button('start', words.start, () => player.seek(0), at === 0)}
          {!still &&
            button(playing ? 'pause' : 'play', playing ? words.pause : words.play, () => player.toggle())}
          {button('step', words.step, () => player.seek(at >= last ? 0 : at + 1))}
          <span class="slider-track" style={`--at:${((100 * at) / Math.max(1, last)).toFixed(2)}%`}>
            <input
              type="range"
              min={0}
              max={last}
              step={1}
              value={at}
              aria-label={words.position}
              aria-valuetext={words.at(at, last)}
              onInput={(event) => player.seek(event.currentTarget.valueAsNumber)}
            />
          </span>
          <span class="player-at" aria-hidden="true">
            {at} / {last}
          </span>
        </>
      )}
    </div>
  );
}
