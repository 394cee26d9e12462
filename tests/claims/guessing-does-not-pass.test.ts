import fc from 'fast-check';
import { expect } from 'vitest';
import { BATCH, GOAL, WINDOW } from '../../components/widgets/train/runner.ts';
import { claim } from '../fixtures/claim.ts';

/** 2^n · P(at least k of n fair coins). */
function tail(n: number, k: number): bigint {
  let [term, sum] = [1n, 0n];
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += term;
    term = (term * BigInt(n - i)) / BigInt(i + 1);
  }
  return sum;
}

function logBig(x: bigint): number {
  const bits = Math.max(0, x.toString(2).length - 60);
  return Math.log(Number(x >> BigInt(bits))) + bits * Math.LN2;
}

const logTail = (n: number, k: number): number => logBig(tail(n, k)) - n * Math.LN2;

claim('guessing-does-not-pass', (check) => {
  check.property(
    'the exact chance is below Hoeffding’s bound',
    {
      zh: '个随机的窗口与门槛（精确的二项概率）',
      en: 'random windows and marks, with the exact binomial probability',
    },
    500,
    fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.5, max: 1, noNaN: true }), (n, mark) => {
      const k = Math.ceil(n * mark);
      expect(logTail(n, k)).toBeLessThanOrEqual(-2 * n * (k / n - 0.5) ** 2 + 1e-9);
    }),
  );
  check.golden(
    'the laboratory’s own window and mark',
    { zh: '个概率：160次全凭猜测，以及一批16次', en: 'probabilities, of 160 guesses and of one batch of 16' },
    2,
    () => {
      const n = BATCH * WINDOW;
      const k = Math.ceil(n * GOAL.crossEntropy);
      expect([n, k]).toEqual([160, 152]);
      expect(-2 * n * (GOAL.crossEntropy - 0.5) ** 2).toBeCloseTo(-64.8, 9);
      expect(logTail(n, k) + Math.log(391)).toBeLessThan(-64.8 + Math.log(391));
      // A single batch would be passed by luck: sixteen coins, all heads.
      expect(logTail(16, Math.ceil(16 * GOAL.crossEntropy))).toBeCloseTo(-16 * Math.LN2, 12);
    },
  );
});
