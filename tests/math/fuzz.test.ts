import { describe, expect, it } from 'vitest';
import {
  eigenvalues,
  ensembles,
  frobeniusNorm,
  henrici,
  matrix,
  numericalAbscissa,
  powerNorms,
  rng,
  singularValues,
  svd,
  type Complex,
  type Rng,
} from '../../src/math/index.ts';

const COUNT = 12_000;
const SPECIAL = [
  0,
  -0,
  1,
  -1,
  5e-324,
  1e-310,
  1e-300,
  1e-160,
  1e160,
  1e300,
  1.7e308,
  NaN,
  Infinity,
  -Infinity,
];

type Rows = number[][];

const fill = (rows: number, cols: number, entry: (i: number, j: number) => number): Rows =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (__, j) => entry(i, j)));

/** One matrix of a kind chosen at random, from harmless to hopeless. */
function draw(r: Rng): Rows {
  const n = 1 + r.integer(8);
  const pick = (values: readonly number[]): number => values[r.integer(values.length)] ?? NaN;
  const rowsOf = (m: { rows: number; cols: number; data: Float64Array }): Rows =>
    fill(m.rows, m.cols, (i, j) => m.data[i * m.cols + j] ?? NaN);
  switch (r.integer(16)) {
    case 0:
      return [];
    case 1:
      return fill(n, 1 + r.integer(8), () => r.normal());
    case 2:
      return fill(n, n, (i) => r.normal() + i).map((row, i) => (i === n - 1 && n > 1 ? row.slice(1) : row));
    case 3:
      return fill(n, n, () => (r.uniform() < 0.1 ? pick(SPECIAL) : r.normal()));
    case 4:
      return fill(n, n, () => pick(SPECIAL.slice(0, 11)));
    case 5:
      return fill(n, n, () => 0);
    case 6:
      return fill(n, n, () => r.integer(3) - 1);
    case 7:
      return fill(n, n, () => r.normal() * 10 ** (r.integer(600) - 300));
    case 8:
      return rowsOf(ensembles.skew(n, 1, r));
    case 9:
      return rowsOf(ensembles.orthogonal(n, 10 ** (r.integer(600) - 300), r));
    case 10:
      return rowsOf(ensembles.jordan(n, r.integer(3) - 1, 10 ** (r.integer(20) - 10)));
    case 11:
      return rowsOf(ensembles.companion(Array.from({ length: n }, () => r.integer(7) - 3)));
    case 12:
      return fill(n, n, () => (r.uniform() < 0.7 ? 0 : r.normal()));
    case 13: {
      const [x, y] = [fill(n, 1, () => r.normal()), fill(n, 1, () => r.normal())];
      return fill(n, n, (i, j) => (x[i]?.[0] ?? NaN) * (y[j]?.[0] ?? NaN));
    }
    case 14:
      return rowsOf(ensembles.gaussian(n, 1, r)).map((row) => row.map((v) => v * 5e-324));
    default:
      return rowsOf(ensembles.gaussian(n, 1, r));
  }
}

const finiteOrOverflow = (x: number): boolean => !Number.isNaN(x);

/** What came of it; anything but these words fails the test. */
function outcome(rows: Rows): string {
  const wellFormed =
    rows.length > 0 && rows.every((row) => row.length === rows[0]?.length && row.every(Number.isFinite));
  const isSquare = wellFormed && rows.length === rows[0]?.length;
  const before = JSON.stringify(rows);
  let spectrum: Complex[] = [];
  try {
    spectrum = eigenvalues(rows);
  } catch (error) {
    if (!(error instanceof RangeError)) return `eigenvalues threw ${String(error)}`;
    if (isSquare) return `refused a good matrix: ${error.message}`;
    if (!/^A(\[\d+\]){0,2} (is|has) .+;.+(needed|number|allowed|row 0)/.test(error.message))
      return `unclear message: ${error.message}`;
    if (!wellFormed) return /finite/.test(error.message) ? 'refused: not finite' : 'refused: empty or ragged';
  }
  if (!wellFormed) return 'a bad matrix passed';
  const s = singularValues(rows);
  const decomposed = svd(rows);
  const size = frobeniusNorm(rows);
  if (![...s, ...decomposed.U.data, ...decomposed.V.data].every(finiteOrOverflow))
    return 'NaN among singular values or vectors';
  if (s.some((x, i) => x < 0 || (i > 0 && x > (s[i - 1] ?? NaN)))) return 'singular values out of order';
  const scale = 2 ** Math.round(Math.log2(size || 1));
  if (
    Number.isFinite(size) &&
    size > 1e-290 &&
    Math.abs(Math.hypot(...[...s].map((x) => x / scale)) - size / scale) > 1e-12
  )
    return 'Σσ² ≠ ‖A‖_F²';
  if (JSON.stringify(rows) !== before) return 'changed its argument';
  if (!isSquare) return 'answered: not square, singular values only';
  if (!spectrum.every((z) => finiteOrOverflow(z.re) && finiteOrOverflow(z.im)))
    return 'NaN among eigenvalues';
  const trace = rows.reduce((sum, row, i) => sum + (row[i] ?? NaN) / scale, 0);
  const sum = spectrum.reduce((total, z) => total + z.re / scale, 0);
  if (size < 1e307 && size > 1e-290 && Math.abs(trace - sum) > 1e-12) return 'trace ≠ Σλ';
  if (![...powerNorms(rows, 12), henrici(rows), numericalAbscissa(rows)].every(finiteOrOverflow))
    return 'NaN among norms';
  return size === 0
    ? 'answered: zero'
    : size > 1e150 || size < 1e-150
      ? 'answered: extreme size'
      : 'answered: ordinary size';
}

describe('fuzzing', () => {
  it(`${COUNT} matrices: each is answered rightly or refused clearly, in bounded time`, () => {
    const r = rng(20261123);
    const counts = new Map<string, number>();
    const start = performance.now();
    const strange: string[] = [];
    for (let k = 0; k < COUNT; k++) {
      const rows = draw(r);
      const what = outcome(rows);
      counts.set(what, (counts.get(what) ?? 0) + 1);
      if (!/^(answered|refused):/.test(what)) strange.push(`${what}: ${JSON.stringify(rows)}`);
    }
    const seconds = (performance.now() - start) / 1000;
    const lines = [...counts]
      .sort((x, y) => y[1] - x[1])
      .map(([what, count]) => `${String(count).padStart(7)}  ${what}`);
    console.log(
      [`${COUNT} matrices in ${seconds.toFixed(1)} s, unaccounted for: ${strange.length}`, ...lines].join(
        '\n',
      ),
    );
    expect(strange.slice(0, 5)).toEqual([]);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(COUNT);
    expect(matrix([[1]]).rows).toBe(1);
  });
});
