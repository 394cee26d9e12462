import { useRef, useState } from 'preact/hooks';
import { round } from '../../../src/lib/svg.ts';
import { scaleOf } from './picture.ts';

export interface Handle {
  readonly label: string;
  /** Written beside the tip. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface PlaneHandlesProps {
  readonly size: number;
  readonly label: string;
  readonly reach: number;
  /** The largest coordinate that a tip may have. */
  readonly limit: number;
  /** Step of the pointer and, times five, of the arrow keys. */
  readonly step: number;
  readonly handles: readonly Handle[];
  /** Markup beneath the handles, for a reach. */
  readonly draw: (reach: number) => string;
  readonly onMove: (index: number, x: number, y: number) => void;
}

const byKey: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A square picture of a plane with points to move, by pointer or by the arrow keys. */
export function PlaneHandles({
  size,
  label,
  reach: wanted,
  limit,
  step,
  handles,
  draw,
  onMove,
}: PlaneHandlesProps) {
  const picture = useRef<SVGSVGElement>(null);
  // The scale stands still while a point is dragged, or the plane would run away under the finger.
  const [held, setHeld] = useState<number | null>(null);
  const reach = held ?? wanted;
  const scale = scaleOf({ size, reach });
  const middle = size / 2;

  const move = (index: number, x: number, y: number, most: number): void => {
    const tidy = (v: number): number =>
      Number(Math.min(most, Math.max(-most, Math.round(v / step) * step)).toPrecision(6)) || 0;
    onMove(index, tidy(x), tidy(y));
  };
  const drag = (index: number, event: PointerEvent): void => {
    const box = picture.current?.getBoundingClientRect();
    if (!box || held === null) return;
    const unit = size / box.width / scale;
    const x = (event.clientX - box.left - box.width / 2) * unit;
    const y = (box.top + box.height / 2 - event.clientY) * unit;
    move(index, x, y, Math.min(limit, reach));
  };
  const press = (index: number, handle: Handle, event: KeyboardEvent): void => {
    const by = byKey[event.key];
    if (!by) return;
    event.preventDefault();
    const far = event.shiftKey ? step : 5 * step;
    move(index, handle.x + by[0] * far, handle.y + by[1] * far, limit);
  };
  return (
    <svg
      ref={picture}
      class="column-plane"
      viewBox={`0 0 ${size} ${size}`}
      role="group"
      aria-label={label}
      style={`max-width:${(size * 1.28).toFixed(0)}px`}
    >
      <g aria-hidden="true" dangerouslySetInnerHTML={{ __html: draw(reach) }} />
      {handles.map((handle, index) => {
        const [px, py] = [middle + scale * handle.x, middle - scale * handle.y];
        const right = px <= size - 34;
        return (
          <g
            key={index}
            class="column-handle"
            role="slider"
            tabindex={0}
            aria-label={handle.label}
            aria-valuemin={-limit}
            aria-valuemax={limit}
            aria-valuenow={handle.x}
            aria-valuetext={`(${handle.x}, ${handle.y})`}
            onKeyDown={(event) => press(index, handle, event)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeld(reach);
            }}
            onPointerMove={(event) => drag(index, event)}
            onPointerUp={() => setHeld(null)}
            onPointerCancel={() => setHeld(null)}
          >
            <circle class="handle-reach" cx={round(px)} cy={round(py)} r={22} />
            <circle class="handle-tip" cx={round(px)} cy={round(py)} r={7} />
            <text
              x={round(px + (right ? 11 : -11))}
              y={round(Math.max(14, py - 9))}
              text-anchor={right ? 'start' : 'end'}
            >
              {handle.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
