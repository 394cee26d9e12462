/** Level lines of a function known on a grid, by marching squares. */

export type Point = readonly [number, number];

/** Values on a grid: `values[i * x.length + j]` at (x[j], y[i]). */
export interface Grid {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly values: readonly number[];
}

/**
 * The lines on which the grid's values, interpolated along the edges of its cells, equal `level`. A line that closes ends
 * with its first point; the others end at the border. In a cell where two opposite corners are above and two below, the
 * mean of the four decides which are joined. Every value must be finite.
 */
export function contourLines({ x, y, values }: Grid, level: number): Point[][] {
  const [nx, ny] = [x.length, y.length];
  const at = (i: number, j: number): number => values[i * nx + j] ?? NaN;
  const points = new Map<number, Point>();
  const joined = new Map<number, number[]>();
  const share = (a: number, b: number): number => (level - a) / (b - a);
  const mix = (a = 0, b = 0, t: number): number => a + t * (b - a);
  // An edge is named by its first corner, doubled; odd names go up, even ones to the right.
  const right = (i: number, j: number): number => {
    const name = 2 * (i * nx + j);
    points.set(name, [mix(x[j], x[j + 1], share(at(i, j), at(i, j + 1))), y[i] ?? 0]);
    return name;
  };
  const up = (i: number, j: number): number => {
    const name = 2 * (i * nx + j) + 1;
    points.set(name, [x[j] ?? 0, mix(y[i], y[i + 1], share(at(i, j), at(i + 1, j)))]);
    return name;
  };
  const join = (a: number, b: number): void => {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  };
  for (let i = 0; i + 1 < ny; i++) {
    for (let j = 0; j + 1 < nx; j++) {
      const corners = [at(i, j), at(i, j + 1), at(i + 1, j + 1), at(i + 1, j)];
      const high = corners.map((v) => v >= level);
      // The edges crossed, counter-clockwise from the lower one.
      const crossed = [() => right(i, j), () => up(i, j + 1), () => right(i + 1, j), () => up(i, j)].flatMap(
        (edge, k) => (high[k] === high[(k + 1) % 4] ? [] : [edge()]),
      );
      const [a, b, c, d] = crossed;
      if (a === undefined || b === undefined) continue;
      if (c === undefined || d === undefined) {
        join(a, b);
        continue;
      }
      const mean = corners.reduce((sum, v) => sum + v, 0) / 4;
      // The corner between the lower and the right edge is cut off unless it is joined to its opposite through the middle.
      if (mean >= level === high[1]) {
        join(a, d);
        join(b, c);
      } else {
        join(a, b);
        join(c, d);
      }
    }
  }
  return chains(joined).map((chain) => chain.map((name) => points.get(name) ?? [0, 0]));
}

/** Runs along what is joined: first from the loose ends, then round what is left. */
function chains(joined: ReadonlyMap<number, readonly number[]>): number[][] {
  const seen = new Set<number>();
  const found: number[][] = [];
  const follow = (start: number): void => {
    const chain: number[] = [];
    for (let now: number | undefined = start; now !== undefined;) {
      seen.add(now);
      chain.push(now);
      now = joined.get(now)?.find((next) => !seen.has(next));
    }
    if (chain.length > 2 && joined.get(start)?.includes(chain.at(-1) ?? -1) === true) chain.push(start);
    if (chain.length > 1) found.push(chain);
  };
  for (const [name, others] of joined) if (others.length === 1 && !seen.has(name)) follow(name);
  for (const name of joined.keys()) if (!seen.has(name)) follow(name);
  return found;
}
