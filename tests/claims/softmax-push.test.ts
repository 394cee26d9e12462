import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { rng } from '../../src/math/rng.ts';
import { singularValues } from '../../src/math/svd.ts';
import { claim } from '../fixtures/claim.ts';
import { apply, length, measured, type Vector } from '../fixtures/recurrent.ts';

/** −ln of the share that softmax gives to `target`. */
function crossEntropy(y: Vector, target: number): number {
  const most = Math.max(...y);
  return most + Math.log(y.reduce((sum, v) => sum + Math.exp(v - most), 0)) - (y[target] ?? NaN);
}

claim('softmax-push', (check) => {
  check.property(
    'the measured gradient stays within √2‖W‖, with weights of any size',
    {
      zh: '组随机读出权重与状态',
      en: 'random read-outs and states, the gradient measured by finite differences',
    },
    500,
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.double({ min: 0.01, max: 30, noNaN: true }),
      (n, s, size) => {
        const random = rng(s);
        const W = ensembles.gaussian(n, size, random);
        const h = Float64Array.from({ length: n }, () => 2 * random.uniform() - 1);
        const norm = singularValues(W)[0] ?? NaN;
        const gradient = measured((x) => crossEntropy(apply(W, x), 0), h, 1e-3 / (1 + size));
        expect(length(gradient)).toBeLessThanOrEqual(Math.SQRT2 * norm * (1 + 1e-6));
        // A target that softmax has given up, against one rival: √2 is all but reached.
        const sure = Float64Array.from({ length: n }, (_, i) => (i === 1 ? 40 : i === 0 ? 0 : -400));
        const push = measured((y) => crossEntropy(y, 0), sure);
        expect(length(push)).toBeGreaterThan(Math.SQRT2 * (1 - 1e-6));
      },
    ),
  );
});
