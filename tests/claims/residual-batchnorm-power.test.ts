import { expect } from 'vitest';
import { blockGradients } from '../../src/math/blocks.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import type { Matrix } from '../../src/math/matrix.ts';
import { rng, type Rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const spread = (Math.PI - 1) / (2 * Math.PI);

/** ln of the mean square by which the gradient has grown through L blocks. */
function predicted(L: number): number {
  let log = 0;
  for (let l = 1; l <= L; l++) log += Math.log1p(0.5 / (1 + (l - 1) * spread));
  return log;
}

function normals(size: number, random: Rng): Matrix {
  return {
    rows: size,
    cols: size,
    data: Float64Array.from({ length: size * size }, () => random.normal()),
  };
}

/** The same, measured in a random stack whose width and batch are `size`. */
function measured(size: number, L: number, gain: number, seed: number): number {
  const random = rng(seed);
  const [U, V]: [Matrix[], Matrix[]] = [[], []];
  for (let l = 0; l < L; l++) {
    U.push(ensembles.gaussian(size, gain, random));
    V.push(ensembles.gaussian(size, 1, random));
  }
  const logs = blockGradients(
    { variant: 'residual-batchnorm', activation: 'relu', U, V },
    normals(size, random),
    normals(size, random),
  );
  return 2 * Math.LN10 * ((logs[0] ?? NaN) - (logs[L] ?? NaN));
}

claim('residual-batchnorm-power', (check) => {
  check.golden(
    'stacks of width and batch 96 follow the product',
    {
      zh: '个实测值（深10至60层，宽与批大小为96）',
      en: 'measured stacks (10 to 60 blocks, width and batch 96)',
    },
    3,
    () => {
      for (const L of [10, 25, 60])
        expect(Math.abs(measured(96, L, Math.SQRT2, L) / predicted(L) - 1)).toBeLessThan(0.04);
    },
  );
  check.golden(
    'the exponent of the depth is π/(π − 1)',
    { zh: '个深度下的指数', en: 'depths, for the exponent' },
    3,
    () => {
      for (const L of [1e3, 1e4, 1e5]) {
        const exponent = (predicted(2 * L) - predicted(L)) / Math.LN2;
        expect(Math.abs(exponent - Math.PI / (Math.PI - 1))).toBeLessThan(6 / L);
      }
    },
  );
  check.golden(
    'the gain cancels here too',
    { zh: '种增益下的实测值（彼此相同）', en: 'gains, which all give the same' },
    3,
    () => {
      const [one = NaN, ...others] = [1, 0.5, 4].map((gain) => measured(40, 20, gain, 5));
      for (const other of others) expect(Math.abs(other / one - 1)).toBeLessThan(2e-3);
    },
  );
});
