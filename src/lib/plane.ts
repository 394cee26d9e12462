/** The complex plane as data, and its picture: the unit circle, points coloured by where they lie, circles to compare. */
import { niceStep, plainLabel, ticks } from './axis.ts';
import type { Tone } from './format.ts';
import { el, linePath, round, svgRoot, text } from './svg.ts';
import { colour, type ColourName, type FigureTheme } from './tokens.ts';

export interface PlanePoint {
  readonly re: number;
  readonly im: number;
  readonly tone: Tone;
}

export interface PlaneCircle {
  readonly radius: number;
  readonly label: string;
  readonly dash?: boolean;
  /** Where its name stands, in degrees from the positive real axis. */
  readonly labelAt: number;
}

/** A path through the plane, cut where it leaves the picture. */
export interface PlaneCurve {
  readonly points: readonly { readonly re: number; readonly im: number }[];
  readonly tone: Tone;
  /** Whether a small cross marks its first point. */
  readonly cross?: boolean;
}

export interface Plane {
  readonly label: string;
  readonly points: readonly PlanePoint[];
  readonly curves?: readonly PlaneCurve[];
  /** Besides the unit circle, which is always drawn. */
  readonly circles: readonly PlaneCircle[];
  /** Half the height of the picture in units of the plane, where that is not to follow from points and circles. */
  readonly reach?: number;
  /** What is drawn between the circles and the points. */
  readonly under?: (frame: PlaneFrame, ink: (name: ColourName) => string) => string;
}

/** Where the numbers of a plane stand in its picture. */
export interface PlaneFrame {
  readonly width: number;
  readonly height: number;
  readonly reach: number;
  /** Pixels a unit. */
  readonly scale: number;
  readonly px: (re: number) => number;
  readonly py: (im: number) => number;
}

/** Points closer than this share of the picture's reach are drawn as one, with a count beside. */
const SAME = 1e-3;

/** Half the height of the picture in units of the plane: all points, the unit circle, and circles not far beyond them. */
export function planeReach(plane: Plane): number {
  if (plane.reach !== undefined) return plane.reach;
  const inner = Math.max(1, ...plane.points.map(({ re, im }) => Math.hypot(re, im)));
  return 1.16 * Math.max(inner, ...plane.circles.map((c) => c.radius).filter((r) => r <= 2.4 * inner));
}

interface Cluster extends PlanePoint {
  readonly count: number;
}

/** Points with what coincides gathered, so that a double eigenvalue is seen to be double. */
export function clusters(points: readonly PlanePoint[], distance: number): Cluster[] {
  const found: Cluster[] = [];
  for (const point of points) {
    const i = found.findIndex((c) => Math.hypot(c.re - point.re, c.im - point.im) <= distance);
    const old = found[i];
    if (old) found[i] = { ...old, count: old.count + 1 };
    else found.push({ ...point, count: 1 });
  }
  return found;
}

export function planeFrame(plane: Plane, width: number, height: number): PlaneFrame {
  const reach = planeReach(plane);
  const scale = (Math.min(width, height) / 2 - 6) / reach;
  return {
    width,
    height,
    reach,
    scale,
    px: (re) => width / 2 + scale * re,
    py: (im) => height / 2 - scale * im,
  };
}

/** A rim in the colour of the paper for what stands on lines. */
export const halo = (paper: string) => ({
  stroke: paper,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

/** The picture, drawn for a size: letters keep theirs. A circle beyond the picture is named in the corner. */
export function planeSvg(plane: Plane, width: number, height: number, theme: FigureTheme): string {
  const frame = planeFrame(plane, width, height);
  const { reach, scale, px, py } = frame;
  const [cx, cy] = [width / 2, height / 2];
  const ink = (name: ColourName): string => colour(name, theme);
  const names: string[] = [];
  const parts: string[] = [
    el('circle', { cx, cy, r: scale, fill: ink('vanish-wash') }),
    el('path', { d: `M4 ${cy}H${width - 4}M${cx} 4V${height - 4}`, stroke: ink('rule'), fill: 'none' }),
    el('circle', { cx, cy, r: scale, fill: 'none', stroke: ink('ink'), 'stroke-width': 1.5 }),
  ];
  for (const circle of plane.circles) {
    if (circle.radius > reach || circle.radius === 0) continue;
    parts.push(
      el('circle', {
        cx,
        cy,
        r: scale * circle.radius,
        fill: 'none',
        stroke: ink('muted'),
        'stroke-width': circle.dash === true ? 1.5 : 1,
        'stroke-dasharray': circle.dash === true ? '2 4' : undefined,
      }),
    );
  }
  for (const { points, tone, cross } of plane.curves ?? []) {
    const path = points.map(({ re, im }): [number, number] => {
      const [x, y] = [px(re), py(im)];
      return x < 1 || x > width - 1 || y < 1 || y > height - 1 ? [NaN, NaN] : [x, y];
    });
    const d = linePath(path);
    if (d !== '') parts.push(el('path', { d, stroke: ink(tone), 'stroke-width': 1.5, fill: 'none' }));
    const [x = NaN, y = NaN] = path[0] ?? [];
    if (cross === true && Number.isFinite(x))
      parts.push(
        el('path', {
          d: `M${round(x - 4)} ${round(y - 4)}l8 8m0 -8l-8 8`,
          stroke: ink('ink'),
          'stroke-width': 1.5,
          fill: 'none',
        }),
      );
  }
  if (plane.under) parts.push(plane.under(frame, ink));
  const most = Math.max(2, Math.floor(Math.min(width, height) / 58));
  const step = niceStep(2 * reach, most);
  for (const at of ticks(-reach, reach, most)) {
    // At the rim there is no room for the number.
    if (at === 0 || scale * (reach - Math.abs(at)) < 12) continue;
    // Beside the crossing on its outer side, where the unit circle leaves room.
    const [label, out] = [plainLabel(Math.abs(at), step).replace(/\.0+$/, ''), Math.sign(at)];
    const signed = `${at < 0 ? '−' : ''}${label}`;
    parts.push(
      el('path', {
        d: `M${round(px(at))} ${cy - 3}v6M${cx - 3} ${round(py(at))}h6`,
        stroke: ink('muted'),
        fill: 'none',
      }),
    );
    names.push(text(px(at) + 4 * out, cy + 15, signed, at > 0 ? {} : { 'text-anchor': 'end' }));
    names.push(
      text(cx + 5, py(at) + (at > 0 ? -5 : 14), `${signed === '1' ? '' : signed === '−1' ? '−' : signed}i`),
    );
  }
  const beyond: string[] = [];
  for (const { radius, label, labelAt } of plane.circles) {
    if (label === '' || radius === 0) continue;
    if (radius > reach) {
      beyond.push(label);
      continue;
    }
    const angle = (labelAt * Math.PI) / 180;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    // Outside its circle, unless it would stand on the unit circle there.
    const out = Math.abs(scale * radius + 12 - scale) < 14 ? -1 : 1;
    const r = scale * radius + 8 * out;
    const anchor = dx * out > 0 ? 'start' : 'end';
    names.push(
      text(cx + r * dx, cy - r * dy + 4, label, {
        'text-anchor': anchor === 'end' ? anchor : undefined,
        'font-weight': 600,
      }),
    );
  }
  if (beyond.length > 0)
    names.push(text(width - 4, 14, `${beyond.join(' ')} ↗`, { 'text-anchor': 'end', 'font-weight': 600 }));
  // The rim is said once for all names: they are many.
  parts.push(el('g', { fill: ink('muted'), ...halo(ink('raised')) }, ...names));
  const dots = clusters(plane.points, SAME * reach);
  const r = dots.length > 12 ? 3.5 : 5;
  for (const { re, im, tone, count } of dots) {
    parts.push(
      el('circle', { cx: px(re), cy: py(im), r, fill: ink(tone), stroke: ink('raised'), 'stroke-width': 1 }),
    );
    if (count > 1)
      parts.push(
        text(px(re) + r + 2, py(im) - r - 2, `×${count}`, {
          fill: ink(tone),
          'font-weight': 600,
          ...halo(ink('raised')),
        }),
      );
  }
  return svgRoot(width, height, plane.label, ...parts);
}
