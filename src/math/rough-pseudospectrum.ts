import { vector } from './check.ts';
import { scaleByPow2 } from './float-bits.ts';
import { lanczos } from './lanczos.ts';
import { squareMatrix, zeros, type Matrix, type MatrixLike } from './matrix.ts';
import { schur, type Schur } from './schur.ts';
import { resolventWork, solveBoth, type ResolventWork } from './smallest-singular.ts';

/** The process stops when a step changes 1/σ² by no more than this share, and the residual is no larger either. */
const ROUGH = 0.003;

/** σ_min(zI − T), z in the scale of T, from above, to a per cent, or a tenth where many singular values are near: enough for a contour, in a fraction of the steps. */
export function roughSingular(t: Schur, zr: number, zi: number, { krylov, noise }: ResolventWork): number {
  const { n, re, im } = t;
  for (let i = 0; i < n; i++) if (re[i * n + i] === zr && im[i * n + i] === zi) return 0;
  const { basis, start } = krylov;
  for (let i = 0; i < 2 * n; i++) start[i]! += noise[i]!;
  let before = 0;
  const theta = lanczos(
    krylov,
    (from, to) => {
      basis.copyWithin(to, from, from + 2 * n);
      solveBoth(t, zr, zi, basis, to);
    },
    Infinity,
    (found, residual, _, steps) => {
      const settled = steps > 2 && found - before <= ROUGH * found && residual <= ROUGH * found;
      before = found;
      return settled;
    },
  );
  return 1 / Math.sqrt(theta);
}

/**
 * σ_min(zI − A) on the grid z = re[j] + i·im[i], as {@link pseudospectrum} gives it, roughly: a matrix of
 * im.length rows and re.length columns, for drawing. |z| must not be beyond a million times ‖A‖. One Schur form, then O(n²)
 * a point.
 */
export function roughPseudospectrum(A: MatrixLike, re: ArrayLike<number>, im: ArrayLike<number>): Matrix {
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
      const sigma = roughSingular(t, scaleByPow2(x[j]!, -t.exponent), scaleByPow2(y[i]!, -t.exponent), work);
      out.data[i * x.length + j] = scaleByPow2(sigma, t.exponent);
    }
  }
  return out;
}
