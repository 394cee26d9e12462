/** What the pictures of a matrix are drawn from: held against the exact functions that they stand for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kreissSearch } from '../../src/math/kreiss-search.ts';
import {
  ensembles,
  kreissConstant,
  numericalAbscissa,
  numericalRadius,
  pseudospectrum,
  rng,
  toRows,
} from '../../src/math/index.ts';
import { numericalRangeBoundary } from '../../src/math/numerical-range-boundary.ts';
import { roughPseudospectrum } from '../../src/math/rough-pseudospectrum.ts';
import { runs, seeds, squares } from './arbitrary.ts';

const axis = (lo: number, hi: number, m: number): number[] =>
  Array.from({ length: m }, (_, i) => lo + ((hi - lo) * i) / (m - 1));

describe('numerical range', () => {
  it('is a polygon that every x*Ax lies within, and no wider than its rounding', () => {
    fc.assert(
      fc.property(squares(6), seeds, (a, seed) => {
        const m = 24;
        const corners = numericalRangeBoundary(a, m);
        expect(corners).toHaveLength(2 * m);
        const radius = numericalRadius(a);
        const slack = 1e-9 * (radius + 1e-300);
        for (const { re, im } of corners)
          expect(Math.hypot(re, im)).toBeLessThanOrEqual(radius / Math.cos(Math.PI / (2 * m)) + slack);
        expect(Math.max(...corners.map(({ re }) => re))).toBeCloseTo(
          numericalAbscissa(a),
          9 - Math.ceil(Math.log10(1 + radius)),
        );
        const random = rng(seed);
        const n = a.rows;
        const [u, v] = [0, 1].map(() => Array.from({ length: n }, () => random.normal())) as [
          number[],
          number[],
        ];
        const size = u.reduce((sum, x, i) => sum + x * x + (v[i] ?? 0) ** 2, 0);
        let [re, im] = [0, 0];
        toRows(a).forEach((row, i) =>
          row.forEach((x, j) => {
            re += (x * ((u[i] ?? 0) * (u[j] ?? 0) + (v[i] ?? 0) * (v[j] ?? 0))) / size;
            im += (x * ((u[i] ?? 0) * (v[j] ?? 0) - (v[i] ?? 0) * (u[j] ?? 0))) / size;
          }),
        );
        // Left of every side: the corners run clockwise from θ = 0.
        corners.forEach((p, k) => {
          const q = corners[(k + 1) % corners.length] ?? p;
          const cross = (q.re - p.re) * (im - p.im) - (q.im - p.im) * (re - p.re);
          expect(cross).toBeLessThanOrEqual(1e-7 * (1 + radius * radius));
        });
      }),
      runs(60),
    );
  });

  it('is a disk for a Jordan block: of radius cos(π/(n + 1)) about its eigenvalue', () => {
    const corners = numericalRangeBoundary(ensembles.jordan(4, 0.5), 64);
    for (const { re, im } of corners) expect(Math.hypot(re - 0.5, im)).toBeCloseTo(Math.cos(Math.PI / 5), 3);
  });
});

describe('the rough pseudospectrum', () => {
  it('is the exact one to a tenth at worst', () => {
    for (const n of [2, 5, 16, 40])
      for (const a of [
        ensembles.gaussian(n, 0.9, rng(n)),
        ensembles.orthogonal(n, 0.9, rng(n)),
        ensembles.grcar(n),
      ]) {
        const [x, y] = [axis(-1.9, 2.1, 21), axis(0.03, 2, 11)];
        const exact = pseudospectrum(a, x, y).data;
        roughPseudospectrum(a, x, y).data.forEach((found, i) => {
          expect(found / (exact[i] ?? NaN)).toBeGreaterThan(1 - 1e-9);
          // Clustered singular values of a normal matrix are told apart late.
          expect(found / (exact[i] ?? NaN)).toBeLessThan(1.1);
        });
      }
  });
});

describe('the quick search for the Kreiss constant', () => {
  it('finds what the thorough one finds', () => {
    const scaled = (a: ReturnType<typeof ensembles.grcar>, gain: number) => ({
      ...a,
      data: a.data.map((x) => gain * x),
    });
    for (const a of [
      ...[1, 2, 3].map((seed) => ensembles.gaussian(30, 0.75, rng(seed))),
      ensembles.jordan(26, 0.6),
      scaled(ensembles.grcar(40), 0.4),
      scaled(ensembles.kahan(32), 0.95),
      ensembles.orthogonal(28, 0.97, rng(2)),
    ])
      expect(kreissSearch(a) / kreissConstant(a)).toBeCloseTo(1, 6);
    expect(() => kreissSearch(ensembles.gaussian(30, 2, rng(1)))).toThrow(RangeError);
  });
});
