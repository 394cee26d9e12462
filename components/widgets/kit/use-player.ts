import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export interface Player {
  /** The step that a run is shown up to. */
  readonly at: number;
  readonly playing: boolean;
  /** Whether the reader has asked for less motion: then the run moves only step by step. */
  readonly still: boolean;
  /** What must be in view for the run to go on. */
  readonly host: RefObject<HTMLDivElement>;
  toggle(): void;
  seek(step: number): void;
}

/** At least so many steps a second, and more where a run would else last longer than this many seconds. */
const RATE = 8;
const LONGEST = 12;

/**
 * Plays a run of steps 0 … `last` at a fixed rate, whatever the rate of the screen. It begins at the end, where all is seen;
 * it pauses when its page is hidden or it has left the view.
 */
export function usePlayer(last: number): Player {
  const [step, setStep] = useState(Infinity);
  const [playing, setPlaying] = useState(false);
  const [still, setStill] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const at = Math.min(step, last);

  useEffect(() => {
    const wish = matchMedia('(prefers-reduced-motion: reduce)');
    const heed = (): void => {
      setStill(wish.matches);
      if (wish.matches) setPlaying(false);
    };
    heed();
    wish.addEventListener('change', heed);
    return () => wish.removeEventListener('change', heed);
  }, []);

  // Once the button says that it pauses, no step comes after.
  useLayoutEffect(() => {
    if (!playing) return undefined;
    const pause = (): void => setPlaying(false);
    const hidden = (): void => {
      if (document.hidden) pause();
    };
    const seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => !entry.isIntersecting)) pause();
    });
    if (host.current) seen.observe(host.current);
    document.addEventListener('visibilitychange', hidden);
    const rate = Math.max(RATE, last / LONGEST);
    let begun: number | null = null;
    let done = 0;
    let frame = requestAnimationFrame(function tick(now) {
      begun ??= now;
      // After a long frame the run goes on from where it was; it does not leap.
      const due = Math.floor(((now - begun) * rate) / 1000) - done;
      if (due > 0) {
        done += due;
        setStep((old) => Math.min(last, Math.min(old, last) + Math.min(due, 4)));
      }
      frame = requestAnimationFrame(tick);
    });
    return () => {
      cancelAnimationFrame(frame);
      seen.disconnect();
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [playing, last]);

  useEffect(() => {
    if (playing && at >= last) setPlaying(false);
  }, [playing, at, last]);

  return {
    at,
    playing,
    still,
    host,
    toggle() {
      if (!playing && at >= last) setStep(0);
      setPlaying(!playing);
    },
    seek(to) {
      setPlaying(false);
      setStep(Math.min(last, Math.max(0, to)));
    },
  };
}
