import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const terms = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 25 });
const stop = fc.double({ min: 0.05, max: 0.6, noNaN: true });

/** Walks back once: before each further lag stops with probability p, and multiplies by 1/(1 − p) if it goes on. */
function estimate(parts: readonly number[], p: number, goes: (lag: number) => boolean): number {
  let sum = parts[0] ?? 0;
  let weight = 1;
  for (let lag = 1; lag < parts.length; lag++) {
    if (!goes(lag)) break;
    weight /= 1 - p;
    sum += weight * (parts[lag] ?? 0);
  }
  return sum;
}

claim('random-truncation', (check) => {
  check.property(
    'averaged over all stopping times, the estimate is the full sum',
    {
      zh: '个随机的逐时间差分解，按全部停止时刻精确求期望',
      en: 'random decompositions by lag, averaged exactly over all stopping times',
    },
    1000,
    fc.property(terms, stop, (parts, p) => {
      let mean = 0;
      for (let last = 0; last < parts.length; last++) {
        const probability = (1 - p) ** last * (last === parts.length - 1 ? 1 : p);
        mean += probability * estimate(parts, p, (lag) => lag <= last);
      }
      expect(mean).toBeCloseTo(
        parts.reduce((a, b) => a + b, 0),
        9,
      );
    }),
  );
  check.property(
    'the summand of lag ℓ has second moment (1 − p)^(−ℓ) times its square',
    { zh: '个时间差与停止概率', en: 'lags and stopping probabilities' },
    300,
    fc.property(fc.integer({ min: 0, max: 40 }), stop, (lag, p) => {
      const parts = Array.from({ length: lag + 1 }, (_, l) => (l === lag ? 1 : 0));
      let second = 0;
      for (let last = 0; last <= lag; last++) {
        const probability = (1 - p) ** last * (last === lag ? 1 : p);
        second += probability * estimate(parts, p, (l) => l <= last) ** 2;
      }
      expect(second * (1 - p) ** lag).toBeCloseTo(1, 9);
    }),
  );
  check.golden(
    'so do simulated walks, within five per cent',
    { zh: '次模拟（十万次往回走）', en: 'simulation of a hundred thousand walks' },
    1,
    () => {
      const random = rng(3);
      const parts = Array.from({ length: 10 }, (_, l) => 0.9 ** l);
      let mean = 0;
      for (let k = 0; k < 100_000; k++) mean += estimate(parts, 0.2, () => random.uniform() >= 0.2) / 100_000;
      expect(Math.abs(mean / parts.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(0.05);
    },
  );
});
