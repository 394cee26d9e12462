/** Deep stacks from a given gradient at the top: against `deepBackward`, against differences, and against theory. */
import { describe, expect, it } from 'vitest';
import { blockGradients, reluStackFactor } from '../../src/math/blocks.ts';
import { deepBackward, type Activation, type StackVariant } from '../../src/math/deep.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { activation } from '../../src/math/forward.ts';
import type { Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { transpose } from '../../src/math/matrix.ts';
import { frobeniusNorm } from '../../src/math/norms.ts';
import { rng, type Rng } from '../../src/math/rng.ts';

const variants: StackVariant[] = ['plain', 'residual', 'residual-scaled', 'batchnorm', 'residual-batchnorm'];
const normals = (rows: number, cols: number, random: Rng): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, () => random.normal()),
});

function draw(depth: number, n: number, batch: number, gain: number, seed: number) {
  const random = rng(seed);
  const [h0, top] = [normals(batch, n, random), normals(batch, n, random)];
  const U = Array.from({ length: depth }, () => ensembles.gaussian(n, gain, random));
  const V = Array.from({ length: depth }, () => ensembles.gaussian(n, 1, random));
  return { h0, top, U, V };
}

describe('blockGradients', () => {
  it.each(variants)('agrees with deepBackward where branches end with their activation: %s', (variant) => {
    for (const phi of ['tanh', 'relu', 'sigmoid', 'identity'] as Activation[]) {
      const { h0, top, U } = draw(7, 5, 6, 1.2, 3);
      const stack = { W: U, b: U.map(() => new Float64Array(5)), activation: phi, variant };
      const { output } = deepBackward(stack, h0, top);
      const Y = { ...top, data: output.data.map((y, i) => y - 6 * top.data[i]!) };
      const { dh } = deepBackward(stack, h0, Y);
      const found = blockGradients({ variant, activation: phi, U, V: null }, h0, top);
      found.forEach((y, l) => expect(y).toBeCloseTo(dh[l]!, 9));
    }
  });

  it('agrees with differences where branches end with a matrix', () => {
    const [L, n, batch] = [3, 4, 5];
    const { h0, top, U, V } = draw(L, n, batch, 1.3, 8);
    for (const variant of ['residual', 'residual-scaled'] as const) {
      const branch = variant === 'residual' ? 1 : 1 / Math.sqrt(L);
      const loss = (x: Matrix): number => {
        let h = x;
        U.forEach((u, l) => {
          const z = multiply(h, transpose(u));
          const f = multiply({ ...z, data: z.data.map((a) => activation('tanh', a)) }, transpose(V[l] ?? u));
          h = { ...h, data: h.data.map((a, i) => a + branch * f.data[i]!) };
        });
        return h.data.reduce((sum, a, i) => sum + a * top.data[i]!, 0);
      };
      const e = 1e-5;
      const gradient = h0.data.map((_, i) => {
        const moved = (by: number): number =>
          loss({ ...h0, data: h0.data.map((a, j) => (i === j ? a + by : a)) });
        return (moved(e) - moved(-e)) / (2 * e);
      });
      const found = blockGradients({ variant, activation: 'tanh', U, V }, h0, top);
      expect(10 ** found[0]!).toBeCloseTo(frobeniusNorm({ ...h0, data: gradient }), 6);
    }
  });

  it('follows gradients beyond the range of doubles, and says zero only of zero', () => {
    const { h0, top, U } = draw(200, 8, 4, 0.2, 1);
    const sigmoid = blockGradients({ variant: 'plain', activation: 'sigmoid', U, V: null }, h0, top);
    expect(sigmoid[0]).toBeLessThan(-250);
    expect(Number.isFinite(sigmoid[0])).toBe(true);
    const dead = U.map((u) => ({ ...u, data: u.data.map((x) => -Math.abs(x)) }));
    const none = blockGradients(
      { variant: 'plain', activation: 'relu', U: dead, V: null },
      { ...h0, data: h0.data.map(Math.abs) },
      top,
    );
    expect(none[0]).toBe(Number.NEGATIVE_INFINITY);
  });

  it('refuses shapes that do not fit', () => {
    const { h0, top, U, V } = draw(3, 4, 5, 1, 1);
    const run = (changes: object) => () =>
      blockGradients({ variant: 'residual', activation: 'relu', U, V, ...changes }, h0, top);
    expect(run({ U: [] })).toThrow(RangeError);
    expect(run({ V: V.slice(1) })).toThrow(RangeError);
    expect(run({ U: [ensembles.gaussian(3, 1, rng(1))] })).toThrow(RangeError);
  });
});

describe('reluStackFactor', () => {
  const meanSquare = (
    variant: StackVariant,
    gain: number,
    L: number,
    n: number,
    seeds: number,
    from = 0,
  ): number => {
    let sum = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const { h0, top, U, V } = draw(L, n, n, gain, seed);
      const found = blockGradients({ variant, activation: 'relu', U, V }, h0, top);
      sum += 100 ** (found[from]! - found[L]!) / seeds;
    }
    return sum;
  };

  it.each(['plain', 'residual', 'residual-scaled'] as const)('is the mean square of %s stacks', (variant) => {
    for (const gain of [0.8, Math.SQRT2]) {
      const L = 4;
      const theory = reluStackFactor(variant, 'matrix', gain, L) ?? NaN;
      expect(meanSquare(variant, gain, L, 24, 60) / theory ** (2 * L)).toBeCloseTo(1, 0.5);
    }
  });

  it('is near what wide stacks with batch normalisation do, whatever the gain', () => {
    for (const gain of [0.5, Math.SQRT2, 3]) {
      const L = 10;
      const theory = reluStackFactor('batchnorm', 'matrix', gain, L) ?? NaN;
      expect(theory).toBeCloseTo(Math.sqrt(Math.PI / (Math.PI - 1)), 15);
      // The first layer sees normal inputs rather than rectified ones, and is left out.
      const measured = meanSquare('batchnorm', gain, L, 96, 3, 1) ** (1 / (2 * (L - 1)));
      expect(measured / theory).toBeGreaterThan(0.97);
      expect(measured / theory).toBeLessThan(1.06);
    }
  });

  it('is silent where there is no such number', () => {
    expect(reluStackFactor('residual', 'activation', 1, 10)).toBeNull();
    expect(reluStackFactor('residual-batchnorm', 'matrix', 1, 10)).toBeNull();
  });
});
