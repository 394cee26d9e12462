/** A map of a quantity over two parameters, fading blue below zero and burning red above, as data and as a picture. */
import { plainLabel } from './axis.ts';
import type { Frame } from './chart.ts';
import type { Tone } from './format.ts';
import { el, fine, linePath, svgRoot, text } from './svg.ts';
import { colour, type ColourName, type FigureTheme } from './tokens.ts';

export interface HeatAxis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

export interface HeatMap {
  readonly label: string;
  readonly x: HeatAxis;
  readonly y: HeatAxis;
  readonly columns: number;
  readonly rows: number;
  /** The quantity in the middle of a cell: below zero what vanishes, above what explodes. */
  readonly value: (x: number, y: number) => number;
  /** Rising sizes at which the shade deepens, the same on both sides; below the first nothing is shaded. */
  readonly shades: readonly number[];
  /** A line to draw over the shades: where the quantity is zero. */
  readonly line?: readonly (readonly [number, number])[];
  /** Names of regions, beginning at a point. */
  readonly notes: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly tone: Tone;
  }[];
  /** The point that the reader is at. */
  readonly mark: { readonly x: number; readonly y: number; readonly tone: Tone; readonly text: string };
}

export const heatFrame: Frame = { left: 34, right: 12, top: 26, bottom: 38 };

/** From the plane of a map to the pixels of its picture, and back. */
export function heatScale({ x, y }: Pick<HeatMap, 'x' | 'y'>, width: number, height: number) {
  const { left, right, top, bottom } = heatFrame;
  const [w, h] = [width - left - right, height - top - bottom];
  return {
    px: (a: number): number => left + ((a - x.from) / (x.to - x.from)) * w,
    py: (b: number): number => top + ((y.to - b) / (y.to - y.from)) * h,
    x: (px: number): number => x.from + ((px - left) / w) * (x.to - x.from),
    y: (py: number): number => y.to - ((py - top) / h) * (y.to - y.from),
  };
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly top: number;
  bottom: number;
}

/** Cells of one shade gathered into rectangles: along each row, then down as long as the run stays the same. */
export function heatBlocks(levels: readonly (readonly number[])[]): Block[] {
  const done: Block[] = [];
  let open: Block[] = [];
  levels.forEach((row, i) => {
    const now: Block[] = [];
    let from = 0;
    row.forEach((level, j) => {
      if (j + 1 < row.length && row[j + 1] === level) return;
      const above = open.find((b) => b.from === from && b.to === j + 1 && b.level === level);
      if (above) above.bottom = i + 1;
      const block = above ?? { from, to: j + 1, level, top: i, bottom: i + 1 };
      if (!above) done.push(block);
      now.push(block);
      from = j + 1;
    });
    open = now;
  });
  return done.filter((block) => block.level !== 0);
}

/**
 * The picture, drawn for a size: letters keep theirs. One path a shade, in cells, so that the paths of all sizes are the same
 * and the second costs a page nothing; crisp edges fall on whole pixels, so that no seams show.
 */
export function heatMapSvg(map: HeatMap, width: number, height: number, theme: FigureTheme): string {
  const { x, y, columns, rows, shades, mark } = map;
  const { left, right, top, bottom } = heatFrame;
  const scale = heatScale(map, width, height);
  const [right_, bottom_] = [width - right, height - bottom];
  const ink = (name: ColourName): string => colour(name, theme);
  const level = (value: number): number =>
    Math.sign(value) * shades.filter((shade) => Math.abs(value) > shade).length;
  const levels = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      level(
        map.value(
          x.from + ((j + 0.5) / columns) * (x.to - x.from),
          y.to - ((i + 0.5) / rows) * (y.to - y.from),
        ),
      ),
    ),
  );
  const paths = new Map<number, string>();
  for (const b of heatBlocks(levels)) {
    const w = b.to - b.from;
    const d = `M${b.from} ${b.top}h${w}v${b.bottom - b.top}h${-w}z`;
    paths.set(b.level, (paths.get(b.level) ?? '') + d);
  }
  const halo = {
    stroke: ink('raised'),
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  const muted = { fill: ink('muted') };
  const stepOf = ({ ticks }: HeatAxis): number => Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const [mx, my] = [scale.px(mark.x), scale.py(mark.y)];
  // A name gives way to the point and its reading.
  const free = map.notes.filter((note) => {
    const [nx, ny] = [scale.px(note.x), scale.py(note.y)];
    return Math.abs(ny - 4 - my) > 18 || mx < nx - 90 || mx > nx + 7 * note.text.length + 90;
  });
  const leftward = mx > left + 0.62 * (right_ - left);
  return svgRoot(
    width,
    height,
    map.label,
    el(
      'g',
      {
        'shape-rendering': 'crispEdges',
        transform: `translate(${left} ${top})scale(${fine((right_ - left) / columns)} ${fine((bottom_ - top) / rows)})`,
      },
      ...[...paths].map(([at, d]) =>
        el('path', {
          d,
          fill: ink(at < 0 ? 'vanish' : 'explode'),
          'fill-opacity': 0.06 + (0.5 * Math.abs(at)) / shades.length,
        }),
      ),
    ),
    el('path', {
      d: `M${left} ${top}H${right_}V${bottom_}H${left}Z`,
      fill: 'none',
      stroke: ink('rule'),
    }),
    map.line
      ? el('path', {
          d: linePath(
            map.line.map(([a, b]) => {
              const inside = a >= x.from && a <= x.to && b >= y.from && b <= y.to;
              return [inside ? scale.px(a) : NaN, scale.py(b)] as const;
            }),
          ),
          fill: 'none',
          stroke: ink('ink'),
          'stroke-width': 1.75,
        })
      : '',
    ...x.ticks.map((at) =>
      text(scale.px(at), bottom_ + 16, plainLabel(at, stepOf(x)), {
        'text-anchor': at === x.to ? 'end' : 'middle',
        ...muted,
      }),
    ),
    ...y.ticks.map((at) =>
      text(left - 6, scale.py(at) + 4, plainLabel(at, stepOf(y)), { 'text-anchor': 'end', ...muted }),
    ),
    text(4, 14, y.label, muted),
    text(right_, height - 5, x.label, { 'text-anchor': 'end', ...muted }),
    ...free.map((note) =>
      text(scale.px(note.x), scale.py(note.y), note.text, {
        fill: ink(note.tone),
        'font-weight': 600,
        ...halo,
      }),
    ),
    el('circle', { cx: mx, cy: my, r: 6, fill: ink(mark.tone), stroke: ink('raised'), 'stroke-width': 1.5 }),
    text(mx + (leftward ? -11 : 11), Math.min(bottom_ - 5, Math.max(my + 4, top + 12)), mark.text, {
      'text-anchor': leftward ? 'end' : 'start',
      fill: ink(mark.tone),
      'font-weight': 600,
      ...halo,
    }),
  );
}
