import { useMemo, useRef, useState } from 'preact/hooks';
import { round } from '../../../src/lib/svg.ts';
import { params } from './params.ts';
import { diskParts, diskScale } from './picture.ts';

const SIZE = 260;
const MIDDLE = SIZE / 2;

export interface RingPlaneProps {
  readonly nu: number;
  readonly theta: number;
  readonly re: number;
  readonly im: number;
  readonly modulus: number;
  readonly label: string;
  readonly handle: string;
  readonly value: string;
  readonly onMove: (nu: number, theta: number) => void;
}

/** Outwards is towards the circle, that is to smaller ν; sideways is around. */
const byKey: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-0.01, 0],
  ArrowDown: [0.01, 0],
  ArrowLeft: [0, 1],
  ArrowRight: [0, -1],
};

/** The angle of the pointer, in (−180, 180]. */
const turned = (theta: number): number => theta - 360 * Math.ceil((theta - 180) / 360);

/** The disk with λ to drag, or to move by the arrow keys in ν and θ. */
export function RingPlane({ nu, theta, re, im, modulus, label, handle, value, onMove }: RingPlaneProps) {
  const picture = useRef<SVGSVGElement>(null);
  const [held, setHeld] = useState(false);
  const disk = useMemo(() => diskParts(SIZE, 'auto'), []);
  const scale = diskScale(SIZE);
  const [px, py] = [MIDDLE + scale * re, MIDDLE - scale * im];
  const right = re < 0.6;
  const { min, max, step } = params.nu;
  const tidy = (x: number): number =>
    Number((Math.round(Math.min(max, Math.max(min, x)) / step) * step).toFixed(2)) + 0;

  const drag = (event: PointerEvent): void => {
    const box = picture.current?.getBoundingClientRect();
    if (!box || !held) return;
    const unit = SIZE / box.width / scale;
    const x = (event.clientX - box.left - box.width / 2) * unit;
    const y = (box.top + box.height / 2 - event.clientY) * unit;
    const far = Math.hypot(x, y);
    // On the circle and beyond it, the nearest that the parameters reach; at the centre any angle will do.
    const out = far >= 1 ? min : far < 1e-6 ? max : Math.log(-Math.log(far));
    onMove(tidy(out), far < 1e-6 ? theta : Math.round((Math.atan2(y, x) * 180) / Math.PI));
  };
  const press = (event: KeyboardEvent): void => {
    const by = byKey[event.key];
    if (!by) return;
    event.preventDefault();
    const times = event.shiftKey ? 1 : 5;
    onMove(tidy(nu + times * by[0]), turned(theta + times * by[1]));
  };
  return (
    <svg
      ref={picture}
      class="column-plane"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="group"
      aria-label={label}
      style="max-width:20rem"
    >
      <g aria-hidden="true" dangerouslySetInnerHTML={{ __html: disk }} />
      <path class="column-arrow" d={`M${MIDDLE} ${MIDDLE}L${round(px)} ${round(py)}`} />
      <g
        class="column-handle"
        role="slider"
        tabindex={0}
        aria-label={handle}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={modulus}
        aria-valuetext={value}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setHeld(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setHeld(false)}
        onPointerCancel={() => setHeld(false)}
      >
        <circle class="handle-reach" cx={round(px)} cy={round(py)} r={22} />
        <circle class="handle-tip" cx={round(px)} cy={round(py)} r={7} />
        <text
          x={round(px + (right ? 11 : -11))}
          y={round(Math.max(14, py - 9))}
          text-anchor={right ? 'start' : 'end'}
        >
          λ
        </text>
      </g>
    </svg>
  );
}
