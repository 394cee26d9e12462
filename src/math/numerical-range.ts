import { report, type Control } from './control.ts';
import { scaleByPow2 } from './float-bits.ts';
import { eigenvaluesInto, eigenWork } from './eigenvalues.ts';
import { squareMatrix, type MatrixLike } from './matrix.ts';
import { normalize } from './scaling.ts';
import { solveInPlace } from './solve.ts';
import { largestSymmetric } from './tridiagonal.ts';

const MAX_NUMERICAL_ORDER = 256;
const SAMPLES = 16;
const MAX_ROUNDS = 30;
/** How far above the best value found the level set is searched, relative. */
const LIFT = 1e-12;

/** The symmetric and skew parts of a matrix, scaled to size about 1. */
export interface Parts {
  readonly n: number;
  readonly symmetric: Float64Array;
  readonly skew: Float64Array;
  readonly exponent: number;
}

/** @throws RangeError unless A is square, finite and of at most that order. */
export function parts(A: MatrixLike, maxOrder: number | undefined): Parts {
  const a = squareMatrix(A, 'A', maxOrder);
  const n = a.rows;
  const data = Float64Array.from(a.data);
  const exponent = normalize(data);
  const symmetric = new Float64Array(n * n);
  const skew = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const x = data[i * n + j]!;
      const y = data[j * n + i]!;
      symmetric[i * n + j] = (x + y) / 2;
      skew[i * n + j] = (x - y) / 2;
    }
  }
  return { n, symmetric, skew, exponent };
}

/**
 * ω(A) = max Re x*Ax over |x| = 1 = λ_max((A + Aᵀ)/2): the initial growth rate of e^{tA}. Absolute error of a few
 * n·2⁻⁵³·‖A‖. O(n³).
 */
export function numericalAbscissa(A: MatrixLike): number {
  const { n, symmetric, exponent } = parts(A, undefined);
  return scaleByPow2(largestSymmetric(symmetric, n), exponent);
}

/** λ_max of the Hermitian part of e^{iθ}A, as the symmetric matrix [[C, −D], [D, C]] of twice the order. */
export function support({ n, symmetric, skew }: Parts, theta: number): number {
  const cos = Math.cos(theta);
  const sin = Math.sin(theta);
  const m = 2 * n;
  const big = new Float64Array(m * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const c = cos * symmetric[i * n + j]!;
      const d = sin * skew[i * n + j]!;
      big[i * m + j] = c;
      big[(n + i) * m + n + j] = c;
      big[i * m + n + j] = -d;
      big[(n + i) * m + j] = d;
    }
  }
  return largestSymmetric(big, m);
}

/**
 * The angles θ in (0, π) at which λ_max(θ) may cross the level. With t = tan(θ/2), M = level·I + S and S, K the symmetric
 * and skew parts, level·I − cos θ S − i sin θ K is singular iff t = iτ for an eigenvalue τ of
 * [[0, I], [M⁻¹(level·I − S), 2M⁻¹K]]: a real problem, and M is positive definite at any level above λ_max(π).
 */
function crossings({ n, symmetric, skew }: Parts, level: number): number[] {
  const m = 2 * n;
  const lifted = symmetric.map((x, i) => x + (i % (n + 1) === 0 ? level : 0));
  const right = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      right[i * m + j] = (i === j ? level : 0) - symmetric[i * n + j]!;
      right[i * m + n + j] = 2 * skew[i * n + j]!;
    }
  }
  if (!solveInPlace(lifted, right, n, m)) return [];
  const data = new Float64Array(m * m);
  for (let i = 0; i < n; i++) data[i * m + n + i] = 1;
  data.set(right, n * m);
  const work = eigenWork(m);
  eigenvaluesInto({ rows: m, cols: m, data }, work);
  const angles: number[] = [];
  for (let i = 0; i < m; i++) {
    const t = Math.abs(work.im[i]!);
    if (Math.abs(work.re[i]!) <= 0.01 * t) angles.push(2 * Math.atan(t));
  }
  return angles;
}

/**
 * The numerical radius w(A) = max |x*Ax| over |x| = 1, with ρ(A) ≤ w(A) ≤ σ_max(A) ≤ 2w(A) and w(Aᵏ) ≤ w(A)ᵏ.
 * w = max over θ of λ_max of the Hermitian part of e^{iθ}A, found by the level sets of Mengi & Overton 2005, so that no
 * other local maximum is taken for it; relative error about 1e-11. O(n³) a round, order at most 256.
 */
export function numericalRadius(A: MatrixLike, control?: Control): number {
  let p = parts(A, MAX_NUMERICAL_ORDER);
  const atZero = support(p, 0);
  const atPi = support(p, Math.PI);
  // w(−A) = w(A); with the larger value at θ = 0 the matrix to be factored stays away from singular.
  if (atPi > atZero) p = { ...p, symmetric: p.symmetric.map((x) => -x), skew: p.skew.map((x) => -x) };
  let best = Math.max(atZero, atPi);
  for (let i = 1; i < SAMPLES; i++) best = Math.max(best, support(p, (Math.PI * i) / SAMPLES));
  if (best === 0) return 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const angles = [0, ...crossings(p, best * (1 + LIFT)).sort((x, y) => x - y), Math.PI];
    let found = best;
    for (let i = 1; i < angles.length; i++) {
      const low = angles[i - 1]!;
      const high = angles[i]!;
      if (high - low > 1e-9) found = Math.max(found, support(p, (low + high) / 2));
    }
    report(control, 1 - 2 ** -(round + 1));
    if (found <= best * (1 + LIFT)) {
      best = found;
      break;
    }
    best = found;
  }
  report(control, 1);
  return scaleByPow2(best, p.exponent);
}
