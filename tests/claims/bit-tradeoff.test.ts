import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const edge = (w: number): number => Math.sqrt(1 - 1 / w);
const tolerated = (w: number): number => w * edge(w) - Math.atanh(edge(w));

/** The positive fixed point of tanh(wh). */
function rest(w: number): number {
  let [low, high] = [edge(w), 1];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (Math.tanh(w * middle) > middle) low = middle;
    else high = middle;
  }
  return low;
}

const multiplier = (w: number): number => w * (1 - rest(w) ** 2);
const weight = fc.double({ min: 1.02, max: 6, noNaN: true });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

claim('bit-tradeoff', (check) => {
  check.property(
    'inputs up to u_c never flip the bit, and every factor of the gradient stays at most 1; a constant −u beyond u_c flips it',
    {
      zh: '个随机权重（1.02至6），输入为随机与最坏情形',
      en: 'random weights from 1.02 to 6, under random and worst inputs',
    },
    300,
    fc.property(weight, seed, (w, s) => {
      const random = rng(s);
      const u = tolerated(w);
      for (const worst of [true, false]) {
        let h = rest(w);
        for (let t = 0; t < 200; t++) {
          h = Math.tanh(w * h + (worst ? -u : u * (2 * random.uniform() - 1)));
          expect(h).toBeGreaterThan(edge(w) * (1 - 1e-9));
          expect(w * (1 - h * h)).toBeLessThan(1 + 1e-8);
        }
      }
      let h = rest(w);
      for (let t = 0; t < 3000 && h > 0; t++) h = Math.tanh(w * h - u - 0.001 - 0.01 * u);
      expect(h).toBeLessThanOrEqual(0);
    }),
  );
  check.property(
    'of two weights the larger tolerates more and passes less',
    {
      zh: '对权重（大者更稳，梯度也衰减得更快）',
      en: 'pairs of weights, the larger the safer and the faster to forget',
    },
    500,
    fc.property(weight, weight, (v, w) => {
      fc.pre(Math.abs(v - w) > 1e-3);
      const [small, large] = [Math.min(v, w), Math.max(v, w)];
      expect(tolerated(large)).toBeGreaterThan(tolerated(small));
      expect(multiplier(large)).toBeLessThan(multiplier(small));
      expect(multiplier(small)).toBeLessThan(1);
    }),
  );
});
