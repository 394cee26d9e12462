import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { zeros, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { rng } from '../../src/math/rng.ts';
import { solveInPlace } from '../../src/math/solve.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const NOISE = 0.01;

function step(A: Matrix, h: Float64Array, u: ArrayLike<number>): Float64Array {
  return multiply(A, { rows: h.length, cols: 1, data: h }).data.map((x, i) => x + u[i]!);
}

function scaled(v: Float64Array, to: number): Float64Array {
  const size = Math.hypot(...v);
  return v.map((x) => (to * x) / size);
}

/** A = G⁻¹BG, B with the block r·(rotation by θ) on top and decaying eigenvalues below. */
function unstable(n: number, r: number, theta: number, s: number): { A: Matrix; G: Matrix } {
  const random = rng(s);
  const G = ensembles.gaussian(n, 1, random);
  const B = zeros(n, n);
  const [c, d] = [r * Math.cos(theta), r * Math.sin(theta)];
  B.data.set([c, -d], 0);
  B.data.set([d, c], n);
  for (let i = 2; i < n; i++) B.data[i * n + i] = 0.9 * random.uniform();
  const A = multiply(B, G);
  solveInPlace(Float64Array.from(G.data), A.data, n, n);
  return { A, G };
}

claim('robust-iff-vanishing', (check) => {
  check.property(
    'ρ < 1: the powers tend to zero, and no bounded noise drives the state beyond ε Σ‖A^k‖',
    {
      zh: '个随机矩阵（ρ为0.3至0.97，1至5阶）',
      en: 'random matrices of orders 1 to 5 with ρ from 0.3 to 0.97',
    },
    200,
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.double({ min: 0.3, max: 0.97, noNaN: true }),
      seed,
      (n, rho, s) => {
        const random = rng(s);
        const raw = ensembles.gaussian(n, 1, random);
        const now = spectralRadius(raw);
        fc.pre(now > 0.05);
        const A: Matrix = { ...raw, data: raw.data.map((x) => (rho * x) / now) };
        const logs = powerNorms(A, 1500);
        expect(logs[1500]).toBeLessThan(-10);
        const bound = NOISE * logs.reduce((sum, log) => sum + 10 ** log, 0);
        let h: Float64Array = new Float64Array(n);
        for (let t = 0; t < 100; t++) {
          // Noise that pushes the state on in the direction it takes.
          const next = step(A, h, new Float64Array(n));
          const along = Math.hypot(...next) > 0 && t % 3 > 0;
          const u = along ? next : Float64Array.from({ length: n }, () => random.normal());
          h = step(A, h, scaled(u, NOISE));
          expect(Math.hypot(...h)).toBeLessThanOrEqual(bound * (1 + 1e-9));
        }
      },
    ),
  );
  check.property(
    'ρ ≥ 1: the powers do not tend to zero, and noise of size ε, chosen against it, moves the state at least linearly far',
    {
      zh: '个特征值在单位圆上或圆外的矩阵（2至5阶）',
      en: 'matrices of orders 2 to 5 with an eigenvalue on or outside the unit circle',
    },
    200,
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.oneof(fc.constant(1), fc.double({ min: 1, max: 1.05, noNaN: true })),
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      seed,
      (n, r, theta, s) => {
        const { A, G } = unstable(n, r, theta, s);
        const rows: Matrix = { rows: 2, cols: n, data: G.data.slice(0, 2 * n) };
        const [top, least] = singularValues(rows);
        fc.pre(least! > 0.05);
        expect(powerNorms(A, 300)[300]).toBeGreaterThan(-2);
        const [p, q] = [rows.data.subarray(0, n), rows.data.subarray(n, 2 * n)];
        const dot = (a: Float64Array, b: ArrayLike<number>): number =>
          a.reduce((sum, x, i) => sum + x * b[i]!, 0);
        const [pp, pq, qq] = [dot(p, p), dot(p, q), dot(q, q)];
        const det = pp * qq - pq * pq;
        let h: Float64Array = new Float64Array(n);
        const T = 200;
        for (let t = 0; t < T; t++) {
          const next = step(A, h, new Float64Array(n));
          // The real u of least norm with (p·u, q·u) along (p·next, q·next).
          const [x, y] = t === 0 ? [1, 0] : [dot(p, next), dot(q, next)];
          const [a, b] = [(qq * x - pq * y) / det, (pp * y - pq * x) / det];
          h = step(
            A,
            h,
            scaled(
              Float64Array.from({ length: n }, (_, i) => a * p[i]! + b * q[i]!),
              NOISE,
            ),
          );
        }
        const moved = Math.hypot(dot(p, h), dot(q, h));
        expect(moved).toBeGreaterThanOrEqual(T * NOISE * least! * (1 - 1e-6));
        expect(Math.hypot(...h)).toBeGreaterThanOrEqual((moved / top!) * (1 - 1e-6));
      },
    ),
  );
  check.counterexample(
    'linearity is needed: 5h/2 − h³ keeps its sign under small noise while its gradient explodes',
    {
      zh: '非线性的递推：噪声之下保住正负号，梯度却爆炸',
      en: 'a nonlinear recurrence that keeps its sign under noise and whose gradient explodes',
    },
    () => {
      const f = (h: number): number => 2.5 * h - h ** 3;
      // Increasing, then decreasing: with noise up to ε the state stays in [f(top) − ε, top] with top = max f + ε.
      const top = f(Math.sqrt(2.5 / 3)) + NOISE;
      expect(f(top) - NOISE).toBeGreaterThan(0.2);
      expect(Math.min(f(0.2), f(top)) - NOISE).toBeGreaterThan(0.2);
      for (const size of [0, NOISE]) {
        const random = rng(9);
        const T = 20_000;
        let [h, log] = [1, 0];
        for (let t = 0; t < T; t++) {
          log += Math.log(Math.abs(2.5 - 3 * h * h));
          h = f(h) + size * (2 * random.uniform() - 1);
          expect(h).toBeGreaterThan(0.2);
        }
        expect(log / T).toBeGreaterThan(0.4);
      }
    },
  );
});
