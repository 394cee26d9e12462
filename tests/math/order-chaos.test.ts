/** The edge of chaos: mean field with input against its defining equations, and finite networks against mean field. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forward } from '../../src/math/forward.ts';
import { stepJacobians } from '../../src/math/jacobians.ts';
import { lyapunovExponents } from '../../src/math/lyapunov.ts';
import { gaussianProductExponent, meanField } from '../../src/math/mean-field.ts';
import { largestExponents } from '../../src/math/network-exponents.ts';
import { criticalInput, criticalLine, meanFieldExponent, slopeMoments } from '../../src/math/order-chaos.ts';
import { rng } from '../../src/math/rng.ts';

const quiet = { input: 0, bias: 0, seed: 1, steps: 400, settle: 200 };

describe('mean field with input', () => {
  it('has the moments of tanh', () => {
    expect(slopeMoments(0).sent).toBe(0);
    expect(slopeMoments(0).slope).toBeCloseTo(1, 12);
    // For small q, tanh² ≈ u² − ⅔u⁴ and sech⁴ ≈ 1 − 2u².
    const { sent, slope } = slopeMoments(1e-4);
    expect(sent).toBeCloseTo(1e-4 - 2e-8, 10);
    expect(slope).toBeCloseTo(1 - 2e-4, 6);
  });

  it('returns to order at the critical input: 0.4314, 1.2790 and 3.8834 at gains 1.5, 2 and 3 (mpmath)', () => {
    for (const [g, std] of [
      [1.5, 0.431443792667441],
      [2, 1.27904544245577],
      [3, 3.8833823670747],
    ] as const) {
      expect(criticalInput(g)).toBeCloseTo(std, 10);
      expect(meanField(g, std * std).chi).toBeCloseTo(1, 9);
    }
    expect(criticalInput(1)).toBe(0);
    expect(criticalInput(0.3)).toBe(0);
    expect(criticalInput(2, 1)).toBeCloseTo(Math.sqrt(1.27904544245577 ** 2 - 1), 9);
    expect(criticalInput(2, 4)).toBe(0);
    expect(() => criticalInput(-1)).toThrow(RangeError);
    expect(() => criticalInput(2, -1)).toThrow(RangeError);
    expect(() => criticalInput(1e9)).toThrow(/gain is/);
  });

  it('agrees with its table to a thousandth', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (g, v) => Math.abs(meanFieldExponent(g, v) - meanField(g, v).exponent) < 1e-3,
      ),
      { numRuns: 200, seed: 3 },
    );
    expect(meanFieldExponent(0.5, 0)).toBeCloseTo(Math.log(0.5), 9);
    expect(meanFieldExponent(1, 0)).toBeCloseTo(0, 9);
  });

  it('has its critical line where χ = 1', () => {
    for (const bias of [0, 0.5, 1.5]) {
      const line = criticalLine(3, bias * bias);
      expect(line.length).toBeGreaterThan(5);
      expect(line[0]?.[1]).toBeLessThan(1e-3);
      for (const [g, std] of line)
        expect(Math.abs(meanField(g, std * std + bias * bias).exponent)).toBeLessThan(2e-3);
      expect(line.at(-1)?.[0]).toBeGreaterThan(3);
    }
  });
});

describe('the largest exponent of a network', () => {
  it('is that of the QR method over the same Jacobians', () => {
    const [N, gain, steps] = [5, 1.3, 3000];
    const random = rng(7);
    const draw = (n: number, scale: number): number[] =>
      Array.from({ length: n }, () => scale * random.normal());
    const W = Array.from({ length: N }, () => draw(N, gain / Math.sqrt(N)));
    const bias = draw(N, 0.2);
    const start = draw(N, 1);
    draw(N, 1);
    const inputs = Array.from({ length: steps }, () => draw(N, 0.4));
    const unit = W.map((_, i) => W.map((__, j) => (i === j ? 1 : 0)));
    const run = forward(
      { cell: 'tanh', Wih: unit, Whh: W, bih: bias, bhh: bias.map(() => 0) },
      inputs,
      start,
    );
    const exact = Math.max(...lyapunovExponents(stepJacobians(run)));
    const [found] = largestExponents([gain], { N, input: 0.4, bias: 0.2, seed: 7, steps, settle: 0 });
    expect(found).toBeCloseTo(exact, 2);
  });

  it('is never above zero for one unit, whatever its weight: ln|w(1 − h*²)|', () => {
    for (let seed = 1; seed <= 20; seed++)
      for (const lambda of largestExponents([0.5, 1, 1.5, 3], { ...quiet, N: 1, seed }))
        expect(lambda).toBeLessThan(1e-3);
    // The weight of seed 1 at gain 1, and the fixed point at gain 3.
    const w = 3 * rng(1).normal();
    let h = 0.9;
    for (let t = 0; t < 500; t++) h = Math.tanh(Math.abs(w) * h);
    const [lambda] = largestExponents([3], { ...quiet, N: 1 });
    expect(lambda).toBeCloseTo(Math.log(Math.abs(w) * (1 - h * h)), 9);
  });

  it('follows mean field at N = 256', () => {
    const big = { ...quiet, N: 256, steps: 250, settle: 100 };
    const exponents = (seed: number, gains: number[], input = 0) => [
      ...largestExponents(gains, { ...big, seed, input }),
    ];
    for (const seed of [1, 2]) {
      const [near = 1, clear = 0, far = 0] = exponents(seed, [1.1, 1.5, 3]);
      expect(near).toBeLessThan(0.005);
      expect(clear).toBeGreaterThan(0.01);
      expect(far).toBeCloseTo(meanField(3).exponent, 1);
      expect(exponents(seed, [1.5], 0.6)[0]).toBeCloseTo(meanField(1.5, 0.36).exponent, 1);
      expect(exponents(seed, [1.5], 0.6)[0]).toBeLessThan(-0.02);
    }
  });

  it('is −∞ for no weights, follows small gains far below what doubles could hold, and refuses nonsense', () => {
    expect([...largestExponents([0], { ...quiet, N: 3 })]).toEqual([-Infinity]);
    const [tiny = 0] = largestExponents([1e-5], { ...quiet, N: 64 });
    expect(tiny).toBeGreaterThan(Math.log(1e-5) - 1);
    expect(tiny).toBeLessThan(Math.log(1e-5) + 1);
    expect(gaussianProductExponent(1e-5, 64)).toBeLessThan(tiny + 1);
    expect(() => largestExponents([-1], { ...quiet, N: 3 })).toThrow(/gains/);
    expect(() => largestExponents([1], { ...quiet, N: 0 })).toThrow(/N is 0/);
    expect(() => largestExponents([1], { ...quiet, N: 2, input: -1 })).toThrow(/input/);
    expect(() => largestExponents([1], { ...quiet, N: 2, steps: 0 })).toThrow(/steps/);
  });
});
