import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const inner = fc.double({ min: 0, max: 0.95, noNaN: true });
const width = fc.double({ min: 0.05, max: 0.9, noNaN: true });

/** ν of the initialisation, from u uniform on [0, 1). */
const nuOf = (u: number, low: number, high: number): number =>
  Math.log(-0.5 * Math.log(low ** 2 + u * (high ** 2 - low ** 2)));
const modulus = (nu: number): number => Math.exp(-Math.exp(nu));

claim('ring-initialisation', (check) => {
  check.property(
    '|λ| < 1 for every ν, and the share of λ within radius r is the share of the area',
    { zh: '个环（每个环比对20个半径）', en: 'rings, each compared at 20 radii' },
    500,
    fc.property(inner, width, (low, share) => {
      const high = low + share * (0.9999 - low);
      for (let k = 1; k < 20; k++) {
        const r = low + (k / 20) * (high - low);
        const area = (r ** 2 - low ** 2) / (high ** 2 - low ** 2);
        // |λ| grows with u, so a share u of the draws lies within the radius that u itself gives.
        expect(modulus(nuOf(area, low, high))).toBeCloseTo(r, 9);
        expect(modulus(nuOf(k / 20, low, high))).toBeLessThan(1);
      }
    }),
  );
  check.property(
    'the mean of 1/(1 − |λ|²) is the logarithm of the ratio of the rims’ distances over the difference of the squares',
    { zh: '个环，与数值积分比对', en: 'rings, against numerical integration' },
    200,
    fc.property(inner, width, (low, share) => {
      const high = low + share * (0.99 - low);
      const N = 2000;
      let mean = 0;
      for (let k = 0; k < N; k++) mean += 1 / (1 - modulus(nuOf((k + 0.5) / N, low, high)) ** 2) / N;
      const closed = Math.log((1 - low ** 2) / (1 - high ** 2)) / (high ** 2 - low ** 2);
      expect(mean / closed).toBeCloseTo(1, 3);
    }),
  );
  check.golden(
    'a draw of a hundred thousand in the ring from 0.9 to 0.999 has the mean of the formula within two per cent',
    { zh: '次大样本模拟', en: 'large simulation' },
    1,
    () => {
      const random = rng(1);
      const N = 100_000;
      let mean = 0;
      for (let k = 0; k < N; k++) mean += 1 / (1 - modulus(nuOf(random.uniform(), 0.9, 0.999)) ** 2) / N;
      const closed = Math.log((1 - 0.81) / (1 - 0.998001)) / (0.998001 - 0.81);
      expect(Math.abs(mean / closed - 1)).toBeLessThan(0.02);
    },
  );
});
