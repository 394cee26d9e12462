/** The parameters of the linear system, its eigenvectors, and what moving one of its eigenvalues makes of the matrix. */
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import type { Complex } from '../../../src/math/matrix.ts';

export const params = {
  A: {
    type: 'matrix',
    default: [
      [0.9, 10],
      [0, 0.9],
    ],
    minSize: 2,
    maxSize: 2,
    maxEntry: 20,
  },
  x: { type: 'number', default: 0, min: -3, max: 3, step: 0.05 },
  y: { type: 'number', default: 1, min: -3, max: 3, step: 0.05 },
  kmax: { type: 'integer', default: 80, min: 5, max: 200 },
} as const satisfies Schema;

export type LinearParams = ParamsOf<typeof params>;
export type Matrix2 = readonly (readonly number[])[];

/** What a factor at every step does in the end. */
export function factorTone(factor: number): Tone {
  return toneOf(factor - 1, 1e-9);
}

const entries = (A: Matrix2): [number, number, number, number] => [
  A[0]?.[0] ?? 0,
  A[0]?.[1] ?? 0,
  A[1]?.[0] ?? 0,
  A[1]?.[1] ?? 0,
];

/** A − λI. */
function shifted(A: Matrix2, by: number): [number, number, number, number] {
  const [a, b, c, d] = entries(A);
  return [a - by, b, c, d - by];
}

/**
 * Unit eigenvectors of the real eigenvalues: by Cayley and Hamilton the columns of A − λ₂I are eigenvectors of λ₁. None
 * for a complex pair, one for a defective matrix, and none to single out where every vector is one.
 */
export function eigenvectors(A: Matrix2, [first, second]: readonly Complex[]): number[][] {
  if (!first || !second || first.im !== 0) return [];
  const others = first.re === second.re ? [second.re] : [second.re, first.re];
  return others.flatMap((other) => {
    const [a, b, c, d] = shifted(A, other);
    const [x, y] = Math.hypot(a, c) >= Math.hypot(b, d) ? [a, c] : [b, d];
    const largest = Math.max(Math.abs(x), Math.abs(y));
    if (largest === 0) return [];
    const length = Math.hypot(x / largest, y / largest);
    const sign = y < 0 || (y === 0 && x < 0) ? -1 : 1;
    return [[(sign * x) / largest / length + 0, (sign * y) / largest / length + 0]];
  });
}

/** Real eigenvalues are kept this far apart and complex ones this far off the axis, or the eigenvectors would be lost. */
const APART = 0.02;

const tidy = (x: number): number => Number(x.toPrecision(10)) || 0;

/**
 * The matrix whose eigenvalue `index` is at `to` and whose eigenvectors are those of A. A complex pair moves as a pair, a
 * double eigenvalue as one; real ones stay real and keep their order.
 */
export function withEigenvalue(
  A: Matrix2,
  values: readonly Complex[],
  index: number,
  to: Complex,
): number[][] {
  const [a, b, c, d] = entries(A);
  const moved = values[index];
  const other = values[1 - index];
  if (!moved || !other)
    return [
      [a, b],
      [c, d],
    ];
  const build = (diagonal: number, scale: number, from: number): number[][] => [
    [tidy(diagonal + scale * (a - from)), tidy(scale * b)],
    [tidy(scale * c), tidy(diagonal + scale * (d - from))],
  ];
  if (moved.im !== 0) return build(to.re, Math.max(APART, Math.abs(to.im)) / Math.abs(moved.im), moved.re);
  if (moved.re === other.re) return build(to.re, 1, moved.re);
  const above = moved.re > other.re;
  const re = above ? Math.max(to.re, other.re + APART) : Math.min(to.re, other.re - APART);
  return build(other.re, (re - other.re) / (moved.re - other.re), other.re);
}
