import { useRef, useState } from 'preact/hooks';

/** How far a finger must travel, in CSS pixels, to have meant it. */
const FAR = 72;

export interface Swipe {
  /** How far the card has been drawn aside; 0 at rest. */
  readonly shift: number;
  /** Which way it would go if it were let go now. */
  readonly lean: 'left' | 'right' | null;
  readonly handlers: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(): void;
    onPointerCancel(): void;
  };
}

/** Drawing a card aside with a finger; a mouse selects text instead, and the controls on the card stay their own. */
export function useSwipe(onSwipe: (direction: 'left' | 'right') => void): Swipe {
  const start = useRef<{ x: number; y: number } | null>(null);
  const [shift, setShift] = useState(0);
  const rest = (): void => {
    start.current = null;
    setShift(0);
  };
  return {
    shift,
    lean: shift > FAR ? 'right' : shift < -FAR ? 'left' : null,
    handlers: {
      onPointerDown(event) {
        const target = event.target instanceof Element ? event.target : null;
        if (event.pointerType === 'mouse' || !event.isPrimary || target?.closest('button, a, label, input'))
          return;
        start.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove(event) {
        if (!start.current) return;
        const dx = event.clientX - start.current.x;
        const dy = event.clientY - start.current.y;
        if (Math.abs(dy) > 12 && Math.abs(dy) > Math.abs(dx)) rest();
        else if (Math.abs(dx) > 6) setShift(dx);
      },
      onPointerUp() {
        const moved = shift;
        rest();
        if (Math.abs(moved) > FAR) onSwipe(moved > 0 ? 'right' : 'left');
      },
      onPointerCancel: rest,
    },
  };
}
