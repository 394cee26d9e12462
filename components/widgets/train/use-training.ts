/** A training under way in the page's pool: played, paused, taken by hand, begun again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { pagePool, type Job } from '../kit/pool/pool.ts';
import type { ViewProps } from '../kit/use-widget.ts';
import { training } from './definition.ts';
import { covers, type TrainParams } from './params.ts';
import { nothingYet, type TrainResult } from './training.ts';

export type Phase = 'page' | 'running' | 'paused' | 'done' | 'failed';

export interface Training {
  readonly result: TrainResult;
  /** The parameters of the result, which may lag behind the present ones for a moment. */
  readonly resultFor: TrainParams;
  readonly phase: Phase;
  /** Share done. */
  readonly done: number;
  /** Seconds left, by the pace so far; null while that cannot be said. */
  readonly left: number | null;
  readonly error: string;
  /** Starts, or goes on. */
  readonly play: () => void;
  readonly pause: () => void;
  /** As many updates as make a point of the curves, and then a pause. */
  readonly step: () => void;
  /** To before the first update. */
  readonly restart: () => void;
}

interface Shown {
  readonly result: TrainResult;
  readonly resultFor: TrainParams;
  readonly phase: Phase;
  readonly done: number;
  readonly left: number | null;
  readonly error: string;
}

/** How long the hand must rest before the new setting is trained. */
const REST = 300;

/** A clock that runs only while the training does. */
function stopwatch() {
  let sum = 0;
  let since: number | null = null;
  return {
    run: () => void (since ??= performance.now()),
    stop(): void {
      if (since !== null) sum += performance.now() - since;
      since = null;
    },
    read: () => sum + (since === null ? 0 : performance.now() - since),
  };
}

export function useTraining(view: ViewProps, p: TrainParams): Training {
  const key = JSON.stringify(p);
  const [fromPage] = useState<Shown | null>(() =>
    view.precomputed !== undefined && view.precomputedFor !== undefined
      ? {
          result: view.precomputed as unknown as TrainResult,
          resultFor: view.precomputedFor as unknown as TrainParams,
          phase: 'page',
          done: 1,
          left: null,
          error: '',
        }
      : null,
  );
  const fresh = (): Shown => ({
    result: nothingYet(p),
    resultFor: p,
    phase: 'paused',
    done: 0,
    left: null,
    error: '',
  });
  const [shown, setShown] = useState<Shown>(fromPage ?? fresh);
  const owner = useRef({});
  const job = useRef<Job | null>(null);
  const watch = useRef(stopwatch());
  const latest = useRef(shown);
  const frame = useRef(0);
  /** What was trained last, or is being trained. */
  const trained = useRef(fromPage?.resultFor);

  /** Draws the latest state once a frame at most; in a hidden tab, when it is seen again. */
  const show = (next: Partial<Shown>): void => {
    latest.current = { ...latest.current, ...next };
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      setShown(latest.current);
    });
  };

  const begin = (paused: boolean): Job => {
    const clock = stopwatch();
    watch.current = clock;
    trained.current = p;
    if (!paused) clock.run();
    show({
      ...(paused ? fresh() : { done: 0, left: null, error: '' }),
      phase: paused ? 'paused' : 'running',
    });
    const made = pagePool().submit({
      definition: training,
      params: p,
      owner: owner.current,
      paused,
      onProgress(done, parts) {
        const result = parts.at(-1);
        const spent = clock.read();
        const left = spent > 500 && done > 0.02 ? Math.ceil((spent * (1 - done)) / done / 1000) : null;
        show({
          done,
          left,
          ...(result === undefined ? {} : { result: result as TrainResult, resultFor: p }),
        });
      },
      onDone(result) {
        clock.stop();
        job.current = null;
        show({ result: result as TrainResult, resultFor: p, phase: 'done', done: 1, left: null });
      },
      onError(error) {
        clock.stop();
        job.current = null;
        show({ phase: 'failed', error, left: null });
      },
    });
    job.current = made;
    return made;
  };

  useEffect(() => {
    // What only chooses the picture leaves the training alone.
    if (trained.current && covers(trained.current, p)) return undefined;
    job.current?.cancel();
    job.current = null;
    if (fromPage && covers(fromPage.resultFor, p)) {
      trained.current = fromPage.resultFor;
      show(fromPage);
      return undefined;
    }
    const timer = window.setTimeout(() => begin(false), REST);
    return () => window.clearTimeout(timer);
  }, [key, fromPage]);

  useEffect(
    () => () => {
      job.current?.cancel();
      cancelAnimationFrame(frame.current);
    },
    [],
  );

  return {
    ...shown,
    play() {
      if (!job.current) {
        begin(false);
        return;
      }
      watch.current.run();
      job.current.resume();
      show({ phase: 'running' });
    },
    pause() {
      watch.current.stop();
      job.current?.pause();
      show({ phase: 'paused' });
    },
    step() {
      const held = job.current ?? begin(true);
      watch.current.stop();
      for (let i = 0; i < latest.current.result.every; i++) held.step();
      show({ phase: 'paused', left: null });
    },
    restart() {
      begin(true);
    },
  };
}
