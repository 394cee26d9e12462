import { finite, perhaps, vector } from './check.ts';
import { report, type Control } from './control.ts';
import { exponentOf, scaleByPow2 } from './float-bits.ts';
import { squareMatrix, zeros, type Complex, type Matrix, type MatrixLike } from './matrix.ts';
import { schur, type Schur } from './schur.ts';
import { resolventWork, smallestSingular, type ResolventWork } from './smallest-singular.ts';

/** The same Schur form in a scale in which z and T are both of size at most about 1. */
function rescaled(t: Schur, size: number): Schur {
  const shift = size > 0 ? exponentOf(size) - t.exponent : 0;
  if (shift <= 20) return t;
  const scale = (x: number): number => scaleByPow2(x, -shift);
  return { n: t.n, re: t.re.map(scale), im: t.im.map(scale), exponent: t.exponent + shift };
}

/** σ_min(zI − A) from the Schur form of A. */
export function distanceToSingularity(t: Schur, re: number, im: number, work: ResolventWork): number {
  const s = rescaled(t, Math.max(Math.abs(re), Math.abs(im)));
  const sigma = smallestSingular(s, scaleByPow2(re, -s.exponent), scaleByPow2(im, -s.exponent), work);
  return scaleByPow2(sigma, s.exponent);
}

/**
 * ‖(zI − A)⁻¹‖₂ = 1/σ_min(zI − A), Infinity at an eigenvalue. Schur form, then inverse Lanczos iteration: relative error
 * about 1e-11 away from the eigenvalues (near them σ_min has an absolute error of n·2⁻⁵³·‖A‖). O(n³) once, O(n²) a step.
 * @param z a complex number, or a real one.
 */
export function resolventNorm(A: MatrixLike, z: Complex | number): number {
  const a = squareMatrix(A);
  const re = finite(typeof z === 'number' ? 'z' : 'z.re', typeof z === 'number' ? z : perhaps(z)?.re);
  const im = typeof z === 'number' ? 0 : finite('z.im', z.im);
  return 1 / distanceToSingularity(schur(a), re, im, resolventWork(a.rows));
}

/**
 * σ_min(zI − A) on the grid z = re[j] + i·im[i]: a matrix of im.length rows and re.length columns. The ε-pseudospectrum
 * is where it is at most ε. One Schur form, O(n²) per point and step, so 100×100 points at n = 128 take seconds.
 */
export function pseudospectrum(
  A: MatrixLike,
  re: ArrayLike<number>,
  im: ArrayLike<number>,
  control?: Control,
): Matrix {
  const a = squareMatrix(A);
  const x = vector('re', re);
  const y = vector('im', im);
  const out = zeros(y.length, x.length);
  const t = schur(a);
  const work = resolventWork(a.rows);
  for (let i = 0; i < y.length; i++) {
    for (let k = 0; k < x.length; k++) {
      // Back and forth, so that each point starts from a neighbour's vector.
      const j = i % 2 === 0 ? k : x.length - 1 - k;
      out.data[i * x.length + j] = distanceToSingularity(t, x[j]!, y[i]!, work);
    }
    report(control, (i + 1) / y.length);
  }
  return out;
}
