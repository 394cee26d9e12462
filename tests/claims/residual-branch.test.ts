import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

type Rows = readonly (readonly number[])[];

const times = (W: Rows, v: readonly number[]): number[] =>
  W.map((row) => row.reduce((sum, w, q) => sum + w * (v[q] ?? 0), 0));

/** F′v for the branch β V ReLU(Uh), or β ReLU(Uh) where V is null. */
function branch(U: Rows, V: Rows | null, beta: number, h: readonly number[], v: readonly number[]): number[] {
  const a = times(U, h);
  const open = times(U, v).map((x, p) => ((a[p] ?? 0) > 0 ? x : 0));
  return (V === null ? open : times(V, open)).map((x) => beta * x);
}

claim('residual-branch', (check) => {
  check.property(
    'with the last matrix the mean of F′v is zero and its mean square β²s²/2',
    {
      zh: '组随机的h、v、s、β（宽2，穷尽两个矩阵的全部符号）',
      en: 'random h, v, s and β, over every sign pattern of both matrices (width 2)',
    },
    200,
    fc.property(between(0.2, 3), between(0.05, 1), fc.integer(), (s, beta, seed) => {
      const random = rng(seed);
      const [h, v] = [0, 1].map(() => [random.normal(), random.normal()]) as [number[], number[]];
      const mean = [0, 0];
      let square = 0;
      for (let signs = 0; signs < 256; signs++) {
        const w = (i: number, size: number): number => (((signs >> i) & 1) === 1 ? size : -size) / Math.SQRT2;
        const rows = (from: number, size: number): Rows => [
          [w(from, size), w(from + 1, size)],
          [w(from + 2, size), w(from + 3, size)],
        ];
        branch(rows(0, s), rows(4, 1), beta, h, v).forEach((x, i) => {
          mean[i]! += x / 256;
          square += (x * x) / 256;
        });
      }
      const size = v.reduce((sum, x) => sum + x * x, 0);
      mean.forEach((m) => expect(Math.abs(m)).toBeLessThan(1e-12 * (s + 1)));
      expect(Math.abs(square / (0.5 * beta ** 2 * s ** 2 * size) - 1)).toBeLessThan(1e-12);
    }),
  );
  check.golden(
    'without it the mean of F′v is βs/√(2πn)·(ĥᵀv)·1',
    {
      zh: '个分量的均值（高斯权重，五万行，误差在四个标准误之内）',
      en: 'components of the mean, over fifty thousand Gaussian rows, to four standard errors',
    },
    3,
    () => {
      const random = rng(7);
      const [n, s, beta, draws] = [3, Math.SQRT2, 0.5, 50_000];
      const h = Array.from({ length: n }, () => random.normal());
      for (let direction = 0; direction < n; direction++) {
        const v = Array.from({ length: n }, (_, q) => (q === direction ? 1 : 0));
        const found = Array.from({ length: draws }, () => {
          const row = Array.from({ length: n }, () => (s / Math.sqrt(n)) * random.normal());
          return branch([row], null, beta, h, v)[0] ?? NaN;
        });
        const mean = found.reduce((a, b) => a + b, 0) / draws;
        const variance = found.reduce((a, b) => a + (b - mean) ** 2, 0) / draws;
        const expected = ((beta * s) / Math.sqrt(2 * Math.PI * n)) * ((h[direction] ?? 0) / Math.hypot(...h));
        expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / draws));
      }
    },
  );
});
