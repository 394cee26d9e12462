import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles, rng, type Matrix } from '../../src/math/index.ts';
import { apply } from '../fixtures/known-spectrum.ts';
import { normals, plus } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/**
 * The covariance of s_T − A^T s_0 for noise of independent fair signs (mean 0, covariance I), exactly: the mean over all
 * 2^(nT) patterns of signs, each run from s_0.
 */
function covariance(A: Matrix, s0: readonly number[], T: number): number[] {
  const n = A.rows;
  const patterns = 2 ** (n * T);
  const sum = new Array<number>(n * n).fill(0);
  let free = [...s0];
  for (let t = 0; t < T; t++) free = apply(A, free);
  for (let pattern = 0; pattern < patterns; pattern++) {
    let s = [...s0];
    for (let t = 0; t < T; t++)
      s = apply(A, s).map((x, i) => x + (((pattern >> (t * n + i)) & 1) === 1 ? 1 : -1));
    const noise = plus(s, free, -1);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum[i * n + j]! += noise[i]! * noise[j]!;
  }
  return sum.map((x) => x / patterns);
}

claim('orthogonal-noise', (check) => {
  check.property(
    'lengths stay',
    {
      zh: '个随机正交矩阵（1至12阶，走一千步，长度不变）',
      en: 'random orthogonal matrices of orders 1 to 12, a thousand steps',
    },
    100,
    fc.property(fc.integer({ min: 1, max: 12 }), seed, (n, s) => {
      const random = rng(s);
      const A = ensembles.orthogonal(n, 1, random);
      const start = normals(n, random);
      let x = start;
      for (let k = 0; k < 1000; k++) x = apply(A, x);
      expect(Math.abs(Math.hypot(...x) / Math.hypot(...start) - 1)).toBeLessThan(1e-11);
    }),
  );
  check.property(
    'the covariance is T I, over all patterns of random signs; not so for another matrix',
    {
      zh: '个随机正交矩阵（对一切正负号序列取平均）',
      en: 'random orthogonal matrices, averaged over every sequence of signs',
    },
    60,
    fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), seed, (n, T, s) => {
      const random = rng(s);
      const A = ensembles.orthogonal(n, 1, random);
      const start = normals(n, random);
      covariance(A, start, T).forEach((entry, at) =>
        expect(Math.abs(entry - (at % (n + 1) === 0 ? T : 0))).toBeLessThan(1e-11),
      );
      const longer = { ...A, data: A.data.map((x) => 1.1 * x) };
      if (T > 1) expect(covariance(longer, start, T)[0]! - T).toBeGreaterThan(0.2);
    }),
  );
});
