import fc from 'fast-check';
import { expect } from 'vitest';
import { zeros, type Matrix } from '../../src/math/matrix.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { claim } from '../fixtures/claim.ts';

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const exps = scores.map((s) => Math.exp(s - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((e) => e / sum);
}

/** diag(α) − ααᵀ. */
function softmaxJacobian(alpha: readonly number[]): Matrix {
  const n = alpha.length;
  const out = zeros(n, n);
  alpha.forEach((a, i) => {
    alpha.forEach((b, j) => {
      out.data[i * n + j] = (i === j ? a : 0) - a * b;
    });
  });
  return out;
}

const read = (scores: readonly number[], values: readonly (readonly number[])[]): number[] => {
  const alpha = softmax(scores);
  return [0, 1, 2].map((k) => alpha.reduce((sum, a, j) => sum + a * (values[j]?.[k] ?? 0), 0));
};

const scores = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 10 });
const entry = fc.double({ min: -1, max: 1, noNaN: true });

claim('attention-jacobian', (check) => {
  check.property(
    '‖diag(α) − ααᵀ‖ ≤ 2 max α(1 − α) ≤ ½, and at most 2(1 − max α)',
    { zh: '组随机得分（2至10个位置）', en: 'random scores over 2 to 10 positions' },
    1000,
    fc.property(scores, (s) => {
      const alpha = softmax(s);
      const norm = spectralNorm(softmaxJacobian(alpha));
      const bound = 2 * Math.max(...alpha.map((a) => a * (1 - a)));
      expect(norm).toBeLessThanOrEqual(bound + 1e-12);
      expect(bound).toBeLessThanOrEqual(0.5 + 1e-15);
      expect(norm).toBeLessThanOrEqual(2 * (1 - Math.max(...alpha)) + 1e-12);
    }),
  );
  check.property(
    'the closed forms ∂y/∂v_i = α_i I and ∂y/∂s_i = α_i (v_i − y) are the measured derivatives',
    { zh: '次注意力读取，以有限差分核对', en: 'attention reads, against finite differences' },
    300,
    fc.property(
      fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), entry, entry, entry), {
        minLength: 2,
        maxLength: 6,
      }),
      (rows) => {
        const s = rows.map(([score]) => score);
        const v = rows.map(([, a, b, c]) => [a, b, c]);
        const alpha = softmax(s);
        const y = read(s, v);
        expect(alpha.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        const h = 1e-5;
        s.forEach((_, i) => {
          const moved = (by: number): number[] => s.map((x, j) => (i === j ? x + by : x));
          const [up, down] = [read(moved(h), v), read(moved(-h), v)];
          const shift = (by: number): number[][] =>
            v.map((x, j) => (i === j ? [x[0]! + by, x[1]!, x[2]!] : x));
          const [far, near] = [read(s, shift(h)), read(s, shift(-h))];
          [0, 1, 2].forEach((k) => {
            expect((up[k]! - down[k]!) / (2 * h)).toBeCloseTo(alpha[i]! * (v[i]![k]! - y[k]!), 8);
            expect((far[k]! - near[k]!) / (2 * h)).toBeCloseTo(k === 0 ? alpha[i]! : 0, 8);
          });
        });
      },
    ),
  );
  check.golden(
    'two equal weights reach ½; n equal weights have norm 1/n',
    { zh: '个均匀权重的范数', en: 'norms for equal weights' },
    9,
    () => {
      for (let n = 2; n <= 10; n++)
        expect(spectralNorm(softmaxJacobian(Array.from({ length: n }, () => 1 / n)))).toBeCloseTo(1 / n, 12);
    },
  );
});
