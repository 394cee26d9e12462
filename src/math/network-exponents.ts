import { integer, nonNegative, show, vector } from './check.ts';
import { rng } from './rng.ts';

/** A random tanh network of N units, driven by noise. */
export interface RandomNetwork {
  /** Units, 1 to 1024. */
  readonly N: number;
  /** Standard deviation of each unit's input, drawn anew at every step. */
  readonly input: number;
  /** Standard deviation of each unit's bias, drawn once. */
  readonly bias: number;
  readonly seed: number;
  /** Steps that are measured, after `settle` steps that are not. */
  readonly steps: number;
  readonly settle: number;
}

/** out ← m·h and tangent ← m·v in one passage over m, four rows at a time; m has n columns, its rows filled up to a multiple of 4. */
function applyTwice(
  m: Float64Array,
  n: number,
  h: Float64Array,
  v: Float64Array,
  out: Float64Array,
  tangent: Float64Array,
): void {
  for (let i = 0; i < n; i += 4) {
    const [i0, i1, i2, i3] = [i * n, (i + 1) * n, (i + 2) * n, (i + 3) * n];
    let h0 = 0,
      h1 = 0,
      h2 = 0,
      h3 = 0;
    let v0 = 0,
      v1 = 0,
      v2 = 0,
      v3 = 0;
    for (let j = 0; j < n; j++) {
      const x = h[j]!;
      const y = v[j]!;
      const m0 = m[i0 + j]!,
        m1 = m[i1 + j]!,
        m2 = m[i2 + j]!,
        m3 = m[i3 + j]!;
      h0 += m0 * x;
      v0 += m0 * y;
      h1 += m1 * x;
      v1 += m1 * y;
      h2 += m2 * x;
      v2 += m2 * y;
      h3 += m3 * x;
      v3 += m3 * y;
    }
    out[i] = h0;
    out[i + 1] = h1;
    out[i + 2] = h2;
    out[i + 3] = h3;
    tangent[i] = v0;
    tangent[i + 1] = v1;
    tangent[i + 2] = v2;
    tangent[i + 3] = v3;
  }
}

/**
 * The largest Lyapunov exponent, natural logarithm a step, of h_t = tanh(g·G h_{t−1}/√N + b + x_t) for every gain g: the mean
 * of ln(‖J_t v‖/‖v‖) along one tangent vector v (Benettin et al. 1980). G, h_0 and v are standard normal, b and x_t
 * have the given standard deviations; all are drawn from `rng(seed)` in the order G (by rows), b, h_0, v, x_1, x_2, …, and
 * shared by the gains. −Infinity where the tangent vector becomes exactly zero. O(gains·(settle + steps)·N²).
 */
export function largestExponents(gains: ArrayLike<number>, network: RandomNetwork): Float64Array {
  const { N, seed, steps, settle } = network;
  integer('N', N, 1, 1024);
  integer('steps', steps, 1, 1e6);
  integer('settle', settle, 0, 1e6);
  const [input, bias] = [nonNegative('input', network.input), nonNegative('bias', network.bias)];
  const list = vector('gains', gains);
  if (list.some((g) => g < 0))
    throw new RangeError(`gains is ${show(gains)}; gains of at least 0 are needed`);
  const random = rng(seed);
  const normals = (length: number, scale: number): Float64Array =>
    Float64Array.from({ length }, () => scale * random.normal());
  const filled = N + ((4 - (N % 4)) % 4);
  const G = new Float64Array(filled * N);
  G.set(normals(N * N, 1 / Math.sqrt(N)));
  const b = normals(N, bias);
  const start = normals(N, 1);
  const direction = normals(N, 1);
  const total = settle + steps;
  const x = input > 0 ? normals(total * N, input) : null;
  const [h, v] = [new Float64Array(N), new Float64Array(N)];
  const [next, tangent] = [new Float64Array(filled), new Float64Array(filled)];
  return list.map((gain) => {
    h.set(start);
    v.set(direction);
    let sum = 0;
    for (let t = 0; t < total; t++) {
      applyTwice(G, N, h, v, next, tangent);
      let before = 0;
      let after = 0;
      for (let i = 0; i < N; i++) {
        // tanh a and its slope by e^(−2|a|): exact also where 1 − tanh² would be lost in rounding.
        const a = gain * next[i]! + b[i]! + (x === null ? 0 : x[t * N + i]!);
        const e = Math.exp(-2 * Math.abs(a));
        before += v[i]! * v[i]!;
        h[i] = (Math.sign(a) * (1 - e)) / (1 + e);
        v[i] = (gain * 4 * e * tangent[i]!) / ((1 + e) * (1 + e));
        after += v[i]! * v[i]!;
      }
      if (after === 0) return -Infinity;
      // Kept near 1, where squares neither under- nor overflow.
      const scale = 1 / Math.sqrt(after);
      for (let i = 0; i < N; i++) v[i]! *= scale;
      if (t >= settle) sum += Math.log(after / before) / 2;
    }
    return sum / steps;
  });
}
