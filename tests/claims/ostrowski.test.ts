import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

type Vector = readonly number[];

/** x ↦ Ax + (a quadratic), with fixed point 0 and derivative A there, ρ(A) as asked. */
function randomMap(n: number, rho: number, seed: number) {
  const random = rng(seed);
  const G = ensembles.gaussian(n, 1, random);
  const size = rho / spectralRadius(G);
  const A = Array.from({ length: n }, (_, i) =>
    Array.from(G.data.subarray(i * n, i * n + n), (g) => size * g),
  );
  const B = A.map(() => A.map(() => A.map(() => random.normal())));
  const linear = (x: Vector): number[] => A.map((row) => row.reduce((sum, a, j) => sum + a * (x[j] ?? 0), 0));
  const F = (x: Vector): number[] =>
    linear(x).map((y, i) =>
      (B[i] ?? []).reduce(
        (sum, row, j) => row.reduce((t, b, k) => t + b * (x[j] ?? 0) * (x[k] ?? 0), sum),
        y,
      ),
    );
  /** |quadratic(x)|₂ ≤ bend·|x|₂² */
  const bend = Math.sqrt(B.flat(2).reduce((sum, b) => sum + b * b, 0));
  return { F, linear, bend, random };
}

const length = (x: Vector): number => Math.hypot(...x);

/** A norm with ‖Ax‖ ≤ q‖x‖ for ρ(A) < q, another than the proof's: max over k of |A^k x|/q^k. */
function norm(linear: (x: Vector) => number[], q: number): (x: Vector) => number {
  return (x) => {
    let [largest, power, image] = [length(x), 1, [...x]];
    for (let k = 1; k <= 400; k++) {
      image = linear(image);
      power *= q;
      largest = Math.max(largest, length(image) / power);
    }
    return largest;
  };
}

const order = fc.integer({ min: 1, max: 4 });
const rate = between(0.1, 0.85);

claim('ostrowski', (check) => {
  check.property(
    'in a suitable norm and ball each step shrinks the error by q, and the map contracts',
    { zh: '个随机二次映射（1至4阶，ρ至0.85）', en: 'random quadratic maps (orders 1 to 4, ρ up to 0.85)' },
    150,
    fc.property(order, rate, fc.integer(), (n, rho, seed) => {
      const { F, linear, bend, random } = randomMap(n, rho, seed);
      const between = rho + 0.4 * (1 - rho);
      const q = rho + 0.7 * (1 - rho);
      const size = norm(linear, between);
      // |x|₂ ≤ ‖x‖ ≤ C|x|₂
      let C = 1;
      for (let i = 0; i < n; i++) C += size(Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
      const radius = (q - between) / (2 * C * bend);
      const inBall = (): number[] => {
        const x = Array.from({ length: n }, () => random.normal());
        const share = (radius * random.uniform()) / size(x);
        return x.map((entry) => share * entry);
      };
      for (let i = 0; i < 5; i++) {
        const [x, y] = [inBall(), inBall()];
        const [Fx, Fy] = [F(x), F(y)];
        expect(size(Fx)).toBeLessThanOrEqual(q * size(x) * (1 + 1e-12));
        expect(size(Fx.map((a, j) => a - (Fy[j] ?? 0)))).toBeLessThanOrEqual(
          q * size(x.map((a, j) => a - (y[j] ?? 0))) * (1 + 1e-9),
        );
      }
    }),
  );
  check.property(
    'the root of the error tends to at most ρ',
    {
      zh: '个随机映射的误差的根（400步）',
      en: 'random maps, the 400th root of whose error is at most ρ, up to 5 %',
    },
    100,
    fc.property(order, between(0.3, 0.85), fc.integer(), (n, rho, seed) => {
      const { F, random } = randomMap(n, rho, seed);
      let x: number[] = Array.from({ length: n }, () => 1e-6 * random.normal());
      const start = length(x);
      for (let k = 0; k < 400; k++) x = F(x);
      expect((length(x) / start) ** (1 / 400)).toBeLessThan(1.05 * rho);
    }),
  );
  check.counterexample(
    'without a continuous derivative there is convergence but no contraction',
    {
      zh: '去掉“连续可微”：x/2 + x² sin(1/x²) 收敛到0，在任何邻域内都不是压缩',
      en: 'without a continuous derivative, x/2 + x² sin(1/x²) converges to 0 and contracts on no neighbourhood',
    },
    () => {
      const F = (x: number): number => (x === 0 ? 0 : x / 2 + x * x * Math.sin(1 / (x * x)));
      for (let x = 0.2; x > 1e-6; x *= 0.9) expect(Math.abs(F(x))).toBeLessThanOrEqual(0.7 * x);
      for (const m of [10, 1e3, 1e5]) {
        // 1/x² = 2πm: there the derivative is about −2/x.
        const x = 1 / Math.sqrt(2 * Math.PI * m);
        const y = x * (1 + 1e-3 / m);
        expect(Math.abs(F(y) - F(x)) / (y - x)).toBeGreaterThan(10);
      }
    },
  );
  check.counterexample(
    'the condition is not necessary',
    {
      zh: 'x − x³ 的导数在0处是1，却收敛，且慢于任何线性速率',
      en: 'x − x³ has derivative 1 at 0 and converges, slower than any linear rate',
    },
    () => {
      for (const start of [-0.9, -0.3, 0.5, 0.7]) {
        let x = start;
        for (let k = 0; k < 100_000; k++) x -= x ** 3;
        // x_k² ~ 1/(2k)
        expect(x * x * 2e5).toBeGreaterThan(0.9);
        expect(x * x * 2e5).toBeLessThan(1.001);
      }
    },
  );
});
