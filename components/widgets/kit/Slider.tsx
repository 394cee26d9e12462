import { useRef } from 'preact/hooks';
import { encodeValue, type IntegerSpec, type NumberSpec } from '../../../src/lib/params.ts';
import { useHelp } from './use-help.ts';

export interface SliderProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly exactLabel: string;
  readonly spec: NumberSpec | IntegerSpec;
  readonly value: number;
  /** Values that the pointer is drawn to, marked on the track. */
  readonly snaps?: readonly number[];
  readonly onChange: (value: number) => void;
}

const POSITIONS = 1000;

function toPosition(spec: NumberSpec | IntegerSpec, value: number): number {
  return Math.round((POSITIONS * Math.log(value / spec.min)) / Math.log(spec.max / spec.min));
}

function fromPosition(spec: NumberSpec | IntegerSpec, position: number): number {
  const value = spec.min * (spec.max / spec.min) ** (position / POSITIONS);
  return spec.type === 'integer' ? Math.round(value) : Number(value.toPrecision(3));
}

/** The number of decimals that a step asks for. */
function decimalsOf(spec: NumberSpec | IntegerSpec): number {
  if (spec.type === 'integer') return 0;
  return Math.max(0, Math.ceil(-Math.log10(spec.step) - 1e-9));
}

/** A native range with a box beside it for the exact number. */
export function Slider({ name, label, help, exactLabel, spec, value, snaps = [], onChange }: SliderProps) {
  const dragging = useRef(false);
  const told = useHelp(help);
  const log = spec.log === true;
  const step = spec.step ?? 1;
  const share = (x: number): number =>
    log ? Math.log(x / spec.min) / Math.log(spec.max / spec.min) : (x - spec.min) / (spec.max - spec.min);
  const take = (raw: number): void => {
    if (!Number.isFinite(raw)) return;
    const moved = log ? fromPosition(spec, raw) : raw;
    const near = dragging.current ? snaps.find((s) => Math.abs(s - moved) <= 2.5 * step) : undefined;
    onChange(near ?? moved);
  };
  return (
    <div class="slider">
      <label class="slider-label" for={`${name}-range`} title={told}>
        {label}
      </label>
      <span class="slider-track" style={`--at:${(100 * share(value)).toFixed(2)}%`}>
        <input
          id={`${name}-range`}
          type="range"
          min={log ? 0 : spec.min}
          max={log ? POSITIONS : spec.max}
          step={log ? 1 : step}
          value={log ? toPosition(spec, value) : value}
          aria-valuetext={String(value)}
          onPointerDown={() => (dragging.current = true)}
          onPointerUp={() => (dragging.current = false)}
          onPointerCancel={() => (dragging.current = false)}
          onInput={(event) => take(event.currentTarget.valueAsNumber)}
        />
        {snaps.map((s) => (
          <i class="slider-mark" key={s} aria-hidden="true" style={`--n:${(100 * share(s)).toFixed(2)}`} />
        ))}
      </span>
      <input
        class="slider-exact"
        type="number"
        inputMode="decimal"
        aria-label={exactLabel}
        min={spec.min}
        max={spec.max}
        step={spec.type === 'integer' ? 1 : 'any'}
        value={
          spec.type === 'number' && Number(value.toFixed(decimalsOf(spec))) === value
            ? value.toFixed(decimalsOf(spec))
            : encodeValue(value)
        }
        onChange={(event) => {
          const x = event.currentTarget.valueAsNumber;
          if (Number.isFinite(x)) onChange(x);
          else event.currentTarget.value = String(value);
        }}
      />
    </div>
  );
}
