import { useCallback } from 'preact/hooks';
import { heatMapSvg, heatScale, type HeatMap as Map } from '../../../src/lib/heat-map.ts';
import { Drawn } from './Drawn.tsx';
import { useWidth } from './use-width.ts';

export interface HeatMapProps {
  readonly map: Map;
  readonly height: (width: number) => number;
  readonly narrow: number;
  readonly wide: number;
  /** What is chosen, for those who cannot see the map. */
  readonly name: string;
  /** The chosen point in words. */
  readonly told: string;
  /** How finely the point moves, in x and in y. */
  readonly step: readonly [number, number];
  readonly onChange: (x: number, y: number) => void;
}

/** A map whose point is chosen by pointer, or by the arrow keys (with Shift in steps ten times as large). */
export function HeatMap({ map, height, narrow, wide, name, told, step, onChange }: HeatMapProps) {
  const [host, width] = useWidth<HTMLDivElement>();
  const draw = useCallback((w: number) => heatMapSvg(map, w, height(w), 'auto'), [map, height]);
  const { x, y, mark } = map;
  const move = (a: number, b: number): void => {
    const tidy = (v: number, by: number, { from, to }: Map['x']): number =>
      Number(Math.min(to, Math.max(from, Math.round(v / by) * by)).toPrecision(6));
    onChange(tidy(a, step[0], x), tidy(b, step[1], y));
  };
  const drag = (event: PointerEvent): void => {
    const box = host.current?.getBoundingClientRect();
    if (!box || width === null || event.buttons === 0) return;
    const scale = heatScale(map, width, height(width));
    move(scale.x(event.clientX - box.left), scale.y(event.clientY - box.top));
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const times = event.shiftKey ? 10 : 1;
    move(mark.x + (by[0] ?? 0) * times * step[0], mark.y + (by[1] ?? 0) * times * step[1]);
  };
  const scale = width === null ? null : heatScale(map, width, height(width));
  return (
    <div
      class="heat-map"
      ref={host}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={drag}
    >
      <Drawn draw={draw} narrow={narrow} wide={wide} />
      {scale && (
        <span
          class="heat-handle"
          role="slider"
          tabIndex={0}
          aria-label={name}
          aria-valuemin={x.from}
          aria-valuemax={x.to}
          aria-valuenow={mark.x}
          aria-valuetext={told}
          style={`left:${scale.px(mark.x)}px;top:${scale.py(mark.y)}px`}
          onKeyDown={press}
        />
      )}
    </div>
  );
}
