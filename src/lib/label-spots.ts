/** Where the names of lines stand in a chart, in pixels: beside their line, clear of the other lines and names. */
import type { Chart, Series } from './chart.ts';

export interface LabelSpot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

type Point = readonly [number, number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Along a line, the first for each in its turn. */
const shares = [0.66, 0.5, 0.36, 0.22, 0.8, 0.9, 0.12];
const FIRST = 4;

/** About as wide as a text of 12 pixels is set. */
function widthOf(text: string): number {
  return [...text].reduce((sum, c) => sum + (c >= '\u2e80' ? 12.5 : 7), 0);
}

function boxOf({ x, y, anchor }: LabelSpot, label: string): Box {
  const width = widthOf(label);
  return anchor === 'start' ? [x, y - 10, x + width, y + 3] : [x - width, y - 10, x, y + 3];
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Whether a line enters a box: whether a piece of it is left when it is cut off at the four sides. */
function enters(line: readonly Point[], [x0, y0, x1, y1]: Box): boolean {
  return line.some(([bx, by], i) => {
    const [ax, ay] = line[i - 1] ?? [NaN, NaN];
    if (!Number.isFinite(ay + by) || bx < x0 || ax > x1) return false;
    const [dx, dy] = [bx - ax, by - ay];
    let [from, to] = [0, 1];
    for (const [p, q] of [
      [-dx, ax - x0],
      [dx, x1 - ax],
      [-dy, ay - y0],
      [dy, y1 - ay],
    ] as const) {
      if (p === 0 && q < 0) return false;
      if (p < 0) from = Math.max(from, q / p);
      if (p > 0) to = Math.min(to, q / p);
    }
    return from <= to;
  });
}

/** Beside a line at a share of its length, on the side that it leaves free there. */
function beside(points: readonly Point[], share: number, below: boolean, edge: number): LabelSpot {
  const last = points.length - 1;
  const i = Math.round(last * share);
  const [x, y] = points[i] ?? [0, 0];
  const [xa, ya] = points[Math.max(0, i - Math.ceil(last / 10))] ?? [x, y];
  const [xb, yb] = points[Math.min(last, i + Math.ceil(last / 10))] ?? [x, y];
  const slope = (yb - ya) / Math.max(1e-9, xb - xa);
  if (below) {
    if (Math.abs(slope) < 0.08) return { x, y: y + 16, anchor: 'start' };
    return slope > 0 ? { x: x - 7, y: y + 14, anchor: 'end' } : { x: x + 7, y: y + 14, anchor: 'start' };
  }
  if (Math.abs(slope) < 0.08) return { x, y: y - 8, anchor: 'start' };
  if (slope > 0) return { x: x + 7, y: y - 6, anchor: 'start' };
  // Left of a steep line at the left edge stand the labels of the axis.
  return x - 30 < edge ? { x: x + 8, y: y + 4, anchor: 'start' } : { x: x - 7, y: y - 6, anchor: 'end' };
}

/**
 * A spot for the name of every series; null for a series without a name or without points. The usual spot is kept unless a
 * line or an earlier name is in the way; then the first along the line, and after that on its other side, that is struck by the fewest.
 */
export function labelSpots(
  chart: Chart,
  px: (x: number) => number,
  py: (y: number) => number,
): (LabelSpot | null)[] {
  const lines = chart.series.map((s) => s.y.map((y, i): Point => [px(chart.x[i] ?? 0), py(y)]));
  const [left, right] = [px(chart.x[0] ?? 0), px(chart.x.at(-1) ?? 1) + 12];
  const taken: Box[] = [];
  return chart.series.map((s: Series, n) => {
    const points = (lines[n] ?? []).filter(([, y]) => Number.isFinite(y));
    if (s.label === '' || points.length === 0) return null;
    const first = shares[n % FIRST] ?? 0.5;
    const below = s.below === true;
    const spots = [below, !below].flatMap((side) =>
      [first, ...shares.filter((share) => share !== first)].map((share) => beside(points, share, side, left)),
    );
    const inside = (box: Box): boolean => box[0] >= left && box[2] <= right;
    const apart = (box: Box): boolean => inside(box) && !taken.some((other) => overlap(box, other));
    const boxes = spots.map((spot) => boxOf(spot, s.label));
    const free = boxes.flatMap((box, i) => (apart(box) ? [i] : []));
    const struck = (i: number): number =>
      lines.filter((line) => enters(line, boxes[i] ?? [0, 0, 0, 0])).length;
    let best = free[0] ?? 0;
    let fewest = struck(best);
    for (const i of free) {
      if (fewest === 0) break;
      const here = struck(i);
      if (here < fewest) [best, fewest] = [i, here];
    }
    const [spot, box] = [spots[best], boxes[best]];
    if (!spot || !box) return null;
    taken.push(box);
    return spot;
  });
}

/** Whether the name of a strip would be struck through at its usual place, at the left; then it stands at the right. */
export function bandAtRight(
  chart: Chart,
  px: (x: number) => number,
  py: (y: number) => number,
  label: string,
  baseline: number,
): boolean {
  const lines = chart.series.map((s) => s.y.map((y, i): Point => [px(chart.x[i] ?? 0), py(y)]));
  const struck = (spot: LabelSpot): boolean => lines.some((line) => enters(line, boxOf(spot, label)));
  const [left, right] = [px(chart.x[0] ?? 0) + 8, px(chart.x.at(-1) ?? 1) - 8];
  return (
    struck({ x: left, y: baseline, anchor: 'start' }) && !struck({ x: right, y: baseline, anchor: 'end' })
  );
}
