import { expect } from 'vitest';
import { ensembles } from '../../src/math/ensembles.ts';
import { rng } from '../../src/math/rng.ts';
import { productNorms } from '../../src/math/word-products.ts';
import { claim } from '../fixtures/claim.ts';
import { apply, length, scaled } from '../fixtures/recurrent.ts';

claim('slopes-below-one', (check) => {
  check.counterexample(
    'slopes of 0.9 everywhere, and every vector grows',
    {
      zh: '导数处处为0.9，而百步增长两千倍',
      en: 'slopes of 0.9 everywhere and three orthogonal matrices: growth about two-thousandfold in a hundred steps',
    },
    () => {
      for (const seed of [1, 2, 3]) {
        const W = ensembles.orthogonal(8, 1.2, rng(seed));
        const J = scaled(W, 0.9);
        // The network itself, φ(z) = 0.9 z: neighbours part by the same factor at every step.
        const random = rng(seed).fork('h');
        let gap = Float64Array.from({ length: 8 }, () => random.normal());
        const start = length(gap);
        for (let t = 0; t < 100; t++) gap = apply(W, gap).map((a) => 0.9 * a);
        const factor = Math.exp(100 * Math.log(1.08));
        expect(length(gap) / start / factor).toBeCloseTo(1, 10);
        const { norms } = productNorms(Array.from({ length: 100 }, () => J));
        expect(norms[100]).toBeCloseTo(100 * Math.log10(1.08), 10);
        expect(factor).toBeGreaterThan(2000);
      }
    },
  );
});
