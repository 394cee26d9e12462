import { useEffect, useRef, useState } from 'preact/hooks';
import { encodeValue, type IntegerSpec, type NumberSpec } from '../../../src/lib/params.ts';
import { useHelp } from './use-help.ts';
import { useField } from './use-live.ts';

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

/**
 * Hands a value on after the next frame is painted, the newest of several: the knob and its number move with the hand, whatever
 * the picture costs.
 */
function useAfterPaint(act: (value: number) => void): readonly [number | null, (value: number) => void] {
  const [held, setHeld] = useState<number | null>(null);
  const newest = useRef<number | null>(null);
  const latest = useRef(act);
  latest.current = act;
  const flush = useRef((): void => {
    const value = newest.current;
    newest.current = null;
    if (value === null) return;
    setHeld(null);
    latest.current(value);
  });
  useEffect(
    () => () => {
      newest.current = null;
    },
    [],
  );
  const hold = (value: number): void => {
    const waiting = newest.current !== null;
    newest.current = value;
    setHeld(value);
    if (waiting) return;
    // A page that is not painted gets no frames.
    if (document.hidden) flush.current();
    else requestAnimationFrame(() => setTimeout(() => flush.current(), 0));
  };
  return [held, hold];
}

/** A native range with a box beside it for the exact number. */
export function Slider({
  name,
  label,
  help,
  exactLabel,
  spec,
  value: given,
  snaps = [],
  onChange,
}: SliderProps) {
  const dragging = useRef(false);
  const [held, hold] = useAfterPaint(onChange);
  const value = held ?? given;
  const told = useHelp(help);
  const exact = useField({
    type: 'number',
    inputMode: 'decimal',
    min: spec.min,
    max: spec.max,
    step: spec.type === 'integer' ? 1 : 'any',
    'aria-label': exactLabel,
  } as const);
  const log = spec.log === true;
  const step = spec.step ?? 1;
  const share = (x: number): number =>
    log ? Math.log(x / spec.min) / Math.log(spec.max / spec.min) : (x - spec.min) / (spec.max - spec.min);
  const take = (raw: number): void => {
    if (!Number.isFinite(raw)) return;
    const moved = log ? fromPosition(spec, raw) : raw;
    const near = dragging.current ? snaps.find((s) => Math.abs(s - moved) <= 2.5 * step) : undefined;
    hold(near ?? moved);
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
        {...exact}
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
