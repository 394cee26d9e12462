import { report, type Control } from './control.ts';
import { spectralRadius } from './eigenvalues.ts';
import { hypot2, scaleByPow2 } from './float-bits.ts';
import { squareMatrix, type MatrixLike } from './matrix.ts';
import { maximize } from './nelder-mead.ts';
import { schur } from './schur.ts';
import { resolventWork, smallestSingular } from './smallest-singular.ts';

const MAX_KREISS_ORDER = 256;
const ANGLES = 32;
const PER_DECADE = 4;
const REFINED = 4;

/** A point of the search: log₁₀(|z| − 1) and arg z. */
interface Point {
  readonly x: number;
  readonly theta: number;
  readonly value: number;
}

/**
 * The Kreiss constant K(A) = sup over |z| > 1 of (|z| − 1)·‖(zI − A)⁻¹‖₂ ≥ 1, for ρ(A) < 1. Kreiss matrix theorem:
 * K ≤ sup_k ‖Aᵏ‖ ≤ e·n·K (Spijker 1991). Logarithmic grid over |z| − 1 and arg z, eigenvalue angles included, then the
 * best local maxima refined: relative error about 1e-9 unless the maximum is narrower than the grid. Order at most 256.
 * @throws RangeError unless ρ(A) < 1.
 */
export function kreissConstant(A: MatrixLike, control?: Control): number {
  const a = squareMatrix(A, 'A', MAX_KREISS_ORDER);
  const rho = spectralRadius(a);
  if (rho >= 1) throw new RangeError(`A has spectral radius ${rho}; the Kreiss constant needs one below 1`);
  const n = a.rows;
  const t = schur(a);
  const work = resolventWork(n);
  const value = (x: number, theta: number): number => {
    const gap = 10 ** x;
    const r = scaleByPow2(1 + gap, -t.exponent);
    const sigma = smallestSingular(t, r * Math.cos(theta), r * Math.sin(theta), work);
    return scaleByPow2(gap / sigma, -t.exponent);
  };
  if (t.exponent < -60) return 1;

  const angles = new Set(Array.from({ length: ANGLES + 1 }, (_, i) => (Math.PI * i) / ANGLES));
  const one = scaleByPow2(1, -t.exponent);
  for (let i = 0; i < n; i++) {
    const re = t.re[i * n + i]!;
    const im = Math.abs(t.im[i * n + i]!);
    if (hypot2(re, im) > 0.3 * rho * one) angles.add(Math.atan2(im, re));
  }
  const thetas = [...angles].sort((p, q) => p - q);
  // Near the unit circle the quotient is at most (|z| − 1)/(σ₁ − (|z| − 1)): nothing to find far below σ₁.
  let closest = Infinity;
  for (const theta of thetas)
    closest = Math.min(
      closest,
      smallestSingular(t, one * Math.cos(theta), one * Math.sin(theta), work) / one,
    );
  const first = Math.max(-14, Math.floor(Math.log10(Math.max(closest, 1e-14))) - 1);
  const levels = Array.from({ length: (3 - first) * PER_DECADE + 1 }, (_, i) => first + i / PER_DECADE);

  const grid: Point[][] = levels.map((x, i) => {
    report(control, (0.8 * i) / levels.length);
    return thetas.map((theta) => ({ x, theta, value: value(x, theta) }));
  });
  const peaks = grid
    .flatMap((row, i) => row.filter((p, j) => isPeak(grid, i, j, p.value)))
    .sort((p, q) => q.value - p.value)
    .slice(0, REFINED);
  let best = 1;
  for (const peak of peaks)
    best = Math.max(best, maximize(value, peak.x, peak.theta, 1 / PER_DECADE, Math.PI / ANGLES));
  report(control, 1);
  return best;
}

function isPeak(grid: readonly (readonly Point[])[], i: number, j: number, value: number): boolean {
  for (let di = -1; di <= 1; di++) {
    for (let dj = -1; dj <= 1; dj++) {
      const other = grid[i + di]?.[j + dj];
      if (other !== undefined && other.value > value) return false;
    }
  }
  return true;
}
