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

/**
 * Outlines, in cells, of where a condition holds: the runs of cells of a row are joined to those below that overlap them alone,
 * into one polygon that walks down its right side and up its left.
 */
export function heatOutline(inside: readonly (readonly boolean[])[]): string {
  type Run = readonly [from: number, to: number];
  const shapes: { readonly top: number; readonly runs: Run[] }[] = [];
  let open: { readonly top: number; readonly runs: Run[] }[] = [];
  inside.forEach((row, i) => {
    const runs: Run[] = [];
    row.forEach((yes, j) => {
      const last = runs.at(-1);
      if (yes && last?.[1] === j) runs[runs.length - 1] = [last[0], j + 1];
      else if (yes) runs.push([j, j + 1]);
    });
    const meets = (run: Run, shape: { readonly runs: Run[] }): boolean => {
      const [from = 0, to = 0] = shape.runs.at(-1) ?? [];
      return run[0] < to && from < run[1];
    };
    open = runs.map((run) => {
      const above = open.filter((shape) => meets(run, shape));
      const [shape] = above;
      if (shape && above.length === 1 && runs.filter((other) => meets(other, shape)).length === 1)
        return shape;
      const begun = { top: i, runs: [] };
      shapes.push(begun);
      return begun;
    });
    open.forEach((shape, k) => shape.runs.push(runs[k] ?? [0, 0]));
  });
  return shapes
    .map(({ top, runs }) => {
      const [[left, right] = [0, 0]] = runs;
      const steps: [way: 'h' | 'v', by: number][] = [['h', right - left]];
      const go = (way: 'h' | 'v', by: number): void => {
        const last = steps.at(-1);
        if (last?.[0] === way) last[1] += by;
        else if (by !== 0) steps.push([way, by]);
      };
      let at = right;
      for (const [, to] of runs) {
        go('h', to - at);
        go('v', 1);
        at = to;
      }
      for (const [from] of [...runs].reverse()) {
        go('h', from - at);
        go('v', -1);
        at = from;
      }
      return `M${left} ${top}${steps
        .slice(0, -1)
        .map(([way, by]) => `${way}${by}`)
        .join('')}z`;
    })
    .join('');
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
  // Deeper shades lie on the lighter ones, each adding what is wanting.
  const opacity = (depth: number): number => (depth === 0 ? 0 : 0.06 + (0.5 * depth) / shades.length);
  const paths = [-1, 1].flatMap((side) =>
    shades.flatMap((_, k) => {
      const d = heatOutline(levels.map((row) => row.map((at) => side * at > k)));
      const added = 1 - (1 - opacity(k + 1)) / (1 - opacity(k));
      return d === '' ? [] : [{ d, fill: ink(side < 0 ? 'vanish' : 'explode'), 'fill-opacity': added }];
    }),
  );
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
      ...paths.map((path) => el('path', path)),
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
