import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { createTask } from '../../src/math/train/tasks.ts';
import { claim } from '../fixtures/claim.ts';

const ERRORS = 5.5;

claim('adding-half-way', (check) => {
  check.property(
    'the nearer mark alone explains half of the variance, from less than half of the sequence',
    {
      zh: '组随机抽取的加法序列（每组4000个，T从4到60）',
      en: 'random draws of 4000 adding sequences each, T from 4 to 60',
    },
    60,
    fc.property(
      fc.integer({ min: 4, max: 60 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.double({ min: 0.05, max: 0.4, noNaN: true }),
      (T, s, away) => {
        const N = 4000;
        const task = createTask('adding', T);
        const [x, y] = [new Float64Array(task.sizes(N).inputs), new Float64Array(N)];
        task.draw(rng(s), N, x, y);
        let [loss, worse, all] = [0, 0, 0];
        let astray = 0;
        for (let b = 0; b < N; b++) {
          let [late, marks] = [-1, 0];
          for (let t = 0; t < T; t++) if (x[(t * N + b) * 2 + 1] === 1) [late, marks] = [t, marks + 1];
          if (marks !== 2 || T - 1 - late >= T / 2) astray += 1;
          const known = x[(late * N + b) * 2] ?? NaN;
          const target = y[b] ?? NaN;
          loss += (known + 0.5 - target) ** 2 / 2 / N;
          worse += (known + 0.5 + away - target) ** 2 / 2 / N;
          all += (1 - target) ** 2 / 2 / N;
        }
        expect(astray).toBe(0);
        // ½(u − ½)² of a uniform u has mean 1/24 and variance (1/80 − 1/144)/4.
        expect(Math.abs(loss - 1 / 24)).toBeLessThan(ERRORS * Math.sqrt((1 / 80 - 1 / 144) / 4 / N));
        expect(worse).toBeGreaterThan(loss);
        expect(Math.abs(1 - loss / all - 0.5)).toBeLessThan(0.06);
      },
    ),
  );
});
