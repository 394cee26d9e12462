import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { claim } from '../fixtures/claim.ts';

const M = [
  [1, 2, -2],
  [1, 1, 1],
  [2, 2, 1],
] as const;

function sweep(x: readonly number[], newest: boolean): number[] {
  const next = [...x];
  M.forEach((row, i) => {
    const from = newest ? next : x;
    next[i] = row.reduce((sum, m, j) => (j === i ? sum : sum - m * (from[j] ?? 0)), 0);
  });
  return next;
}

function matrixOf(newest: boolean): number[][] {
  const columns = [0, 1, 2].map((j) =>
    sweep(
      [0, 1, 2].map((i) => (i === j ? 1 : 0)),
      newest,
    ),
  );
  return [0, 1, 2].map((i) => columns.map((column) => column[i] ?? NaN));
}

claim('seidel-not-better', (check) => {
  check.counterexample(
    'Jacobi is finished after three sweeps, Gauss–Seidel has the spectral radius 2',
    {
      zh: '三阶的M：Jacobi三步即完，Gauss–Seidel的谱半径是2',
      en: 'an M of order 3: Jacobi ends after three sweeps, Gauss–Seidel has the spectral radius 2',
    },
    () => {
      for (const start of [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]) {
        let x: number[] = start;
        for (let k = 0; k < 3; k++) x = sweep(x, false);
        expect(x.map(Math.abs)).toEqual([0, 0, 0]);
      }
      expect(matrixOf(true)).toEqual([
        [0, -2, 2],
        [0, 2, -3],
        [0, 0, 2],
      ]);
      expect(spectralRadius(matrixOf(true))).toBe(2);
      let x = [1, 1, 1];
      for (let k = 0; k < 40; k++) x = sweep(x, true);
      expect(Math.hypot(...x)).toBeGreaterThan(2 ** 40);
    },
  );
});
