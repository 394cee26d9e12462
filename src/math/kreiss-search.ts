import { spectralRadius } from './eigenvalues.ts';
import { hypot2, scaleByPow2 } from './float-bits.ts';
import { kreissConstant } from './kreiss.ts';
import { squareMatrix, type MatrixLike } from './matrix.ts';
import { maximize } from './nelder-mead.ts';
import { roughSingular } from './rough-pseudospectrum.ts';
import { schur } from './schur.ts';
import { resolventWork, smallestSingular } from './smallest-singular.ts';

const THOROUGH_ORDER = 24;
const ANGLES = 12;
const OUTERMOST = 6;
const NEAR = 0.02;
const PER_DECADE = 2;

/**
 * The Kreiss constant K(A) of {@link kreissConstant}, found in under half a second at order 128: up to order 24 by the same
 * search, beyond by a coarser one (12 angles and those of the outermost eigenvalues, two moduli a decade, the two best
 * points refined). What is found is a value of (|z| − 1)·‖(zI − A)⁻¹‖₂, hence a lower bound of sup_k ‖Aᵏ‖ in any case.
 * @throws RangeError unless ρ(A) < 1.
 */
export function kreissSearch(A: MatrixLike): number {
  const a = squareMatrix(A, 'A', 256);
  if (a.rows <= THOROUGH_ORDER) return kreissConstant(a);
  const rho = spectralRadius(a);
  if (rho >= 1) throw new RangeError(`A has spectral radius ${rho}; the Kreiss constant needs one below 1`);
  const n = a.rows;
  const t = schur(a);
  if (t.exponent < -60) return 1;
  const work = resolventWork(n);
  const quotient =
    (sigmaAt: typeof smallestSingular) =>
    (x: number, theta: number): number => {
      const gap = 10 ** x;
      const r = scaleByPow2(1 + gap, -t.exponent);
      const sigma = sigmaAt(t, r * Math.cos(theta), r * Math.sin(theta), work);
      return scaleByPow2(gap / sigma, -t.exponent);
    };
  const outer = Array.from({ length: n }, (_, i) => ({
    re: t.re[i * n + i]!,
    im: Math.abs(t.im[i * n + i]!),
  }))
    .sort((p, q) => hypot2(q.re, q.im) - hypot2(p.re, p.im))
    .slice(0, 2 * OUTERMOST)
    .map(({ re, im }) => Math.atan2(im, re));
  const even = Array.from({ length: ANGLES + 1 }, (_, i) => (Math.PI * i) / ANGLES);
  // Both eigenvalues of a pair lie at one angle, and neighbours see the same hill.
  const thetas = [...even, ...outer]
    .sort((p, q) => p - q)
    .filter((theta, i, all) => i === 0 || theta - all[i - 1]! > NEAR);
  const one = scaleByPow2(1, -t.exponent);
  // Near the unit circle the quotient is at most (|z| − 1)/(σ₁ − (|z| − 1)): nothing to find far below σ₁.
  const closest = Math.min(
    ...thetas.map((theta) => roughSingular(t, one * Math.cos(theta), one * Math.sin(theta), work) / one),
  );
  const first = Math.max(-14, Math.floor(Math.log10(Math.max(closest, 1e-14))) - 1);
  const rough = quotient(roughSingular);
  const points = Array.from({ length: (2 - first) * PER_DECADE + 1 }, (_, i) => first + i / PER_DECADE)
    .flatMap((x) => thetas.map((theta) => ({ x, theta, value: rough(x, theta) })))
    .sort((p, q) => q.value - p.value);
  const [top] = points;
  if (!top) return 1;
  const away = points.find((p) => Math.abs(p.x - top.x) > 1 || Math.abs(p.theta - top.theta) > Math.PI / 6);
  const exact = quotient(smallestSingular);
  return Math.max(
    1,
    ...[top, ...(away && away.value > 0.9 * top.value ? [away] : [])].map((p) =>
      maximize(exact, p.x, p.theta, 1 / PER_DECADE, Math.PI / ANGLES),
    ),
  );
}
