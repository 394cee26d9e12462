import fc from 'fast-check';
import { expect } from 'vitest';
import { gateBias, gateHalfLife } from '../../src/math/held-gate.ts';
import { forward } from '../../src/math/forward.ts';
import { zeros } from '../../src/math/matrix.ts';
import { memoryPath } from '../../src/math/memory-path.ts';
import { claim } from '../fixtures/claim.ts';

const sigmoid = (b: number): number => 1 / (1 + Math.exp(-b));

claim('held-gate-half-life', (check) => {
  check.property(
    'multiplying by σ(b) passes one half between the whole steps on either side of τ(b), and e^b ln 2 < τ < (e^b + ½) ln 2',
    { zh: '个随机偏置（−4至8）', en: 'random biases from −4 to 8' },
    1000,
    fc.property(fc.double({ min: -4, max: 8, noNaN: true }), (b) => {
      const half = gateHalfLife(b);
      const gate = sigmoid(b);
      let left = 1;
      let steps = 0;
      while (left * gate > 0.5) {
        left *= gate;
        steps += 1;
      }
      // After `steps` steps more than half is left, after one more it is not.
      expect(steps).toBeLessThan(half * (1 + 1e-9));
      expect(steps + 1).toBeGreaterThan(half * (1 - 1e-9));
      expect(half).toBeGreaterThan(Math.exp(b) * Math.LN2);
      expect(half).toBeLessThan((Math.exp(b) + 0.5) * Math.LN2);
    }),
  );
  check.property(
    'the bias −ln(2^(1/T) − 1) keeps half over T steps',
    { zh: '个步数（1至2000）', en: 'numbers of steps from 1 to 2,000' },
    300,
    fc.property(fc.integer({ min: 1, max: 2000 }), (T) => {
      const b = -Math.log(2 ** (1 / T) - 1);
      expect(sigmoid(b) ** T).toBeCloseTo(0.5, 9);
      expect(Math.abs(b - gateBias(T))).toBeLessThan(1e-9);
    }),
  );
  check.golden(
    'an LSTM with weights 0: the full Jacobian is σ(b)^ℓ',
    { zh: '个LSTM的完整雅可比矩阵（权重为零）', en: 'full Jacobians of LSTMs with zero weights' },
    4,
    () => {
      for (const [bias, left] of [
        [0, 2 ** -100],
        [1, (1 + Math.exp(-1)) ** -100],
        [3, (1 + Math.exp(-3)) ** -100],
        [5, (1 + Math.exp(-5)) ** -100],
      ] as const) {
        const network = {
          cell: 'lstm',
          Wih: zeros(8, 1),
          Whh: zeros(8, 2),
          bih: Float64Array.of(0, 0, bias, bias, 0, 0, 0, 0),
          bhh: new Float64Array(8),
        } as const;
        const { full, direct } = memoryPath(forward(network, zeros(100, 1)));
        expect(full[100]).toBeCloseTo(Math.log10(left), 9);
        expect(direct[100]).toBeCloseTo(Math.log10(left), 9);
      }
    },
  );
});
