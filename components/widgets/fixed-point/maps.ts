/** The maps that are iterated, with their fixed points and derivatives there. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';

export const params = {
  map: {
    type: 'choice',
    default: 'linear',
    values: ['linear', 'jacobi', 'gauss-seidel', 'quartic', 'cosine', 'newton'],
  },
  A: {
    type: 'matrix',
    default: [
      [0.5, 10],
      [0, 0.5],
    ],
    minSize: 2,
    maxSize: 2,
    maxEntry: 1000,
  },
  S: {
    type: 'matrix',
    default: [
      [2, 1],
      [1, 1.5],
    ],
    minSize: 2,
    maxSize: 2,
    maxEntry: 1000,
  },
  x0: { type: 'number', default: 0, min: -10, max: 10, step: 0.01 },
  y0: { type: 'number', default: 1, min: -10, max: 10, step: 0.01 },
  omega: { type: 'number', default: 1, min: 0, max: 2, step: 0.01 },
  weight: { type: 'number', default: 1, min: 1, max: 1000, step: 0.1, log: true },
  steps: { type: 'integer', default: 20, min: 2, max: 200 },
} as const satisfies Schema;

export type FixedParams = ParamsOf<typeof params>;
export type MapName = FixedParams['map'];

export const inOneDimension = (map: MapName): boolean => map === 'cosine' || map === 'newton';
/** Affine maps: their error is the same linear map at every step, and is followed by its logarithm. */
export const isAffine = (map: MapName): boolean =>
  map === 'linear' || map === 'jacobi' || map === 'gauss-seidel';

/** 1.1 lies between 1 and 2/√3, so the spectral radius is below 1 everywhere. */
export const KAPPA = 1.1;

export type Rows = readonly (readonly number[])[];

export interface FixedMap {
  /** One step without relaxation. */
  readonly step: (x: readonly number[]) => number[];
  /** The fixed point. */
  readonly fixed: readonly number[];
  /** Its derivative there. */
  readonly derivative: Rows;
}

const relaxedRows = (rows: Rows, omega: number): Rows =>
  rows.map((row, i) => row.map((entry, j) => (i === j ? 1 - omega : 0) + omega * entry + 0));

/** x = cos x. */
export const COSINE_FIXED = 0.7390851332151607;

/** The iteration matrix of Jacobi (from the old values) and of Gauss and Seidel (each new value used at once). */
export function splitting([[a = 0, b = 0] = [], [c = 0, d = 0] = []]: Rows, seidel: boolean): Rows | null {
  const rows = [[0, -b / a + 0], seidel ? [0, (c / d) * (b / a) + 0] : [-c / d + 0, 0]];
  return rows.flat().every((x) => Math.abs(x) < 1e150) ? rows : null;
}

function plainMap(p: FixedParams): FixedMap | null {
  switch (p.map) {
    case 'linear':
    case 'jacobi':
    case 'gauss-seidel': {
      const rows = p.map === 'linear' ? p.A : splitting(p.S, p.map === 'gauss-seidel');
      if (!rows) return null;
      // The right-hand side is chosen such that (1, 1) solves the system.
      const fixed = p.map === 'linear' ? [0, 0] : [1, 1];
      const step = (x: readonly number[]): number[] =>
        rows.map(
          (row, i) =>
            (fixed[i] ?? 0) + row.reduce((sum, g, j) => sum + g * ((x[j] ?? 0) - (fixed[j] ?? 0)), 0),
        );
      return { step, fixed, derivative: rows };
    }
    case 'quartic':
      return {
        step: ([x = 0, y = 0]) => {
          const r = Math.hypot(x, y);
          // Far out by the direction alone, where the square of r would overflow.
          const size = r > 1e100 ? r : r ** 3 / (1 + r * r);
          const [c, s] = r === 0 ? [0, 0] : [x / r, y / r];
          return [-KAPPA * size * s ** 3, KAPPA * size * c ** 3];
        },
        fixed: [0, 0],
        derivative: [
          [0, 0],
          [0, 0],
        ],
      };
    case 'cosine':
      return {
        step: ([x = 0]) => [Math.cos(x)],
        fixed: [COSINE_FIXED],
        derivative: [[-Math.sin(COSINE_FIXED)]],
      };
    case 'newton':
      return {
        step: ([x = 0]) => [x - (x - Math.cos(x)) / (1 + Math.sin(x))],
        fixed: [COSINE_FIXED],
        derivative: [[0]],
      };
  }
}

/** The chosen map with its relaxation (1 − ω)x + ωF(x); null for a system with a zero on its diagonal. */
export function mapOf(p: FixedParams): FixedMap | null {
  const plain = plainMap(p);
  if (!plain) return null;
  return {
    fixed: plain.fixed,
    derivative: relaxedRows(plain.derivative, p.omega),
    step: (x) => plain.step(x).map((y, i) => (1 - p.omega) * (x[i] ?? 0) + p.omega * y),
  };
}
