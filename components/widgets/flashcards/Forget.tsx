import { useEffect, useRef, useState } from 'preact/hooks';
import type { FlashcardWords } from './words.ts';

export interface ForgetProps {
  readonly words: FlashcardWords;
  readonly onForget: () => void;
}

/** A button that asks once before it forgets; the focus goes to the answer that changes nothing. */
export function Forget({ words, onForget }: ForgetProps) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) (asking ? keep : ask).current?.focus({ preventScroll: true });
  }, [asking]);
  const turn = (to: boolean): void => {
    moved.current = true;
    setAsking(to);
  };
  if (!asking)
    return (
      <button type="button" class="quiet" ref={ask} onClick={() => turn(true)}>
        {words.forget}
      </button>
    );
  return (
    <span class="flash-forget" role="group" aria-label={words.forgetSure}>
      {words.forgetSure}
      <button
        type="button"
        class="pill"
        onClick={() => {
          onForget();
          turn(false);
        }}
      >
        {words.forgetYes}
      </button>
      <button type="button" class="pill" ref={keep} onClick={() => turn(false)}>
        {words.forgetNo}
      </button>
    </span>
  );
}
