import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { powerNorms } from '../../src/math/power-norms.ts';
import { claim } from '../fixtures/claim.ts';
import { measuredJacobian, run, type Recurrent } from '../fixtures/recurrent.ts';

/** The network of the text, for one step from h. */
function bomb(a: number, d: number, h0: Float64Array): Recurrent {
  const root = Math.sqrt(1 - d);
  return {
    phi: 'tanh',
    W: matrix([
      [a, a],
      [-a, -a],
    ]),
    V: matrix([[0], [0]]),
    b: Float64Array.of(-a * root, Math.atanh(root) + a * root),
    h0,
    inputs: [Float64Array.of(0)],
  };
}
const step = (a: number, d: number, h: Float64Array): Float64Array => run(bomb(a, d, h)).h[1] ?? h;

const weight = fc.double({ min: 0.2, max: 12, noNaN: true });
const slope = fc.double({ min: 0.05, max: 0.95, noNaN: true });

claim('saturation-explodes', (check) => {
  check.property(
    'W² = 0, h* stays, and the powers of its measured Jacobian follow the closed form',
    {
      zh: '组随机的a与d',
      en: 'random pairs of a and d, the Jacobian measured by finite differences',
    },
    500,
    fc.property(weight, slope, (a, d) => {
      const rest = Float64Array.of(0, Math.sqrt(1 - d));
      const { W } = bomb(a, d, rest);
      expect([...multiply(W, W).data].every((x) => x === 0)).toBe(true);
      step(a, d, rest).forEach((x, i) =>
        expect(Math.abs(x - (rest[i] ?? NaN))).toBeLessThan(1e-13 * (1 + a)),
      );
      const J = measuredJacobian((h) => step(a, d, h), rest, 1e-3 / (1 + a));
      const said = [a, a, -a * d, -a * d];
      J.data.forEach((x, i) => expect(Math.abs(x - (said[i] ?? NaN))).toBeLessThan(1e-6 * (1 + a)));
      const exact = matrix([
        [a, a],
        [-a * d, -a * d],
      ]);
      expect(Math.abs(spectralRadius(exact) - a * (1 - d))).toBeLessThan(1e-7 * a);
      powerNorms(exact, 60).forEach((log, k) => {
        if (k === 0) return;
        const closed = (k - 1) * Math.log10(a * (1 - d)) + Math.log10(a * Math.sqrt(2 * (1 + d * d)));
        expect(Math.abs(log - closed)).toBeLessThan(1e-9 * k);
      });
      const grows = powerNorms(exact, 60);
      expect(Math.sign((grows[60] ?? NaN) - (grows[59] ?? NaN))).toBe(Math.sign(a * (1 - d) - 1));
    }),
  );
  check.counterexample(
    'doubling at every step with a = 8, d = 3/4 though ρ(W) = 0',
    {
      zh: 'ρ(W)=0而梯度每步翻倍',
      en: 'a = 8, d = 3/4: ρ(W) = 0, and the gradient doubles at every step',
    },
    () => {
      const J = matrix([
        [8, 8],
        [-6, -6],
      ]);
      expect([...multiply(J, J).data]).toEqual([16, 16, -12, -12]);
      expect(10 ** (powerNorms(J, 10)[10] ?? NaN)).toBeCloseTo(512 * 10 * Math.SQRT2, 6);
    },
  );
});
