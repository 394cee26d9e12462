/** The closed forms of a linear memory against their sums, against finite differences and against simulation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryGrowth, memoryVariance, simulateMemory } from '../../src/math/linear-memory.ts';
import { rng } from '../../src/math/rng.ts';

interface Weights {
  readonly nu: number;
  readonly theta: number;
}

/** The weights γλ^k of the inputs in h, k < K, as pairs of real and imaginary part. */
function weights({ nu, theta }: Weights, normalised: boolean, K: number, gammaOf = nu): number[][] {
  const gamma = normalised ? Math.sqrt(-Math.expm1(-2 * Math.exp(gammaOf))) : 1;
  return Array.from({ length: K }, (_, k) => {
    const size = gamma * Math.exp(-k * Math.exp(nu));
    return [size * Math.cos(k * theta), size * Math.sin(k * theta)];
  });
}

/** Σ |difference quotient|² of the weights along a parameter. */
function moved(at: Weights, by: Weights, normalised: boolean, K: number): number {
  const e = 1e-5;
  const [up, down] = [1, -1].map((s) =>
    weights({ nu: at.nu + s * e * by.nu, theta: at.theta + s * e * by.theta }, normalised, K),
  );
  return up!.reduce(
    (sum, w, k) => sum + w.reduce((own, x, i) => own + ((x - down![k]![i]!) / (2 * e)) ** 2, 0),
    0,
  );
}

describe('the variances of a linear memory', () => {
  it('are what moving ν and θ by finite differences gives, with and without normalisation', () => {
    for (const nu of [-3, -1.5, 0, 0.8])
      for (const theta of [0, 0.7, 2])
        for (const normalised of [false, true]) {
          const variance = memoryVariance(Math.exp(nu), normalised);
          const at = { nu, theta };
          const K = 600;
          const state = weights(at, normalised, K).flat();
          expect(state.reduce((s, x) => s + x * x, 0) / variance.state).toBeCloseTo(1, 9);
          expect(moved(at, { nu: 1, theta: 0 }, normalised, K) / variance.nu).toBeCloseTo(1, 6);
          expect(moved(at, { nu: 0, theta: 1 }, normalised, K) / variance.theta).toBeCloseTo(1, 6);
        }
  });

  it('are 1/(1−|λ|²) and (1+|λ|²)/(1−|λ|²)³: 72.6 and 7.6e5 at half-life 100, 722 and 7.5e8 at 1000', () => {
    const at = (half: number) => memoryVariance(Math.LN2 / half, false);
    expect(at(100).state).toBeCloseTo(72.6, 1);
    expect(at(100).lambda).toBeCloseTo(7.6e5, -4);
    expect(at(1000).state).toBeCloseTo(722, 0);
    expect(at(1000).lambda / 7.5e8).toBeCloseTo(1, 2);
    expect(Math.exp(-Math.LN2 / 100)).toBeCloseTo(0.99309, 5);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (a) => {
        const q = Math.exp(-2 * a);
        const { state, lambda } = memoryVariance(a, false);
        expect(state * (1 - q)).toBeCloseTo(1, 10);
        expect((lambda * (1 - q) ** 3) / (1 + q)).toBeCloseTo(1, 10);
      }),
      { seed: 9 },
    );
  });

  it('keep their digits as |λ| → 1: 1/(2a), 2/(2a)³, and a quarter for ν when normalised', () => {
    for (const a of [1e-8, 1e-20, 1e-80]) {
      const { state, lambda } = memoryVariance(a, false);
      expect(state * 2 * a).toBeCloseTo(1, 7);
      expect(lambda * 4 * a ** 3).toBeCloseTo(1, 7);
      const normal = memoryVariance(a, true);
      expect(normal.state).toBe(1);
      expect(normal.nu).toBeCloseTo(0.25, 7);
      expect(normal.theta * 2 * a ** 2).toBeCloseTo(1, 7);
    }
    expect(() => memoryVariance(0, false)).toThrow(RangeError);
    expect(() => memoryVariance(Number.NaN, false)).toThrow(RangeError);
  });

  it('build up by the sums, and reach the closed forms', () => {
    const a = 0.02;
    const q = Math.exp(-2 * a);
    const { state, sensitivity } = memoryGrowth(a, 2000);
    let [s, d] = [0, 0];
    for (let t = 0; t < 300; t++) {
      expect(state[t]).toBeCloseTo(s, 9);
      expect(sensitivity[t]! / (d || 1)).toBeCloseTo(d === 0 ? 0 : 1, 9);
      s += q ** t;
      d += t * t * q ** (t - 1);
    }
    const limit = memoryVariance(a, false);
    expect(state[2000]! / limit.state).toBeCloseTo(1, 9);
    expect(sensitivity[2000]! / limit.lambda).toBeCloseTo(1, 9);
  });

  it('are the means of a simulation, whatever the angle', () => {
    for (const [a, theta] of [
      [0.5, 0],
      [0.05, 1],
      [0.02, 3],
    ] as const) {
      const exact = memoryGrowth(a, 150);
      const means = simulateMemory(a, theta, 150, 20000, rng(4));
      for (const t of [1, 2, 20, 150]) {
        expect(means.state[t]! / exact.state[t]!).toBeCloseTo(1, 1);
        if (t > 1) expect(means.sensitivity[t]! / exact.sensitivity[t]!).toBeCloseTo(1, 1);
      }
    }
    expect(simulateMemory(0.1, 1, 20, 3, rng(1))).toEqual(simulateMemory(0.1, 1, 20, 3, rng(1)));
  });
});
