import { expect } from 'vitest';
import { blockGradients } from '../../src/math/blocks.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import type { Matrix } from '../../src/math/matrix.ts';
import { rng, type Rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

const squared = Math.PI / (Math.PI - 1);

function normals(rows: number, cols: number, random: Rng): Matrix {
  return { rows, cols, data: Float64Array.from({ length: rows * cols }, () => random.normal()) };
}

/**
 * The factor a layer by which the norm of the gradient grows back through a random stack, from its last layer to its second;
 * and the factor of the first, whose input has passed no ReLU.
 */
function measured(size: number, L: number, gain: number, seed: number): { layer: number; first: number } {
  const random = rng(seed);
  const logs = blockGradients(
    {
      variant: 'batchnorm',
      activation: 'relu',
      U: Array.from({ length: L }, () => ensembles.gaussian(size, gain, random)),
      V: null,
    },
    normals(size, size, random),
    normals(size, size, random),
  );
  const [input = NaN, second = NaN, top = NaN] = [logs[0], logs[1], logs[L]];
  return { layer: 10 ** ((second - top) / (L - 1)), first: 10 ** (input - second) };
}

claim('batchnorm-grows', (check) => {
  check.golden(
    'the moments of ReLU of a standard normal, by quadrature',
    { zh: '个矩（数值积分）', en: 'moments of ReLU(z), by quadrature' },
    3,
    () => {
      const step = 1e-3;
      let [mean, second, open] = [0, 0, 0];
      for (let z = step / 2; z < 12; z += step) {
        const weight = (step * Math.exp(-z * z * 0.5)) / Math.sqrt(2 * Math.PI);
        mean += weight * z;
        second += weight * z * z;
        open += weight;
      }
      expect(open).toBeCloseTo(0.5, 7);
      expect(second - mean ** 2).toBeCloseTo((Math.PI - 1) / (2 * Math.PI), 6);
      expect(open / (second - mean ** 2)).toBeCloseTo(squared, 5);
    },
  );
  check.golden(
    'stacks approach the rate as width and batch grow',
    {
      zh: '个实测倍数（宽与批大小为32、64、128、256，越大越接近）',
      en: 'measured factors, the closer the larger width and batch are (32, 64, 128, 256)',
    },
    4,
    () => {
      const errors = [
        [32, 8],
        [64, 4],
        [128, 2],
        [256, 1],
      ].map(([size = 0, seeds = 0]) => {
        let log = 0;
        for (let seed = 1; seed <= seeds; seed++)
          log += Math.log(measured(size, 11, Math.SQRT2, seed).layer) / seeds;
        return Math.abs(log / (0.5 * Math.log(squared)) - 1);
      });
      expect(errors[3]).toBeLessThan(0.02);
      expect(errors[2]).toBeLessThan(0.04);
      expect(errors[1]).toBeLessThan(0.08);
      expect(errors[0]).toBeLessThan(0.16);
    },
  );
  check.golden(
    'the first layer, whose input is centred already, has the factor 1/√2',
    {
      zh: '个种子（首层的输入本已居中，因子为1/√2）',
      en: 'seeds, in which the first layer, whose input is centred already, has the factor 1/√2',
    },
    3,
    () => {
      for (const seed of [1, 2, 3])
        expect(Math.abs(measured(128, 2, 1, seed).first * Math.SQRT2 - 1)).toBeLessThan(0.03);
    },
  );
  check.golden(
    'the gain cancels',
    { zh: '种增益下的倍数（彼此相同）', en: 'gains, which all give the same factor' },
    3,
    () => {
      const [one = NaN, ...others] = [1, 0.5, 4].map((gain) => measured(48, 12, gain, 5).layer);
      for (const other of others) expect(Math.abs(other / one - 1)).toBeLessThan(2e-3);
      expect(one).toBeGreaterThan(1.1);
    },
  );
});
