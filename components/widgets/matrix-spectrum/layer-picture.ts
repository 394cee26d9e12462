/** Pseudospectra, the numerical range and the chosen point, as they lie in the plane. */
import { powerLabel } from '../../../src/lib/axis.ts';
import { halo, type Plane, type PlaneFrame } from '../../../src/lib/plane.ts';
import { el, linePath, text } from '../../../src/lib/svg.ts';
import type { SpectrumResult } from './result.ts';

type Ink = Parameters<NonNullable<Plane['under']>>[1];
type Spot = readonly [number, number];

function pairs(flat: readonly number[]): Spot[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0]);
}

/** A line with gaps wherever `keep` fails. */
function where(line: readonly Spot[], keep: (z: Spot) => boolean): Spot[] {
  return line.map((z) => (keep(z) ? z : [NaN, NaN]));
}

const outside = ([re, im]: Spot): boolean => Math.hypot(re, im) >= 1;

/** Names for lines, each at the first of its points that is free of the other names, the dots and the rim. */
class Names {
  private readonly taken: Spot[];
  private readonly frame: PlaneFrame;
  constructor(frame: PlaneFrame, taken: readonly Spot[]) {
    this.frame = frame;
    this.taken = [...taken];
  }
  place(candidates: readonly Spot[], length: number): Spot | null {
    const { width, height } = this.frame;
    const half = 3.5 * length;
    const free = candidates.find(
      ([x, y]) =>
        x > half + 2 &&
        x < width - half - 2 &&
        y > 18 &&
        y < height - 10 &&
        // The axes carry numbers.
        Math.abs(y - height / 2) > 24 &&
        Math.abs(x - width / 2) > half + 30 &&
        this.taken.every(([a, b]) => Math.abs(a - x) > 2 * half + 6 || Math.abs(b - y) > 15),
    );
    if (!free) return null;
    this.taken.push(free);
    return free;
  }
}

/** The layers of a result as the plane draws them under its points; null where there are none. */
export function underPlane(r: SpectrumResult): NonNullable<Plane['under']> | null {
  if (!r.pseudospectra && !r.range && !r.kreiss) return null;
  return (frame, ink) => {
    const { px, py } = frame;
    const toPixels = ([re, im]: Spot): Spot => [px(re), py(im)];
    const names = new Names(
      frame,
      [...r.eigenvalues, ...(r.kreiss ? [r.kreiss] : [])].map(({ re, im }) => [px(re), py(im) + 4]),
    );
    const parts = [
      ...contours(r, toPixels, names, ink),
      ...range(r, toPixels, names, ink),
      ...cross(r, toPixels, ink),
    ];
    return parts.join('');
  };
}

function contours(r: SpectrumResult, toPixels: (z: Spot) => Spot, names: Names, ink: Ink): string[] {
  const lines = (r.pseudospectra ?? []).map(({ exponent, lines: flat }) => ({
    exponent,
    points: flat.map(pairs),
  }));
  const path = (keep: (z: Spot) => boolean, tone: 'muted' | 'explode'): string => {
    const d = lines
      .flatMap(({ points }) => points.map((line) => linePath(where(line, keep).map(toPixels))))
      .join('');
    return d === '' ? '' : el('path', { d, fill: 'none', stroke: ink(tone), 'stroke-width': 1.1 });
  };
  // The whole in grey, then over it what lies outside the circle, so that no step across it is missing.
  return [
    path(() => true, 'muted'),
    path(outside, 'explode'),
    ...lines.flatMap(({ exponent, points }) => {
      const name = powerLabel(exponent);
      const candidates = points.flat().sort((p, q) => q[1] - p[1]);
      const spot = names.place(candidates.map(toPixels), name.length);
      if (!spot) return [];
      const [x, y] = spot;
      return [
        text(x, y + 4, name, {
          'text-anchor': 'middle',
          fill: ink('ink'),
          'font-size': 11,
          ...halo(ink('raised')),
        }),
      ];
    }),
  ];
}

function range(r: SpectrumResult, toPixels: (z: Spot) => Spot, names: Names, ink: Ink): string[] {
  if (!r.range) return [];
  const corners = pairs(r.range.corners).map(toPixels);
  const line = [...corners, ...corners.slice(0, 1)];
  const spot = names.place(
    [...corners].sort((p, q) => q[1] - p[1]),
    4,
  );
  return [
    el('path', {
      d: linePath(line),
      fill: 'none',
      stroke: ink('ink'),
      'stroke-width': 1.25,
      'stroke-dasharray': '7 3',
      'stroke-linejoin': 'round',
    }),
    spot
      ? text(spot[0], spot[1] + 4, 'W(A)', {
          'text-anchor': 'middle',
          fill: ink('ink'),
          'font-weight': 600,
          ...halo(ink('raised')),
        })
      : '',
  ];
}

function cross(r: SpectrumResult, toPixels: (z: Spot) => Spot, ink: Ink): string[] {
  if (!r.kreiss) return [];
  const [x, y] = toPixels([r.kreiss.re, r.kreiss.im]);
  const tone = r.kreiss.at === null ? 'muted' : 'explode';
  // A dot just below, perhaps with its count.
  const crowded = r.eigenvalues.some(({ re, im }) => {
    const [a, b] = toPixels([re, im]);
    return Math.abs(a - x) < 40 && b > y + 4 && b < y + 34;
  });
  return [
    el('path', {
      d: `M${x - 9} ${y}h18M${x} ${y - 9}v18`,
      stroke: ink(tone),
      'stroke-width': 2.25,
      fill: 'none',
      'stroke-linecap': 'round',
    }),
    text(x + 7, crowded ? y - 7 : y + 16, 'z', {
      fill: ink(tone),
      'font-weight': 600,
      ...halo(ink('raised')),
    }),
  ];
}
