import { integer, vector } from './check.ts';
import { eigenvalues, spectralRadius } from './eigenvalues.ts';
import { squareMatrix, zeros, type Complex, type Matrix, type MatrixLike } from './matrix.ts';

/** A plant with one input, x_{t+1} = A x_t + B u_t. */
export interface Plant {
  readonly A: MatrixLike;
  readonly B: ArrayLike<number>;
}

/**
 * The closed loop of u_t = −K x_{t−d} as one matrix. Without delay it is A − B K. With d > 0 the state is augmented by
 * the last d readings w_s = K x_s, the latest first: (x_t, w_{t−1}, …, w_{t−d}), of order n + d, and
 * x_{t+1} = A x_t − B w_{t−d}.
 * @throws RangeError where shapes do not fit or the delay is no whole number from 0 to 64.
 */
export function closedLoop(plant: Plant, K: ArrayLike<number>, delay: number): Matrix {
  const a = squareMatrix(plant.A, 'plant.A');
  const n = a.rows;
  const b = vector('plant.B', plant.B, n);
  const k = vector('K', K, n);
  const order = n + integer('delay', delay, 0, 64);
  const out = zeros(order, order);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      out.data[i * order + j] = a.data[i * n + j]! - (delay === 0 ? b[i]! * k[j]! : 0);
    if (delay > 0) {
      out.data[i * order + order - 1] = -b[i]! + 0;
      out.data[n * order + i] = k[i]!;
    }
  }
  for (let i = n + 1; i < order; i++) out.data[i * order + i - 1] = 1;
  return out;
}

/**
 * The states of the augmented loop from x_0, as if x had stood there before: w_s = K x_0 for s < 0. Row t holds x_t,
 * t = 0…steps.
 */
export function loopOrbit(
  plant: Plant,
  K: ArrayLike<number>,
  delay: number,
  x0: ArrayLike<number>,
  steps: number,
): Matrix {
  const loop = closedLoop(plant, K, delay);
  const order = loop.rows;
  const n = order - delay;
  const start = vector('x0', x0, n);
  const reading = start.reduce((sum, x, i) => sum + K[i]! * x, 0);
  let state = Float64Array.from({ length: order }, (_, i) => (i < n ? start[i]! : reading));
  const out = zeros(integer('steps', steps, 0, 1e5) + 1, n);
  for (let t = 0; t <= steps; t++) {
    out.data.set(state.subarray(0, n), t * n);
    const next = new Float64Array(order);
    for (let i = 0; i < order; i++)
      for (let j = 0; j < order; j++) next[i]! += loop.data[i * order + j]! * state[j]!;
    state = next;
  }
  return out;
}

/**
 * The root locus: the eigenvalues of the loop with gain·K for every gain, as branches that are followed by nearness from
 * one gain to the next. branches[i][m] belongs to gains[m]. Where two eigenvalues meet they are alike, and which branch
 * goes on with which is chance.
 */
export function rootLocus(
  plant: Plant,
  K: ArrayLike<number>,
  delay: number,
  gains: readonly number[],
): Complex[][] {
  const branches: Complex[][] = [];
  for (const gain of gains) {
    const values = eigenvalues(
      closedLoop(
        plant,
        Array.from(K, (k) => gain * k),
        delay,
      ),
    );
    if (branches.length === 0) {
      branches.push(...values.map((z) => [z]));
      continue;
    }
    // The nearest pair first, so that a branch that moves fast does not take the place of one that stands still.
    const pairs = branches.flatMap((branch, i) =>
      values.map((z, j) => {
        const last = branch.at(-1)!;
        return { i, j, far: Math.hypot(z.re - last.re, z.im - last.im) };
      }),
    );
    const [taken, used] = [new Set<number>(), new Set<number>()];
    for (const { i, j } of pairs.sort((p, q) => p.far - q.far)) {
      if (taken.has(i) || used.has(j)) continue;
      taken.add(i);
      used.add(j);
      branches[i]!.push(values[j]!);
    }
  }
  return branches;
}

/**
 * The gains in [0, most] with ρ < 1 − 1e-9 for the loop of gain·K, as open intervals: ρ is looked at on a grid of `count` gains,
 * and every change between neighbours is then found by bisection. Intervals narrower than the grid may be missed.
 */
export function stableGains(
  plant: Plant,
  K: ArrayLike<number>,
  delay: number,
  most: number,
  count = 300,
): [number, number][] {
  const settles = (gain: number): boolean =>
    spectralRadius(
      closedLoop(
        plant,
        Array.from(K, (k) => gain * k),
        delay,
      ),
    ) <
    1 - 1e-9;
  const found: [number, number][] = [];
  let open: number | null = settles(0) ? 0 : null;
  for (let m = 1; m <= count; m++) {
    const now = settles((most * m) / count);
    if (now !== (open !== null)) {
      let [lo, hi] = [(most * (m - 1)) / count, (most * m) / count];
      for (let i = 0; i < 40; i++) {
        const middle = (lo + hi) / 2;
        if (settles(middle) === now) hi = middle;
        else lo = middle;
      }
      if (open === null) open = hi;
      else {
        found.push([open, lo]);
        open = null;
      }
    }
  }
  if (open !== null) found.push([open, most]);
  return found;
}
