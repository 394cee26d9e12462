import { integer } from './check.ts';
import { scaleByPow2 } from './float-bits.ts';
import type { Complex, MatrixLike } from './matrix.ts';
import { parts, support } from './numerical-range.ts';

const MAX_BOUNDARY_ORDER = 256;

/**
 * The numerical range W(A) = {x*Ax : |x| = 1} of a real matrix, as the polygon of its support lines
 * Re(e^{iθ}z) = h(θ) = λ_max of the Hermitian part of e^{iθ}A at θ = πk/m, k = 0…m, mirrored in the real axis: vertices in
 * order, 2m of them. W is convex and lies within; a round W is exceeded by a factor of at most 1/cos(π/2m). O(m·n³).
 */
export function numericalRangeBoundary(A: MatrixLike, m = 48): Complex[] {
  const p = parts(A, MAX_BOUNDARY_ORDER);
  integer('m', m, 2, 4096);
  const thetas = Array.from({ length: m + 1 }, (_, k) => (Math.PI * k) / m);
  const heights = thetas.map((theta) => scaleByPow2(support(p, theta), p.exponent));
  const width = Math.sin(Math.PI / m);
  const below = Array.from({ length: m }, (_, k): Complex => {
    const [a, b] = [thetas[k]!, thetas[k + 1]!];
    const [ha, hb] = [heights[k]!, heights[k + 1]!];
    // Where the support lines at a and b meet.
    return {
      re: (ha * Math.sin(b) - hb * Math.sin(a)) / width,
      im: (ha * Math.cos(b) - hb * Math.cos(a)) / width,
    };
  });
  return [...below, ...below.map(({ re, im }) => ({ re, im: -im })).reverse()];
}
