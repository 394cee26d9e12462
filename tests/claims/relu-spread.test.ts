import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** ψ(k/2) and ψ′(k/2) by their recursion from k = 1 and 2. */
function halves(kMax: number): { readonly psi: number[]; readonly trigamma: number[] } {
  const euler = 0.5772156649015329;
  const psi = [NaN, -euler - 2 * Math.LN2, -euler];
  const trigamma = [NaN, Math.PI ** 2 / 2, Math.PI ** 2 / 6];
  for (let k = 3; k <= kMax; k++) {
    const x = k / 2 - 1;
    psi.push((psi[k - 2] ?? NaN) + 1 / x);
    trigamma.push((trigamma[k - 2] ?? NaN) - 1 / (x * x));
  }
  return { psi, trigamma };
}

/** Mean and variance of ln((2/n)·χ²_K), K binomial (n, ½), given K ≥ 1: one He layer of width n. */
function layer(n: number): { readonly mean: number; readonly variance: number } {
  const { psi, trigamma } = halves(n);
  let log = -n * Math.LN2;
  let [weight, first, second] = [0, 0, 0];
  for (let K = 1; K <= n; K++) {
    log += Math.log((n - K + 1) / K);
    const p = Math.exp(log);
    const m = Math.log(4 / n) + (psi[K] ?? NaN);
    weight += p;
    first += p * m;
    second += p * ((trigamma[K] ?? NaN) + m * m);
  }
  const mean = first / weight;
  return { mean, variance: second / weight - mean * mean };
}

claim('relu-spread', (check) => {
  check.golden(
    'networks: mean and variance of the logarithm, for states and for Jacobians',
    {
      zh: '个矩（宽6与10的He网络，各抽三千次，误差在四个标准误之内）',
      en: 'moments of He networks of width 6 and 10, three thousand draws each, to four standard errors',
    },
    8,
    () => {
      for (const [n, L] of [
        [6, 3],
        [10, 4],
      ] as const) {
        const random = rng(n);
        const logs: [number[], number[]] = [[], []];
        while (logs[0].length < 3000) {
          let [h, v] = [0, 1].map(() => Array.from({ length: n }, () => random.normal())) as [
            number[],
            number[],
          ];
          const start = [h, v].map((x) => Math.log(Math.hypot(...x)));
          for (let l = 0; l < L; l++) {
            const [a, u]: [number[], number[]] = [[], []];
            for (let p = 0; p < n; p++) {
              const w = Array.from({ length: n }, () => Math.sqrt(2 / n) * random.normal());
              const at = w.reduce((sum, x, q) => sum + x * (h[q] ?? 0), 0);
              a.push(Math.max(0, at));
              u.push(at > 0 ? w.reduce((sum, x, q) => sum + x * (v[q] ?? 0), 0) : 0);
            }
            [h, v] = [a, u];
          }
          if (h.every((x) => x === 0)) continue;
          [h, v].forEach((x, i) =>
            logs[i as 0 | 1].push(2 * (Math.log(Math.hypot(...x)) - (start[i] ?? NaN))),
          );
        }
        const { mean, variance } = layer(n);
        for (const values of logs) {
          const count = values.length;
          const found = values.reduce((a, b) => a + b, 0) / count;
          const deviations = values.map((x) => (x - found) ** 2);
          const spread = deviations.reduce((a, b) => a + b, 0) / (count - 1);
          const fourth = deviations.reduce((a, b) => a + (b - spread) ** 2, 0) / count;
          expect(Math.abs(found - L * mean)).toBeLessThan(4 * Math.sqrt(spread / count));
          expect(Math.abs(spread - L * variance)).toBeLessThan(4 * Math.sqrt(fourth / count));
        }
      }
    },
  );
  check.golden(
    'for wide layers the mean is −5/(2n) and the variance 5/n',
    { zh: '个宽度下的渐近值', en: 'widths, for the limit' },
    3,
    () => {
      for (let n = 1; n <= 100; n++) expect(layer(n).mean).toBeLessThan(0);
      for (const n of [50, 200, 800]) {
        const { mean, variance } = layer(n);
        expect(Math.abs((mean * n) / -2.5 - 1)).toBeLessThan(5 / n);
        expect(Math.abs((variance * n) / 5 - 1)).toBeLessThan(8 / n);
      }
    },
  );
});
