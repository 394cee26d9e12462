/** The parameters of the deep stack, its random draw, and the gradients of all five wirings over the same draw. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { plainNumber } from '../../../src/lib/widget.ts';
import { blockGradients, reluStackFactor } from '../../../src/math/blocks.ts';
import { ensembles } from '../../../src/math/ensembles.ts';
import type { Matrix } from '../../../src/math/matrix.ts';
import { rng, type Rng } from '../../../src/math/rng.ts';

export const variants = ['plain', 'batchnorm', 'residual', 'residual-scaled', 'residual-batchnorm'] as const;

export const params = {
  variant: { type: 'choice', default: 'batchnorm', values: variants },
  end: { type: 'choice', default: 'matrix', values: ['matrix', 'activation'] },
  phi: { type: 'choice', default: 'relu', values: ['relu', 'tanh', 'sigmoid', 'identity'] },
  gain: { type: 'number', default: 1.414, min: 0.2, max: 3, step: 0.01 },
  depth: { type: 'integer', default: 50, min: 1, max: 200 },
  width: { type: 'integer', default: 32, min: 8, max: 64 },
  batch: { type: 'integer', default: 32, min: 4, max: 32 },
  // Of the first few draws the one nearest to the medians in all five wirings.
  seed: { type: 'seed', default: 2 },
} as const satisfies Schema;

export type StackParams = ParamsOf<typeof params>;
export type Variant = StackParams['variant'];

export type StackResult = {
  /** log10 ‖∂L/∂h_{L−k}‖/‖∂L/∂h_L‖ for k = 0…L, of every wiring; −∞ of an exact zero is a string. */
  readonly log10: Readonly<Record<Variant, readonly (number | string)[]>>;
  /** By what the chosen wiring multiplies the norm a layer in theory; null where there is no such number. */
  readonly factor: number | null;
};

function normals(rows: number, cols: number, random: Rng): Matrix {
  return { rows, cols, data: Float64Array.from({ length: rows * cols }, () => random.normal()) };
}

/** Drawn in this order, which the Python program repeats: the input, the gradient at the top, then U and V of every layer. */
function gradientsOf({ phi, end, gain, depth, width, batch, seed }: StackParams): StackResult['log10'] {
  const random = rng(seed);
  const [h0, top] = [normals(batch, width, random), normals(batch, width, random)];
  const [U, V]: [Matrix[], Matrix[]] = [[], []];
  for (let l = 0; l < depth; l++) {
    U.push(ensembles.gaussian(width, gain, random));
    V.push(ensembles.gaussian(width, 1, random));
  }
  const logs = (variant: Variant): (number | string)[] => {
    const found = blockGradients(
      { variant, activation: phi, U, V: end === 'matrix' ? V : null },
      h0,
      top,
    ).reverse();
    return Array.from(found, (y) => plainNumber(y - (found[0] ?? 0)));
  };
  return {
    plain: logs('plain'),
    batchnorm: logs('batchnorm'),
    residual: logs('residual'),
    'residual-scaled': logs('residual-scaled'),
    'residual-batchnorm': logs('residual-batchnorm'),
  };
}

let kept: { readonly key: string; readonly log10: StackResult['log10'] } | null = null;

/** The last draw is kept: going from wiring to wiring changes nothing in it. */
export function stackOf(p: StackParams): StackResult {
  const key = [p.phi, p.end, p.gain, p.depth, p.width, p.batch, p.seed].join();
  if (kept?.key !== key) kept = { key, log10: gradientsOf(p) };
  return {
    log10: kept.log10,
    factor: p.phi === 'relu' ? reluStackFactor(p.variant, p.end, p.gain, p.depth) : null,
  };
}
