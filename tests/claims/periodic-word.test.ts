import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { matrix } from '../../src/math/matrix.ts';
import { rng } from '../../src/math/rng.ts';
import { productNorms } from '../../src/math/word-products.ts';
import { claim } from '../fixtures/claim.ts';
import { product } from '../fixtures/recurrent.ts';

const repeat = <X>(word: readonly X[], T: number): X[] =>
  Array.from({ length: T }, (_, t) => word[t % word.length] as X);

claim('periodic-word', (check) => {
  check.property(
    'a repeated word grows at the rate ln ρ(word)/l',
    { zh: '个随机的周期词', en: 'periodic words of random matrices, of length 1 to 6' },
    200,
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, l, s) => {
        const random = rng(s);
        const word = Array.from({ length: l }, () => ensembles.gaussian(n, 1, random));
        const { norms } = productNorms(repeat(word, 1200));
        const said = Math.log10(spectralRadius(product(word, n))) / l;
        // Gelfand: the factor that is left over is of a power of the number of steps, mostly constant.
        const slope = ((norms[1200] ?? NaN) - (norms[600] ?? NaN)) / 600;
        expect(Math.abs(slope - said)).toBeLessThan(0.02);
        expect((norms[1200] ?? NaN) / 1200).toBeGreaterThanOrEqual(said - 1e-9);
      },
    ),
  );
  check.golden(
    'words of the text',
    {
      zh: '个已知的词',
      en: 'known words: AB, ABBA and two diagonal matrices in turn',
    },
    3,
    () => {
      const A = matrix([
        [0, 2],
        [0, 0],
      ]);
      const B = matrix([
        [0, 0],
        [2, 0],
      ]);
      const at = (word: (typeof A)[]): number => (productNorms(repeat(word, 400)).norms[400] ?? NaN) / 400;
      expect(at([A, B])).toBeCloseTo(Math.log10(4) / 2, 9);
      expect(at([A, B, B, A])).toBe(-Infinity);
      const turns = [
        matrix([
          [2, 0],
          [0, 0.1],
        ]),
        matrix([
          [0.1, 0],
          [0, 2],
        ]),
      ];
      expect(at(turns)).toBeCloseTo(Math.log10(0.2) / 2, 9);
    },
  );
});
