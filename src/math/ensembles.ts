import { finite, integer, nonNegative, perhaps, positive, show, vector } from './check.ts';
import { identity, zeros, MAX_ORDER, type Matrix } from './matrix.ts';
import type { Rng } from './rng.ts';

/** A square matrix of order n with entry(i, j) at row i, column j. */
function build(n: number, entry: (i: number, j: number) => number): Matrix {
  integer('n', n, 1, MAX_ORDER);
  const out = zeros(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out.data[i * n + j] = entry(i, j);
  return out;
}

function requireRng(rng: Rng): void {
  if (typeof perhaps(rng)?.normal !== 'function')
    throw new TypeError(`rng is ${show(rng)}; a generator made by rng(seed) is needed`);
}

/** Independent N(0, gain²/n) entries (real Ginibre): ρ → gain and σ_max → 2·gain as n grows. */
function gaussian(n: number, gain: number, rng: Rng): Matrix {
  requireRng(rng);
  const scale = finite('gain', gain) / Math.sqrt(n);
  return build(n, () => scale * rng.normal());
}

/** gain times a Haar-distributed orthogonal matrix: Gram–Schmidt, twice, on Gaussian rows (Mezzadri 2007). */
function orthogonal(n: number, gain: number, rng: Rng): Matrix {
  requireRng(rng);
  finite('gain', gain);
  const out = build(n, () => rng.normal());
  const { data } = out;
  for (let i = 0; i < n; i++) {
    for (let pass = 0; pass < 2; pass++) {
      for (let k = 0; k < i; k++) {
        let dot = 0;
        for (let j = 0; j < n; j++) dot += data[i * n + j]! * data[k * n + j]!;
        for (let j = 0; j < n; j++) data[i * n + j]! -= dot * data[k * n + j]!;
      }
    }
    let square = 0;
    for (let j = 0; j < n; j++) square += data[i * n + j]! ** 2;
    const scale = 1 / Math.sqrt(square);
    for (let j = 0; j < n; j++) data[i * n + j]! *= scale;
  }
  for (let i = 0; i < data.length; i++) data[i]! *= gain;
  return out;
}

/** I + N(0, gain²/n) noise: the identity initialisation of Le, Jaitly & Hinton 2015, perturbed. */
function identityPlusNoise(n: number, gain: number, rng: Rng): Matrix {
  const out = gaussian(n, gain, rng);
  for (let i = 0; i < n; i++) out.data[i * n + i]! += 1;
  return out;
}

/** Independent entries uniform on ±gain/√n: PyTorch's default for recurrent layers at gain 1. */
function uniform(n: number, gain: number, rng: Rng): Matrix {
  requireRng(rng);
  const bound = finite('gain', gain) / Math.sqrt(n);
  return build(n, () => bound * (2 * rng.uniform() - 1));
}

/** (G + sign·Gᵀ)/√2 with Gaussian G of the given gain. */
const paired =
  (sign: number) =>
  (n: number, gain: number, rng: Rng): Matrix => {
    const { data } = gaussian(n, gain, rng);
    return build(n, (i, j) => (data[i * n + j]! + sign * data[j * n + i]!) / Math.SQRT2);
  };

/** One Jordan block: lambda on the diagonal, coupling above it. ρ = |lambda| whatever the coupling. */
function jordan(n: number, lambda: number, coupling = 1): Matrix {
  finite('lambda', lambda);
  finite('coupling', coupling);
  return build(n, (i, j) => (i === j ? lambda : j === i + 1 ? coupling : 0));
}

/** Grcar's matrix: −1 below, 1 on and on k diagonals above the diagonal. Strongly non-normal Toeplitz. */
function grcar(n: number, k = 3): Matrix {
  integer('k', k, 0);
  return build(n, (i, j) => (j === i - 1 ? -1 : j >= i && j <= i + k ? 1 : 0));
}

/** Kahan's matrix: row i is sin(theta)^i·(0…0, 1, −cos theta, …). Its smallest singular value hides from QR. */
function kahan(n: number, theta = 1.2): Matrix {
  positive('theta', theta);
  return build(n, (i, j) => (j < i ? 0 : Math.sin(theta) ** i * (i === j ? 1 : -Math.cos(theta))));
}

/** Frank's matrix, upper Hessenberg: small eigenvalues are ill-conditioned. */
function frank(n: number): Matrix {
  return build(n, (i, j) => (j < i - 1 ? 0 : n - Math.max(i, j)));
}

/**
 * The companion matrix of zⁿ + c₁zⁿ⁻¹ + … + cₙ, its first row −c: eigenvalues are the roots.
 * @param coefficients c₁…cₙ.
 */
function companion(coefficients: ArrayLike<number>): Matrix {
  const c = vector('coefficients', coefficients);
  return build(c.length, (i, j) => (i === 0 ? -c[j]! : j === i - 1 ? 1 : 0));
}

/** The Toeplitz matrix with the given first column and first row (their first entries agree). */
function toeplitz(column: ArrayLike<number>, row: ArrayLike<number>): Matrix {
  const c = vector('column', column);
  const r = vector('row', row, c.length);
  if (c[0] !== r[0]) throw new RangeError(`row[0] is ${r[0]}; ${c[0]} is needed, as column[0]`);
  return build(c.length, (i, j) => (i >= j ? c[i - j]! : r[j - i]!));
}

/** The cyclic shift: e_j ↦ e_{j+1 mod n}. Normal, eigenvalues the n-th roots of 1. */
function cyclic(n: number): Matrix {
  return build(n, (i, j) => (i === (j + 1) % n ? 1 : 0));
}

/** radius times the rotation of the plane by theta (radians). */
function rotation(theta: number, radius = 1): Matrix {
  finite('theta', theta);
  nonNegative('radius', radius);
  const c = radius * Math.cos(theta);
  const s = radius * Math.sin(theta);
  return { rows: 2, cols: 2, data: Float64Array.of(c, -s, s, c) };
}

/** Families of square matrices for experiments; the random ones take their generator last. */
export const ensembles = {
  gaussian,
  orthogonal,
  identityPlusNoise,
  uniform,
  /** (G + Gᵀ)/√2: real eigenvalues, filling ±2·gain as n grows (Wigner's semicircle). */
  symmetric: /* @__PURE__ */ paired(1),
  /** (G − Gᵀ)/√2: a normal matrix with imaginary eigenvalues. */
  skew: /* @__PURE__ */ paired(-1),
  identity,
  jordan,
  grcar,
  kahan,
  frank,
  companion,
  toeplitz,
  cyclic,
  rotation,
} as const;
