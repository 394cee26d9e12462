/**
 * The corridor: one frame a time step, in one-point perspective, the light of frame t coloured by log10 |w|^t alone.
 * The still picture and the live one read the same functions.
 */
import { el, svgRoot } from './svg.ts';

/** Frames of the corridor: what stands at the front is step 0. */
export const FRAMES = 30;
export const SIZE = { width: 1440, height: 900 } as const;
const VANISHING_POINT = { x: SIZE.width * 0.5, y: SIZE.height * 0.44 } as const;
const NIGHT: Lab = [0.115, 0.0008, -0.022];

/** OKLab: lightness, green–red, blue–yellow. Mixed here rather than in OKLCH, where hues would run through green. */
type Lab = readonly [number, number, number];

function fromLch(l: number, c: number, hue: number): Lab {
  const radians = (hue * Math.PI) / 180;
  return [l, c * Math.cos(radians), c * Math.sin(radians)];
}

/** The tone of a size: base-10 logarithm → colour, straight between the stops, constant beyond them. */
const STOPS: readonly (readonly [number, Lab])[] = [
  [-3, fromLch(0.2, 0.06, 262)],
  [-0.7, fromLch(0.52, 0.13, 250)],
  [0, fromLch(0.955, 0.012, 90)],
  [0.2, fromLch(0.9, 0.09, 92)],
  [0.6, fromLch(0.78, 0.165, 62)],
  [1.2, fromLch(0.64, 0.21, 38)],
  [3, fromLch(0.46, 0.19, 27)],
];

function mix(a: Lab, b: Lab, share: number): Lab {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** The colour of a light whose size has this base-10 logarithm, as OKLab. */
export function corridorTone(log10: number): Lab {
  const first = STOPS[0];
  const last = STOPS.at(-1);
  if (!first || !last) return NIGHT;
  if (log10 <= first[0]) return first[1];
  for (let i = 1; i < STOPS.length; i++) {
    const [from, a] = STOPS[i - 1] ?? first;
    const [to, b] = STOPS[i] ?? last;
    if (log10 <= to) return mix(a, b, (log10 - from) / (to - from));
  }
  return last[1];
}

function css([l, a, b]: Lab): string {
  return `oklab(${l.toFixed(3)} ${a.toFixed(4)} ${b.toFixed(4)})`;
}

/** How much of the light of a frame is drawn: below 1 the outlines thin out with the light, never above it. */
export function corridorOpacity(log10: number): number {
  return log10 >= 0 ? 1 : Math.max(0.05, 1 + 0.36 * log10);
}

export interface FrameLook {
  readonly stroke: string;
  readonly opacity: number;
}

/** What frame t looks like for a weight w > 0, and how strong the glow at the vanishing point is. */
export function corridorLook(w: number): { frames: FrameLook[]; glow: number; glowColour: string } {
  const rate = Math.log10(w);
  const frames = Array.from({ length: FRAMES }, (_, t) => {
    const log10 = rate * t;
    return { stroke: css(corridorTone(log10)), opacity: Number(corridorOpacity(log10).toFixed(3)) };
  });
  const end = rate * FRAMES;
  return {
    frames,
    glow: Number(Math.min(0.9, Math.max(0, end / 2.2)).toFixed(3)),
    glowColour: css(corridorTone(end)),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly scale: number;
}

function box(t: number): Box {
  const scale = 1 / (1 + 0.26 * t);
  const [margin, w, h] = [14, SIZE.width - 28, SIZE.height - 28];
  return {
    x: VANISHING_POINT.x + (margin - VANISHING_POINT.x) * scale,
    y: VANISHING_POINT.y + (margin - VANISHING_POINT.y) * scale,
    w: w * scale,
    h: h * scale,
    scale,
  };
}

/** The four walls between two frames as one path; the floor, which catches most light, as another. */
function walls(outer: Box, inner: Box): { rest: string; floor: string } {
  const at = (b: Box): [number, number][] => [
    [b.x, b.y],
    [b.x + b.w, b.y],
    [b.x + b.w, b.y + b.h],
    [b.x, b.y + b.h],
  ];
  const [o, i] = [at(outer), at(inner)];
  const side = (a: number, b: number): string =>
    `M${[o[a], o[b], i[b], i[a]].map((p) => (p ?? [0, 0]).map((v) => Math.round(v)).join(' ')).join('L')}Z`;
  return { rest: side(0, 1) + side(1, 2) + side(3, 0), floor: side(2, 3) };
}

/** The picture for a weight. Elements of frame t share one group, so that the live script finds them by order. */
export function corridorSvg(w: number, label: string): string {
  const look = corridorLook(w);
  const groups = Array.from({ length: FRAMES }, (_, t) => {
    const b = box(t);
    const { rest, floor } = walls(b, box(t + 1));
    const { stroke, opacity } = look.frames[t] ?? { stroke: css(NIGHT), opacity: 0 };
    const outline = {
      x: b.x,
      y: b.y,
      width: b.w,
      height: b.h,
      fill: 'none',
      stroke: 'currentColor',
      'vector-effect': 'non-scaling-stroke',
    };
    return el(
      'g',
      { class: 'corridor-frame', color: stroke, opacity },
      el('path', { d: rest, fill: 'currentColor', 'fill-opacity': 0.035 }),
      el('path', { d: floor, fill: 'currentColor', 'fill-opacity': 0.06 }),
      el('rect', { ...outline, 'stroke-width': 16 * b.scale, 'stroke-opacity': 0.13 }),
      el('rect', { ...outline, 'stroke-width': 5.5 * b.scale }),
    );
  });
  const glow = el('circle', {
    class: 'corridor-glow',
    cx: VANISHING_POINT.x,
    cy: VANISHING_POINT.y,
    r: 260,
    fill: 'url(#corridor-glow)',
    color: look.glowColour,
    opacity: look.glow,
  });
  const gradient = el(
    'defs',
    {},
    el(
      'radialGradient',
      { id: 'corridor-glow' },
      el('stop', { offset: 0, 'stop-color': 'currentColor', 'stop-opacity': 0.95 }),
      el('stop', { offset: 0.35, 'stop-color': 'currentColor', 'stop-opacity': 0.35 }),
      el('stop', { offset: 1, 'stop-color': 'currentColor', 'stop-opacity': 0 }),
    ),
  );
  return svgRoot(SIZE.width, SIZE.height, label, gradient, ...groups, glow).replace(
    '<svg ',
    '<svg preserveAspectRatio="none" ',
  );
}
