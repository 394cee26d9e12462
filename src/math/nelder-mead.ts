interface Vertex {
  readonly x: number;
  readonly y: number;
  readonly f: number;
}

const RESTARTS = 3;
const STEPS = 120;

/**
 * The largest value of f(x, y) met by Nelder–Mead's simplex from (x, y) with the given first steps, restarted with
 * smaller ones; the value at a smooth maximum is then right to about 1e-12.
 */
export function maximize(
  f: (x: number, y: number) => number,
  x: number,
  y: number,
  dx: number,
  dy: number,
): number {
  const at = (px: number, py: number): Vertex => ({ x: px, y: py, f: f(px, py) });
  let best = at(x, y);
  for (let restart = 0; restart < RESTARTS; restart++) {
    const shrink = 16 ** -restart;
    let simplex = [best, at(best.x + dx * shrink, best.y), at(best.x, best.y + dy * shrink)];
    for (let step = 0; step < STEPS; step++) {
      simplex.sort((p, q) => q.f - p.f);
      const [top, middle, low] = simplex as [Vertex, Vertex, Vertex];
      if (top.f - low.f <= 1e-15 * Math.abs(top.f) && Math.abs(top.x - low.x) < 1e-7) break;
      const towards = (k: number): Vertex => {
        const cx = (top.x + middle.x) / 2;
        const cy = (top.y + middle.y) / 2;
        return at(cx + k * (cx - low.x), cy + k * (cy - low.y));
      };
      let next = towards(1);
      if (next.f > top.f) {
        const farther = towards(2);
        if (farther.f > next.f) next = farther;
      } else if (next.f <= middle.f) {
        next = next.f > low.f ? towards(0.5) : towards(-0.5);
      }
      simplex =
        next.f > low.f
          ? [top, middle, next]
          : [
              top,
              at((top.x + middle.x) / 2, (top.y + middle.y) / 2),
              at((top.x + low.x) / 2, (top.y + low.y) / 2),
            ];
    }
    for (const vertex of simplex) if (vertex.f > best.f) best = vertex;
  }
  return best.f;
}
