import fc from 'fast-check';
import { expect } from 'vitest';
import { backward } from '../../src/math/backward.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { forward } from '../../src/math/forward.ts';
import { identity, matrix, type Matrix } from '../../src/math/matrix.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** Summands of ∂L_T/∂W_hh for a tanh run, index ℓ = T − k, from δ_T and the states alone. */
function byLag(W: Matrix, h: Matrix, delta: Float64Array): Float64Array[] {
  const n = W.rows;
  const T = h.rows - 1;
  let back = Float64Array.from(delta);
  const out: Float64Array[] = [];
  for (let k = T; k >= 1; k--) {
    const through = back.map((x, i) => x * (1 - h.data[k * n + i]! ** 2));
    out.push(
      Float64Array.from(
        { length: n * n },
        (_, at) => through[Math.floor(at / n)]! * h.data[(k - 1) * n + (at % n)]!,
      ),
    );
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) next[j]! += W.data[i * n + j]! * through[i]!;
    back = next;
  }
  return out;
}

function sum(parts: readonly Float64Array[], size: number): Float64Array {
  const out = new Float64Array(size);
  for (const part of parts) part.forEach((x, i) => (out[i]! += x));
  return out;
}

const norm = (v: Float64Array): number => Math.hypot(...v);

claim('truncation-bias', (check) => {
  check.property(
    'σ_max = q < 1: the lags add up to the gradient, and dropping those from τ on costs at most √n‖δ_T‖ q^τ/(1 − q)',
    {
      zh: '个随机tanh网络（1至6个单元，q为0.3至0.95）',
      en: 'random tanh networks of 1 to 6 units, q from 0.3 to 0.95',
    },
    500,
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2, max: 20 }),
      fc.double({ min: 0.3, max: 0.95, noNaN: true }),
      fc.nat(),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, T, q, cut, s) => {
        const random = rng(s);
        const raw = ensembles.gaussian(n, 1, random);
        const size = spectralNorm(raw);
        const W: Matrix = { ...raw, data: raw.data.map((x) => (q * x) / size) };
        const normals = (count: number): Float64Array =>
          Float64Array.from({ length: count }, () => random.normal());
        const network = {
          cell: 'tanh',
          Wih: identity(n),
          Whh: W,
          bih: normals(n),
          bhh: new Float64Array(n),
        } as const;
        const run = forward(network, { rows: T, cols: n, data: normals(T * n) });
        const target: Matrix = { rows: 1, cols: n, data: normals(n) };
        const delta = run.h.data.slice(T * n).map((x, i) => x - target.data[i]!);
        const parts = byLag(W, run.h, delta);
        const full = sum(parts, n * n);
        backward(run, target, 'last').dWhh.data.forEach((x, i) =>
          expect(Math.abs(x - full[i]!)).toBeLessThan(1e-10),
        );
        const tau = 1 + (cut % (T - 1));
        const kept = sum(parts.slice(0, tau), n * n);
        const bias = norm(full.map((x, i) => x - kept[i]!));
        expect(bias).toBeLessThanOrEqual((Math.sqrt(n) * norm(delta) * q ** tau) / (1 - q) + 1e-12);
      },
    ),
  );
  check.counterexample(
    'h_t = h_{t−1} + w x_t with x_1 = −2, x_T = 1: the truncated gradient has the opposite sign',
    { zh: '截断的梯度与完整的梯度方向相反', en: 'a truncated gradient that points the other way' },
    () => {
      const inputs = (T: number): number[][] =>
        Array.from({ length: T }, (_, i) => [i === 0 ? -2 : i === T - 1 ? 1 : 0]);
      const last = (w: number, x: number[][], h0: number): number =>
        forward({ cell: 'identity', Wih: matrix([[w]]), Whh: identity(1), bih: [0], bhh: [0] }, matrix(x), [
          h0,
        ]).h.data[x.length]!;
      const slope = (f: (w: number) => number): number => (f(1 + 1e-4) - f(1 - 1e-4)) / 2e-4;
      for (const T of [2, 10, 100]) {
        expect(slope((w) => last(w, inputs(T), 0))).toBeCloseTo(-1, 9);
        for (const tau of [1, T >> 1, T - 1]) {
          // The state before the last τ steps, reached with w = 1, is taken for a constant.
          const before = last(1, inputs(T).slice(0, T - tau), 0);
          expect(slope((w) => last(w, inputs(T).slice(T - tau), before))).toBeCloseTo(1, 9);
        }
      }
    },
  );
});
