/** What is computed only when the reader asks for it; a page fetches it then. */
import { ticks } from '../../../src/lib/axis.ts';
import { contourLines } from '../../../src/lib/contour.ts';
import { plainNumber } from '../../../src/lib/widget.ts';
import { kreissSearch } from '../../../src/math/kreiss-search.ts';
import type { Matrix } from '../../../src/math/matrix.ts';
import { numericalRangeBoundary } from '../../../src/math/numerical-range-boundary.ts';
import { numericalRadius } from '../../../src/math/numerical-range.ts';
import { resolventNorm } from '../../../src/math/resolvent.ts';
import { roughPseudospectrum } from '../../../src/math/rough-pseudospectrum.ts';
import type { SpectrumParams } from './matrix.ts';
import { layerReach, type Contour, type SpectrumBase, type SpectrumLayers } from './result.ts';

export { underPlane } from './layer-picture.ts';

/** Wider than high, since the picture on a phone is. */
const ASPECT = 1.3;
/** The share of the window within the innermost level line. */
const SEEN = 0.003;
/** The most level lines that are drawn. */
const LEVELS = 7;
const RADIUS_ORDER = 64;

/** Points of the grid from the real axis to the top: as many as a tenth of a second or two allows. */
function rowsFor(n: number): number {
  return [4, 16, 32, 64].reduce((rows, order) => (n > order ? rows - 9 : rows), 57);
}

const brief = (x: number): number => Number(x.toPrecision(5)) + 0;

/** Level lines of σ_min(zI − A) at powers of ten, in the window; the matrix is real, so half of it is computed. */
export function pseudospectraOf(A: Matrix, { rho, sigma }: Pick<SpectrumBase, 'rho' | 'sigma'>): Contour[] {
  const reach = layerReach({ rho, sigma });
  const m = rowsFor(A.rows);
  const y = Array.from({ length: m }, (_, i) => (reach * i) / (m - 1));
  const half = Math.round(ASPECT * (m - 1));
  const x = Array.from({ length: 2 * half + 1 }, (_, j) => (reach * (j - half)) / (m - 1));
  const found = Array.from(roughPseudospectrum(A, x, y).data, Math.log10);
  const finite = found.filter(Number.isFinite);
  // Below this all is rounding.
  const noise = Math.log10(A.rows * 2 ** -52 * Math.max(sigma, 1e-300)) + 0.5;
  // The innermost line is to enclose enough of the picture to be seen.
  const lowest = Math.max([...finite].sort((a, b) => a - b)[Math.ceil(SEEN * finite.length)] ?? 0, noise);
  const logs = found.map((v) => Math.max(v, lowest - 1));
  const rows = Array.from({ length: m }, (_, i) => logs.slice(i * x.length, (i + 1) * x.length));
  const grid = {
    x,
    y: [
      ...y
        .slice(1)
        .map((v) => -v)
        .reverse(),
      ...y,
    ],
    values: [...rows.slice(1).reverse(), ...rows].flat(),
  };
  const edge = (x.at(-1) ?? reach) * (1 - 1e-9);
  const exponents = ticks(lowest, Math.max(...finite), LEVELS, true);
  // The perturbations of size 1 and more say little, where smaller ones are drawn.
  const small = exponents.filter((exponent) => exponent < 0);
  return (small.length > 0 ? small : exponents)
    .map((exponent): Contour => {
      const lines = contourLines(grid, exponent);
      const points = lines.flat();
      return {
        exponent,
        lines: lines.map((line) => line.flat().map(brief)),
        reach: Math.max(0, ...points.map(([re, im]) => Math.hypot(re, im))),
        cut: points.some(([re, im]) => Math.abs(re) >= edge || Math.abs(im) >= reach * (1 - 1e-9)),
      };
    })
    .filter(({ lines }) => lines.length > 0);
}

export function rangeOf(A: Matrix): SpectrumLayers['range'] {
  const n = A.rows;
  return {
    corners: numericalRangeBoundary(A, n <= 32 ? 48 : n <= 64 ? 32 : 16).flatMap(({ re, im }) => [
      brief(re),
      brief(im),
    ]),
    radius: n <= RADIUS_ORDER ? numericalRadius(A) : null,
  };
}

export function kreissOf(A: Matrix, rho: number): number | string | null {
  if (rho >= 1) return null;
  try {
    return plainNumber(kreissSearch(A));
  } catch (error) {
    // The spectral radius rounds to 1 there.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** (|z| − 1)·‖(zI − A)⁻¹‖: no more than the largest ‖A^k‖, wherever z lies outside the unit circle. */
export function kreissAt(A: Matrix, re: number, im: number): number | string | null {
  const gap = Math.hypot(re, im) - 1;
  return gap > 0 ? plainNumber(gap * resolventNorm(A, { re, im })) : null;
}

export function layersOf(p: SpectrumParams, A: Matrix, base: SpectrumBase): SpectrumLayers {
  return {
    pseudospectra: p.pseudospectra ? pseudospectraOf(A, base) : null,
    range: p.range ? rangeOf(A) : null,
    kreiss: p.kreiss
      ? { constant: kreissOf(A, base.rho), order: A.rows, re: p.re, im: p.im, at: kreissAt(A, p.re, p.im) }
      : null,
  };
}
