import { useRef } from 'preact/hooks';
import { Drawn } from '../kit/Drawn.tsx';
import { useWidth } from '../kit/use-width.ts';
import { round } from '../../../src/lib/svg.ts';

export interface Handle {
  /** Where it stands in the picture, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface HandledProps {
  /** The picture, whose height it carries itself. */
  readonly draw: (width: number) => string;
  readonly height: (width: number) => number;
  readonly handle: (width: number) => Handle;
  readonly label: string;
  readonly valueText: string;
  readonly onDrag: (x: number, y: number, width: number) => void;
  /** One step of the arrow keys, right and up positive. */
  readonly onStep: (dx: number, dy: number, fine: boolean) => void;
  /** The picture may hold its scale from the first to the last of these. */
  readonly onHold: (held: boolean) => void;
}

/** A picture with one point in it to move, by pointer, touch or the arrow keys. */
export function Handled({ draw, height, handle, label, valueText, onDrag, onStep, onHold }: HandledProps) {
  const [host, width] = useWidth<HTMLDivElement>();
  const picture = useRef<SVGSVGElement>(null);
  const dragging = useRef(false);
  if (width === null)
    return (
      <div ref={host}>
        <Drawn draw={draw} narrow={340} wide={580} />
      </div>
    );
  const { x, y } = handle(width);
  const release = (): void => {
    dragging.current = false;
    onHold(false);
  };
  const move = (event: PointerEvent): void => {
    const box = picture.current?.getBoundingClientRect();
    if (!box || !dragging.current) return;
    const unit = width / box.width;
    onDrag((event.clientX - box.left) * unit, (event.clientY - box.top) * unit, width);
  };
  return (
    <div ref={host}>
      <svg
        ref={picture}
        viewBox={`0 0 ${width} ${height(width)}`}
        role="group"
        aria-label={label}
        style="display:block;width:100%;height:auto"
      >
        <g dangerouslySetInnerHTML={{ __html: draw(width) }} />
        <g
          class="column-handle"
          role="slider"
          tabindex={0}
          aria-label={label}
          aria-valuenow={0}
          aria-valuetext={valueText}
          onKeyDown={(event) => {
            const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[
              event.key
            ];
            if (!by) return;
            event.preventDefault();
            onStep(by[0] ?? 0, by[1] ?? 0, event.shiftKey);
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            dragging.current = true;
            onHold(true);
          }}
          onPointerMove={move}
          onPointerUp={release}
          onPointerCancel={release}
        >
          <circle class="handle-reach" cx={round(x)} cy={round(y)} r={22} />
          <circle class="handle-tip" cx={round(x)} cy={round(y)} r={7} />
        </g>
      </svg>
    </div>
  );
}
