import type { ComponentChildren } from 'preact';
import { planeFrame, type Plane } from '../../../src/lib/plane.ts';
import { useWidth } from '../kit/use-width.ts';

export interface PlanePickerProps {
  readonly plane: Plane;
  readonly height: (width: number) => number;
  /** The chosen point; null where none is shown yet. */
  readonly at: { readonly re: number; readonly im: number } | null;
  readonly name: string;
  /** What the point says, for those who cannot see it. */
  readonly value: string;
  readonly onPick: (re: number, im: number) => void;
  /** The picture of the plane. */
  readonly children: ComponentChildren;
}

const FINE = 0.01;

/** A point of the plane, chosen by a click, by dragging its cross, or by the arrow keys. */
export function PlanePicker({ plane, height, at, name, value, onPick, children }: PlanePickerProps) {
  const [host, width] = useWidth<HTMLDivElement>();
  const frame = width === null ? null : planeFrame(plane, width, height(width));
  const tidy = (x: number): number => Number((Math.round(x / FINE) * FINE).toFixed(2)) + 0;
  const pick = (event: MouseEvent): void => {
    const box = host.current?.getBoundingClientRect();
    if (!box || !frame) return;
    // A cross dragged to the rim must not push the rim away under the hand.
    const within = (x: number): number => Math.min(frame.reach / 1.1, Math.max(-frame.reach / 1.1, x));
    onPick(
      tidy(within((event.clientX - box.left - frame.width / 2) / frame.scale)),
      tidy(within((box.top + frame.height / 2 - event.clientY) / frame.scale)),
    );
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    const [dx, dy] = by ?? [];
    if (!at || dx === undefined || dy === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE : 5 * FINE;
    onPick(tidy(at.re + dx * step), tidy(at.im + dy * step));
  };
  return (
    <div class="plane-picker" ref={host} onClick={pick}>
      {children}
      {at && frame && (
        <span
          class="plane-cross"
          role="slider"
          tabIndex={0}
          aria-label={name}
          aria-valuenow={at.re}
          aria-valuetext={value}
          style={`left:${frame.px(at.re)}px;top:${frame.py(at.im)}px`}
          onKeyDown={press}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) pick(event);
          }}
        />
      )}
    </div>
  );
}
