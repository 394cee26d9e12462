import fc from 'fast-check';
import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { lyapunovExponents } from '../../src/math/lyapunov.ts';
import { matrix, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { rng } from '../../src/math/rng.ts';
import { productNorms } from '../../src/math/word-products.ts';
import { claim } from '../fixtures/claim.ts';
import { apply, diagonal, length, transpose } from '../fixtures/recurrent.ts';

/** Triangular factors with independent entries: their exponents are the means of ln|diagonal|, sorted. */
function triangular(seed: number, T: number, offsets: readonly number[]): Matrix[] {
  const random = rng(seed);
  return Array.from({ length: T }, () => {
    const J = diagonal(offsets.map((mean) => Math.exp(mean + 0.3 * random.normal())));
    const n = offsets.length;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) J.data[i * n + j] = random.normal();
    return J;
  });
}

/** (1/T) ln ‖J_T…J_1 v‖. */
function rate(factors: readonly Matrix[], v: Float64Array): number {
  let sum = 0;
  let u = v;
  for (const J of factors) {
    u = apply(J, u);
    const size = length(u);
    sum += Math.log(size);
    u = u.map((x) => x / size);
  }
  return sum / factors.length;
}

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const T = 1500;
/** Five standard deviations of a mean of T terms of deviation 0.3, and the few units of ln‖·‖ that a start may cost. */
const SLACK = (5 * 0.3) / Math.sqrt(T) + 15 / T;

claim('lyapunov-exists', (check) => {
  check.property(
    'the limit does not depend on the realisation; all exponents, and the exceptional vectors',
    { zh: '串随机三角矩阵', en: 'random triangular sequences, whose exponents are known' },
    60,
    fc.property(seed, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (s, shift) => {
      const means = [shift - 0.6, shift, shift + 0.5];
      const factors = triangular(s, T, means);
      const said = [...means].reverse();
      // Seen from other axes, so that nothing starts in an exceptional subspace.
      const Q = ensembles.orthogonal(3, 1, rng(s).fork('axes'));
      const turned = factors.map((J) => multiply(multiply(Q, J), transpose(Q)));
      lyapunovExponents(turned).forEach((x, p) => expect(Math.abs(x - (said[p] ?? NaN))).toBeLessThan(SLACK));
      const norm = ((productNorms(factors).norms[T] ?? NaN) * Math.LN10) / T;
      expect(Math.abs(norm - (said[0] ?? NaN))).toBeLessThan(SLACK);
      // Upper triangles keep the span of the first unit vectors: there lie the vectors that grow more slowly.
      expect(Math.abs(rate(factors, Float64Array.of(1, 0, 0)) - (means[0] ?? NaN))).toBeLessThan(SLACK);
      expect(Math.abs(rate(factors, Float64Array.of(1, -1, 0)) - (means[1] ?? NaN))).toBeLessThan(SLACK);
      expect(Math.abs(rate(factors, Float64Array.of(1, 1, 1)) - (means[2] ?? NaN))).toBeLessThan(SLACK);
    }),
  );
  check.property(
    'two independent draws of one law agree',
    {
      zh: '对独立的高斯序列',
      en: 'pairs of independent Gaussian sequences, which agreed',
    },
    30,
    fc.property(seed, fc.integer({ min: 2, max: 4 }), (s, n) => {
      const [a, b] = [0, 1].map((label) => {
        const random = rng(s).fork(label);
        const { norms } = productNorms(Array.from({ length: T }, () => ensembles.gaussian(n, 1, random)));
        return ((norms[T] ?? NaN) * Math.LN10) / T;
      });
      // ln‖Gu‖ has a deviation below 0.65 for n ≥ 2.
      expect(Math.abs((a ?? NaN) - (b ?? NaN))).toBeLessThan((5 * 0.65 * Math.SQRT2) / Math.sqrt(T) + 10 / T);
    }),
  );
  check.counterexample(
    'without stationarity the limit need not exist',
    { zh: '不平稳而没有极限的序列', en: 'a sequence that is not stationary, and has no limit' },
    () => {
      // Blocks of doublings and halvings, each twice as long as all before.
      let log = 0;
      const rates: number[] = [];
      for (let block = 0, end = 1, t = 0; block < 16; block++, end *= 3)
        for (; t < end; t++) {
          log += block % 2 === 0 ? Math.LN2 : -Math.LN2;
          if (t === end - 1) rates.push(log / end);
        }
      const late = rates.slice(10);
      expect(Math.max(...late) - Math.min(...late)).toBeGreaterThan(0.5);
      expect(productNorms([matrix([[2]]), matrix([[0.5]])]).norms[2]).toBeCloseTo(0, 12);
    },
  );
  check.proofOnly({
    zh: '一般情形引用定理',
    en: 'the general theorems are cited; only families with known exponents can be computed',
  });
});
