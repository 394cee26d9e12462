import { expect } from 'vitest';
import { claim } from '../fixtures/claim.ts';

claim('lecture-power', (check) => {
  check.golden(
    'in whole numbers, without rounding: 3^T against the quoted value times 2^T',
    { zh: '个用大整数算出的精确的幂', en: 'exact powers in whole numbers of any length' },
    3,
    () => {
      // 2.4·10^17, as the lecture has it.
      const quoted = 24n * 10n ** 16n;
      expect(3n ** 98n).toBeLessThan(quoted * 2n ** 98n);
      expect(3n ** 99n).toBeGreaterThan(quoted * 2n ** 99n);
      // The factor, in hundredths: 1.69.
      expect((100n * 3n ** 100n + quoted * 2n ** 99n) / (quoted * 2n ** 100n)).toBe(169n);
    },
  );
});
