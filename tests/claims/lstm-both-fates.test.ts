import { expect } from 'vitest';
import { derivative } from '../../src/math/derivative.ts';
import { claim } from '../fixtures/claim.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** c_T of an LSTM of one unit without input, all weights zero but the one from h_{t−1} to the candidate. */
function cell(c0: number, T: number, candidate: number, forgetBias: number): number {
  let c = c0;
  let h = sigmoid(0) * Math.tanh(c0);
  for (let t = 0; t < T; t++) {
    c = sigmoid(forgetBias) * c + sigmoid(0) * Math.tanh(candidate * h);
    h = sigmoid(0) * Math.tanh(c);
  }
  return c;
}

claim('lstm-both-fates', (check) => {
  check.golden(
    'weights zero, forget bias 1: the gradient is σ(1)^T',
    { zh: '个长度下的导数（权重为零，消失）', en: 'lengths with zero weights, where it vanishes' },
    3,
    () => {
      for (const T of [1, 10, 100]) {
        const found = (cell(1, T, 0, 1) - cell(-1, T, 0, 1)) / 2;
        expect(Math.abs(found / sigmoid(1) ** T - 1)).toBeLessThan(1e-12);
      }
    },
  );
  check.golden(
    'candidate weight 8, biases zero: the gradient is (5/2)^T',
    { zh: '个长度下的导数（在零状态处，爆炸）', en: 'lengths at the zero state, where it explodes' },
    4,
    () => {
      for (const T of [1, 2, 4, 6]) {
        const found = derivative((c) => cell(c * 1e-3, T, 8, 0), 0) * 1e3;
        expect(Math.abs(found / 2.5 ** T - 1)).toBeLessThan(1e-6);
      }
      expect(cell(0, 100, 8, 0)).toBe(0);
    },
  );
});
