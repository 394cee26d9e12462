import type { Training } from './use-training.ts';
import type { TrainWords } from './words.ts';

export interface PlayerProps {
  readonly words: TrainWords['player'];
  readonly training: Training;
}

/** The buttons of a training, and how far it is. */
export function Player({ words, training }: PlayerProps) {
  const { phase, done, left, error, result } = training;
  const over = phase === 'page' || phase === 'done' || phase === 'failed';
  const status = {
    page: words.fromPage,
    running: words.running(left),
    paused: words.paused,
    done: words.done,
    failed: words.failed(error),
  }[phase];
  return (
    <div class="training needs-script">
      {phase === 'running' ? (
        <button type="button" class="pill" onClick={training.pause}>
          {words.pause}
        </button>
      ) : (
        <button type="button" class="pill" onClick={training.play}>
          <span aria-hidden="true">▶</span> {over ? words.again : words.play}
        </button>
      )}
      <button type="button" class="pill" onClick={training.step}>
        {words.step(result.every)}
      </button>
      <button type="button" class="pill" onClick={training.restart}>
        {words.restart}
      </button>
      {!over && <progress max={1} value={done} aria-label={words.progress} />}
      <span class="training-status">{status}</span>
    </div>
  );
}
