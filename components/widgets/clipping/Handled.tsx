import { useRef } from 'preact/hooks';
import { Drawn } from '../kit/Drawn.tsx';
import { useWidth } from '../kit/use-width.ts';

export interface Handle {
  /** Where it stands in the picture, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface HandledProps {
  /** The picture, whose height it carries itself. */
  readonly draw: (width: number) => string;
  readonly handle: (width: number) => Handle;
  readonly label: string;
  readonly valueText: string;
  readonly onDrag: (x: number, y: number, width: number) => void;
  /** One step of the arrow keys, right and up positive. */
  readonly onStep: (dx: number, dy: number, fine: boolean) => void;
  /** The picture may hold its scale from the first to the last of these. */
  readonly onHold: (held: boolean) => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * A picture with one point in it to move, by pointer, touch or the arrow keys. The point is a box above the picture rather
 * than a part of it: not every browser keeps a finger on a part of an SVG from scrolling the page.
 */
export function Handled({ draw, handle, label, valueText, onDrag, onStep, onHold }: HandledProps) {
  const [host, width] = useWidth<HTMLDivElement>();
  const dragging = useRef(false);
  const release = (): void => {
    dragging.current = false;
    onHold(false);
  };
  const move = (event: PointerEvent): void => {
    const box = host.current?.getBoundingClientRect();
    if (!box || width === null || !dragging.current) return;
    const unit = width / box.width;
    onDrag((event.clientX - box.left) * unit, (event.clientY - box.top) * unit, width);
  };
  const at = width === null ? null : handle(width);
  return (
    <div class="handled" ref={host}>
      <Drawn draw={draw} narrow={340} wide={580} />
      {at && (
        <div
          class="handle-point"
          role="slider"
          tabindex={0}
          aria-label={label}
          aria-valuenow={0}
          aria-valuetext={valueText}
          style={`left:${at.x.toFixed(1)}px;top:${at.y.toFixed(1)}px`}
          onKeyDown={(event) => {
            const by = arrows[event.key];
            if (!by) return;
            event.preventDefault();
            onStep(by[0], by[1], event.shiftKey);
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            dragging.current = true;
            onHold(true);
          }}
          onPointerMove={move}
          onPointerUp={release}
          onPointerCancel={release}
        />
      )}
    </div>
  );
}
