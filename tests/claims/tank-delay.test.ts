import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { closedLoop } from '../../src/math/feedback.ts';
import { claim } from '../fixtures/claim.ts';

/** Spread evenly, where the doubles of `fc.double` crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => low + ((high - low) * k) / 2 ** 30);

const tank = { A: [[1]], B: [1] };
const bound = (d: number): number => 2 * Math.sin(Math.PI / (4 * d + 2));

/** The levels of x_{t+1} = x_t − k x_{t−d}, at 1 up to t = 0. */
function levels(k: number, d: number, steps: number): number[] {
  const x = Array<number>(d + 1).fill(1);
  for (let t = 0; t < steps; t++) x.push((x.at(-1) ?? NaN) - k * (x.at(-1 - d) ?? NaN));
  return x.slice(d);
}

claim('tank-delay', (check) => {
  check.property(
    'the tank settles for gains between 0 and 2 sin(π/(4d + 2)) and for no others',
    { zh: '对随机的增益与延迟（0至12步）', en: 'random gains and delays (0 to 12 periods)' },
    600,
    fc.property(fc.integer({ min: 0, max: 12 }), between(-0.3, 1.4), (d, share) => {
      fc.pre(Math.abs(share) > 1e-3 && Math.abs(share - 1) > 1e-6);
      const k = share * bound(d);
      expect(spectralRadius(closedLoop(tank, [k], d)) < 1).toBe(share > 0 && share < 1);
    }),
  );
  check.golden(
    'at the bound the level swings with period 4d + 2',
    { zh: '个延迟下的摆动（恰在界上）', en: 'delays, at the bound, where the level swings' },
    6,
    () => {
      for (let d = 0; d <= 5; d++) {
        expect(spectralRadius(closedLoop(tank, [bound(d)], d))).toBeCloseTo(1, 9);
        // Long after the other modes have died the swing repeats.
        const x = levels(bound(d), d, 4000);
        const period = 4 * d + 2;
        for (let t = 3800; t < 3900; t++)
          expect(Math.abs((x[t + period] ?? NaN) - (x[t] ?? NaN))).toBeLessThan(1e-6);
        expect(Math.max(...x.slice(3800).map(Math.abs))).toBeGreaterThan(0.1);
      }
    },
  );
  check.golden(
    'the tank of the text: at gain 1 still after one step, swinging, running away',
    { zh: '个水箱（增益1，延迟0、1、2）', en: 'tanks at gain 1, with delays 0, 1 and 2' },
    3,
    () => {
      expect(levels(1, 0, 5).slice(1)).toEqual([0, 0, 0, 0, 0]);
      const swing = levels(1, 1, 60);
      for (let t = 0; t + 6 < swing.length; t++) expect(swing[t + 6]).toBe(swing[t]);
      expect(Math.max(...levels(1, 2, 200).map(Math.abs))).toBeGreaterThan(1e9);
    },
  );
});
