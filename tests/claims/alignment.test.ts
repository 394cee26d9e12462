import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles, multiply, rng, svd } from '../../src/math/index.ts';
import { dot, normals, plus, rowTimes } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

claim('alignment', (check) => {
  check.property(
    'tan θ is within the bound',
    { zh: '个随机乘积与随机的行向量', en: 'random products and row vectors' },
    500,
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, factors, gain, s) => {
        const random = rng(s);
        let P = ensembles.gaussian(n, gain, random);
        for (let k = 1; k < factors; k++) P = multiply(P, ensembles.gaussian(n, gain, random));
        const { U, s: sigma, V } = svd(P);
        const column = (A: typeof U): number[] => Array.from({ length: n }, (_, i) => A.data[i * A.cols]!);
        const [u1, v1] = [column(U), column(V)];
        const g = normals(n, random);
        const out = rowTimes(g, P);
        const along = dot(out, v1);
        const across = Math.hypot(...plus(out, v1, -along));
        const bound = ((sigma[1]! / sigma[0]!) * Math.hypot(...g)) / Math.abs(dot(g, u1));
        expect(across / Math.abs(along)).toBeLessThanOrEqual(bound * (1 + 1e-9) + 1e-9);
      },
    ),
  );
  check.counterexample(
    'powers of 1.5 times an orthogonal matrix amplify without aligning',
    { zh: '1.5倍的正交矩阵只放大，不对齐', en: '1.5 times an orthogonal matrix amplifies without aligning' },
    () => {
      const A = ensembles.orthogonal(4, 1.5, rng(1));
      let P = A;
      for (let k = 1; k < 30; k++) P = multiply(P, A);
      const { s } = svd(P);
      for (const value of s) expect(value / 1.5 ** 30).toBeCloseTo(1, 9);
    },
  );
});
