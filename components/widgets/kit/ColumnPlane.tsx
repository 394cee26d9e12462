import { useRef, useState } from 'preact/hooks';
import { niceStep, plainLabel, ticks } from '../../../src/lib/axis.ts';
import { round } from '../../../src/lib/svg.ts';

type Matrix2 = readonly (readonly number[])[];

export interface ColumnPlaneProps {
  /** A 2×2 matrix; its columns are what it makes of the two unit vectors. */
  readonly value: Matrix2;
  readonly maxEntry: number;
  readonly label: string;
  /** Name of the tip of a column, 1 or 2. */
  readonly handleLabel: (column: number) => string;
  readonly onChange: (value: number[][]) => void;
}

const SIZE = 240;
const MIDDLE = SIZE / 2;

/** Half the width of the picture in units: a round number that leaves the tips some air. */
function reachOf(value: Matrix2): number {
  const largest = Math.max(...value.flat().map(Math.abs)) * 1.08;
  if (largest <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(largest));
  return power * ([1, 1.5, 2, 3, 4, 5, 7, 10].find((f) => f * power >= largest) ?? 10);
}

const entry = (value: Matrix2, row: number, column: number): number => value[row]?.[column] ?? 0;

/** The unit circle after the matrix has been at it. */
function ellipse(value: Matrix2, scale: number): string {
  const points = Array.from({ length: 73 }, (_, i) => {
    const [c, s] = [Math.cos((i * Math.PI) / 36), Math.sin((i * Math.PI) / 36)];
    const x = entry(value, 0, 0) * c + entry(value, 0, 1) * s;
    const y = entry(value, 1, 0) * c + entry(value, 1, 1) * s;
    return `${round(MIDDLE + scale * x)} ${round(MIDDLE - scale * y)}`;
  });
  return `M${points.join('L')}Z`;
}

function Arrow({ x, y }: { readonly x: number; readonly y: number }) {
  const length = Math.hypot(x, y);
  if (length < 1) return null;
  return <path d={`M${MIDDLE} ${MIDDLE}L${round(MIDDLE + x)} ${round(MIDDLE - y)}`} class="column-arrow" />;
}

/** The columns of a 2×2 matrix as arrows to drag, by pointer or by the arrow keys. */
export function ColumnPlane({ value, maxEntry, label, handleLabel, onChange }: ColumnPlaneProps) {
  const picture = useRef<SVGSVGElement>(null);
  // The scale stands still while a tip is dragged, or the plane would run away under the finger.
  const [held, setHeld] = useState<number | null>(null);
  const reach = held ?? reachOf(value);
  const scale = (MIDDLE - 8) / reach;
  const grid = niceStep(2 * reach, 200);

  const move = (column: number, x: number, y: number, step: number, limit: number): void => {
    const tidy = (v: number): number => {
      const kept = Math.min(limit, Math.max(-limit, Math.round(v / step) * step));
      return Number(kept.toPrecision(6)) || 0;
    };
    const tip = [tidy(x), tidy(y)];
    onChange(value.map((row, i) => row.map((old, j) => (j === column ? (tip[i] ?? old) : old))));
  };
  const drag = (column: number, event: PointerEvent): void => {
    const box = picture.current?.getBoundingClientRect();
    if (!box || held === null) return;
    const unit = SIZE / box.width / scale;
    const x = (event.clientX - box.left - box.width / 2) * unit;
    const y = (box.top + box.height / 2 - event.clientY) * unit;
    move(column, x, y, grid, Math.min(reach, maxEntry));
  };
  const press = (column: number, event: KeyboardEvent): void => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const step = event.shiftKey ? grid : 5 * grid;
    const [dx = 0, dy = 0] = by;
    move(column, entry(value, 0, column) + dx * step, entry(value, 1, column) + dy * step, grid, maxEntry);
  };
  const marks = ticks(-reach, reach, 4).filter((at) => at !== 0 && Math.abs(at) < 0.97 * reach);
  const step = niceStep(2 * reach, 4);
  return (
    <svg ref={picture} class="column-plane" viewBox={`0 0 ${SIZE} ${SIZE}`} role="group" aria-label={label}>
      <path class="plane-axis" d={`M4 ${MIDDLE}H${SIZE - 4}M${MIDDLE} 4V${SIZE - 4}`} />
      <circle class="unit-circle" cx={MIDDLE} cy={MIDDLE} r={round(scale)} />
      <path class="unit-image" d={ellipse(value, scale)} />
      {marks.map((at) => (
        <g key={at} class="plane-tick" aria-hidden="true">
          <path
            d={`M${round(MIDDLE + scale * at)} ${MIDDLE - 3}v6M${MIDDLE - 3} ${round(MIDDLE - scale * at)}h6`}
          />
          <text x={round(MIDDLE + scale * at)} y={MIDDLE + 16} text-anchor="middle">
            {plainLabel(at, step)}
          </text>
        </g>
      ))}
      {[0, 1].map((column) => (
        <Arrow key={column} x={scale * entry(value, 0, column)} y={scale * entry(value, 1, column)} />
      ))}
      {[0, 1].map((column) => {
        const [x, y] = [entry(value, 0, column), entry(value, 1, column)];
        const [px, py] = [MIDDLE + scale * x, MIDDLE - scale * y];
        const right = px <= SIZE - 34;
        return (
          <g
            key={column}
            class="column-handle"
            role="slider"
            tabindex={0}
            aria-label={handleLabel(column + 1)}
            aria-valuemin={-maxEntry}
            aria-valuemax={maxEntry}
            aria-valuenow={x}
            aria-valuetext={`(${x}, ${y})`}
            onKeyDown={(event) => press(column, event)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeld(reach);
            }}
            onPointerMove={(event) => drag(column, event)}
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
              a{column === 0 ? '₁' : '₂'}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
