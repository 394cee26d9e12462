import fc from 'fast-check';
import { expect } from 'vitest';
import { powerNorms } from '../../src/math/power-norms.ts';
import { jordanBlock } from '../fixtures/known-spectrum.ts';
import { claim } from '../fixtures/claim.ts';

claim('jordan-growth', (check) => {
  check.golden(
    'm = 2: the closed form',
    { zh: '个由公式算出的范数（二阶，k至1000）', en: 'norms from the closed form for m = 2, k up to 1,000' },
    2000,
    () => {
      for (const kind of [0, 1])
        powerNorms(jordanBlock(2, kind, 0), 1000).forEach((log, k) => {
          if (k > 0) expect(Math.abs(10 ** log / ((k + Math.hypot(k, 2)) / 2) - 1)).toBeLessThan(1e-9);
        });
    },
  );
  check.property(
    'the quotient tends to 1/(m − 1)!, its error falling like 1/k',
    {
      zh: '个若尔当块（至5阶，特征值1、−1或复数）',
      en: 'Jordan blocks of sizes up to 5 for 1, −1 or complex eigenvalues',
    },
    40,
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 0, max: 2 }),
      fc.double({ min: 0.2, max: 2.9, noNaN: true }),
      (m, kind, theta) => {
        const norms = powerNorms(jordanBlock(m, kind, theta), 4000);
        let factorial = 1;
        for (let l = 2; l < m; l++) factorial *= l;
        const error = (k: number): number => Math.abs((10 ** norms[k]! / k ** (m - 1)) * factorial - 1);
        expect(error(4000)).toBeLessThan((m * m) / 4000);
        if (m > 2) expect(error(4000) / error(1000)).toBeLessThan(0.3);
      },
    ),
  );
});
